import type { TokenAccess } from "../state/access-records.js";
import type { Connection } from "./connection.js";
import { RedisHttpError } from "./error.js";

/** An exclusive connection. Exactly one of `release` and `discard` must be called, once. */
export interface Lease {
  readonly connection: Connection;
  /** Aborted when the connection closes, also when it is discarded. Pending commands may then never settle. */
  readonly closed: AbortSignal;
  /** Returns the connection to the pool. */
  release(): void;
  /** Closes the connection. */
  discard(): void;
}

/** Size and timeouts of a pool. */
export interface PoolOptions {
  max: number;
  idleMs: number;
  waitMs: number;
  open(access: TokenAccess): Promise<Connection>;
  /** Called when the pool has neither connections nor waiting requests. */
  onEmpty(): void;
}

interface PooledConnection {
  connection: Connection;
  access: TokenAccess;
  idleTimer?: NodeJS.Timeout;
  closed: AbortController;
}

/** Connections of one database. Each serves one request at a time, first come, first served. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #connections = new Set<PooledConnection>();
  #idle: PooledConnection[] = [];
  #waiting: (() => void)[] = [];
  /** Open and opening connections. */
  #open = 0;
  /** Requests that wait for a connection. */
  #pendingRequests = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Number of open and opening connections. */
  get open(): number {
    return this.#open;
  }

  /**
   * Acquires a connection of a user: an idle one, a new one, or the next one that is released.
   *
   * @throws {@link RedisHttpError} 503 if the database is unreachable, 429 if no connection is released in time.
   */
  async acquire(access: TokenAccess): Promise<Lease> {
    this.#pendingRequests += 1;
    try {
      return await this.#acquire(access);
    } finally {
      this.#pendingRequests -= 1;
      this.#notifyIfEmpty();
    }
  }

  /** Closes all connections, including those in use. */
  close(): void {
    this.#closed = true;
    for (const pooled of [...this.#connections]) this.#drop(pooled);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #acquire(access: TokenAccess): Promise<Lease> {
    const deadline = Date.now() + this.#options.waitMs;
    // New requests queue behind waiting ones.
    if (this.#waiting.length > 0) await this.#waitForTurn(deadline);
    while (true) {
      const idle = this.#idle.filter((pooled) => pooled.access === access).at(-1);
      if (idle !== undefined) return this.#lease(idle);
      const [other] = this.#idle;
      if (this.#open >= this.#options.max && other !== undefined) this.#drop(other, false);
      if (this.#open < this.#options.max) return this.#lease(await this.#connect(access));
      await this.#waitForTurn(deadline);
    }
  }

  #waitForTurn(deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      const { waitMs, max } = this.#options;
      const timer = setTimeout(
        () => {
          this.#waiting = this.#waiting.filter((other) => other !== wake);
          const busy = `ERR all ${max} connections of the database were busy for ${waitMs} ms`;
          reject(new RedisHttpError(429, busy));
        },
        Math.max(deadline - Date.now(), 0),
      );
      this.#waiting.push(wake);
    });
  }

  async #connect(access: TokenAccess): Promise<PooledConnection> {
    if (this.#closed) throw new RedisHttpError(503, "ERR the database has been closed");
    this.#open += 1;
    try {
      const connection = await this.#options.open(access);
      if (this.#closed || connection.status !== "ready") {
        connection.disconnect();
        throw new Error("the connection was closed");
      }
      const pooled: PooledConnection = { connection, access, closed: new AbortController() };
      this.#connections.add(pooled);
      connection.on("close", () => this.#drop(pooled));
      return pooled;
    } catch (error) {
      this.#open -= 1;
      this.#wakeNext();
      if (error instanceof RedisHttpError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new RedisHttpError(503, `ERR the database is unreachable: ${why}`);
    }
  }

  #lease(pooled: PooledConnection): Lease {
    clearTimeout(pooled.idleTimer);
    this.#idle = this.#idle.filter((other) => other !== pooled);
    return {
      connection: pooled.connection,
      closed: pooled.closed.signal,
      release: () => this.#release(pooled),
      discard: () => this.#drop(pooled),
    };
  }

  #release(pooled: PooledConnection): void {
    if (pooled.closed.signal.aborted) return;
    this.#idle.push(pooled);
    pooled.idleTimer = setTimeout(() => this.#drop(pooled), this.#options.idleMs).unref();
    this.#wakeNext();
  }

  #drop(pooled: PooledConnection, wakesNext = true): void {
    if (pooled.closed.signal.aborted) return;
    clearTimeout(pooled.idleTimer);
    this.#connections.delete(pooled);
    this.#idle = this.#idle.filter((other) => other !== pooled);
    this.#open -= 1;
    pooled.connection.disconnect();
    pooled.closed.abort();
    if (wakesNext) this.#wakeNext();
  }

  /** Called when a slot becomes free. */
  #wakeNext(): void {
    this.#waiting.shift()?.();
    this.#notifyIfEmpty();
  }

  #notifyIfEmpty(): void {
    if (this.#open === 0 && this.#pendingRequests === 0) this.#options.onEmpty();
  }
}
