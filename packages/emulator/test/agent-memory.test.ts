import type {
  MemoryProblemDetails,
  MemoryStoreApiKeyCreateResponse,
  MemoryStoreApiKeys,
  MemoryStoreListResponse,
  MemoryStoreResponse,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

const MODEL = { provider: "openai", model: "small", credentials: { type: "apiKey", apiKey: "sk-secret-1" } };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

async function start(options: Parameters<typeof emulator>[0] = {}) {
  const client = strictClientOf(await emulator(options));
  const subscription = await client.done("POST /subscriptions", SUBSCRIPTION);
  const { body } = await client.send<{ subscription: { databases: { databaseId: number }[] }[] }>(
    `GET /subscriptions/${subscription}/databases`,
  );
  const databaseId = body.subscription[0]?.databases[0]?.databaseId ?? 0;
  return {
    ...client,
    databaseId,
    databasePath: `/subscriptions/${subscription}/databases/${databaseId}`,
    subscription,
    /** Creates a store; returns its path. */
    create: async (settings: object = {}) => {
      const task = await client.run("POST /memory-stores", { name: "notes", databaseId, ...settings });
      const { storeId } = (task.response?.resource ?? {}) as { storeId?: string };
      if (storeId === undefined) throw new Error(JSON.stringify(task));
      expect(task.response).not.toHaveProperty("resourceId");
      return `/memory-stores/${storeId}`;
    },
  };
}

type Client = Awaited<ReturnType<typeof start>>;

/** Code and message of a task that must fail. */
async function refusal({ run }: Client, route: string, body?: unknown): Promise<string> {
  const { response } = await run(route, body);
  const error = response?.error;
  if (typeof error !== "object") throw new Error(`${route} did not fail.`);
  return `${error.type}: ${error.description}`;
}

describe("responses", () => {
  test("a list has the envelope `data`, and summaries without endpoints and credentials", async () => {
    const client = await start();
    expect((await client.send("GET /memory-stores")).body).toEqual({ data: [] });
    await client.create({ llm: MODEL, longTermMemory: { ttlSeconds: 60, embedding: MODEL } });
    const { body } = await client.send<MemoryStoreListResponse>("GET /memory-stores");
    expect(body.data).toMatchObject([
      {
        name: "notes",
        databaseId: String(client.databaseId),
        databaseName: "carts",
        subscriptionId: String(client.subscription),
        status: "READY",
        extractionStrategy: "INSTRUCT",
        llm: { provider: "openai", model: "small" },
      },
    ]);
    expect(body.data?.[0]).not.toHaveProperty("endpoint");
    expect(JSON.stringify(body)).not.toContain("sk-secret-1");
  });

  test("a store is PROVISIONING and then READY after its task, on the emulator's clock", async () => {
    const running = await emulator({
      clock: "manual",
      durations: { task: 1_000, memoryStore: 20_000, subscriptionCreation: 1_000 },
      behavior: { earlyTaskNotFound: false, lateVisibility: 0 },
    });
    const { send } = strictClientOf(running);
    await send("POST /subscriptions", SUBSCRIPTION);
    running.clock.advance(10_000);
    const { body: subscriptions } = await send<{ subscriptions: { id: number }[] }>("GET /subscriptions");
    const { body: list } = await send<{ subscription: { databases: { databaseId: number }[] }[] }>(
      `GET /subscriptions/${subscriptions.subscriptions[0]?.id}/databases`,
    );
    const databaseId = list.subscription[0]?.databases[0]?.databaseId;
    await send("POST /memory-stores", { name: "notes", databaseId });
    const status = async () =>
      (await send<MemoryStoreListResponse>("GET /memory-stores")).body.data?.[0]?.status;
    expect(await status()).toBeUndefined();
    running.clock.advance(1_000);
    expect(await status()).toBe("PROVISIONING");
    running.clock.advance(19_000);
    expect(await status()).toBe("PROVISIONING");
    running.clock.advance(1_000);
    expect(await status()).toBe("READY");
  });

  test("an API key is shown once, and keys may share a name", async () => {
    const client = await start();
    const path = await client.create();
    const created = await client.send<MemoryStoreApiKeyCreateResponse>(`POST ${path}/api-keys`, {
      keyName: "agent",
    });
    expect(created.status).toBe(201);
    expect(Object.keys(created.body)).toEqual(["apiKey"]);
    await client.send(`POST ${path}/api-keys`, { keyName: "agent" });
    const list = async () =>
      (await client.send<MemoryStoreApiKeys>(`GET ${path}/api-keys`)).body.apiKeys ?? [];
    const [key, other] = await list();
    expect(key).toMatchObject({ keyName: "agent", createdAt: expect.any(Number) });
    expect(key?.apiKeyId).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(key)).not.toContain(created.body.apiKey);
    const removed = await client.send(`DELETE ${path}/api-keys/${key?.apiKeyId}`);
    expect(removed).toMatchObject({ status: 204, body: undefined });
    expect(await list()).toEqual([other]);
  });

  test("synchronous routes send errors as problem documents", async () => {
    const client = await start();
    const path = await client.create();
    const problem = async (route: string, body?: unknown) => {
      const { status, headers, body: found } = await client.send<MemoryProblemDetails>(route, body);
      expect(headers.get("content-type")).toBe("application/problem+json");
      expect(found).toMatchObject({ status, instance: expect.stringContaining("/v1/memory-stores/") });
      return `${status} ${found.type} ${(found.fields ?? []).map(({ field, rule }) => `${field} ${rule}`).join()}`;
    };
    expect(await problem(`GET /memory-stores/${UNKNOWN}`)).toBe("404 /errors/resource-not-found ");
    expect(await problem(`GET /memory-stores/${UNKNOWN}/api-keys`)).toBe("404 /errors/resource-not-found ");
    expect(await problem("GET /memory-stores/a_b")).toBe("400 /errors/invalid-data storeId pattern");
    expect(await problem(`DELETE /memory-stores/${"a".repeat(65)}`)).toBe(
      "400 /errors/invalid-data storeId pattern",
    );
    expect(await problem(`POST ${path}/api-keys`, { keyName: "two words" })).toBe(
      "422 /errors/invalid-data keyName pattern",
    );
    expect(await problem(`POST ${path}/api-keys`, { keyName: "k".repeat(101) })).toBe(
      "422 /errors/invalid-data keyName maxLength",
    );
    expect(await problem(`DELETE ${path}/api-keys/7`)).toBe("400 /errors/invalid-data apiKeyId pattern");
    expect(await problem(`DELETE ${path}/api-keys/${"0".repeat(64)}`)).toBe(
      "404 /errors/resource-not-found ",
    );
    await client.done(`DELETE ${client.databasePath}`);
    expect(await problem(`GET ${path}/api-keys`)).toBe("424 /errors/resource-unavailable ");
    const { body } = await client.send<MemoryStoreResponse>(`GET ${path}`);
    expect(body).toMatchObject({ status: "UNAVAILABLE", errorMessage: expect.stringContaining("deleted") });
  });

  test("without the preview, all ten routes are HTTP 412", async () => {
    const client = await start({ behavior: { agentMemory: false } });
    const store = `/memory-stores/${UNKNOWN}`;
    const routes: [string, unknown?][] = [
      ["GET /memory-stores"],
      ["POST /memory-stores", { name: "notes", databaseId: client.databaseId }],
      [`GET ${store}`],
      [`PATCH ${store}`, { name: "renamed" }],
      [`DELETE ${store}?flush=true`],
      [`DELETE ${store}/session-memory`],
      [`DELETE ${store}/entries`],
      [`GET ${store}/api-keys`],
      [`POST ${store}/api-keys`, { keyName: "agent" }],
      [`DELETE ${store}/api-keys/${"0".repeat(64)}`],
    ];
    for (const [route, body] of routes)
      expect([route, (await client.send(route, body)).status]).toEqual([route, 412]);
  });
});

