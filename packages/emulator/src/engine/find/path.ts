import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { EngineError, toMessage } from "../errors.js";
import { MIN_VERSION } from "./messages.js";

/** Flavor and version that an executable reports. */
export interface Probe {
  readonly flavor: "redis" | "valkey";
  readonly version: string;
}

const EXECUTABLE_NAMES = ["redis-server", "valkey-server"];
const PROBE_TIMEOUT_MS = 5_000;
const VERSION_PATTERN = /(redis|valkey|keydb)\s+server[^\n]*?\bv=(\d+)(\.\d+\.\d+)/i;

/** Finds all servers on the PATH, in its order, Redis first. */
export async function findOnPath(path = ""): Promise<readonly string[]> {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const candidates = EXECUTABLE_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const areExecutable = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, at) => areExecutable[at]);
}

/**
 * Runs an executable to get its version.
 *
 * @throws EngineError if it cannot be executed, is not a supported server, or is too old.
 */
export async function probe(path: string, libraryPath?: string): Promise<Probe> {
  const output = await run(path, ["--version"], libraryPath).catch((error: unknown) => {
    throw new EngineError(`${path} cannot be executed: ${toMessage(error).split("\n")[0]}`);
  });
  const [, name, major, rest] = VERSION_PATTERN.exec(output) ?? [];
  if (name === undefined || major === undefined) {
    throw new EngineError(
      `${path} is not a Redis or Valkey server: it prints "${output.trim().slice(0, 80)}".`,
    );
  }
  const version = `${major}${rest}`;
  const flavor = name.toLowerCase();
  if (flavor === "keydb" || Number(major) < MIN_VERSION) {
    throw new EngineError(
      `${path} is ${name} ${version}; Redis or Valkey ${MIN_VERSION} or newer is required.`,
    );
  }
  return { flavor: flavor === "valkey" ? "valkey" : "redis", version };
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function run(path: string, args: readonly string[], libraryPath: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = libraryPath === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryPath };
    const child = execFile(path, args, { timeout: PROBE_TIMEOUT_MS, env }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end();
  });
}
