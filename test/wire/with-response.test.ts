import { NetworkError } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { bench, failure, json } from "./bench.js";

const IDS = { subscriptionId: 7, databaseId: 51 };
const TASK = { taskId: "task-1", commandType: "databaseUpdateRequest", timestamp: "2026-01-01T00:00:00Z" };
const headers = (id: string) => ({ "x-request-id": id, "x-rate-limit-remaining": "399" });

test("the response of a read comes with its value, without a second request", async () => {
  const { cloud, trace } = bench({
    fetch: async () => json(200, { databaseId: 51, name: "cache", status: "active" }, headers("r-1")),
  });
  const call = cloud.databases.get(IDS);
  const { value, response } = await call.withResponse();
  expect(value.name).toBe("cache");
  expect(response).toMatchObject({ status: 200, requestId: "r-1" });
  expect(response?.headers.get("x-rate-limit-remaining")).toBe("399");
  expect(await call).toBe(value);
  expect(trace).toEqual(["200"]);
});

test("after retries the response is the last one", async () => {
  let attempt = 0;
  const { cloud, trace } = bench({
    fetch: async () => {
      attempt += 1;
      return attempt < 3
        ? json(503, {}, headers(`r-${attempt}`))
        : json(200, { key: "a", value: "b" }, headers("r-3"));
    },
  });
  const { response } = await cloud.account.get().withResponse();
  expect(response).toMatchObject({ status: 200, requestId: "r-3" });
  expect(trace.filter((step) => /^\d/.test(step))).toEqual(["503", "503", "200"]);
});

test("the response of a change is the one that accepted it", async () => {
  const { cloud } = bench({ fetch: async () => json(202, { ...TASK, status: "received" }, headers("r-2")) });
  const { value, response } = await cloud.databases.update(IDS, { name: "new" }).withResponse();
  expect(value.taskId).toBe("task-1");
  expect(response).toMatchObject({ status: 202, requestId: "r-2" });
});

test("the response of a list is that of its last page, and that of a task's read accepts the task", async () => {
  const { cloud } = bench({
    fetch: async (url) => {
      if (url.includes("/tasks/"))
        return json(200, {
          ...TASK,
          status: "processing-completed",
          response: { resource: { peerings: [{ vpcPeeringId: 1 }] } },
        });
      if (url.includes("/peerings")) return json(202, { ...TASK, status: "received" }, headers("r-task"));
      const page = url.includes("offset=0") ? Array.from({ length: 100 }, (_, n) => ({ databaseId: n })) : [];
      return json(200, { subscription: [{ databases: page }] }, headers(`r-${page.length}`));
    },
  });
  const list = await cloud.databases.list(7).withResponse();
  expect(list.value).toHaveLength(100);
  expect(list.response?.requestId).toBe("r-0");
  const peerings = await cloud.connectivity.peerings.list(7).withResponse();
  expect(peerings).toMatchObject({
    value: [{ vpcPeeringId: 1 }],
    response: { status: 202, requestId: "r-task" },
  });
});

test("a call that fails rejects with its error with and without the response", async () => {
  const { cloud } = bench({ fetch: async () => json(404, { message: "no such thing" }, headers("r-4")) });
  const error = await failure(cloud.databases.get(IDS).withResponse());
  expect(error).toMatchObject({ name: "ApiError", status: 404, requestId: "r-4" });
  const broken = bench({ retries: 0, fetch: () => Promise.reject(new TypeError("fetch failed")) });
  expect(await failure(broken.cloud.databases.get(IDS).withResponse())).toBeInstanceOf(NetworkError);
});

test("a read that searches a list comes with the response of the list, found or not", async () => {
  const { cloud, trace } = bench({
    fetch: async () => json(200, { roles: [{ id: 3, name: "reader" }] }, headers("r-5")),
  });
  const { roles } = cloud.acl;
  expect(await roles.get(3).withResponse()).toMatchObject({
    value: { id: 3 },
    response: { requestId: "r-5" },
  });
  expect(await roles.findByName("reader").withResponse()).toMatchObject({
    value: { id: 3 },
    response: { requestId: "r-5" },
  });
  expect(await roles.findByName("writer").withResponse()).toMatchObject({
    value: undefined,
    response: { status: 200 },
  });
  expect(await failure(roles.get(4).withResponse())).toMatchObject({ name: "ApiError", status: 404 });
  expect(trace).toEqual(["200", "200", "200", "200"]);
});

test("every method that sends one operation shows its response", async () => {
  const { cloud } = bench({ fetch: async () => json(200, { ...TASK, status: "received" }, headers("r-6")) });
  const calls: [string, { withResponse(): Promise<{ response: unknown }> }][] = [
    ["a direct change with a wait", cloud.dataIntegration.pipelines.stop({ subscriptionId: 7, name: "p" })],
    ["a write", cloud.databases.tags.create(IDS, { key: "a", value: "b" })],
    ["a file", cloud.costReports.download("r")],
    ["a create", cloud.databases.create(7, { name: "cache" })],
  ];
  for (const [name, call] of calls)
    expect((await call.withResponse()).response, name).toMatchObject({ status: 200, requestId: "r-6" });
});
