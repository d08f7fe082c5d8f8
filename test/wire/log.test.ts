import type { LogEvent } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { answers, bench, connectionError, failure, json } from "./bench.js";

const ROUTE = "GET /subscriptions/{subscriptionId}";
const ok = () => json(200, { id: 7 }, { "x-request-id": "req-2", "x-rate-limit-remaining": "42" });
const lost = () => {
  throw connectionError("ECONNRESET");
};

describe("events", () => {
  test("events report an attempt and its response", async () => {
    const { cloud, clock, events } = bench({
      fetch: async () => {
        await clock.advance(120);
        return ok();
      },
    });
    await cloud.subscriptions.get(7);
    expect(events).toEqual([
      { type: "request", route: ROUTE, path: "/v1/subscriptions/7", attempt: 1 },
      {
        type: "response",
        route: ROUTE,
        attempt: 1,
        status: 200,
        durationMs: 120,
        requestId: "req-2",
        quotaRemaining: 42,
      },
    ]);
  });

  test("events report every attempt and the reason of each retry", async () => {
    const { cloud, events } = bench({ fetch: answers(() => json(503, {}), lost, ok) });
    await cloud.subscriptions.get(7);
    expect(events.map(({ type, ...rest }) => `${type} ${"attempt" in rest ? rest.attempt : ""}`)).toEqual([
      "request 1",
      "response 1",
      "retry 1",
      "request 2",
      "request-failed 2",
      "retry 2",
      "request 3",
      "response 3",
    ]);
    expect(events[2]).toEqual({
      type: "retry",
      route: ROUTE,
      attempt: 1,
      delayMs: 500,
      reason: "status 503",
    });
    expect(events[4]).toEqual({
      type: "request-failed",
      route: ROUTE,
      attempt: 2,
      durationMs: 0,
      message: `${ROUTE} got no response: connect ECONNRESET`,
    });
    expect(events[5]).toMatchObject({
      delayMs: 1000,
      reason: `${ROUTE} got no response: connect ECONNRESET`,
    });
  });

  test("events omit the request id and quota for a response without these headers", async () => {
    const { cloud, events } = bench({
      fetch: answers(() => json(200, {}, { "x-rate-limit-remaining": " " })),
    });
    await cloud.subscriptions.get(7);
    expect(events[1]).toMatchObject({ requestId: undefined, quotaRemaining: undefined });
  });

  test("events report a call that its caller aborted", async () => {
    const caller = new AbortController();
    const { cloud, events } = bench({
      fetch: async () => {
        caller.abort("enough");
        return new Promise<Response>(() => undefined);
      },
    });
    await failure(cloud.subscriptions.get(7, { signal: caller.signal }));
    expect(events.map(({ type }) => type)).toEqual(["request", "request-failed"]);
    expect(events[1]).toMatchObject({ message: "enough" });
  });

  test("events contain the query as sent", async () => {
    const { cloud, events } = bench({ fetch: answers(() => json(200, { regions: [] })) });
    await cloud.account.regions({ provider: "AWS" }).all();
    expect(events[0]).toMatchObject({ route: "GET /regions", path: "/v1/regions?provider=AWS" });
  });

  test("events contain no body and no header", async () => {
    const { cloud, events } = bench({ fetch: answers(() => json(200, { taskId: "t1", marked: 1 })) });
    await cloud.databases.create(7, { name: "marked" });
    expect(JSON.stringify(events)).not.toMatch(/marked|account-key|user-key|headers|body/);
  });
});

describe("a logger that throws", () => {
  const broken = (event: LogEvent): void => {
    throw new Error(`cannot log ${event.type}`);
  };

  test("a logger that throws does not fail a call", async () => {
    const { cloud } = bench({ log: broken, fetch: answers(() => json(503, {}), lost, ok) });
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
  });

  test("a logger that throws does not replace the error of a call", async () => {
    const { cloud } = bench({ log: broken, retries: 0, fetch: answers(lost) });
    expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ kind: "network" });
  });
});

test("a client without a logger writes no output", async () => {
  const { cloud } = bench({ log: undefined, fetch: answers(ok) });
  expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
});
