import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EngineError, messageOf } from "./errors.js";
import type { Executable } from "./find/find.js";
import { Launcher } from "./launcher.js";
import { PortRegistry } from "./listener.js";
import { ProcessReaper } from "./process-reaper.js";
import type { ServerRuntime } from "./server.js";
import { CertificateAuthority } from "./tls.js";

/** Systems cut off the paths of sockets at 104 (macOS) or 108 bytes (Linux). */
const MAX_SOCKET_PATH = 100;
const SOCKET_NAME_BYTES = 24;
const KEY = /^[a-z0-9][a-z0-9_-]*(?:\/[a-z0-9][a-z0-9_.-]*)?$/i;

/**
 * What the databases of an engine share: the program, who starts it and who ends it, the ports, the certificates, the
 * folders.
 */
export interface EngineRuntime extends ServerRuntime {
  readonly executable: Executable;
  readonly guardian: ProcessReaper;
  readonly authority: CertificateAuthority;
  readonly book: PortRegistry;
  /** Password of the internal tenants. */
  readonly internalPassword: string;
  /** Data outlives the engine. */
  readonly persistent: boolean;
  /** A folder that is gone when the engine is. */
  readonly runtime: string;
  readonly data: string;
}

/** @param dataFolder Where data is kept. `undefined`: nowhere, it is gone when the engine stops. */
export async function createRuntime(
  executable: Executable,
  dataFolder: string | undefined,
): Promise<EngineRuntime> {
  const runtime = await runtimeFolder();
  const guardian = new ProcessReaper(runtime);
  try {
    const data = dataFolder === undefined ? join(runtime, "data") : resolve(dataFolder);
    await mkdir(data, { recursive: true, mode: 0o700 });
    const authority = await CertificateAuthority.open(join(data, "authority"), join(runtime, "tls"));
    return {
      executable,
      guardian,
      launcher: await Launcher.open(executable, runtime, guardian),
      authority,
      data,
      runtime,
      persistent: dataFolder !== undefined,
      book: new PortRegistry(),
      controlPassword: randomBytes(24).toString("hex"),
      internalPassword: randomBytes(24).toString("hex"),
    };
  } catch (error) {
    await guardian.stop();
    throw new EngineError(`The engine's folders cannot be made: ${messageOf(error)}`);
  }
}

/** @throws EngineError when a key could be the name of a folder elsewhere. */
export function dataFolderOf({ data }: EngineRuntime, key: string): string {
  if (!KEY.test(key)) throw new EngineError(`"${key}" is no key of a database.`);
  return join(data, "databases", key.replace("/", "@"));
}

/** A new socket's path. Short, whatever the key. */
export function newSocket({ runtime }: EngineRuntime): string {
  return join(runtime, `${randomBytes(6).toString("hex")}.sock`);
}

async function runtimeFolder(): Promise<string> {
  const usual = join(tmpdir(), "rce-");
  // On macOS the folder for temporary files has a long name; a TMPDIR may have any.
  const prefix = usual.length + SOCKET_NAME_BYTES > MAX_SOCKET_PATH ? "/tmp/rce-" : usual;
  const folder = await mkdtemp(prefix);
  await chmod(folder, 0o700);
  return folder;
}

/** Removes what is not data. The guardian does so too, when nobody else can. */
export async function disposeRuntime({ launcher, guardian, runtime }: EngineRuntime): Promise<void> {
  await launcher.stop();
  await guardian.stop();
  await rm(runtime, { recursive: true, force: true });
}
