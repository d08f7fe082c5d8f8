import { Redis, type RedisOptions } from "ioredis";

/** Socket and credentials of a process. */
export interface Login {
  readonly path: string;
  readonly username: string;
  readonly password: string;
}

/** A command argument. */
export type Argument = string | number | Buffer;

/** A reply in the shapes of RESP2. */
export type Reply = unknown;

/** Idle connections are closed, because there may be hundreds of databases. */
const IDLE_TIMEOUT_MS = 2_000;

/** A connection to a process, opened on demand and closed when idle. */
export class ControlConnection {
  readonly #login: Login;
  readonly #staysOpen: boolean;
  #redis: Redis | undefined;
  #pendingCount = 0;
  #idleTimer: NodeJS.Timeout | undefined;

  /** @param staysOpen Whether to keep it while it is idle, because clients might take its place. */
  constructor(login: Login, { staysOpen = false }: { staysOpen?: boolean } = {}) {
    this.#login = login;
    this.#staysOpen = staysOpen;
  }

  /**
   * Runs a command and returns its reply, with strings decoded.
   *
   * @throws ReplyError if the server rejects the command, Error if the server is unreachable.
   */
  run(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#use((redis) => redis.call(name.toUpperCase(), ...args));
  }

  /** Like {@link run}, but returns strings as buffers: data need not be UTF-8. */
  runForBuffers(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#use((redis) => redis.callBuffer(name.toUpperCase(), ...args));
  }

  async #use(send: (redis: Redis) => Promise<Reply>): Promise<Reply> {
    clearTimeout(this.#idleTimer);
    this.#redis ??= this.#open();
    this.#pendingCount += 1;
    this.#updateRef();
    try {
      // ioredis does not recognize upper-case names, so it does not transform replies.
      return await send(this.#redis);
    } finally {
      this.#pendingCount -= 1;
      this.#updateRef();
      if (this.#pendingCount === 0 && !this.#staysOpen)
        this.#idleTimer = setTimeout(() => this.close(), IDLE_TIMEOUT_MS).unref();
    }
  }

  /** Keeps the Node process alive while a command runs, and not by an idle connection. */
  #updateRef(): void {
    // `undefined` until ioredis connects.
    const stream = this.#redis?.stream as Redis["stream"] | undefined;
    if (this.#pendingCount > 0) stream?.ref();
    else stream?.unref();
  }

  /** Closes the connection. The next command opens it again. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#redis?.disconnect();
    this.#redis = undefined;
  }

  #open(): Redis {
    const redis = new Redis(disableReconnect(this.#login));
    redis.on("error", () => {});
    redis.once("end", () => {
      if (this.#redis === redis) this.#redis = undefined;
    });
    return redis;
  }
}

/** Disables reconnecting and retries, so that commands reject when the connection is lost. */
export function disableReconnect(options: RedisOptions): RedisOptions {
  return { ...options, enableReadyCheck: false, retryStrategy: () => null, maxRetriesPerRequest: 0 };
}
