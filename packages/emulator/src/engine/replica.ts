import { setTimeout as sleep } from "node:timers/promises";
import type { RedisSettings } from "./config.js";
import { EngineError } from "./errors.js";
import { parseInfo } from "./info.js";
import type { Server } from "./server.js";

/** Address and credentials of a replication source. */
export interface ReplicationSource {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username: string;
  readonly password: string;
}

const POLL_INTERVAL_MS = 5;
const SYNC_TIMEOUT_MS = 30_000;
const DEFAULT_PORT = 6379;

/**
 * Parses `redis://user:password@host:port`, `rediss://…` or `host:port`.
 *
 * @throws EngineError if the address is invalid. The message never contains the password.
 */
export function parseSource(text: string): ReplicationSource {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `redis://${text}`;
  if (!URL.canParse(address))
    throw new EngineError("The replication source must have the form redis://host:port.");
  const { protocol, hostname, port, username, password } = new URL(address);
  if ((protocol !== "redis:" && protocol !== "rediss:") || hostname === "") {
    throw new EngineError("The replication source must start with redis:// or rediss:// and contain a host.");
  }
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? DEFAULT_PORT : Number(port),
    tls: protocol === "rediss:",
    username: decode(username),
    password: decode(password),
  };
}

/** Makes a server a replica. @param tlsSettings TLS settings for a source with TLS. */
export async function replicaOf(
  server: Server,
  source: ReplicationSource,
  tlsSettings: RedisSettings,
): Promise<void> {
  const { host, port, tls, username, password } = source;
  if (tls) await server.set(tlsSettings);
  if (tls || server.setting("tls-replication") !== undefined) {
    await server.set({ "tls-replication": tls ? "yes" : "no" });
  }
  // Without a user name, Redis authenticates as the default user.
  await server.set({ masteruser: username === "default" ? "" : username, masterauth: password });
  await server.run("REPLICAOF", host, port);
}

/** Makes a replica a primary again. Its data is kept. */
export async function stopReplication(server: Server): Promise<void> {
  await server.run("REPLICAOF", "NO", "ONE");
  await server.set({ masteruser: "", masterauth: "" });
}

/**
 * Resolves once a replica is in sync with its source.
 *
 * @throws EngineError on timeout: the source is unreachable or rejects the replica.
 */
export async function waitUntilSynced(server: Server, timeoutMs = SYNC_TIMEOUT_MS): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSynced(server))) {
    if (performance.now() > deadline) {
      throw new EngineError("Replication timed out: the source is unreachable or rejects the replica.");
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

async function isSynced(server: Server): Promise<boolean> {
  const { master_link_status: link } = await readReplicationInfo(server);
  return link === "up";
}

/** Whether a replica was ever in sync, even if its source is down now. */
export async function hasSynced(server: Server): Promise<boolean> {
  const {
    role,
    master_link_status,
    master_link_down_since_seconds = "-1",
  } = await readReplicationInfo(server);
  return role === "slave" && (master_link_status === "up" || Number(master_link_down_since_seconds) >= 0);
}

async function readReplicationInfo(server: Server) {
  return parseInfo(String(await server.run("INFO", "replication"))) as Partial<Record<string, string>> & {
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
