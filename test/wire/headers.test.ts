import nock from "nock";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/resolve-options.js";
import { API, answers, bench, json, KEYS } from "./bench.js";
import { mockNetwork } from "./mock-network.js";

mockNetwork();

const userAgent = resolveOptions(KEYS, {}).userAgent;
const TASK = { taskId: "t1", commandType: "", status: "received", timestamp: "", links: [] };

/** Expects the headers that all requests have. */
const service = (accept = "application/json") =>
  nock(API, {
    reqheaders: {
      "x-api-key": KEYS.apiKey,
      "x-api-secret-key": KEYS.secretKey,
      accept,
      "content-type": "application/json",
      "user-agent": userAgent,
    },
  });

test("a read without a body has a content type", async () => {
  service().get("/subscriptions/7").reply(200, { id: 7 });
  expect(await bench().cloud.subscriptions.get(7)).toEqual({ id: 7 });
});

test("a change sends its body as JSON", async () => {
  const body = {
    name: "größe",
    datasetSizeInGb: 1,
    sourceIp: ["10.0.0.0/8"],
    password: undefined,
  } as object as { name: string };
  service()
    .post("/subscriptions/7/databases", { name: "größe", datasetSizeInGb: 1, sourceIp: ["10.0.0.0/8"] })
    .reply(202, TASK);
  expect((await bench().cloud.databases.create(7, body)).taskId).toBe("t1");
});

test("a delete without a body sends none", async () => {
  service()
    .delete("/subscriptions/7/databases/51", (body) => body === "")
    .reply(202, TASK);
  const operation = await bench().cloud.databases.delete({ subscriptionId: 7, databaseId: 51 });
  expect(operation.taskId).toBe("t1");
});

test("a delete with a body sends it, as it names principals or regions", async () => {
  service()
    .delete("/subscriptions/7/private-link/principals", { principal: "123456789012" })
    .reply(202, TASK);
  const { privateLink } = bench().cloud.connectivity;
  expect((await privateLink.removePrincipal(7, { principal: "123456789012" })).taskId).toBe("t1");
});

test("the method PATCH is sent in upper case", async () => {
  service()
    .patch("/subscriptions/7/data-integration-workspace/jobs/1", { on: true })
    .reply(200, { ok: true });
  const { cloud } = bench();
  const reply = await cloud.dataIntegration.raw.patchPath(
    { subscriptionId: 7, subPath: "jobs/1" },
    { on: true },
  );
  expect(reply).toEqual({ ok: true });
});

test("query parameters are encoded, and undefined ones are omitted", async () => {
  service()
    .get("/fixed/plans")
    .query((query) => JSON.stringify(query) === '{"provider":"A W&S"}')
    .reply(200, { plans: [{ id: 1 }] });
  const plans = bench().cloud.essentials.plans.list({ provider: "A W&S", redisFlex: undefined } as never);
  expect(await plans.all()).toEqual([{ id: 1 }]);
});

test("the user agent starts with the caller's", async () => {
  nock(API, { reqheaders: { "user-agent": `portal/2.1 ${userAgent}` } })
    .get("/")
    .reply(200, { account: { id: 1 } });
  expect(await bench({ userAgent: "portal/2.1" }).cloud.account.get()).toEqual({
    account: { id: 1 },
  });
});

test("the path of the base URL is kept", async () => {
  const gateway = nock("https://gateway.example:8443").get("/redis/subscriptions/7").reply(200, { id: 7 });
  await bench({ baseUrl: "https://gateway.example:8443/redis/" }).cloud.subscriptions.get(7);
  expect(gateway.isDone()).toBe(true);
});

test("a file is returned as its bytes", async () => {
  const bytes = new Uint8Array([0, 255, 10, 13, 0xef, 0xbb, 0xbf, 0x80]);
  service("*/*")
    .get("/cost-report/report-1.csv")
    .reply(200, Buffer.from(bytes), { "content-type": "application/octet-stream" });
  expect(await bench().cloud.costReports.download("report-1.csv")).toEqual(bytes);
});

test("an empty file is returned as zero bytes", async () => {
  service("*/*").get("/cost-report/report-1.csv").reply(204);
  expect(await bench().cloud.costReports.download("report-1.csv")).toEqual(new Uint8Array());
});

test.each([
  ["204", () => new Response(null, { status: 204 })],
  ["200 without a body", () => new Response(null, { status: 200 })],
  ["200 with an empty body", () => new Response("", { status: 200, headers: { "content-length": "0" } })],
  ["200 with spaces", () => new Response(" \n", { status: 200 })],
])("%s is a response without content", async (_, response) => {
  const { cloud } = bench({ fetch: answers(response) });
  expect(
    await cloud.databases.tags.delete({ subscriptionId: 7, databaseId: 51, tagKey: "a" }),
  ).toBeUndefined();
});

test.each([200, 201, 202, 203])("status %i with a body is a success", async (status) => {
  const { cloud } = bench({ fetch: answers(() => json(status, { id: 7 })) });
  expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
});

test("a client without options uses the platform's `fetch` and the system clock", async () => {
  service().get("/subscriptions/7").reply(429, {}, { "retry-after": "0" });
  service().get("/subscriptions/7").reply(200, { id: 7 });
  const cloud = new RedisCloud({ ...KEYS, baseUrl: API });
  expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
  expect(cloud.rateLimit).toEqual({ limit: 400, used: 2, queued: 0 });
});
