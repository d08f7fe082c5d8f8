import { Redis, type RedisOptions } from "ioredis";
import { createClient } from "redis";
import { type RunningEmulator, type StartOptions, startEmulator } from "redis-cloud-emulator";
import type { Database, FixedSubscriptionsPlans, TaskStateUpdate } from "redis-cloud-sdk/models";
import { afterAll, beforeAll } from "vitest";
import { activeActive, REGIONS, throughputs } from "../../../../test/support/scopes.js";
import { parseInfo } from "../../src/engine/info.js";
import { strictClientOf } from "../strict-mode.js";

/** ID and API path of a database. */
export interface DatabaseRef {
  /** `/subscriptions/1/databases/2` */
  path: string;
  id: number;
}

/** API key and secret key. */
export type Keys = Pick<RunningEmulator, "apiKey" | "secretKey">;

/** Password of databases created by tests, which have 100 MB in the process. */
export const PASSWORD = "Sesame-0pen!";
const SMALL = { datasetSizeInGb: 0.5, replication: false, password: PASSWORD };

/** Options of a client that rejects immediately if it cannot connect, without retries. */
const ONCE = {
  enableReadyCheck: false,
  retryStrategy: () => null,
  maxRetriesPerRequest: 0,
  connectTimeout: 60_000,
} as const;

/** Emulator with real databases for a test file, used through HTTP and RESP only. */
export class Cloud {
  readonly #options: StartOptions;
  readonly #clients: { disconnect(): unknown }[] = [];
  #running: RunningEmulator | undefined;
  #client: ReturnType<typeof strictClientOf> | undefined;
  #subscription: number | undefined;
  #count = 0;

  constructor(options: StartOptions = {}) {
    this.#options = options;
    beforeAll(async () => {
      this.#running = await startEmulator(this.#options);
      this.#client = strictClientOf(this.#running);
    });
    afterAll(async () => {
      for (const client of this.#clients) client.disconnect();
      await this.#running?.stop();
    });
  }

  get running(): RunningEmulator {
    if (this.#running === undefined) throw new Error("The emulator is started before the first test.");
    return this.#running;
  }

  get api(): ReturnType<typeof strictClientOf> {
    if (this.#client === undefined) throw new Error("The emulator is started before the first test.");
    return this.#client;
  }

  /** Sends a request to the admin API. */
  async admin<Body = Record<string, unknown>>(
    route: string,
    body?: unknown,
    keys: Keys = this.running,
  ): Promise<{ status: number; body: Body }> {
    const [method = "", path = ""] = route.split(" ");
    const response = await fetch(new URL(`/emulator${path}`, this.running.dashboard), {
      method,
      headers: {
        "x-api-key": keys.apiKey,
        "x-api-secret-key": keys.secretKey,
        "content-type": "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === "" ? undefined : JSON.parse(text)) as Body };
  }

  /** Creates a Pro database in a shared subscription. */
  async pro(more: Readonly<Record<string, unknown>> = {}): Promise<DatabaseRef> {
    this.#count += 1;
    const name = `db-${this.#count}`;
    this.#subscription ??= await this.#subscriptionWith("first");
    const path = `/subscriptions/${this.#subscription}/databases`;
    const id = await this.api.done(`POST ${path}`, { ...SMALL, name, ...more });
    return { id, path: `${path}/${id}` };
  }

  /** Creates an Essentials database in a new subscription. */
  async essentials(): Promise<DatabaseRef> {
    const { plans } = (await this.api.send<FixedSubscriptionsPlans>("GET /fixed/plans")).body;
    const plan = plans.find(({ name, region }) => name === "Single-Zone_1GB" && region === "us-east-1");
    const parent = await this.api.done("POST /fixed/subscriptions", { name: "small", planId: plan?.id });
    const path = `/fixed/subscriptions/${parent}/databases`;
    const id = await this.api.done(`POST ${path}`, { name: "of-a-kind", password: PASSWORD });
    return { id, path: `${path}/${id}` };
  }

  /** Creates an Active-Active database in a new subscription. */
  async activeActive(): Promise<DatabaseRef> {
    const path = `/subscriptions/${await this.api.done("POST /subscriptions", activeActive())}/databases`;
    const id = await this.api.done(`POST ${path}`, {
      name: "of-a-kind",
      datasetSizeInGb: 0.5,
      localThroughputMeasurement: throughputs(...REGIONS.AWS),
    });
    await this.api.done(`PUT ${path}/${id}/regions`, { globalPassword: PASSWORD });
    return { id, path: `${path}/${id}` };
  }

  async #subscriptionWith(name: string): Promise<number> {
    return this.api.done("POST /subscriptions", {
      name: "all",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name, protocol: "redis", datasetSizeInGb: 0.1, replication: false }],
    });
  }

  async show({ path }: DatabaseRef): Promise<Database> {
    return (await this.api.send<Database>(`GET ${path}`)).body;
  }

  /** Reads the address of a database from the API. */
  async address(database: DatabaseRef): Promise<{ host: string; port: number }> {
    return addressOf((await this.show(database)).publicEndpoint);
  }

  /** Creates an `ioredis` client of a database. */
  async io(database: DatabaseRef, options: RedisOptions = {}): Promise<Redis> {
    return this.ioAt(await this.address(database), options);
  }

  ioAt(address: { host: string; port: number }, options: RedisOptions = {}): Redis {
    const client = new Redis({ ...address, password: PASSWORD, ...ONCE, ...options });
    client.on("error", () => {});
    this.#clients.push(client);
    return client;
  }

  /** Creates a connected `redis` client of a database. */
  async redis(url: string) {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on("error", () => {});
    this.#clients.push({ disconnect: () => client.isOpen && client.destroy() });
    await client.connect();
    return client;
  }

  /** Sends a request and returns its finished task. */
  async task(route: string, body?: unknown): Promise<TaskStateUpdate> {
    return this.api.run(route, body);
  }
}

/** Splits `127.0.0.1:12345` into host and port. */
export function addressOf(endpoint: string | null | undefined): { host: string; port: number } {
  const [host = "", port = ""] = (endpoint ?? "").split(":");
  return { host, port: Number(port) };
}

/** Reads a field of Redis's INFO. */
export async function infoOf(client: Redis, name: string): Promise<string | undefined> {
  return parseInfo(await client.info())[name];
}
