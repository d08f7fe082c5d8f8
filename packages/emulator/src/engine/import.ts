import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { CONTROL_USER } from "./acl.js";
import type { RedisSettings } from "./config.js";
import { disableReconnect } from "./control.js";
import { EngineError, toMessage } from "./errors.js";
import { parseInfo } from "./info.js";
import { findFreePort, LOOPBACK } from "./ports.js";
import {
  parseSource,
  type ReplicationSource,
  replicaOf,
  stopReplication,
  waitUntilSynced,
} from "./replica.js";
import { Server, type ServerRuntime } from "./server.js";

/** Source of imported data. */
export type ImportSource =
  | { readonly kind: "rdb-file"; readonly path: string }
  | { readonly kind: "redis"; readonly uri: string };

/** Settings of a temporary server, which only loads data and sends it on. */
export const LOADER_SETTINGS = { appendonly: "no", save: "", hz: "10" } as const;

const MAGIC = "REDIS";
const POLL_INTERVAL_MS = 20;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Replaces the data of a server with that of a source.
 *
 * The server replicates the source until it is in sync, and then stops replicating: connections, port and users are
 * kept. A file is loaded into a temporary server first, so that an invalid file changes nothing.
 *
 * @param paths Parent folder and socket of the temporary server.
 * @throws EngineError if the file is not an RDB file, or the source cannot be replicated.
 */
export async function importData(
  server: Server,
  source: ImportSource,
  runtime: ServerRuntime,
  paths: { readonly folder: string; readonly socket: string },
  tlsSettings: RedisSettings,
): Promise<void> {
  if (source.kind === "redis") {
    const parsed = parseSource(source.uri);
    await checkReachable(parsed);
    await replaceData(server, parsed, tlsSettings);
    return;
  }
  await assertRdbFile(source.path);
  const folder = join(paths.folder, `import-${randomBytes(4).toString("hex")}`);
  const loader = new Server(runtime, folder, paths.socket, () => {});
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(source.path, join(folder, "dump.rdb"));
    await loader.start(LOADER_SETTINGS).catch((error: unknown) => {
      throw new EngineError(`The RDB file cannot be loaded: ${toMessage(error)}`, "file-corrupted");
    });
    const port = await findFreePort();
    await loader.set({ port: String(port) });
    await replaceData(
      server,
      { host: LOOPBACK, port, tls: false, username: CONTROL_USER, password: runtime.controlPassword },
      tlsSettings,
    );
  } finally {
    await loader.stop(false);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Connects to the source once: a replica retries indefinitely and reports errors only in its log.
 *
 * @throws EngineError if the source is unreachable or rejects the credentials.
 */
async function checkReachable({ host, port, tls, username, password }: ReplicationSource): Promise<void> {
  const redis = new Redis(
    disableReconnect({
      host,
      port,
      ...(username === "" ? {} : { username }),
      ...(password === "" ? {} : { password }),
      ...(tls ? { tls: { rejectUnauthorized: false } } : {}),
      connectTimeout: CONNECT_TIMEOUT_MS,
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
      `The source ${host}:${port} cannot be read: ${toMessage(connectionError ?? error)}`,
      "download-error",
    );
  } finally {
    redis.disconnect();
  }
}

async function replaceData(
  server: Server,
  source: ReplicationSource,
  tlsSettings: RedisSettings,
): Promise<void> {
  try {
    await replicaOf(server, source, tlsSettings);
    await waitUntilSynced(server);
  } finally {
    await stopReplication(server);
  }
  await persistData(server);
}

/** Writes imported data to disk if the database has persistence. */
export async function persistData(server: Server): Promise<void> {
  if (server.setting("appendonly") === "yes") {
    // The append-only file is rewritten after each full synchronization. A kill before its end would lose all data.
    while (!(await isLogWritten(server))) await sleep(POLL_INTERVAL_MS);
  } else if (server.setting("save") !== "") {
    // Fails if a snapshot is already being written.
    await server.run("BGSAVE", "SCHEDULE").catch(() => {});
  }
}

async function isLogWritten(server: Server): Promise<boolean> {
  const info = parseInfo(String(await server.run("INFO", "persistence"))) as {
    aof_enabled?: string;
    aof_rewrite_in_progress?: string;
    aof_rewrite_scheduled?: string;
  };
  const { aof_enabled, aof_rewrite_in_progress, aof_rewrite_scheduled } = info;
  return aof_enabled !== "1" || (aof_rewrite_in_progress === "0" && aof_rewrite_scheduled === "0");
}

async function assertRdbFile(path: string): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new EngineError(`The file to import cannot be read: ${toMessage(error)}`, "download-error");
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (buffer.toString("latin1", 0, bytesRead) !== MAGIC) {
      throw new EngineError("The file to import is not an RDB file.", "file-corrupted");
    }
  } finally {
    await file.close();
  }
}