const TYPE = { name: "taste", description: "What a user likes" };
const detectors = (pattern: string) => ({
  longTermMemoryExclusions: {
    enabled: true,
    customDetectors: {
      enabled: true,
      detectors: [{ name: "own", enabled: true, matcher: { kind: "regex", regex: { pattern } } }],
    },
  },
});

describe("limits", () => {
  test.for<[string, object]>([
    ["`name` must be 1 to 64 characters", { name: " " }],
    ["`name` must be 1 to 64 characters", { name: "n".repeat(65) }],
    ["`shortMemory.ttlSeconds` must be between 1 and 31536000 (got 0)", { shortMemory: { ttlSeconds: 0 } }],
    ["`longTermMemory.ttlSeconds` must be between", { longTermMemory: { ttlSeconds: 31_536_001 } }],
    [
      "`extractionCadence.activeIntervalSeconds` must be between 60 and 600 (got 59)",
      { extractionCadence: { activeIntervalSeconds: 59 } },
    ],
    [
      "`summarization.eventCount.threshold` must be between",
      { summarization: { enabled: true, eventCount: { threshold: 10_001, retainCount: 1 } } },
    ],
    [
      "must be greater than `retainCount` (got 5 and 5)",
      { summarization: { enabled: true, eventCount: { threshold: 5, retainCount: 5 } } },
    ],
    ["`llm` and `longTermMemory.embedding` must be set together", { llm: MODEL }],
    [
      "`llm.credentials.apiKey` is required",
      {
        llm: { ...MODEL, credentials: { type: "apiKey" } },
        longTermMemory: { ttlSeconds: 1, embedding: MODEL },
      },
    ],
    [
      "`longTermMemory.embedding.model` is required",
      { llm: MODEL, longTermMemory: { ttlSeconds: 1, embedding: { ...MODEL, model: "" } } },
    ],
    [
      "`customMemoryTypes` must have at most 3 items (got 4)",
      { customMemoryTypes: ["a", "b", "c", "d"].map((name) => ({ ...TYPE, name })) },
    ],
    ["`customMemoryTypes` must have different names (got taste twice)", { customMemoryTypes: [TYPE, TYPE] }],
    [
      "`customMemoryTypes[0].name` must start with a letter",
      { customMemoryTypes: [{ ...TYPE, name: "1st" }] },
    ],
    [
      "`customMemoryTypes[0].description` must be at most 200",
      { customMemoryTypes: [{ ...TYPE, description: "d".repeat(201) }] },
    ],
    [
      "`customMemoryTypes[0].fields[0].name` must be at most 64",
      { customMemoryTypes: [{ ...TYPE, fields: [{ name: "n".repeat(65), description: "", type: "str" }] }] },
    ],
    [
      "`longTermMemoryExclusions.semantic.prompt` must be at most 2000",
      { longTermMemoryExclusions: { enabled: true, semantic: { enabled: true, prompt: "p".repeat(2001) } } },
    ],
    [
      "must be of [credit-card, email, ip-address, phone, us-ssn] (got shoe-size)",
      {
        longTermMemoryExclusions: {
          enabled: true,
          builtInDetectors: { enabled: true, detectors: [{ id: "shoe-size", enabled: true }] },
        },
      },
    ],
    ["pattern` must be at most 512", detectors("a".repeat(513))],
    ["pattern` must be a regular expression in RE2 syntax", detectors("(a")],
    ["pattern` must be a regular expression in RE2 syntax", detectors("(?=a)b")],
  ])("%s", async ([message, settings]) => {
    const client = await start();
    const name = { name: "notes", databaseId: client.databaseId };
    const error = await refusal(client, "POST /memory-stores", { ...name, ...settings });
    expect(error).toMatch(/^AGENT_MEMORY_STORE_INVALID_REQUEST: /);
    expect(error).toContain(message);
    expect((await client.send("GET /memory-stores")).body).toEqual({ data: [] });
  });

  test("a pattern in RE2 syntax is accepted", async () => {
    const client = await start();
    await client.create(detectors("(?i)(?P<id>[a-z]{2}-\\d+)"));
  });

  test("a database that does not exist, or is not suitable, is refused", async () => {
    const client = await start();
    const create = (databaseId: number) =>
      refusal(client, "POST /memory-stores", { name: "notes", databaseId });
    expect(await create(7)).toMatch(/^DATABASE_NOT_FOUND/);
    await client.done(`PUT ${client.databasePath}`, { enableDefaultUser: false });
    expect(await create(client.databaseId)).toContain("The default user of database");
    await client.done(`PUT ${client.databasePath}`, { enableDefaultUser: true });
    await client.done(`POST /subscriptions/${client.subscription}/private-link`, {
      shareName: "share",
      principal: "123456789012",
      type: "aws_account",
    });
    expect(await create(client.databaseId)).toContain("must not have AWS PrivateLink");
  });

  test("a request that does not fit the contract is rejected over HTTP", async () => {
    const { send, databaseId } = await start();
    const post = async (body: unknown) => (await send("POST /memory-stores", body)).status;
    expect(await post({ databaseId })).toBe(400);
    expect(await post({ name: "notes", databaseId: "seven" })).toBe(400);
    expect(await post({ name: "notes", databaseId, extractionStrategy: "GUESS" })).toBe(400);
    expect((await send("DELETE /memory-stores/a?flush=perhaps")).status).toBe(400);
  });
});

