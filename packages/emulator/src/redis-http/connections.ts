import type { TokenAccess } from "../state/access-records.js";
import type { Connect, Connection } from "./connection.js";
import { RedisHttpError } from "./error.js";
import { defaultRestLimits, type RestLimits } from "./limits.js";
import { type Lease, Pool } from "./pool.js";

/** Purpose of a connection. Long-lived uses have their own pools, so that they do not delay others. */
export type Purpose = "commands" | "blocking" | "subscription";

/** Connection pools of all databases. Idle connections are closed. */
export class Connections {
  readonly #connect: Connect;
  readonly #limits: RestLimits;
  readonly #pools = new Map<string, Map<Purpose, Pool>>();

  constructor(connect: Connect, limits: RestLimits = defaultRestLimits) {
    this.#connect = connect;
    this.#limits = limits;
  }

  /** Returns the number of connections to one database, or to all. */
  countOpen(databaseId?: string): number {
    const pools = [...this.#pools].filter(([id]) => databaseId === undefined || id === databaseId);
    return pools.flatMap(([, own]) => [...own.values()]).reduce((sum, pool) => sum + pool.open, 0);
  }

  /**
   * Acquires an exclusive connection for one request.
   *
   * @throws `RedisHttpError` 503 if the database is unreachable, 429 if it has too many connections.
   */
  async acquire(databaseId: string, access: TokenAccess, purpose: Purpose): Promise<Lease> {
    const pool = this.#pool(databaseId, purpose);
    if (purpose === "subscription" && pool.open >= this.#limits.subscriptions) {
      const many = `ERR the database already has the maximum of ${this.#limits.subscriptions} event streams`;
      throw new RedisHttpError(429, many);
    }
    return pool.acquire(access);
  }

  /**
   * Closes the connections to one database, or to all, after a deletion, a password change or on stop.
   * Event streams end. Later requests open new connections.
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

  /** Connects within the wait timeout. A connection that opens later is closed immediately. */
  #open(databaseId: string, access: TokenAccess): Promise<Connection> {
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
        // Without a listener ioredis prints errors that commands and this promise report anyway.
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
