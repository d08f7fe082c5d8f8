import { afterAll, beforeAll, expect, test } from "vitest";
import { type ManualClock, type RunningEmulator, startEmulator } from "../../src/index.js";

interface Page {
  total: number;
  tasks: { commandType: string; status: string; resource: Record<string, unknown> }[];
}

let emulator: RunningEmulator<ManualClock>;
beforeAll(async () => {
  emulator = await startEmulator({
    clock: "manual",
    engine: "none",
    behavior: { oneTaskAtATime: false, lateVisibility: 0 },
  });
});
afterAll(() => emulator.stop());

async function call(route: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const [method = "", path = ""] = route.split(" ");
  const response = await fetch(new URL(path, emulator.url), {
    method,
    headers: {
      "x-api-key": emulator.apiKey,
      "x-api-secret-key": emulator.secretKey,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const list = async (query = "") => (await call(`GET /emulator/tasks${query}`)).body as Page;

test("tasks name their resource and its status, from the request until after its deletion", async () => {
  await call("POST /v1/subscriptions", {
    name: "shop",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
  });
  expect((await list()).tasks).toMatchObject([
    { resource: { kind: "subscription", id: null, name: "shop", status: null, subscriptionId: null } },
  ]);
  // Until the task is completed: the subscription takes longer.
  while ((await list("?state=in-progress")).total > 0) await emulator.clock.advance(1_000);
  const [created] = (await list()).tasks;
  const id = created?.resource["id"];
  expect(created).toMatchObject({
    status: "processing-completed",
    resource: { kind: "subscription", id, name: "shop", status: "pending", subscriptionId: id },
  });
  await emulator.clock.advance(3_600_000);
  expect((await list()).tasks[0]?.resource["status"]).toBe("active");

  await call(`POST /v1/subscriptions/${id}/databases`, { name: "not valid", datasetSizeInGb: 1 });
  await call("POST /v1/acl/redisRules", { name: "reader", redisRule: "+@read ~*" });
  await emulator.clock.advance(3_600_000);
  const { databases } = (await call("GET /emulator/overview")).body as { databases: { id: number }[] };
  const first = databases[0]?.id;
  await call(`DELETE /v1/subscriptions/${id}/databases/${first}`);
  await emulator.clock.advance(3_600_000);
  expect((await list()).tasks.slice(0, 3)).toMatchObject([
    { resource: { kind: "database", id: first, name: "first", status: null, subscriptionId: id } },
    { resource: { kind: "access", name: "reader", status: "active", subscriptionId: null } },
    { status: "processing-error", resource: { kind: "database", id: null, name: "not valid" } },
  ]);
});

test("tasks are filtered by state and kind, and listed in pages", async () => {
  const { total } = await list();
  expect((await list("?state=failed")).tasks.map(({ resource }) => resource["name"])).toEqual(["not valid"]);
  expect((await list("?kind=access")).total).toBe(1);
  expect(await list("?kind=access&state=failed")).toEqual({ total: 0, tasks: [] });
  const all = (await list()).tasks;
  const page = await list("?limit=2&offset=1");
  expect(page).toEqual({ total, tasks: all.slice(1, 3) });
  expect((await list(`?offset=${total}`)).tasks).toEqual([]);
});

test.each([
  ["?state=done", 'state must be one of in-progress, completed, failed (got "done").'],
  ["?kind=toString", 'kind must be one of subscription, database, access, network, other (got "toString").'],
  ["?limit=0", 'limit must be an integer from 1 to 1000 (got "0").'],
  ["?offset=-1", 'offset must be a non-negative integer (got "-1").'],
])("the query %s is rejected with the parameter, its rule and its value", async (query, error) => {
  expect(await call(`GET /emulator/tasks${query}`)).toMatchObject({ status: 400, body: { error } });
});
