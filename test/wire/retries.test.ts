import { getEventListeners } from "node:events";
import nock from "nock";
import { ApiError, type Clock, InMemoryRateLimiter } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../support/virtual-clock.js";
import { API, answers, bench, failure, json, TIMEOUT_MS } from "./bench.js";
import { mockNetwork } from "./mock-network.js";

mockNetwork();

const SPEC = { name: "cache", datasetSizeInGb: 1 };
const TASK = { taskId: "t1", commandType: "", status: "received", timestamp: "", links: [] };
const IDS = { subscriptionId: 7, databaseId: 51 };

const refuse = (headers: Record<string, string> = {}) =>
  nock(API).get("/subscriptions/7").reply(429, {}, headers);
const give = () => nock(API).get("/subscriptions/7").reply(200, { id: 7 });

/** A clock whose time for an attempt never ends. */
const holding = (clock: Clock): Clock => ({
  ...clock,
  sleep: (ms, signal) => (ms === TIMEOUT_MS ? new Promise(() => undefined) : clock.sleep(ms, signal)),
});

describe("429", () => {
  test.each([
    ["retry-after", "3"],
    ["x-rate-limit-retry-after-seconds", "3"],
    ["retry-after", "Thu, 01 Jan 2026 00:00:03 GMT"],
    // The service and a gateway have both set the header.
    ["retry-after", "3, 3"],
    ["retry-after", "3, Thu, 01 Jan 2026 00:00:09 GMT"],
  ])("a 429 delays the retry as long as %s: %s requires", async (name, value) => {
    refuse({ [name]: value });
    give();
    const { cloud, trace } = bench();
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
    expect(trace).toEqual(["429", "sleep 3000", "200"]);
  });

  test("the gateway's header, if present, takes precedence over the standard one", async () => {
    refuse({ "retry-after": "9", "x-rate-limit-retry-after-seconds": "3" });
    refuse({ "retry-after": "4", "x-rate-limit-retry-after-seconds": "" });
    give();
    const { cloud, trace } = bench();
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["429", "sleep 3000", "429", "sleep 4000", "200"]);
  });

  test.each([{}, { "retry-after": "soon" }, { "retry-after": "" }])(
    "a 429 without a delay (%j) is retried after 30 s, then after 60 s",
    async (headers) => {
      for (let index = 0; index < 4; index += 1) refuse(headers);
      give();
      const { cloud, trace } = bench();
      await cloud.subscriptions.get(7);
      expect(trace).toEqual([
        "429",
        "sleep 30000",
        "429",
        "sleep 60000",
        "429",
        "sleep 60000",
        "429",
        "sleep 60000",
        "200",
      ]);
    },
  );

  test("a date in the past, or zero seconds, retries within one second", async () => {
    refuse({ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" });
    give();
    const { cloud, trace } = bench();
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["429", "sleep 1000", "200"]);
  });

  test("a 429 is retried for every method, as the request was not executed", async () => {
    const wait = { "retry-after": "3" };
    nock(API).post("/subscriptions/7/databases", SPEC).reply(429, {}, wait);
    nock(API).post("/subscriptions/7/databases", SPEC).reply(202, TASK);
    nock(API).put("/subscriptions/7/databases/51", { name: "b" }).reply(429, {}, wait);
    nock(API).put("/subscriptions/7/databases/51", { name: "b" }).reply(202, TASK);
    nock(API).delete("/subscriptions/7/databases/51").reply(429, {}, wait);
    nock(API).delete("/subscriptions/7/databases/51").reply(202, TASK);
    const { cloud, trace } = bench();
    await cloud.databases.create(7, SPEC);
    await cloud.databases.update(IDS, { name: "b" });
    await cloud.databases.delete(IDS);
    const once = ["429", "sleep 3000", "202"];
    expect(trace).toEqual([...once, ...once, ...once]);
  });

  test("a repeated 429 rejects after the last attempt", async () => {
    const { cloud, trace } = bench({ fetch: answers(() => json(429, {}, { "retry-after": "1" })) });
    const error = await failure<ApiError>(cloud.subscriptions.get(7));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 429, retryAfterMs: 1000 });
    expect(trace).toEqual([
      "429",
      "sleep 1000",
      "429",
      "sleep 1000",
      "429",
      "sleep 1000",
      "429",
      "sleep 1000",
      "429",
    ]);
  });

  test("a 429 that requires more than five minutes rejects without a wait", async () => {
    refuse({ "retry-after": "301" });
    const { cloud, trace } = bench();
    const error = await failure<ApiError>(cloud.subscriptions.get(7));
    expect(error).toMatchObject({ status: 429, retryAfterMs: 301_000 });
    expect(trace).toEqual(["429"]);
    // The service rejects the next call as well: it does not wait in the rate limiter for that long.
    give();
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["429", "200"]);
  });

  test("a 429 that requires exactly five minutes is retried", async () => {
    refuse({ "retry-after": "300" });
    give();
    const { cloud, trace } = bench();
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["429", "sleep 300000", "200"]);
  });

  test("a 429 delays the other requests of the rate limiter", async () => {
    refuse({ "retry-after": "20" });
    const { cloud, trace } = bench({ retries: 0 });
    await failure(cloud.subscriptions.get(7));
    give();
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["429", "sleep 20000", "200"]);
  });

  const CHANGE = "/subscriptions/7/databases";
  /** When the next request goes out after a refusal, in seconds. */
  const next = async (method: "get" | "post", headers: Record<string, string>) => {
    if (method === "get") refuse(headers);
    else nock(API).post(CHANGE).reply(429, {}, headers);
    const { cloud, clock } = bench({ retries: 0, changeConcurrency: "off" });
    const start = clock.now();
    const refused = method === "get" ? cloud.subscriptions.get(7) : cloud.databases.create(7, SPEC);
    const error = await failure<ApiError>(refused);
    give();
    await cloud.subscriptions.get(7);
    return { seconds: (clock.now() - start) / 1000, code: error.code, hint: error.hint };
  };

  test.each<["get" | "post", Record<string, string>, number]>([
    ["get", {}, 30],
    ["get", { "x-rate-limit-remaining": "0" }, 30],
    ["post", { "x-rate-limit-remaining": "0" }, 30],
    ["post", { "retry-after": "20" }, 20],
    ["post", { "x-rate-limit-remaining": "0", "x-rate-limit-retry-after-seconds": "20" }, 20],
  ])("a 429 of %s with %j is the quota, and all other requests wait", async (method, headers, seconds) => {
    const met = await next(method, headers);
    expect(met).toMatchObject({ seconds, code: undefined });
    expect(met.hint).toContain("quota");
  });

  test.each<["get" | "post", Record<string, string>]>([
    ["post", {}],
    ["post", { "x-rate-limit-remaining": "350" }],
    ["post", { "x-rate-limit-remaining": "350", "retry-after": "20" }],
    ["get", { "x-rate-limit-remaining": "350" }],
  ])("a 429 of %s with %j is too many changes, and other requests continue", async (method, headers) => {
    const met = await next(method, headers);
    expect(met).toMatchObject({ seconds: 0, code: "TOO_MANY_PENDING_SUBSCRIPTIONS" });
    expect(met.hint).toContain("changing at the same time");
  });
});

