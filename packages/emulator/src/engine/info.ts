/** Statistics of a database process. Its memory is a tenth of the emulated size. */
export interface DatabaseStats {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly usedMemoryBytes: number;
  /** Memory limit of the process. */
  readonly maxMemoryBytes: number;
  readonly opsPerSecond: number;
  readonly totalCommands: number;
  readonly connectedClients: number;
  readonly keys: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictedKeys: number;
  readonly expiredKeys: number;
  readonly networkInputBytes: number;
  readonly networkOutputBytes: number;
  /** Number of replicas in sync. */
  readonly replicas: number;
  /** Whether the database is a replica, and connected to its source. */
  readonly replicating: "no" | "connected" | "disconnected";
}

/** A slow command. */
export interface SlowLogEntry {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly durationUs: number;
  readonly command: readonly string[];
  readonly client: string;
  readonly clientName: string;
}

/** Parses a reply of INFO into values by name. */
export function parseInfo(info: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    info.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 0 || line.startsWith("#") ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
    }),
  );
}

/** Reads INFO and computes the command rate between two reads: Redis's own rate lags with one timer tick a second. */
export class RateSampler {
  #previous: { commands: number; atMs: number } | undefined;

  read(text: string): DatabaseStats {
    const find = (name: string) => findInfo(text, name);
    const number = (name: string) => Number(find(name) ?? 0);
    const totalCommands = number("total_commands_processed");
    return {
      version: find("valkey_version") ?? find("redis_version") ?? "",
      uptimeSeconds: number("uptime_in_seconds"),
      usedMemoryBytes: number("used_memory"),
      maxMemoryBytes: number("maxmemory"),
      opsPerSecond: this.#rate(totalCommands - countReplicaCommands(text)),
      totalCommands,
      // Does not count the emulator's own connection.
      connectedClients: Math.max(0, number("connected_clients") - 1),
      keys: Number(/keys=(\d+)/.exec(find("db0") ?? "")?.[1] ?? 0),
      hits: number("keyspace_hits"),
      misses: number("keyspace_misses"),
      evictedKeys: number("evicted_keys"),
      expiredKeys: number("expired_keys"),
      networkInputBytes: number("total_net_input_bytes"),
      networkOutputBytes: number("total_net_output_bytes"),
      replicas: text.match(/^slave\d+:.*state=online/gm)?.length ?? 0,
      replicating:
        find("role") !== "slave" ? "no" : find("master_link_status") === "up" ? "connected" : "disconnected",
    };
  }

  #rate(commands: number): number {
    const atMs = performance.now();
    const previous = this.#previous;
    this.#previous = { commands, atMs };
    if (previous === undefined || commands < previous.commands || atMs <= previous.atMs) return 0;
    // The previous INFO was a command too.
    const commandCount = Math.max(0, commands - previous.commands - 1);
    return Math.round((commandCount * 1_000) / (atMs - previous.atMs));
  }
}

/** Finds a value in a reply of INFO. Parsing all of it would dominate the cost of hundreds of idle databases. */
function findInfo(info: string, name: string): string | undefined {
  const at = info.indexOf(`\n${name}:`);
  if (at < 0) return undefined;
  const end = info.indexOf("\n", at + 1);
  return info.slice(at + name.length + 2, end < 0 ? info.length : end).trimEnd();
}

/** Commands with which replicas acknowledge data, every second also on an idle database. */
function countReplicaCommands(info: string): number {
  return Number(/calls=(\d+)/.exec(findInfo(info, "cmdstat_replconf") ?? "")?.[1] ?? 0);
}

/** Reads SLOWLOG GET. */
export function readSlowLog(reply: unknown): SlowLogEntry[] {
  return (reply as [number, number, number, string[], string?, string?][]).map(
    ([id, seconds, durationUs, command, client = "", clientName = ""]) => ({
      id,
      at: seconds * 1_000,
      durationUs,
      command,
      client,
      clientName,
    }),
  );
}
