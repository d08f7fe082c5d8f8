import nock from "nock";
import type { Middleware } from "redis-cloud-sdk";
import { describe, expect, expectTypeOf, test } from "vitest";
import { API, answers, bench, connectionError, failure, json, KEYS } from "./bench.js";
import { mockNetwork } from "./mock-network.js";

mockNetwork();

describe("cloud.raw", () => {
  test("cloud.raw is typed by the contract", async () => {
    nock(API).get("/subscriptions/7").reply(200, { id: 7, name: "cache" });
    const { cloud } = bench();
    const { data, error, response } = await cloud.raw.GET("/subscriptions/{subscriptionId}", {
      params: { path: { subscriptionId: 7 } },
    });
    expectTypeOf(data?.name).toEqualTypeOf<string | undefined>();
    expectTypeOf(response).toEqualTypeOf<Response>();
    expect(data).toEqual({ id: 7, name: "cache" });
    expect(error).toBeUndefined();
    // @ts-expect-error the contract has no such path; it is never called
    expectTypeOf(cloud.raw.GET).toBeCallableWith("/no-such-path");
    // @ts-expect-error ids are numbers; it is never called
    expectTypeOf(cloud.raw.GET).toBeCallableWith("/subscriptions/{subscriptionId}", {
      params: { path: { subscriptionId: "7" } },
    });
  });

  test("cloud.raw sends keys, user agent and content type like all other calls", async () => {
    nock(API, {
      reqheaders: {
        "x-api-key": KEYS.apiKey,
        "x-api-secret-key": KEYS.secretKey,
        "content-type": "application/json",
        "user-agent": /^redis-cloud-sdk\//,
        "x-own": "1",
      },
    })
      .put("/acl/users/3", { role: "reader" })
      .reply(202, { taskId: "t1" });
    const { data } = await bench().cloud.raw.PUT("/acl/users/{aclUserId}", {
      params: { path: { aclUserId: 3 } },
      body: { role: "reader" },
      headers: { "x-own": "1" },
    });
    expect(data).toMatchObject({ taskId: "t1" });
  });

  test("cloud.raw does not throw for an error status", async () => {
    nock(API).get("/subscriptions/7").reply(404, { error: "Not Found" });
    const { data, error, response } = await bench().cloud.raw.GET("/subscriptions/{subscriptionId}", {
      params: { path: { subscriptionId: 7 } },
    });
    expect(data).toBeUndefined();
    expect(error).toEqual({ error: "Not Found" });
    expect(response.status).toBe(404);
  });

  test.each([
    ["without a body", () => new Response(null, { status: 500, statusText: "Internal Server Error" })],
    ["with a length of 0", () => new Response("", { status: 500, headers: { "content-length": "0" } })],
  ])("cloud.raw returns an error for a 500 %s", async (_, response) => {
    const { data, error } = await bench({ retries: 0, fetch: answers(response) }).cloud.raw.GET(
      "/subscriptions",
    );
    expect(data).toBeUndefined();
    expect(error).toEqual({ status: 500, error: response().statusText });
  });

  test("cloud.raw uses the same middleware: calls are retried, counted and logged with their ids", async () => {
    const routes: string[] = [];
    const watching: Middleware = (next) => (request) => {
      routes.push(request.context.route);
      return next(request);
    };
    const { cloud, trace, events } = bench({
      middleware: [watching],
      fetch: answers(
        () => json(429, {}, { "retry-after": "3" }),
        () => json(200, { id: 7 }),
      ),
    });
    await cloud.raw.GET("/subscriptions/{subscriptionId}", { params: { path: { subscriptionId: 7 } } });
    expect(routes).toEqual(["GET /subscriptions/7"]);
    expect(trace).toEqual(["429", "sleep 3000", "200"]);
    expect(cloud.rateLimit.used).toBe(2);
    expect(events.map((event) => `${event.type} ${"route" in event && event.route}`)).toEqual([
      "request GET /subscriptions/7",
      "response GET /subscriptions/7",
      "retry GET /subscriptions/7",
      "request GET /subscriptions/7",
      "response GET /subscriptions/7",
    ]);
  });

  test("cloud.raw does not retry a change that may have arrived", async () => {
    nock(API).delete("/acl/users/3").replyWithError(connectionError("ECONNRESET"));
    const { cloud, trace } = bench();
    const call = cloud.raw.DELETE("/acl/users/{aclUserId}", { params: { path: { aclUserId: 3 } } });
    const error = await failure(call);
    expect(error).toMatchObject({ kind: "network", route: "DELETE /acl/users/3", mayHaveArrived: true });
    expect(trace).toEqual(["lost"]);
  });

  test("cloud.raw rejects when the caller's signal is aborted", async () => {
    const { cloud, trace } = bench();
    const call = cloud.raw.GET("/subscriptions", { signal: AbortSignal.abort("enough") });
    expect(await failure(call)).toBe("enough");
    expect(trace).toEqual([]);
  });

  test("cloud.raw encodes path parameters", async () => {
    const { cloud, events } = bench({ fetch: answers(() => json(200, {})) });
    await cloud.raw.GET("/tasks/{taskId}", { params: { path: { taskId: "a/b c%" } } });
    expect(events[0]).toMatchObject({ path: "/v1/tasks/a%2Fb%20c%25" });
  });
});

test("middleware of openapi-fetch receives a Request without data of the facade", async () => {
  const seen: string[] = [];
  const { cloud } = bench({ fetch: answers(() => new Response("{}")) });
  cloud.raw.use({
    onRequest({ request }) {
      seen.push(request instanceof Request ? request.method : "no request");
      const changed = new Request(request);
      changed.headers.set("x-mine", "1");
      return changed;
    },
  });
  await cloud.raw.POST("/subscriptions/{subscriptionId}/databases", {
    params: { path: { subscriptionId: 7 } },
    body: { name: "cache" },
  });
  await cloud.subscriptions.get(7);
  expect(seen).toEqual(["POST"]);
});
