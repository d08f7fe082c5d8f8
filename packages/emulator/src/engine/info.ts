/** What a database is doing. Numbers of the process itself: memory is a tenth of the emulated size. */
export interface DatabaseStats {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly usedMemoryBytes: number;
  /** The limit of the process. */
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
  /** Replicas that have the data. */
  readonly replicas: number;
  /** Whether it follows another database, and is connected to it. */
  readonly replicating: "no" | "connected" | "disconnected";
}

/** A command that took long. */
export interface SlowLogEntry {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly durationUs: number;
  readonly command: readonly string[];
  readonly client: string;
  readonly clientName: string;
}

/** Name and value of each line of INFO. */
export function fields(info: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    info.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(":");
      return at < 0 || line.startsWith("#") ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    }),
  );
}

/** Reads INFO and, between two looks, counts commands by itself: Redis' own rate lags at one tick a second. */
export class RateSampler {
  #before: { commands: number; at: number } | undefined;

  read(text: string): DatabaseStats {
    const info = fields(text);
    const number = (name: string) => Number(info[name] ?? 0);
    const totalCommands = number("total_commands_processed");
    const replicas = Object.keys(info).filter(
      (name) => /^slave\d+$/.test(name) && info[name]?.includes("state=online"),
    );
    return {
      version: info["valkey_version"] ?? info["redis_version"] ?? "",
      uptimeSeconds: number("uptime_in_seconds"),
      usedMemoryBytes: number("used_memory"),
      maxMemoryBytes: number("maxmemory"),
      opsPerSecond: this.#rate(totalCommands),
      totalCommands,
      // One of them is the emulator, asking.
      connectedClients: Math.max(0, number("connected_clients") - 1),
      keys: Number(/keys=(\d+)/.exec(info["db0"] ?? "")?.[1] ?? 0),
      hits: number("keyspace_hits"),
      misses: number("keyspace_misses"),
      evictedKeys: number("evicted_keys"),
      expiredKeys: number("expired_keys"),
      networkInputBytes: number("total_net_input_bytes"),
      networkOutputBytes: number("total_net_output_bytes"),
      replicas: replicas.length,
      replicating:
        info["role"] !== "slave" ? "no" : info["master_link_status"] === "up" ? "connected" : "disconnected",
    };
  }

  #rate(commands: number): number {
    const at = performance.now();
    const before = this.#before;
    this.#before = { commands, at };
    if (before === undefined || commands < before.commands || at <= before.at) return 0;
    // The look before was a command too.
    const done = Math.max(0, commands - before.commands - 1);
    return Math.round((done * 1_000) / (at - before.at));
  }
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
