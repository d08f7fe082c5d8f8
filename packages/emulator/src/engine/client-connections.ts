import { Redis } from "ioredis";
import { FULL_USER, READ_ONLY_USER } from "./acl.js";
import { type Argument, ControlConnection, type Reply } from "./control.js";
import type { Database } from "./database.js";
import { EngineError } from "./errors.js";

/** User and process to connect to. */
export interface ConnectOptions {
  /**
   * `"full"` (default) has the permissions of the default user, even if that user is disabled; `"read-only"` may
   * only read.
   */
  readonly user?: "full" | "read-only";
  /** Process to connect to. Default: `"primary"`. */
  readonly server?: "primary" | "replica";
  /** Whether to reconnect when the process restarts. Default: true. */
  readonly reconnects?: boolean;
}

/** Options of a single command. */
export interface CommandOptions extends ConnectOptions {
  /** Whether to return strings as buffers. Default: false. */
  readonly buffers?: boolean;
  /** Timeout of blocking commands (BLPOP, XREAD BLOCK, …). Default: 30 s. */
  readonly timeoutMs?: number;
}

/** Commands that change the state of their connection, or block it. Each runs on a disposable connection. */
const DEDICATED_COMMANDS = new Set(
  "AUTH BLMOVE BLMPOP BLPOP BRPOP BRPOPLPUSH BZMPOP BZPOPMAX BZPOPMIN CLIENT DISCARD EXEC MULTI QUIT RESET SELECT UNWATCH WAIT WAITAOF WATCH XREAD XREADGROUP".split(
    " ",
  ),
);
/** Commands that do not return exactly one reply. */
const UNSUPPORTED_COMMANDS = new Set(
  "HELLO MONITOR PSUBSCRIBE PSYNC PUNSUBSCRIBE REPLCONF SSUBSCRIBE SUBSCRIBE SUNSUBSCRIBE SYNC UNSUBSCRIBE".split(
    " ",
  ),
);
const BLOCKING_TIMEOUT_MS = 30_000;

/** Connections on behalf of clients that do not use the public port: over HTTP, or from the console. */
export class ClientConnections {
  readonly #password: string;
  readonly #shared = new Map<string, ControlConnection>();
  readonly #dedicated = new Map<Redis, string>();

  constructor(password: string) {
    this.#password = password;
  }

  /** Opens a dedicated connection. */
  connect(database: Database, options: ConnectOptions = {}): Redis {
    const redis = new Redis({
      ...this.#login(database, options),
      enableReadyCheck: false,
      maxRetriesPerRequest: 1,
      retryStrategy: (attempt) => (options.reconnects === false ? null : Math.min(attempt * 20, 500)),
    });
    // Without a listener ioredis writes to the console. Commands reject with the error anyway.
    redis.on("error", () => {});
    redis.once("end", () => this.#dedicated.delete(redis));
    this.#dedicated.set(redis, database.key);
    return redis;
  }

  async command(database: Database, argv: readonly Argument[], options: CommandOptions = {}): Promise<Reply> {
    const [first = "", ...args] = argv;
    const name = String(first).toUpperCase();
    if (name === "") throw new EngineError("ERR no command");
    if (UNSUPPORTED_COMMANDS.has(name))
      throw new EngineError(`ERR '${name}' requires a dedicated connection`);
    const { buffers = false } = options;
    const isDedicated = DEDICATED_COMMANDS.has(name);
    const control = isDedicated
      ? new ControlConnection(this.#login(database, options))
      : this.#getShared(database, options);
    const timer = isDedicated
      ? setTimeout(() => control.close(), options.timeoutMs ?? BLOCKING_TIMEOUT_MS).unref()
      : undefined;
    try {
      return await (buffers ? control.runForBuffers(name, ...args) : control.run(name, ...args));
    } finally {
      clearTimeout(timer);
      if (isDedicated) control.close();
    }
  }

  /** Whether a database has a dedicated connection. */
  has(key: string): boolean {
    return [...this.#dedicated.values()].includes(key);
  }

  /** Closes the connections of one database, or all connections. */
  close(key?: string): void {
    for (const [redis, owner] of this.#dedicated) if (key === undefined || owner === key) redis.disconnect();
    for (const [name, control] of this.#shared) {
      if (key !== undefined && !name.startsWith(`${key} `)) continue;
      control.close();
      this.#shared.delete(name);
    }
  }

  #getShared(database: Database, options: ConnectOptions): ControlConnection {
    const { user = "full", server = "primary" } = options;
    const name = `${database.key} ${user} ${server}`;
    const control = this.#shared.get(name) ?? new ControlConnection(this.#login(database, options));
    this.#shared.set(name, control);
    return control;
  }

  #login(database: Database, { user = "full", server = "primary" }: ConnectOptions) {
    // The ACL users exist on the primary only.
    if (server === "replica") return database.replica.login();
    return database.server.login(user === "full" ? FULL_USER : READ_ONLY_USER, this.#password);
  }
}
