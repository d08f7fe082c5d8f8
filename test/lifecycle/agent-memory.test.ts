import { ApiError, ProvisioningError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";
import { refusal, until } from "./steps.js";

const MODEL = {
  provider: "openai",
  model: "small",
  credentials: { type: "apiKey", apiKey: "sk-of-the-model" },
} as const;

async function withDatabase(context: Parameters<typeof startCloud>[0]) {
  const fixture = await startCloud(context);
  const { subscription, database } = await provisioned(fixture);
  return { ...fixture, ids: { subscriptionId: subscription.id, databaseId: database.databaseId } };
}

describe("a memory store", () => {
  test("a memory store is created, updated, cleared, given keys and deleted", async (context) => {
    const fixture = await withDatabase(context);
    const { cloud, run, ids } = fixture;
    const { agentMemory } = cloud;
    const statuses: string[] = [];
    const store = await run(
      agentMemory
        .create({
          name: "notes",
          databaseId: ids.databaseId,
          llm: MODEL,
          longTermMemory: { ttlSeconds: 86_400, embedding: MODEL },
          customMemoryTypes: [{ name: "taste", description: "What a user likes" }],
        })
        .wait({ onProgress: ({ phase, status }) => phase === "resource" && statuses.push(status) }),
    );
    expect(statuses).toEqual(["PROVISIONING", "READY"]);
    const { storeId } = store;
    expect(store).toMatchObject({
      name: "notes",
      status: "READY",
      databaseId: String(ids.databaseId),
      subscriptionId: String(ids.subscriptionId),
      databaseName: "first",
      llm: { provider: "openai", model: "small" },
      shortMemory: { ttlSeconds: 3_600 },
      extractionCadence: { activeIntervalSeconds: 300 },
      endpoints: [{ isAccessible: true }],
    });
    expect(JSON.stringify(store)).not.toContain(MODEL.credentials.apiKey);
    expect(await agentMemory.get(storeId)).toEqual(store);
    expect(await agentMemory.findByName("notes")).toMatchObject({ storeId, status: "READY" });
    expect(await agentMemory.list().all()).toHaveLength(1);

    const updated = await run(
      agentMemory
        .update(storeId, {
          name: "renamed",
          shortMemory: { ttlSeconds: 60 },
          updateCustomMemoryTypeStrategies: [{ typeName: "taste", prompt: "Find tastes." }],
        })
        .wait(),
    );
    expect(updated).toMatchObject({
      name: "renamed",
      status: "READY",
      shortMemory: { ttlSeconds: 60 },
      longTermMemory: { ttlSeconds: 86_400 },
      customMemoryTypes: [{ name: "taste", extractionStrategy: { prompt: "Find tastes." } }],
    });

    const { apiKey } = await agentMemory.apiKeys.create(storeId, { keyName: "agent" });
    const [key] = await agentMemory.apiKeys.list(storeId).all();
    expect(key).toMatchObject({
      keyName: "agent",
      obfuscatedToken: expect.stringContaining(apiKey.slice(-4)),
    });
    expect(JSON.stringify(key)).not.toContain(apiKey);
    await agentMemory.apiKeys.delete({ storeId, apiKeyId: key?.apiKeyId ?? "" });
    expect(await agentMemory.apiKeys.list(storeId).all()).toEqual([]);

    await run(agentMemory.clearSessions(storeId).wait());
    await run(agentMemory.clearEntries(storeId).wait());
    const changes = (await cloud.account.logs().all()).map(({ description }) => description);
    expect(changes).toContain("Memory store renamed was cleared of sessions.");
    expect(changes).toContain("Memory store renamed was cleared of sessions and memories.");

    await run(agentMemory.delete(storeId).wait());
    await expect(agentMemory.get(storeId)).rejects.toMatchObject({ status: 404 });
    expect(await refusal(fixture, agentMemory.delete(storeId).wait())).toBe("AGENT_MEMORY_STORE_NOT_FOUND");
  });

  test("a memory store whose wait is resumed in another process is found by its string id", async (context) => {
    const { cloud, run, another, ids } = await withDatabase(context);
    const created = await run(cloud.agentMemory.create({ name: "notes", databaseId: ids.databaseId }));
    const store = await run(another().operations.resume(created.token, "memoryStore").wait());
    expect(store).toMatchObject({ name: "notes", status: "READY" });
    const { storeId } = store;
    const update = await run(cloud.agentMemory.update(storeId, { name: "renamed" }));
    expect(await run(another().operations.resume(update.token, "memoryStore").wait())).toMatchObject({
      storeId,
      name: "renamed",
    });
    expect(await run(cloud.operations.waitUntilReady("memoryStore", { storeId }))).toMatchObject({ storeId });
    expect(() => cloud.operations.waitUntilReady("memoryStore", { storeId: 7 })).toThrow(
      "storeId must be a non-empty string (got 7)",
    );
  });

  test("several stores that are waited for together are each returned complete", async (context) => {
    const { cloud, run, ids } = await withDatabase(context);
    const create = (name: string) => cloud.agentMemory.create({ name, databaseId: ids.databaseId }).wait();
    const stores = await run(Promise.all(["one", "two", "three"].map(create)));
    expect(stores.map(({ name }) => name)).toEqual(["one", "two", "three"]);
    // Each is complete, although items of the list are not.
    for (const { endpoint, status } of stores) {
      expect(status).toBe("READY");
      expect(endpoint).toMatch(/^https:/);
    }
  });

  test("a memory store whose database was deleted is unavailable, says why, and can be deleted", async (context) => {
    const fixture = await withDatabase(context);
    const { cloud, run, ids } = fixture;
    const { storeId } = await run(
      cloud.agentMemory.create({ name: "notes", databaseId: ids.databaseId }).wait(),
    );
    await run(cloud.databases.delete(ids).wait());
    const store = await until(
      fixture,
      () => cloud.agentMemory.get(storeId),
      ({ status }) => status !== "READY",
    );
    expect(store).toMatchObject({ status: "UNAVAILABLE", errorMessageTimestamp: expect.any(Number) });
    const error: unknown = await run(
      cloud.operations.waitUntilReady("memoryStore", { storeId }).catch((reason: unknown) => reason),
    );
    expect(error).toBeInstanceOf(ProvisioningError);
    expect(error).toMatchObject({ status: "UNAVAILABLE", ids: { storeId }, reason: store.errorMessage });
    expect(String(error)).toContain(`Database ${ids.databaseId} was deleted.`);
    const refused: unknown = await cloud.agentMemory.apiKeys
      .create(storeId, { keyName: "agent" })
      .catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({ status: 424, hint: expect.stringContaining("database is unavailable") });
    expect(String(refused)).toContain("/errors/resource-unavailable");
    expect(await refusal(fixture, cloud.agentMemory.clearEntries(storeId).wait())).toBe(
      "AGENT_MEMORY_STORE_DEPENDENCY_FAILED",
    );
    await run(cloud.agentMemory.delete(storeId, { flush: true }).wait());
    expect(await cloud.agentMemory.list().all()).toEqual([]);
  });
});
