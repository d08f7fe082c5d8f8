import type { Connection, ConnectionAccess } from "./connection.js";
import { RedisHttpError } from "./error.js";

/** A connection for one request alone. One of the two must be called, once. */
export interface Lease {
  readonly connection: Connection;
  /** Aborted when the connection is gone, also when it was discarded. Commands under way may then never end. */
  readonly gone: AbortSignal;
  /** Gives it back, for others to use. */
  release(): void;
  /** Closes it. */
  discard(): void;
}

/** How large a pool is, and how patient. */
export interface PoolOptions {
  max: number;
  idleMs: number;
  waitMs: number;
  open(access: ConnectionAccess): Promise<Connection>;
  /** The pool holds nothing any more, and nobody waits. */
  onEmpty(): void;
}

interface Held {
  connection: Connection;
  access: ConnectionAccess;
  idleTimer?: NodeJS.Timeout;
  gone: AbortController;
}

/** The connections of one database. Each serves one request at a time; who comes first is served first. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #held = new Set<Held>();
  #idle: Held[] = [];
  #waiting: (() => void)[] = [];
  /** Connections, those that are being opened included. */
  #open = 0;
  /** Requests that were not given a connection yet. */
  #asking = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Number of connections, those that are being opened included. */
  get open(): number {
    return this.#open;
  }

  /**
   * A connection of this user: an idle one, a new one, or the next that becomes free.
   *
   * @throws {@link RestProblem} 503 when the database cannot be reached, 429 when none becomes free in time.
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

  /** Closes all connections, those in use as well. */
  close(): void {
    this.#closed = true;
    for (const held of [...this.#held]) this.#drop(held);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #take(access: ConnectionAccess): Promise<Lease> {
    const deadline = Date.now() + this.#options.waitMs;
    // Who comes later waits behind those who wait already.
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

  /** A place became free. */
  #next(): void {
    this.#waiting.shift()?.();
    this.#tellIfEmpty();
  }

  #tellIfEmpty(): void {
    if (this.#open === 0 && this.#asking === 0) this.#options.onEmpty();
  }
}