describe("errors of the service", () => {
  test.each([408, 500, 502, 503, 504, 599])(
    "%i is retried for a read with an increasing delay",
    async (status) => {
      const { cloud, trace } = bench({ fetch: answers(() => json(status, {})) });
      expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ kind: "api", status });
      const response = String(status);
      expect(trace).toEqual([
        response,
        "sleep 500",
        response,
        "sleep 1000",
        response,
        "sleep 2000",
        response,
        "sleep 4000",
        response,
      ]);
    },
  );

  test("the delay grows to at most 30 s, with up to a quarter of jitter", async () => {
    const { cloud, clock, trace } = bench({ retries: 8, fetch: answers(() => json(500, {})) });
    clock.jitter = 1;
    await failure(cloud.subscriptions.get(7));
    const delays = trace.filter((line) => line.startsWith("sleep"));
    expect(delays).toEqual(
      [625, 1250, 2500, 5000, 10_000, 20_000, 37_500, 37_500].map((ms) => `sleep ${ms}`),
    );
  });

  test("jitter comes from the platform when the clock has none", async () => {
    const delays: number[] = [];
    const clock: Clock = { now: () => 0, sleep: async (ms) => void delays.push(ms) };
    const { cloud } = bench({ fetch: answers(() => json(500, {})), clock: holding(clock) });
    await failure(cloud.subscriptions.get(7));
    expect(delays).toHaveLength(4);
    for (const [index, ms] of delays.entries()) {
      expect(ms).toBeGreaterThanOrEqual(500 * 2 ** index);
      expect(ms).toBeLessThanOrEqual(625 * 2 ** index);
    }
  });

  test("503 delays the retry as long as it requires", async () => {
    const { cloud, trace } = bench({
      fetch: answers(
        () => json(503, {}, { "retry-after": "7" }),
        () => json(200, { id: 7 }),
      ),
    });
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["503", "sleep 7000", "200"]);
  });

  test("503 that requires more than five minutes rejects", async () => {
    const { cloud, trace } = bench({ fetch: answers(() => json(503, {}, { "retry-after": "3600" })) });
    expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
    expect(trace).toEqual(["503"]);
  });

  test.each([408, 500, 502, 503, 504])(
    "%i on a change is not retried, as it may have been executed",
    async (status) => {
      nock(API).post("/subscriptions/7/databases/51/backup").reply(status, {});
      nock(API).put("/subscriptions/7/databases/51").reply(status, {}, { "retry-after": "1" });
      nock(API).delete("/subscriptions/7/databases/51").reply(status, {});
      const { cloud, trace } = bench();
      expect(await failure(cloud.databases.backup(IDS))).toMatchObject({ status });
      expect(await failure(cloud.databases.update(IDS, {}))).toMatchObject({ status });
      expect(await failure(cloud.databases.delete(IDS))).toMatchObject({ status });
      expect(trace).toEqual([String(status), String(status), String(status)]);
    },
  );

  test.each([400, 401, 403, 404, 409, 412, 422, 304, 302])("%i is not retried", async (status) => {
    const { cloud, trace } = bench({ fetch: answers(() => new Response(null, { status })) });
    expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ status });
    expect(trace).toEqual([String(status)]);
  });
});

