import { Redis } from "ioredis";
import { afterAll, beforeAll, describe } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { createRedisEngine, type RedisEngineOptions } from "../../src/engine/create.js";
import type { DesiredDatabase, Engine } from "../../src/engine/engine.js";
import { findRedisServer } from "../../src/engine/find/find.js";

export const PASSWORD = "a-password";
/**
 * Test files run in separate processes, concurrently. The ports are above those of the service, which other emulators
 * on this machine may use, and below the system's ephemeral ports.
 */
const FIRST_PORT = 20_000 + (process.pid % 120) * 100;

/** Reason for skipping tests that need a redis-server. */
export const skipReason = await findRedisServer({ download: false }).then(
  () => undefined,
  (error: Error) => error.message,
);
if (skipReason !== undefined) console.warn(`Skipped without a redis-server. ${skipReason}`);

export const describeWithRedis = describe.skipIf(skipReason !== undefined);

let count = 0;

/** Creates a desired database with a unique key and the service's defaults. */
export function createDesired(overrides: Partial<DesiredDatabase> = {}): DesiredDatabase {
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
    isPaused: false,
    ...overrides,
  };
}

/** Returns an ACL user whose password contains its name. */
export const createUser = (name: string, rules: string) => ({ name, password: `${name}-password`, rules });

/** An engine for the tests of a file, and clients that are closed afterwards. */
export class EngineFixture {
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
    if (this.#engine === undefined) throw new Error("The engine is created before the first test.");
    return this.#engine;
  }

  /** Sets the desired databases, and waits until their replicas are configured. */
  async reconcile(...databases: readonly DesiredDatabase[]): Promise<void> {
    await this.engine.reconcile(databases);
    await this.engine.waitUntilSettled();
  }

  port(key: string): number {
    const endpoint = this.engine.endpoint(key);
    if (endpoint === undefined) throw new Error(`${key} has no endpoint: ${this.engine.error(key)}`);
    return endpoint.port;
  }

  /** Creates a client as a user would, without reconnects. */
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

  /** Creates a client of a user of {@link createUser}. */
  clientOf(key: string, username: string): Redis {
    return this.client(key, { username, password: createUser(username, "").password });
  }

  pid(key: string, role: "primary" | "replica" = "primary"): number {
    const process = this.engine.processes().find((one) => one.key === key && one.role === role);
    if (process === undefined) throw new Error(`${key} has no ${role}`);
    return process.pid;
  }

  /** Kills the primary, or some processes, and waits until another primary accepts connections. */
  async killAndWait(key: string, ...pids: readonly number[]): Promise<void> {
    const pid = this.pid(key);
    for (const target of pids.length > 0 ? pids : [pid]) process.kill(target, "SIGKILL");
    await waitUntil(() =>
      this.engine.processes().some((one) => one.key === key && one.pid !== pid && one.role === "primary"),
    );
    await waitUntil(() => this.engine.endpoint(key) !== undefined);
  }
}

/** Whether a process is running. Zombies do not count. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const { readFile } = await import("node:fs/promises");
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) Z /.test(status);
}

/** Returns the message that a promise was rejected with. */
export async function getRejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => `not rejected: ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  );
}