describe("changes", () => {
  test.for<[string, object]>([
    ["`llm.provider` cannot be changed (got other)", { llm: { provider: "other" } }],
    [
      "`longTermMemory.embedding.provider` cannot be changed",
      { longTermMemory: { embedding: { provider: "other" } } },
    ],
    [
      "`longTermMemory.embedding.model` cannot be changed",
      { longTermMemory: { embedding: { model: "large" } } },
    ],
    ["Custom memory type taste exists", { addCustomMemoryTypes: [TYPE] }],
    [
      "at most 3 custom memory types",
      { addCustomMemoryTypes: ["a", "b", "c"].map((name) => ({ ...TYPE, name })) },
    ],
    ["must name existing custom memory types", { updateCustomMemoryTypeStrategies: [{ typeName: "smell" }] }],
    ["`name` must be 1 to 64 characters", { name: "" }],
  ])("%s", async ([message, change]) => {
    const client = await start();
    const longTermMemory = { ttlSeconds: 60, embedding: MODEL };
    const path = await client.create({ llm: MODEL, longTermMemory, customMemoryTypes: [TYPE] });
    const before = (await client.send(`GET ${path}`)).body;
    const error = await refusal(client, `PATCH ${path}`, change);
    expect(error).toMatch(/^AGENT_MEMORY_STORE_INVALID_REQUEST: /);
    expect(error).toContain(message);
    expect((await client.send(`GET ${path}`)).body).toEqual(before);
  });

  test("a store on the platform's models keeps them", async () => {
    const client = await start();
    const path = await client.create();
    expect(await refusal(client, `PATCH ${path}`, { llm: MODEL })).toContain("platform's models");
  });

  test("what is omitted is kept, an empty list clears, a filled one replaces", async () => {
    const client = await start();
    const path = await client.create({
      llm: MODEL,
      longTermMemory: { ttlSeconds: 60, embedding: MODEL },
      ...detectors("a+"),
    });
    const patch = async (change: object) => {
      await client.run(`PATCH ${path}`, change);
      return (await client.send<MemoryStoreResponse>(`GET ${path}`)).body;
    };
    const semantic = { enabled: true, prompt: "no gossip" };
    expect(await patch({ longTermMemoryExclusions: { enabled: false, semantic } })).toMatchObject({
      longTermMemoryExclusions: {
        enabled: false,
        semantic,
        customDetectors: { detectors: [{ name: "own" }] },
      },
    });
    const cleared = await patch({
      llm: { model: "large" },
      longTermMemoryExclusions: { enabled: true, customDetectors: { enabled: true, detectors: [] } },
    });
    expect(cleared).toMatchObject({
      llm: { provider: "openai", model: "large" },
      longTermMemory: { ttlSeconds: 60, embedding: { model: "small" } },
      longTermMemoryExclusions: { semantic, customDetectors: { detectors: [] } },
    });
  });

  test("changes to a store that does not exist fail in their tasks", async () => {
    const client = await start();
    const path = `/memory-stores/${UNKNOWN}`;
    for (const [route, body] of [
      [`PATCH ${path}`, { name: "renamed" }],
      [`DELETE ${path}`],
      [`DELETE ${path}/session-memory`],
      [`DELETE ${path}/entries`],
    ] as const)
      expect(await client.refused(route, body)).toBe("AGENT_MEMORY_STORE_NOT_FOUND");
  });
});
