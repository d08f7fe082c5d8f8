import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { openTelemetry } from "redis-cloud-sdk/otel";
import { expect, test } from "vitest";
import { answers, bench, connectionError, failure, json, TIMEOUT_MS } from "../wire/bench.js";
import { telemetry } from "./telemetry.js";

const MARK = "MARKED";
const KEYS = { apiKey: `A-${MARK}-account`, secretKey: `S-${MARK}-user` };

function observed(fetch: ReturnType<typeof answers>, options: Parameters<typeof openTelemetry>[0] = {}) {
  const recorded = telemetry();
  const { tracerProvider, meterProvider } = recorded;
  const ticks = { now: 0 };
  // Each look at the clock is a quarter of a second later than the one before.
  const clock = { now: () => (ticks.now += 250) };
  const middleware = openTelemetry({ tracerProvider, meterProvider, clock, ...options });
  return { ...recorded, ...bench({ ...KEYS, attemptMiddleware: [middleware], fetch }) };
}

test("an attempt creates a span that follows the conventions for HTTP clients", async () => {
  const { cloud, spans } = observed(answers(() => json(200, { id: 7 }, { "x-request-id": "r-1" })));
  await cloud.subscriptions.get(7);
  const [span] = spans();
  expect(span).toMatchObject({
    name: "GET /subscriptions/{subscriptionId}",
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.UNSET },
    instrumentationScope: { name: "redis-cloud-sdk" },
  });
  expect(span?.attributes).toEqual({
    "http.request.method": "GET",
    "server.address": "api.redislabs.com",
    "server.port": 443,
    "url.template": "/subscriptions/{subscriptionId}",
    "url.full": "https://api.redislabs.com/v1/subscriptions/7",
    "http.response.status_code": 200,
    "http.response.header.x-request-id": ["r-1"],
  });
});

test("durations are recorded in a histogram of seconds with the recommended boundaries", async () => {
  const { cloud, metric } = observed(answers(() => json(200, { id: 7 })));
  await cloud.subscriptions.get(7);
  await cloud.subscriptions.get(8);
  const { unit, points } = await metric("http.client.request.duration");
  expect(unit).toBe("s");
  expect(points).toHaveLength(1);
  expect(points[0]?.attributes).toEqual({
    "http.request.method": "GET",
    "server.address": "api.redislabs.com",
    "server.port": 443,
    "url.template": "/subscriptions/{subscriptionId}",
    "http.response.status_code": 200,
  });
  expect(points[0]?.value).toMatchObject({ count: 2, sum: 0.5 });
  expect(points[0]?.value.buckets.boundaries).toEqual([
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
  ]);
});

