import type { Connect, Connection, ConnectionAccess } from "./connection.js";
import { RedisHttpError } from "./error.js";
import { defaultRestLimits, type RestLimits } from "./limits.js";
import { type Lease, Pool } from "./pool.js";

/** What a connection is wanted for. Those that are kept for long have their own, so that others need not wait. */
export type Purpose = "commands" | "blocking" | "subscription";

/** The connections of all databases. Those of a database that nobody uses are closed. */
export class Connections {
  readonly #connect: Connect;
  readonly #limits: RestLimits;
  readonly #pools = new Map<string, Map<Purpose, Pool>>();

  constructor(connect: Connect, limits: RestLimits = defaultRestLimits) {
    this.#connect = connect;
    this.#limits = limits;
  }

  /** Number of connections to a database, or to all. */
  open(databaseId?: string): number {
    const pools = [...this.#pools].filter(([id]) => databaseId === undefined || id === databaseId);
    return pools.flatMap(([, own]) => [...own.values()]).reduce((sum, pool) => sum + pool.open, 0);
  }

  /**
   * A connection for one request alone.
   *
   * @throws `RestProblem` 503 when the database cannot be reached, 429 when it has too many already.
   */
  async acquire(databaseId: string, access: ConnectionAccess, purpose: Purpose): Promise<Lease> {
    const pool = this.#pool(databaseId, purpose);
    if (purpose === "subscription" && pool.open >= this.#limits.subscriptions) {
      const many = `ERR the database has ${this.#limits.subscriptions} event streams already`;
      throw new RedisHttpError(429, many);
    }
    return pool.acquire(access);
  }

  /**
   * Closes the connections to a database, or to all: it is gone, its passwords changed, or the emulator stops.
   * Event streams end. Later requests open new ones.
   */
  close(databaseId?: string): void {
    for (const [id, own] of [...this.#pools]) {
      if (databaseId !== undefined && id !== databaseId) continue;
      this.#pools.delete(id);
      for (const pool of own.values()) pool.close();
    }
  }

  #pool(databaseId: string, purpose: Purpose): Pool {
    const own = this.#pools.get(databaseId) ?? new Map<Purpose, Pool>();
    this.#pools.set(databaseId, own);
    const known = own.get(purpose);
    if (known !== undefined) return known;
    const { pooled, blocking, subscriptions, idleMs, waitMs } = this.#limits;
    const pool: Pool = new Pool({
      max: { commands: pooled, blocking, subscription: subscriptions }[purpose],
      idleMs,
      waitMs,
      open: (access) => this.#open(databaseId, access),
      onEmpty: () => {
        if (own.get(purpose) === pool) own.delete(purpose);
        if (own.size === 0 && this.#pools.get(databaseId) === own) this.#pools.delete(databaseId);
      },
    });
    own.set(purpose, pool);
    return pool;
  }

  /** Connecting may take no longer than waiting. A connection that comes later is closed at once. */
  #open(databaseId: string, access: ConnectionAccess): Promise<Connection> {
    const { waitMs } = this.#limits;
    return new Promise((resolve, reject) => {
      let opened: Connection | undefined;
      let over = false;
      const fail = (error: unknown) => {
        over = true;
        clearTimeout(timer);
        opened?.disconnect();
        reject(error);
      };
      const timer = setTimeout(() => fail(new Error(`no connection within ${waitMs} ms`)), waitMs);
      const succeed = (connection: Connection) => {
        clearTimeout(timer);
        resolve(connection);
      };
      const connect = async () => this.#connect(databaseId, access);
      connect().then((connection) => {
        opened = connection;
        let last: unknown;
        // Without a listener ioredis would print what a command, or this promise, tells anyway.
        connection.on("error", (error: unknown) => {
          last = error;
        });
        if (over) connection.disconnect();
        else if (connection.status === "ready") succeed(connection);
        else {
          connection.on("ready", () => succeed(connection));
          connection.on("close", () => fail(last ?? new Error("the connection was closed")));
        }
      }, fail);
    });
  }
}
