import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describeFileError, makeFolder } from "../file-system.js";
import { EngineError } from "./errors.js";
import type { Executable } from "./find/find.js";
import { Launcher } from "./launcher.js";
import { type DatabaseNetwork, PortRegistry } from "./listener.js";
import { ProcessReaper } from "./process-reaper.js";
import type { ServerRuntime } from "./server.js";
import { CertificateAuthority } from "./tls.js";

/** Socket paths are limited to 104 (macOS) or 108 bytes (Linux). */
const MAX_SOCKET_PATH_BYTES = 100;
const SOCKET_NAME_BYTES = 24;
const DATABASE_KEY = /^[a-z0-9][a-z0-9_-]*(?:\/[a-z0-9][a-z0-9_.-]*)?$/i;

/**
 * Resources shared by the databases of an engine: executable, launcher, reaper, ports, certificates and folders.
 */
export interface EngineRuntime extends ServerRuntime {
  readonly executable: Executable;
  readonly reaper: ProcessReaper;
  readonly authority: CertificateAuthority;
  readonly ports: PortRegistry;
  /** Password of the users behind HTTP tokens and the console. */
  readonly internalPassword: string;
  /** Whether data outlives the engine. */
  readonly isPersistent: boolean;
  /** Temporary folder, deleted when the engine stops. */
  readonly folder: string;
  readonly dataFolder: string;
}

/** @param dataFolder Folder for data. `undefined`: data is deleted when the engine stops. */
export async function createRuntime(
  executable: Executable,
  dataFolder: string | undefined,
  network: DatabaseNetwork = {},
): Promise<EngineRuntime> {
  const folder = await createRuntimeFolder();
  const reaper = new ProcessReaper(folder);
  try {
    const data = dataFolder === undefined ? join(folder, "data") : resolve(dataFolder);
    makeDataFolder(data);
    const authority = await CertificateAuthority.open(
      join(data, "authority"),
      join(folder, "tls"),
      [network.advertisedHost, network.host].filter((name) => name !== undefined),
    );
    return {
      executable,
      reaper,
      launcher: await Launcher.open(executable, folder, reaper),
      authority,
      dataFolder: data,
      folder,
      isPersistent: dataFolder !== undefined,
      ports: new PortRegistry(network),
      controlPassword: randomBytes(24).toString("hex"),
      internalPassword: randomBytes(24).toString("hex"),
    };
  } catch (error) {
    await reaper.stop();
    if (error instanceof EngineError) throw error;
    throw new EngineError(`Cannot create the engine's folders: ${describeFileError(error)}.`);
  }
}

function makeDataFolder(data: string): void {
  try {
    makeFolder(data);
  } catch (error) {
    throw new EngineError(
      `Cannot create the folder ${data}: ${describeFileError(error)}. Choose another one.`,
    );
  }
}

/** @throws EngineError if the key is not a valid folder name. */
export function getDataFolder({ dataFolder }: EngineRuntime, key: string): string {
  if (!DATABASE_KEY.test(key)) throw new EngineError(`"${key}" is not a valid database key.`);
  return join(dataFolder, "databases", key.replace("/", "@"));
}

/** Creates a socket path, which is short for any database key. */
export function createSocketPath({ folder }: EngineRuntime): string {
  return join(folder, `${randomBytes(6).toString("hex")}.sock`);
}

async function createRuntimeFolder(): Promise<string> {
  const defaultPrefix = join(tmpdir(), "rce-");
  // The path of the temporary folder is long on macOS, and TMPDIR may have any length.
  const prefix =
    defaultPrefix.length + SOCKET_NAME_BYTES > MAX_SOCKET_PATH_BYTES ? "/tmp/rce-" : defaultPrefix;
  const folder = await mkdtemp(prefix);
  await chmod(folder, 0o700);
  return folder;
}

/** Stops the shared processes and deletes the temporary folder, as the reaper does after a crash. */
export async function disposeRuntime({ launcher, reaper, folder }: EngineRuntime): Promise<void> {
  await launcher.stop();
  await reaper.stop();
  await rm(folder, { recursive: true, force: true });
}
