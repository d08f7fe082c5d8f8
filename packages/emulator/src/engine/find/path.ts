import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { EngineError, messageOf } from "../errors.js";
import { MIN_VERSION } from "./messages.js";

/** What a program says of itself. */
export interface Probe {
  readonly flavour: "redis" | "valkey";
  readonly version: string;
}

const NAMES = ["redis-server", "valkey-server"];
const PROBE_LIMIT_MS = 5_000;
const VERSION_PATTERN = /(redis|valkey|keydb)\s+server[^\n]*?\bv=(\d+)(\.\d+\.\d+)/i;

/** Every server on the PATH, in its order, Redis first. */
export async function findOnPath(path = ""): Promise<readonly string[]> {
  const places = path.split(delimiter).filter((folder) => folder !== "");
  const candidates = NAMES.flatMap((name) => places.map((folder) => join(folder, name)));
  const there = await Promise.all(candidates.map(executable));
  return candidates.filter((_, at) => there[at]);
}

/**
 * Asks a program for its version.
 *
 * @throws EngineError when it cannot be run, is something else, or is too old.
 */
export async function probe(path: string, libraryPath?: string): Promise<Probe> {
  const said = await run(path, ["--version"], libraryPath).catch((error: unknown) => {
    throw new EngineError(`${path} cannot be run: ${messageOf(error).split("\n")[0]}`);
  });
  const [, name, major, rest] = VERSION_PATTERN.exec(said) ?? [];
  if (name === undefined || major === undefined) {
    throw new EngineError(`${path} is no Redis or Valkey server: it says "${said.trim().slice(0, 80)}".`);
  }
  const version = `${major}${rest}`;
  const flavour = name.toLowerCase();
  if (flavour === "keydb" || Number(major) < MIN_VERSION) {
    throw new EngineError(
      `${path} is ${name} ${version}; Redis or Valkey ${MIN_VERSION} or newer is needed.`,
    );
  }
  return { flavour: flavour === "valkey" ? "valkey" : "redis", version };
}

async function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function run(path: string, args: readonly string[], libraryPath: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = libraryPath === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryPath };
    const child = execFile(path, args, { timeout: PROBE_LIMIT_MS, env }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end();
  });
}