describe("number of attempts", () => {
  test("retries: 0 sends once", async () => {
    const { cloud, trace } = bench({ retries: 0, fetch: answers(() => json(503, {})) });
    await failure(cloud.subscriptions.get(7));
    expect(trace).toEqual(["503"]);
  });

  test("the retries of a call override those of its client", async () => {
    const { cloud, trace } = bench({ retries: 3, fetch: answers(() => json(503, {})) });
    await failure(cloud.subscriptions.get(7, { retries: 0 }));
    await failure(cloud.subscriptions.list({ retries: 1 }).all());
    await failure(cloud.subscriptions.get(7));
    expect(trace).toEqual([
      "503",
      ...["503", "sleep 500", "503"],
      ...["503", "sleep 500", "503", "sleep 1000", "503", "sleep 2000", "503"],
    ]);
  });

  test("every attempt takes a slot of the rate limiter", async () => {
    const { cloud } = bench({ fetch: answers(() => json(503, {})) });
    await failure(cloud.subscriptions.get(7));
    expect(cloud.rateLimit.used).toBe(5);
  });
});

describe("abort while waiting for the next attempt", () => {
  test.each([
    ["a 429", () => json(429, {}, { "retry-after": "60" })],
    ["a 503", () => json(503, {}, { "retry-after": "60" })],
  ])(
    "an abort after %s rejects immediately with the signal's reason and leaves no listener",
    async (_, response) => {
      const caller = new AbortController();
      const reason = new Error("the caller has gone");
      const clock = new VirtualClock();
      const { cloud, trace } = bench({ fetch: answers(response), clock });
      const call = failure(cloud.subscriptions.get(7, { signal: caller.signal }));
      await clock.advance(59_999);
      expect(clock.sleeping).toBe(1);
      caller.abort(reason);
      expect(await call).toBe(reason);
      expect(trace).toEqual([response().status.toString()]);
      expect(clock.sleeps).toEqual([TIMEOUT_MS, 60_000]);
      expect(clock.sleeping).toBe(0);
      expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    },
  );

  test("an abort in the queue of the rate limiter rejects immediately and leaves no listener", async () => {
    const caller = new AbortController();
    const { cloud, clock, trace } = bench({ fetch: answers(() => json(200, { id: 7 })) });
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const shared = bench({ rateLimiter, clock, fetch: answers(() => json(200, { id: 7 })) });
    await shared.cloud.subscriptions.get(7);
    const call = failure(shared.cloud.subscriptions.get(7, { signal: caller.signal }));
    await Promise.resolve();
    caller.abort("enough");
    expect(await call).toBe("enough");
    expect(shared.trace).toEqual(["200"]);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    // A client with a separate rate limiter is not delayed.
    await cloud.subscriptions.get(7);
    expect(trace).toContain("200");
  });
});
