import { ProvisioningError, TaskError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture, received } from "./fixture.js";

const STORE = "GET /memory-stores/a-1";
const REQUEST = { name: "notes", databaseId: 51 };

/** A service that creates a memory store; its task completes after two seconds with this resource. */
function creating(resource: unknown): Fixture {
  return new Fixture()
    .on("POST /memory-stores", () => received("t1", "memoryStoreCreateRequest"))
    .on("GET /tasks", () => ({ body: { tasks: [] } }))
    .task("t1", 2, { resource });
}

describe("a memory store", () => {
  test("a memory store is found by the string id in the completed task, and is ready with the upper-case status", async () => {
    const fixture = creating({ storeId: "a-1" }).on(STORE, (seconds) => ({
      body: { storeId: "a-1", status: seconds < 9 ? "PROVISIONING" : "READY" },
    }));
    const statuses: string[] = [];
    const store = await fixture.run(
      fixture
        .client()
        .agentMemory.create(REQUEST)
        .wait({ onProgress: ({ phase, status }) => phase === "resource" && statuses.push(status) }),
    );
    expect(store).toEqual({ storeId: "a-1", status: "READY" });
    expect(statuses).toEqual(["PROVISIONING", "READY"]);
  });

  test.each([
    ["without an id", {}, "contains no resource id"],
    ["with a path as its id", { storeId: "../tasks" }, 'invalid resource id: "../tasks"'],
    ["with a number as its id", { storeId: 7 }, "invalid resource id: 7"],
  ])("%s in the completed task is an error of the task", async (_, resource, message) => {
    const fixture = creating(resource);
    const error = await fixture.failure(fixture.client().agentMemory.create(REQUEST).wait());
    expect(error).toBeInstanceOf(TaskError);
    expect(error.message).toContain(message);
    expect(fixture.count(/memory-stores\//)).toBe(0);
  });

  test("a memory store that becomes unavailable ends the wait with its error message, without control characters and secrets", async () => {
    const apiKey = "sk-of-the-model";
    const model = { provider: "openai", model: "m", credentials: { type: "apiKey", apiKey } } as const;
    const fixture = creating({ storeId: "a-1" }).on(STORE, () => ({
      body: { storeId: "a-1", status: "UNAVAILABLE", errorMessage: `apiKey ${apiKey} was\nrejected\u0007` },
    }));
    const longTermMemory = { ttlSeconds: 60, embedding: model };
    const error = await fixture.failure(
      fixture
        .client()
        .agentMemory.create({ ...REQUEST, llm: model, longTermMemory })
        .wait(),
    );
    expect(error).toBeInstanceOf(ProvisioningError);
    expect(error).toMatchObject({ resource: "memoryStore", ids: { storeId: "a-1" }, status: "UNAVAILABLE" });
    // The name of the field is not a secret, although it is the type of the credentials.
    expect(error.message).toContain('has status "UNAVAILABLE" after task t1: apiKey [redacted] was');
    expect(JSON.stringify(error)).not.toContain(apiKey);
    expect(error.message).not.toContain("\u0007");
  });

  test("a memory store that is updated with PATCH is ready only after a second poll", async () => {
    let polls = 0;
    const fixture = new Fixture()
      .on("PATCH /memory-stores/a-1", () => received("t1"))
      .task("t1", 2)
      .on(STORE, () => {
        polls += 1;
        // The first poll still finds the status from before the update.
        return { body: { storeId: "a-1", status: polls === 2 ? "PROVISIONING" : "READY", polls } };
      });
    const store = await fixture.run(fixture.client().agentMemory.update("a-1", { name: "renamed" }).wait());
    expect(store).toMatchObject({ status: "READY", polls: 4 });
  });

  test("a memory store that is unavailable and being deleted is waited for until it is gone", async () => {
    const fixture = new Fixture()
      .on("DELETE /memory-stores/a-1", () => received("t1"))
      .task("t1", 2)
      .on(STORE, (seconds) =>
        seconds < 9 ? { body: { storeId: "a-1", status: "UNAVAILABLE" } } : { status: 404 },
      );
    await fixture.run(fixture.client().agentMemory.delete("a-1").wait());
    expect(fixture.count(/GET \/memory-stores\/a-1 404$/)).toBe(1);
  });

  test.each([
    ["", "must be a non-empty string"],
    ["a/b", "must not contain a slash"],
    ["..", 'must not be "." or ".."'],
  ])("with the id %j is not asked for", async (storeId, rule) => {
    const fixture = new Fixture();
    const error = await fixture.failure(fixture.client().agentMemory.get(storeId));
    expect(error.message).toContain(`GET /memory-stores/{storeId}: storeId ${rule}`);
    expect(fixture.trace).toEqual([]);
  });
});
