import { type Middleware, type OutgoingRequest, type RateLimiter, RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../support/virtual-clock.js";
import { answers, bench, failure, json, KEYS, TIMEOUT_MS } from "./bench.js";

const ok = () => json(200, { id: 7 }, { "x-rate-limit-remaining": "42" });

describe("order", () => {
  test("the order is middleware, retry, rate limiter, attempt middleware, log, timeout, auth, fetch", async () => {
    const trace: string[] = [];
    const yours =
      (name: string): Middleware =>
      (next) =>
      async (request) => {
        trace.push(`${name} → ${request.context.route} attempt ${request.attempt}`);
        const response = await next(request);
        trace.push(`${name} ← ${response.status}`);
        return response;
      };
    const rateLimiter: RateLimiter = {
      take: async (priority) => void trace.push(`  budget takes a ${priority}`),
      observe: ({ remaining }) => void trace.push(`  budget learns ${remaining}`),
      state: () => ({ limit: 1, used: 0, queued: 0 }),
    };
    const clock = new VirtualClock({
      auto: (ms) => ms !== TIMEOUT_MS,
      onSleep: (ms) => trace.push(ms === TIMEOUT_MS ? "      timeout starts" : `  sleep ${ms}`),
    });
    const send = answers(() => json(429, {}, { "retry-after": "3", "x-rate-limit-remaining": "0" }), ok);
    const cloud = new RedisCloud({
      ...KEYS,
      middleware: [yours("outer"), yours("inner")],
      attemptMiddleware: [yours("  each")],
      rateLimiter: rateLimiter,
      clock,
      timeoutMs: TIMEOUT_MS,
      log: (event) => {
        const attempt = "attempt" in event ? event.attempt : "";
        const status = "status" in event ? ` ${event.status}` : "";
        trace.push(`    log ${event.type} ${attempt}${status}`);
      },
      fetch: async (url, init) => {
        const key = new Headers(init.headers).get("x-api-key");
        trace.push(`        fetch ${init.method} with ${key}`);
        return send(url, init);
      },
    });
    await cloud.subscriptions.get(7);
    expect(trace).toEqual([
      "outer → GET /subscriptions/{subscriptionId} attempt 1",
      "inner → GET /subscriptions/{subscriptionId} attempt 1",
      "  budget takes a read",
      "  each → GET /subscriptions/{subscriptionId} attempt 1",
      "    log request 1",
      "      timeout starts",
      "        fetch GET with account-key",
      "    log response 1 429",
      "  each ← 429",
      "  budget learns 0",
      "    log retry 1",
      "  sleep 3000",
      "  budget takes a read",
      "  each → GET /subscriptions/{subscriptionId} attempt 2",
      "    log request 2",
      "      timeout starts",
      "        fetch GET with account-key",
      "    log response 2 200",
      "  each ← 200",
      "  budget learns 42",
      "inner ← 200",
      "outer ← 200",
    ]);
  });

  test("a change takes a write slot", async () => {
    const taken: string[] = [];
    const rateLimiter: RateLimiter = {
      take: async (priority) => void taken.push(priority),
      observe: () => undefined,
      state: () => ({ limit: 1, used: 0, queued: 0 }),
    };
    const { cloud } = bench({ rateLimiter, fetch: answers(() => json(200, { taskId: "t1" })) });
    await cloud.subscriptions.get(7);
    await cloud.databases.delete({ subscriptionId: 7, databaseId: 51 });
    await cloud.databases.tags.update({ subscriptionId: 7, databaseId: 51, tagKey: "a" }, { value: "b" });
    expect(taken).toEqual(["read", "write", "write"]);
    expect(cloud.rateLimit).toEqual({ limit: 1, used: 0, queued: 0 });
  });
});

describe("custom middleware", () => {
  test("middleware can add a header to every attempt", async () => {
    const traced: Middleware = (next) => (request) => {
      const headers = new Headers(request.headers);
      headers.set("traceparent", "00-1-1-01");
      return next({ ...request, headers });
    };
    const seen: (string | null)[] = [];
    const send = answers(() => json(503, {}), ok);
    const { cloud } = bench({
      middleware: [traced],
      fetch: (url, init) => {
        seen.push(new Headers(init.headers).get("traceparent"));
        return send(url, init);
      },
    });
    await cloud.subscriptions.get(7);
    expect(seen).toEqual(["00-1-1-01", "00-1-1-01"]);
  });

  test("middleware can respond without a request: nothing is sent, counted or logged", async () => {
    const cache: Middleware = () => async () => json(200, { id: 7, name: "cached" });
    const { cloud, trace, events } = bench({ middleware: [cache] });
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7, name: "cached" });
    expect(trace).toEqual([]);
    expect(events).toEqual([]);
    expect(cloud.rateLimit.used).toBe(0);
  });

  test("middleware can send twice", async () => {
    const twice: Middleware = (next) => async (request) => {
      await next(request);
      return next(request);
    };
    const { cloud, trace } = bench({ middleware: [twice], fetch: answers(ok) });
    await cloud.subscriptions.get(7);
    expect(trace).toEqual(["200", "200"]);
  });

  test("middleware receives an error status as a response, and a lost connection as an error", async () => {
    const seen: string[] = [];
    const watching: Middleware = (next) => async (request) => {
      try {
        const response = await next(request);
        seen.push(String(response.status));
        return response;
      } catch (error) {
        seen.push((error as Error).name);
        throw error;
      }
    };
    const lost = () => {
      throw new Error("lost");
    };
    const { cloud } = bench({
      retries: 0,
      middleware: [watching],
      fetch: answers(() => json(404, {}), lost),
    });
    await failure(cloud.subscriptions.get(7));
    await failure(cloud.subscriptions.get(7));
    expect(seen).toEqual(["404", "NetworkError"]);
  });

  test("an error thrown by middleware rejects the call unchanged", async () => {
    const reason = new Error("not on my watch");
    const broken: Middleware = () => async () => {
      throw reason;
    };
    expect(await failure(bench({ middleware: [broken] }).cloud.subscriptions.get(7))).toBe(reason);
  });

  test("middleware receives route, method, URL, body and options of the call", async () => {
    const requests: OutgoingRequest[] = [];
    const watching: Middleware = (next) => (request) => {
      requests.push(request);
      return next(request);
    };
    const { cloud } = bench({ middleware: [watching], fetch: answers(() => json(200, { taskId: "t1" })) });
    await cloud.databases.create(7, { name: "cache" }, { retries: 2, timeoutMs: TIMEOUT_MS });
    expect(requests).toMatchObject([
      { method: "GET", url: "https://api.redislabs.com/v1/tasks", context: { route: "GET /tasks" } },
      {
        method: "POST",
        url: "https://api.redislabs.com/v1/subscriptions/7/databases",
        body: '{"name":"cache"}',
        context: {
          route: "POST /subscriptions/{subscriptionId}/databases",
          retries: 2,
          timeoutMs: TIMEOUT_MS,
        },
      },
    ]);
  });

  test("the request of middleware contains no keys after it is sent", async () => {
    const seen: string[][] = [];
    const plain: Middleware = (next) => async (request) => {
      const response = await next(request);
      seen.push([...request.headers.keys()]);
      return response;
    };
    await bench({ middleware: [plain], fetch: answers(() => json(503, {}), ok) }).cloud.subscriptions.get(7);
    expect(seen).toEqual([[]]);
  });

  test("middleware never sees the keys and cannot replace them", async () => {
    const seen: string[] = [];
    const curious: Middleware = (next) => async (request) => {
      const headers = new Headers(request.headers);
      seen.push([...headers.keys()].join());
      headers.set("x-api-key", "another");
      headers.set("user-agent", "another");
      const response = await next({ ...request, headers });
      seen.push([...request.headers.keys()].join());
      return response;
    };
    let sent = new Headers();
    const { cloud, events } = bench({
      middleware: [curious],
      fetch: async (_, init) => {
        sent = new Headers(init.headers);
        return ok();
      },
    });
    await cloud.subscriptions.get(7);
    expect(seen).toEqual(["", ""]);
    expect(sent.get("x-api-key")).toBe(KEYS.apiKey);
    expect(sent.get("user-agent")).toContain("redis-cloud-sdk/");
    expect(JSON.stringify(events)).not.toContain(KEYS.apiKey);
  });
});
