import { CONTROL_USER, hashed } from "./acl.js";
import type { DesiredDatabase } from "./desired-state.js";

/**
 * The process of a database may use a tenth of the emulated size: a database of 1 GB holds 100 MB.
 *
 * So a laptop carries an account that costs thousands a month, and a test that fills a database to its limit ends.
 */
export const MEMORY_SCALE = 0.1;

/** An empty process uses about 1 MB already, and 1 MB more for the backlog of its replica. */
const MIN_MEMORY_BYTES = 4 * 1024 * 1024;

/** Settings of a running process, by Redis' name. */
export type RedisSettings = Readonly<Record<string, string>>;

/**
 * Redis 8.6 has the eviction by last modification that Redis Cloud offers; older ones do not. Last use is nearest:
 * every modification is a use.
 */
const NEAREST_POLICY: Readonly<Record<string, string>> = {
  "allkeys-lrm": "allkeys-lru",
  "volatile-lrm": "volatile-lru",
};

const OFF: RedisSettings = { appendonly: "no", save: "" };
const PERSISTENCE: Readonly<Record<string, RedisSettings>> = {
  none: OFF,
  "aof-every-1-second": { appendonly: "yes", appendfsync: "everysec", save: "" },
  "aof-every-write": { appendonly: "yes", appendfsync: "always", save: "" },
  "snapshot-every-1-hour": { appendonly: "no", save: "3600 1" },
  "snapshot-every-6-hours": { appendonly: "no", save: "21600 1" },
  "snapshot-every-12-hours": { appendonly: "no", save: "43200 1" },
};

/** The settings that a database asks for. All of them can be changed while it runs. */
export function settingsOf(desired: DesiredDatabase): RedisSettings {
  const { maxMemoryBytes, evictionPolicy, persistence, peers } = desired;
  const bytes = Math.max(MIN_MEMORY_BYTES, Math.round(maxMemoryBytes * MEMORY_SCALE));
  return {
    maxmemory: String(bytes),
    "maxmemory-policy": NEAREST_POLICY[evictionPolicy] ?? evictionPolicy,
    ...(PERSISTENCE[persistence] ?? OFF),
    // Hundreds of idle processes: their clock ticks once a second instead of ten times. A region gives several
    // others a snapshot, one after the other, and only a tick shows that one is done.
    hz: peers.length > 0 ? "10" : "1",
  };
}

/** What a process is started with. */
export interface BootConfig {
  readonly folder: string;
  readonly socket: string;
  readonly controlPassword: string;
  readonly settings: RedisSettings;
}

/**
 * The configuration that a process reads from its standard input: no password in `ps`, none on the disk.
 *
 * No port yet. A process is spoken to through a socket file until users, data and TLS are as they should be; a
 * client that connects the moment it is back never sees half of it.
 */
export function bootConfig({ folder, socket, controlPassword, settings }: BootConfig): string {
  const lines: Record<string, string> = {
    port: "0",
    bind: "127.0.0.1",
    unixsocket: socket,
    unixsocketperm: "700",
    dir: folder,
    // As in Redis Cloud, which has no SELECT.
    databases: "1",
    "dynamic-hz": "no",
    maxclients: "1000",
    // The default waits 5 s for more replicas before the first one gets anything.
    "repl-diskless-sync-delay": "0",
    "repl-diskless-load": "swapdb",
    "shutdown-timeout": "0",
    "crash-memcheck-enabled": "no",
    "jemalloc-bg-thread": "no",
    loglevel: "warning",
    ...settings,
  };
  return [
    ...Object.entries(lines).map(([name, value]) => `${name} ${quoted(value)}`),
    "user default off",
    `user ${CONTROL_USER} on ${hashed(controlPassword)} ~* &* +@all`,
    "",
  ].join("\n");
}

/** One word of a configuration line, whatever it holds: a path with a line break must not become a directive. */
function quoted(value: string): string {
  const escaped = Buffer.from(value)
    .toString("latin1")
    .replace(/["\\]|[^ -~]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `"${escaped}"`;
}
