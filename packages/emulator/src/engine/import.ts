import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { CONTROL_USER } from "./acl.js";
import type { RedisSettings } from "./config.js";
import { connectOnce } from "./control.js";
import { EngineError, messageOf } from "./errors.js";
import { fields } from "./info.js";
import { freePort, LOOPBACK } from "./ports.js";
import {
  type ReplicationSource,
  readSource,
  replicaOf,
  stopReplication,
  waitUntilSynced,
} from "./replica.js";
import { Server, type ServerRuntime } from "./server.js";

/** Where data comes from. */
export type ImportSource =
  | { readonly kind: "rdb-file"; readonly path: string }
  | { readonly kind: "redis"; readonly uri: string };

const MAGIC = "REDIS";
const POLL_INTERVAL_MS = 20;
const GREETING_LIMIT_MS = 5_000;

/**
 * Puts the data of a source in place of a server's own.
 *
 * The server follows the source until it has everything, and then lets go: connections, port and users stay. A
 * file is loaded by a server of its own first, so one that cannot be read changes nothing.
 *
 * @param workshop A folder for that server. @param socket Where it listens.
 * @throws EngineError when the file is no RDB file, or the source cannot be followed.
 */
export async function importInto(
  server: Server,
  source: ImportSource,
  runtime: ServerRuntime,
  places: { readonly workshop: string; readonly socket: string },
  trust: RedisSettings,
): Promise<void> {
  if (source.kind === "redis") {
    const running = readSource(source.uri);
    await checkReachable(running);
    await take(server, running, trust);
    return;
  }
  await checkMagic(source.path);
  const folder = join(places.workshop, `import-${randomBytes(4).toString("hex")}`);
  const loader = new Server(runtime, folder, places.socket, () => {});
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(source.path, join(folder, "dump.rdb"));
    await loader.start({ appendonly: "no", save: "", hz: "10" }).catch((error: unknown) => {
      throw new EngineError(`The RDB file cannot be loaded: ${messageOf(error)}`, "file-corrupted");
    });
    const port = await freePort();
    await loader.set({ port: String(port) });
    await take(
      server,
      { host: LOOPBACK, port, tls: false, username: CONTROL_USER, password: runtime.controlPassword },
      trust,
    );
  } finally {
    await loader.stop(false);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A server that follows a source tries for ever, and says of its troubles in its log alone.
 *
 * @throws EngineError when the source is not there, or does not let this user in.
 */
async function checkReachable({ host, port, tls, username, password }: ReplicationSource): Promise<void> {
  const redis = new Redis(
    connectOnce({
      host,
      port,
      ...(username === "" ? {} : { username }),
      ...(password === "" ? {} : { password }),
      ...(tls ? { tls: { rejectUnauthorized: false } } : {}),
      connectTimeout: GREETING_LIMIT_MS,
      lazyConnect: true,
    }),
  );
  let connectionError: Error | undefined;
  redis.on("error", (cause) => {
    connectionError ??= cause;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new EngineError(
      `The source ${host}:${port} cannot be read: ${messageOf(connectionError ?? error)}`,
      "download-error",
    );
  } finally {
    redis.disconnect();
  }
}

async function take(server: Server, source: ReplicationSource, trust: RedisSettings): Promise<void> {
  try {
    await replicaOf(server, source, trust);
    await waitUntilSynced(server);
  } finally {
    await stopReplication(server);
  }
  await kept(server);
}

/** What was imported is on the disk, as far as the database keeps anything there. */
async function kept(server: Server): Promise<void> {
  if (server.setting("appendonly") === "yes") {
    // The log is written anew, as after each full synchronisation. Until that is done a kill would lose everything.
    while (!(await isLogWritten(server))) await sleep(POLL_INTERVAL_MS);
  } else if (server.setting("save") !== "") {
    // One is being written already when this fails.
    await server.run("BGSAVE", "SCHEDULE").catch(() => {});
  }
}

async function isLogWritten(server: Server): Promise<boolean> {
  const info = fields(String(await server.run("INFO", "persistence"))) as {
    aof_enabled?: string;
    aof_rewrite_in_progress?: string;
    aof_rewrite_scheduled?: string;
  };
  const { aof_enabled, aof_rewrite_in_progress, aof_rewrite_scheduled } = info;
  return aof_enabled !== "1" || (aof_rewrite_in_progress === "0" && aof_rewrite_scheduled === "0");
}

async function checkMagic(path: string): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new EngineError(`The file to import cannot be read: ${messageOf(error)}`, "download-error");
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (buffer.toString("latin1", 0, bytesRead) !== MAGIC) {
      throw new EngineError("The file to import is no RDB file.", "file-corrupted");
    }
  } finally {
    await file.close();
  }
}
