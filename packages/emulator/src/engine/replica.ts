import { setTimeout as sleep } from "node:timers/promises";
import type { RedisSettings } from "./config.js";
import { EngineError } from "./errors.js";
import { fields } from "./info.js";
import type { Server } from "./server.js";

/** A server to follow. */
export interface ReplicationSource {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username: string;
  readonly password: string;
}

const POLL_INTERVAL_MS = 5;
const SYNC_LIMIT_MS = 30_000;
const DEFAULT_PORT = 6379;

/**
 * `redis://user:password@host:port`, `rediss://…` or `host:port`.
 *
 * @throws EngineError when it is none of them. The message never holds the password.
 */
export function readSource(text: string): ReplicationSource {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `redis://${text}`;
  if (!URL.canParse(address)) throw new EngineError("The address of a source is not redis://host:port.");
  const { protocol, hostname, port, username, password } = new URL(address);
  if ((protocol !== "redis:" && protocol !== "rediss:") || hostname === "") {
    throw new EngineError("The address of a source begins with redis:// or rediss:// and names a host.");
  }
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? DEFAULT_PORT : Number(port),
    tls: protocol === "rediss:",
    username: decode(username),
    password: decode(password),
  };
}

/** Makes a server a replica. @param trust Settings with which it speaks TLS to the source, when that does. */
export async function replicaOf(
  server: Server,
  source: ReplicationSource,
  trust: RedisSettings,
): Promise<void> {
  const { host, port, tls, username, password } = source;
  if (tls) await server.set(trust);
  if (tls || server.setting("tls-replication") !== undefined) {
    await server.set({ "tls-replication": tls ? "yes" : "no" });
  }
  // Redis takes the default user from a password alone.
  await server.set({ masteruser: username === "default" ? "" : username, masterauth: password });
  await server.run("REPLICAOF", host, port);
}

/** Ends it. The data stays. */
export async function stopReplication(server: Server): Promise<void> {
  await server.run("REPLICAOF", "NO", "ONE");
  await server.set({ masteruser: "", masterauth: "" });
}

/**
 * Resolves when a replica has the data of its source.
 *
 * @throws EngineError when that takes too long: the source is not there, or refuses.
 */
export async function waitUntilSynced(server: Server, limitMs = SYNC_LIMIT_MS): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await isSynced(server))) {
    if (performance.now() > giveUpAt) {
      throw new EngineError("The source cannot be followed: it is not reachable, or it refuses.");
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

async function isSynced(server: Server): Promise<boolean> {
  const { master_link_status: link } = await replication(server);
  return link === "up";
}

/** Whether a replica ever had the data of its source, be the source there now or not. */
export async function wasSynced(server: Server): Promise<boolean> {
  const { role, master_link_status, master_link_down_since_seconds = "-1" } = await replication(server);
  return role === "slave" && (master_link_status === "up" || Number(master_link_down_since_seconds) >= 0);
}

async function replication(server: Server) {
  return fields(String(await server.run("INFO", "replication"))) as Partial<Record<string, string>> & {
    role?: string;
    master_link_status?: string;
    master_link_down_since_seconds?: string;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
