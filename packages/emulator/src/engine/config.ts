import { isIP } from "node:net";
import type { DatabaseCreateRequest } from "redis-cloud-sdk/models";
import { CONTROL_USER, hashPassword } from "./acl.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";

/**
 * Memory limit of a process relative to the emulated size: a database of 1 GB holds 100 MB.
 *
 * A laptop can run an account that would cost thousands a month, and a test can fill a database to its limit.
 */
export const MEMORY_SCALE = 0.1;

/** An empty process uses about 1 MB, and another 1 MB for the backlog of its replica. */
const MIN_MEMORY_BYTES = 4 * 1024 * 1024;

/** Number of client connections without a limit of the plan. Each may need as many file descriptors. */
const DEFAULT_MAX_CONNECTIONS = 1_000;

/** Redis configuration parameters by name. */
export type RedisSettings = Readonly<Record<string, string>>;

type EvictionPolicy = NonNullable<DatabaseCreateRequest["dataEvictionPolicy"]>;

/**
 * Redis Cloud can evict by last modification, which Redis supports only since 8.6. Eviction by last use is closest,
 * because every modification is a use.
 */
const FALLBACK_POLICY: Readonly<Record<string, string>> = {
  "allkeys-lrm": "allkeys-lru",
  "volatile-lrm": "volatile-lru",
} satisfies Partial<Record<EvictionPolicy, EvictionPolicy>>;

const NO_PERSISTENCE: RedisSettings = { appendonly: "no", save: "" };
const PERSISTENCE: Readonly<Record<string, RedisSettings>> = {
  none: NO_PERSISTENCE,
  "aof-every-1-second": { appendonly: "yes", appendfsync: "everysec", save: "" },
  "aof-every-write": { appendonly: "yes", appendfsync: "always", save: "" },
  "snapshot-every-1-hour": { appendonly: "no", save: "3600 1" },
  "snapshot-every-6-hours": { appendonly: "no", save: "21600 1" },
  "snapshot-every-12-hours": { appendonly: "no", save: "43200 1" },
} satisfies Record<NonNullable<DatabaseCreateRequest["dataPersistence"]>, RedisSettings>;

/** Persistence policies of the service. */
export const PERSISTENCE_POLICIES: readonly string[] = Object.keys(PERSISTENCE);

/** Converts the desired state to settings, all of which can be changed at run time. */
export function toSettings(desired: DesiredDatabase): RedisSettings {
  const { maxMemoryBytes, evictionPolicy, persistence, keyspaceEvents } = desired;
  const bytes = Math.max(MIN_MEMORY_BYTES, Math.round(maxMemoryBytes * MEMORY_SCALE));
  return {
    maxmemory: String(bytes),
    maxclients: String(countConnections(desired)),
    "maxmemory-policy": FALLBACK_POLICY[evictionPolicy] ?? evictionPolicy,
    ...(PERSISTENCE[persistence] ?? NO_PERSISTENCE),
    ...(keyspaceEvents === undefined ? {} : { "notify-keyspace-events": keyspaceEvents }),
  };
}

/** Counts the connections of clients and of the emulator, for which there is always room. */
function countConnections({ maxConnections = DEFAULT_MAX_CONNECTIONS, replication, peers }: DesiredDatabase) {
  const CONTROL = 1;
  const replicas = replication ? 1 : 0;
  // Each peer reads this region's changes, and writes its own.
  return maxConnections + CONTROL + replicas + 2 * peers.length;
}

/**
 * Settings with which a process starts as a cluster of one node. They cannot be changed while it runs.
 *
 * @param busPort Free port of the cluster bus, which no other node uses.
 */
export function toClusterSettings(busPort: number): RedisSettings {
  return {
    "cluster-enabled": "yes",
    "cluster-port": String(busPort),
    "cluster-config-file": "nodes.conf",
    // A cluster becomes available at a tick.
    hz: "10",
  };
}

/** Address of a cluster that its clients are sent to. */
export function toAnnouncedSettings({ host, port }: Endpoint): RedisSettings {
  const address =
    isIP(host) === 0
      ? { "cluster-announce-hostname": host, "cluster-preferred-endpoint-type": "hostname" }
      : { "cluster-announce-ip": host };
  return { ...address, "cluster-announce-port": String(port), "cluster-announce-tls-port": String(port) };
}

/** Configuration of a process at start. */
export interface BootConfig {
  readonly folder: string;
  readonly socket: string;
  readonly controlPassword: string;
  readonly settings: RedisSettings;
}

/**
 * Renders the configuration that a process reads from its standard input, so that passwords appear neither in `ps`
 * nor on disk.
 *
 * The process starts without a port and is configured through a Unix socket. Clients cannot connect before users,
 * data and TLS are in place.
 */
export function renderBootConfig({ folder, socket, controlPassword, settings }: BootConfig): string {
  const lines: Record<string, string> = {
    port: "0",
    bind: "127.0.0.1",
    unixsocket: socket,
    unixsocketperm: "700",
    dir: folder,
    // Redis Cloud does not support SELECT.
    databases: "1",
    // See TickRate.
    hz: "1",
    "dynamic-hz": "no",
    // By default a snapshot is delayed by 5 s to serve further replicas.
    "repl-diskless-sync-delay": "0",
    "repl-diskless-load": "swapdb",
    "shutdown-timeout": "0",
    "crash-memcheck-enabled": "no",
    "jemalloc-bg-thread": "no",
    loglevel: "warning",
    ...settings,
  };
  return [
    ...Object.entries(lines).map(([name, value]) => `${name} ${quote(value)}`),
    "user default off",
    `user ${CONTROL_USER} on ${hashPassword(controlPassword)} ~* &* +@all`,
    "",
  ].join("\n");
}

/** Quotes a configuration value, so that a path with a line break cannot inject a directive. */
function quote(value: string): string {
  const escaped = Buffer.from(value)
    .toString("latin1")
    .replace(/["\\]|[^ -~]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `"${escaped}"`;
}
