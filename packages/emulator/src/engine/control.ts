import { Redis, type RedisOptions } from "ioredis";

/** How to log in to a process. */
export interface Login {
  readonly path: string;
  readonly username: string;
  readonly password: string;
}

/** An argument of a command. */
export type Argument = string | number | Buffer;

/** A reply in the shapes of RESP2. */
export type Reply = unknown;

/** Hundreds of databases: a connection that nobody uses is closed. */
const IDLE_MS = 2_000;

/** One connection to a process, opened when it is needed and closed when it is not. */
export class ControlConnection {
  readonly #login: Login;
  #redis: Redis | undefined;
  #underWay = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(login: Login) {
    this.#login = login;
  }

  /**
   * Runs a command and answers what the server did, text as strings.
   *
   * @throws ReplyError when the server refuses, Error when it is not there.
   */
  run(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#use((redis) => redis.call(name.toUpperCase(), ...args));
  }

  /** As {@link run}, with text as buffers: what is in a database need not be UTF-8. */
  runForBuffers(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#use((redis) => redis.callBuffer(name.toUpperCase(), ...args));
  }

  async #use(ask: (redis: Redis) => Promise<Reply>): Promise<Reply> {
    clearTimeout(this.#idle);
    this.#redis ??= this.#open();
    this.#underWay += 1;
    try {
      // In capitals ioredis knows no command by name, and so leaves the shape of the reply as it was sent.
      return await ask(this.#redis);
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
    }
  }

  /** The next command opens it again. */
  close(): void {
    clearTimeout(this.#idle);
    this.#redis?.disconnect();
    this.#redis = undefined;
  }

  #open(): Redis {
    const redis = new Redis(connectOnce(this.#login));
    redis.on("error", () => {});
    redis.once("end", () => {
      if (this.#redis === redis) this.#redis = undefined;
    });
    return redis;
  }
}

/** A connection that is not opened again when it is lost: who asked hears of it. */
export function connectOnce(options: RedisOptions): RedisOptions {
  return { ...options, enableReadyCheck: false, retryStrategy: () => null, maxRetriesPerRequest: 0 };
}
