import type { CommandClient } from "./command.js";
import { readInfo, toNumber } from "./info.js";

/** Metrics of a database. A field that the database does not show is `undefined`. */
export interface DatabaseMetrics {
  /** Memory in use, in bytes. */
  usedMemoryBytes: number | undefined;
  /** Memory limit, in bytes; 0 without a limit. */
  maxMemoryBytes: number | undefined;
  /** Operations per second, measured by the database over a moment. */
  operationsPerSecond: number | undefined;
  /** Commands since the start. */
  totalCommands: number | undefined;
  /** CPU time since the start, in seconds: the difference of two reads, divided by the time between, is the usage. */
  cpuSeconds: number | undefined;
  /** Time since the start, in seconds. */
  uptimeSeconds: number | undefined;
  /** Connected clients. */
  connectedClients: number | undefined;
  /** Reads since the start that found their key. */
  hits: number | undefined;
  /** Reads since the start that did not find their key. */
  misses: number | undefined;
  /** Keys that were evicted since the start. */
  evictedKeys: number | undefined;
  /** Keys that expired since the start. */
  expiredKeys: number | undefined;
  /** Number of keys. */
  keys: number;
  /** Incoming traffic, in bytes per second. */
  inputBytesPerSecond: number | undefined;
  /** Outgoing traffic, in bytes per second. */
  outputBytesPerSecond: number | undefined;
}

const SECTIONS = ["server", "clients", "memory", "stats", "cpu", "keyspace"];

/**
 * Reads CPU, memory and operations per second from `INFO`, in place of `cloud.gaps.metrics`.
 *
 * @param client - Connection to the database.
 */
export async function readMetrics(client: CommandClient): Promise<DatabaseMetrics> {
  const info = await readInfo(client, ...SECTIONS);
  const bytes = (name: string) => {
    const kibibytes = info.number(name);
    return kibibytes === undefined ? undefined : kibibytes * 1024;
  };
  const [user, system] = [info.number("used_cpu_user"), info.number("used_cpu_sys")];
  return {
    usedMemoryBytes: info.number("used_memory"),
    maxMemoryBytes: info.number("maxmemory"),
    operationsPerSecond: info.number("instantaneous_ops_per_sec"),
    totalCommands: info.number("total_commands_processed"),
    cpuSeconds: user === undefined || system === undefined ? undefined : user + system,
    uptimeSeconds: info.number("uptime_in_seconds"),
    connectedClients: info.number("connected_clients"),
    hits: info.number("keyspace_hits"),
    misses: info.number("keyspace_misses"),
    evictedKeys: info.number("evicted_keys"),
    expiredKeys: info.number("expired_keys"),
    keys: info.records(/^db\d+$/).reduce((sum, { keys }) => sum + (toNumber(keys) ?? 0), 0),
    inputBytesPerSecond: bytes("instantaneous_input_kbps"),
    outputBytesPerSecond: bytes("instantaneous_output_kbps"),
  };
}
