import { Redis } from "ioredis";
import { afterAll, beforeAll, describe } from "vitest";
import { createRedisEngine, type RedisEngineOptions } from "../../src/engine/create.js";
import type { DesiredDatabase, Engine } from "../../src/engine/engine.js";
import { findRedisServer } from "../../src/engine/find/find.js";

export const PASSWORD = "a-password";
/**
 * Each file is run by a process of its own, and several at once. Above the ports of the service, which other
 * emulators on this machine may use, and below those that the system gives out.
 */
const FIRST_PORT = 20_000 + (process.pid % 120) * 100;

/** Tests that need a server. Without one they are skipped, and say why. */
export const missing = await findRedisServer({ download: false }).then(
  () => undefined,
  (error: Error) => error.message,
);
if (missing !== undefined) console.warn(`Skipped, for want of a redis-server. ${missing}`);

export const describeWithRedis = describe.skipIf(missing !== undefined);

let count = 0;

/** A database as the service creates it, with a key of its own. */
export function wanted(more: Partial<DesiredDatabase> = {}): DesiredDatabase {
  count += 1;
  return {
    key: String(51_000_000 + count),
    preferredPort: FIRST_PORT + count,
    maxMemoryBytes: 1e9,
    evictionPolicy: "noeviction",
    persistence: "none",
    replication: false,
    password: PASSWORD,
    defaultUserEnabled: true,
    users: [],
    tls: undefined,
    sourceIps: ["0.0.0.0/0"],
    replicaOf: [],
    peers: [],
    paused: false,
    ...more,
  };
}

/** An engine for the tests of a file, and clients that are closed after them. */
export class House {
  readonly #options: RedisEngineOptions;
  readonly #clients: Redis[] = [];
  #engine: Engine | undefined;

  constructor(options: RedisEngineOptions = {}) {
    this.#options = options;
    beforeAll(async () => {
      this.#engine = await createRedisEngine(this.#options);
    });
    afterAll(async () => {
      for (const client of this.#clients) client.disconnect();
      await this.#engine?.stop();
    });
  }

  get engine(): Engine {
    if (this.#engine === undefined) throw new Error("The engine is made before the first test.");
    return this.#engine;
  }

  /** Wants these databases, and waits for their replicas to be set up too. */
  async want(...databases: readonly DesiredDatabase[]): Promise<void> {
    await this.engine.reconcile(databases);
    await this.engine.settled();
  }

  port(key: string): number {
    const endpoint = this.engine.endpoint(key);
    if (endpoint === undefined) throw new Error(`${key} has no endpoint: ${this.engine.problem(key)}`);
    return endpoint.port;
  }

  /** A client as a user would make it. It does not come again when it is turned away. */
  client(key: string, options: Readonly<Record<string, unknown>> = {}): Redis {
    const client = new Redis({
      host: "127.0.0.1",
      port: this.port(key),
      password: PASSWORD,
      retryStrategy: () => null,
      maxRetriesPerRequest: 0,
      ...options,
    });
    client.on("error", () => {});
    this.#clients.push(client);
    return client;
  }

  pid(key: string, role: "primary" | "replica" = "primary"): number {
    const found = this.engine.processes().find((one) => one.key === key && one.role === role);
    if (found === undefined) throw new Error(`${key} has no ${role}`);
    return found.pid;
  }
}

/** Looks until it is so. */
export async function until(is: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const giveUpAt = Date.now() + limitMs;
  while (!(await is())) {
    if (Date.now() > giveUpAt) throw new Error(`Still not so after ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether there is such a process. One that has ended and waits for its parent does not count. */
export async function alive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const { readFile } = await import("node:fs/promises");
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) Z /.test(status);
}

/** What a promise was rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => `no refusal but ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  );
}