test("each attempt is a separate span below the caller's span", async () => {
  const { cloud, spans, tracerProvider } = observed(
    answers(
      () => json(503, { message: `no ${MARK}` }),
      () => Promise.reject(new TypeError("fetch failed", { cause: connectionError("ECONNRESET") })),
      () => json(200, { id: 7 }),
    ),
  );
  await tracerProvider.getTracer("caller").startActiveSpan("caller", async (caller) => {
    await cloud.subscriptions.get(7);
    caller.end();
  });
  const [unavailable, lost, answered, caller] = spans();
  expect([unavailable, lost, answered].map((span) => span?.parentSpanContext?.spanId)).toEqual(
    Array(3).fill(caller?.spanContext().spanId),
  );
  expect(unavailable?.attributes).toMatchObject({ "http.response.status_code": 503, "error.type": "503" });
  expect(unavailable?.attributes).not.toHaveProperty(["http.request.resend_count"]);
  // The status says it all: the conventions want no description.
  expect(unavailable?.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(lost?.attributes).toMatchObject({ "error.type": "ECONNRESET", "http.request.resend_count": 1 });
  expect(lost?.status).toMatchObject({
    code: SpanStatusCode.ERROR,
    message: expect.stringContaining("got no response"),
  });
  expect(answered?.attributes).toMatchObject({
    "http.response.status_code": 200,
    "http.request.resend_count": 2,
  });
  expect(
    JSON.stringify(spans().map(({ attributes, status, events }) => [attributes, status, events])),
  ).not.toContain(MARK);
});

test("a timed-out attempt is an error with its type, and an aborted attempt is not an error", async () => {
  const { cloud, clock, spans, metric } = observed(() => new Promise(() => undefined));
  const slow = failure(cloud.users.list({ retries: 0 }).all());
  await clock.advance(TIMEOUT_MS);
  await slow;
  const caller = new AbortController();
  const unwanted = failure(cloud.users.list({ signal: caller.signal }).all());
  await clock.advance(1);
  caller.abort();
  await unwanted;
  const [timeout, aborted] = spans();
  expect(timeout).toMatchObject({ status: { code: SpanStatusCode.ERROR } });
  expect(timeout?.attributes["error.type"]).toBe("timeout");
  expect(aborted).toMatchObject({ status: { code: SpanStatusCode.UNSET } });
  expect(aborted?.attributes["error.type"]).toBe("AbortError");
  const { points } = await metric("http.client.request.duration");
  expect(points.map(({ attributes }) => attributes["error.type"])).toEqual(["timeout", "AbortError"]);
});

test("spans contain no secrets and no request or response content", async () => {
  const respond = answers(
    () => json(400, { message: `cannot read ${MARK}`, password: MARK }),
    () => Promise.reject(new Error(`could not send x-api-key: ${KEYS.apiKey} to redis://u:${MARK}@a`)),
  );
  const { cloud, spans, metric } = observed(async (url, init) =>
    url.endsWith("/tasks") ? json(200, { tasks: [] }) : respond(url, init),
  );
  const spec = { name: MARK, password: MARK, replicaOf: [`redis://u:${MARK}@a`] } as { name: string };
  await failure(cloud.databases.create(7, spec));
  await failure(cloud.databases.create(7, spec, { retries: 0 }));
  const { points } = await metric("http.client.request.duration");
  const recorded = spans().map(({ name, attributes, status, events }) => ({
    name,
    attributes,
    status,
    events,
  }));
  const create = ["GET /tasks", "POST /subscriptions/{subscriptionId}/databases"];
  expect(recorded.map(({ name }) => name)).toEqual([...create, ...create]);
  expect(JSON.stringify([recorded, points])).not.toContain(MARK);
});

test("no header is added to the request, and the span is active while it is sent", async () => {
  const seen: unknown[] = [];
  const { cloud, spans } = observed(async (_, init) => {
    seen.push([...new Headers(init.headers).keys()].sort(), trace.getActiveSpan()?.spanContext().spanId);
    return json(200, { id: 7 });
  });
  await cloud.subscriptions.get(7);
  expect(seen).toEqual([
    ["accept", "content-type", "user-agent", "x-api-key", "x-api-secret-key"],
    spans()[0]?.spanContext().spanId,
  ]);
});

test("calls through raw use a small number of span names", async () => {
  const { cloud, spans } = observed(answers(() => json(200, {})));
  await cloud.raw.GET("/subscriptions/{subscriptionId}", { params: { path: { subscriptionId: 7 } } });
  await cloud.raw.GET("/acl/redisRules");
  await cloud.raw.GET("/tasks/{taskId}", { params: { path: { taskId: "0b5c-4f" } } });
  expect(spans().map(({ name, attributes }) => [name, attributes["url.full"]])).toEqual([
    ["GET", "https://api.redislabs.com/v1/subscriptions/7"],
    ["GET /acl/redisRules", "https://api.redislabs.com/v1/acl/redisRules"],
    ["GET", "https://api.redislabs.com/v1/tasks/0b5c-4f"],
  ]);
});

test("without a provider, the middleware has no effect", async () => {
  const { cloud } = bench({
    attemptMiddleware: [openTelemetry()],
    fetch: answers(() => json(200, { id: 7 })),
  });
  expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
});
