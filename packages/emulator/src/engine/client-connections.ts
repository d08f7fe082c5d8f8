import { Redis } from "ioredis";
import { FULL_USER, READ_ONLY_USER } from "./acl.js";
import { type Argument, ControlConnection, type Reply } from "./control.js";
import type { Database } from "./database.js";
import { EngineError } from "./errors.js";

/** As whom, and to which of the processes. */
export interface ConnectOptions {
  /** `"full"` (default) may what the default user may, enabled or not; `"read-only"` reads. */
  readonly user?: "full" | "read-only";
  /** `"replica"`: to the process that follows. Default: `"primary"`. */
  readonly to?: "primary" | "replica";
  /** Whether it comes back when the process does. Default: true. */
  readonly reconnects?: boolean;
}

/** How a command is run. */
export interface CommandOptions extends ConnectOptions {
  /** Text comes as buffers. Default: false. */
  readonly buffers?: boolean;
  /** How long a command that waits (BLPOP, XREAD BLOCK, …) may take. Default: 30 s. */
  readonly timeoutMs?: number;
}

/** These change the connection they come on, or hold it up. Each gets one that is thrown away. */
const ALONE = new Set(
  "AUTH BLMOVE BLMPOP BLPOP BRPOP BRPOPLPUSH BZMPOP BZPOPMAX BZPOPMIN CLIENT DISCARD EXEC MULTI QUIT RESET SELECT UNWATCH WAIT WAITAOF WATCH XREAD XREADGROUP".split(
    " ",
  ),
);
/** These have no single reply. */
const NEVER = new Set(
  "HELLO MONITOR PSUBSCRIBE PSYNC PUNSUBSCRIBE REPLCONF SSUBSCRIBE SUBSCRIBE SUNSUBSCRIBE SYNC UNSUBSCRIBE".split(
    " ",
  ),
);
const WAIT_LIMIT_MS = 30_000;

/** Connections on behalf of tenants that do not come through the door: over HTTP, or from the console. */
export class ClientConnections {
  readonly #password: string;
  readonly #shared = new Map<string, ControlConnection>();
  readonly #own = new Map<Redis, string>();

  constructor(password: string) {
    this.#password = password;
  }

  /** A connection of one's own. */
  connect(database: Database, options: ConnectOptions = {}): Redis {
    const redis = new Redis({
      ...this.#login(database, options),
      enableReadyCheck: false,
      maxRetriesPerRequest: 1,
      retryStrategy: (attempt) => (options.reconnects === false ? null : Math.min(attempt * 20, 500)),
    });
    // Without a listener ioredis writes to the console. Commands that fail say so themselves.
    redis.on("error", () => {});
    redis.once("end", () => this.#own.delete(redis));
    this.#own.set(redis, database.key);
    return redis;
  }

  async command(database: Database, argv: readonly Argument[], options: CommandOptions = {}): Promise<Reply> {
    const [first = "", ...args] = argv;
    const name = String(first).toUpperCase();
    if (name === "") throw new EngineError("ERR no command");
    if (NEVER.has(name)) throw new EngineError(`ERR '${name}' needs a connection of its own`);
    const { buffers = false } = options;
    const alone = ALONE.has(name);
    const control = alone
      ? new ControlConnection(this.#login(database, options))
      : this.#sharedOne(database, options);
    const limit = alone
      ? setTimeout(() => control.close(), options.timeoutMs ?? WAIT_LIMIT_MS).unref()
      : undefined;
    try {
      return await (buffers ? control.runForBuffers(name, ...args) : control.run(name, ...args));
    } finally {
      clearTimeout(limit);
      if (alone) control.close();
    }
  }

  /** Closes what belongs to a database, or everything. */
  close(key?: string): void {
    for (const [redis, owner] of this.#own) if (key === undefined || owner === key) redis.disconnect();
    for (const [name, control] of this.#shared) {
      if (key !== undefined && !name.startsWith(`${key} `)) continue;
      control.close();
      this.#shared.delete(name);
    }
  }

  #sharedOne(database: Database, options: ConnectOptions): ControlConnection {
    const { user = "full", to = "primary" } = options;
    const name = `${database.key} ${user} ${to}`;
    const known = this.#shared.get(name) ?? new ControlConnection(this.#login(database, options));
    this.#shared.set(name, known);
    return known;
  }

  #login(database: Database, { user = "full", to = "primary" }: ConnectOptions) {
    const server = to === "primary" ? database.server : database.replica;
    // A replica has no tenants: only its primary's users may change, and only there.
    if (to === "replica") return server.login();
    return server.login(user === "full" ? FULL_USER : READ_ONLY_USER, this.#password);
  }
}
