import type { Connection, ConnectionAccess } from "./connection.js";
import { RedisHttpError } from "./error.js";

/** An exclusive connection. Exactly one of `release` and `discard` must be called, once. */
export interface Lease {
  readonly connection: Connection;
  /** Aborted when the connection closes, also when it is discarded. Pending commands may then never settle. */
  readonly gone: AbortSignal;
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
  open(access: ConnectionAccess): Promise<Connection>;
  /** Called when the pool has neither connections nor waiting requests. */
  onEmpty(): void;
}

interface Held {
  connection: Connection;
  access: ConnectionAccess;
  idleTimer?: NodeJS.Timeout;
  gone: AbortController;
}

/** Connections of one database. Each serves one request at a time, first come, first served. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #held = new Set<Held>();
  #idle: Held[] = [];
  #waiting: (() => void)[] = [];
  /** Open and opening connections. */
  #open = 0;
  /** Requests that wait for a connection. */
  #asking = 0;
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
  async acquire(access: ConnectionAccess): Promise<Lease> {
    this.#asking += 1;
    try {
      return await this.#take(access);
    } finally {
      this.#asking -= 1;
      this.#tellIfEmpty();
    }
  }

  /** Closes all connections, including those in use. */
  close(): void {
    this.#closed = true;
    for (const held of [...this.#held]) this.#drop(held);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #take(access: ConnectionAccess): Promise<Lease> {
    const deadline = Date.now() + this.#options.waitMs;
    // New requests queue behind waiting ones.
    if (this.#waiting.length > 0) await this.#turn(deadline);
    while (true) {
      const idle = this.#idle.filter((held) => held.access === access).at(-1);
      if (idle !== undefined) return this.#lend(idle);
      const [other] = this.#idle;
      if (this.#open >= this.#options.max && other !== undefined) this.#drop(other, false);
      if (this.#open < this.#options.max) return this.#lend(await this.#connect(access));
      await this.#turn(deadline);
    }
  }

  #turn(deadline: number): Promise<void> {
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

  async #connect(access: ConnectionAccess): Promise<Held> {
    if (this.#closed) throw new RedisHttpError(503, "ERR the database has been closed");
    this.#open += 1;
    try {
      const connection = await this.#options.open(access);
      if (this.#closed || connection.status !== "ready") {
        connection.disconnect();
        throw new Error("the connection was closed");
      }
      const held: Held = { connection, access, gone: new AbortController() };
      this.#held.add(held);
      connection.on("close", () => this.#drop(held));
      return held;
    } catch (error) {
      this.#open -= 1;
      this.#next();
      if (error instanceof RedisHttpError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new RedisHttpError(503, `ERR the database cannot be reached: ${why}`);
    }
  }

  #lend(held: Held): Lease {
    clearTimeout(held.idleTimer);
    this.#idle = this.#idle.filter((other) => other !== held);
    return {
      connection: held.connection,
      gone: held.gone.signal,
      release: () => this.#giveBack(held),
      discard: () => this.#drop(held),
    };
  }

  #giveBack(held: Held): void {
    if (held.gone.signal.aborted) return;
    this.#idle.push(held);
    held.idleTimer = setTimeout(() => this.#drop(held), this.#options.idleMs).unref();
    this.#next();
  }

  #drop(held: Held, tell = true): void {
    if (held.gone.signal.aborted) return;
    clearTimeout(held.idleTimer);
    this.#held.delete(held);
    this.#idle = this.#idle.filter((other) => other !== held);
    this.#open -= 1;
    held.connection.disconnect();
    held.gone.abort();
    if (tell) this.#next();
  }

  /** Called when a slot becomes free. */
  #next(): void {
    this.#waiting.shift()?.();
    this.#tellIfEmpty();
  }

  #tellIfEmpty(): void {
    if (this.#open === 0 && this.#asking === 0) this.#options.onEmpty();
  }
}
