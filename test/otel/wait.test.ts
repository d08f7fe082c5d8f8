import { SpanStatusCode } from "@opentelemetry/api";
import { createEmulator, ManualClock } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { openTelemetry, openTelemetryWait } from "redis-cloud-sdk/otel";
import { expect, test } from "vitest";
import { telemetry } from "./telemetry.js";

const SUBSCRIPTION = {
  name: "traced",
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
};

function fixture(options: { pollSpans?: boolean } = {}) {
  const recorded = telemetry();
  const { tracerProvider, meterProvider } = recorded;
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const emulator = createEmulator({ clock, seed: 1 });
  const cloud = new RedisCloud({
    apiKey: emulator.apiKey,
    secretKey: emulator.secretKey,
    clock,
    fetch: (url, init) => emulator.fetch(new Request(url, init)),
    attemptMiddleware: [openTelemetry({ tracerProvider, meterProvider, clock, ...options })],
  });
  const tracedWait = openTelemetryWait({ tracerProvider, meterProvider, clock });
  return { ...recorded, cloud, clock, tracedWait };
}

test("a wait is one span with its request, an event per status and a metric value", async () => {
  const { cloud, clock, tracedWait, spans, metric } = fixture();
  const subscription = await clock.runUntil(
    tracedWait("create subscription", () => cloud.subscriptions.create(SUBSCRIPTION)),
  );
  expect(subscription.status).toBe("active");
  // Polls are in the metric only.
  expect(spans().map(({ name }) => name)).toEqual([
    "GET /tasks",
    "POST /subscriptions",
    "create subscription",
  ]);
  const [, request, wait] = spans();
  expect(request?.parentSpanContext?.spanId).toBe(wait?.spanContext().spanId);
  expect(wait?.attributes).toEqual({ "redis_cloud.task.id": expect.any(String) });
  const steps = wait?.events.map(({ attributes }) => attributes?.["redis_cloud.status"]);
  expect(steps).toEqual(expect.arrayContaining(["processing-completed", "pending", "active"]));
  const { unit, points } = await metric("redis_cloud.wait.duration");
  expect(unit).toBe("s");
  expect(points.map(({ attributes }) => attributes)).toEqual([
    { "redis_cloud.wait.name": "create subscription" },
  ]);
  expect(points[0]?.value.sum).toBeGreaterThan(1);
  const requests = await metric("http.client.request.duration");
  expect(requests.points.map(({ attributes }) => attributes["url.template"])).toEqual(
    expect.arrayContaining(["/subscriptions", "/tasks/{taskId}", "/subscriptions/{subscriptionId}"]),
  );
});

test("pollSpans adds a span per poll, each in a separate trace", async () => {
  const { cloud, clock, tracedWait, spans } = fixture({ pollSpans: true });
  await clock.runUntil(tracedWait("create subscription", () => cloud.subscriptions.create(SUBSCRIPTION)));
  const polls = spans().filter(({ name }) => name.startsWith("GET /tasks/"));
  expect(polls.length).toBeGreaterThan(1);
  expect(polls.filter(({ parentSpanContext }) => parentSpanContext !== undefined)).toEqual([]);
});

test("the span of a failed wait contains the reason, and the caller receives the original error", async () => {
  const { cloud, clock, tracedWait, spans, metric } = fixture();
  const wait = tracedWait("delete subscription", () => cloud.subscriptions.delete(1));
  const error = await clock.runUntil(wait.catch((failed: unknown) => failed as Error));
  expect(error).toMatchObject({ name: expect.stringMatching(/^(Api|Task)Error$/) });
  const span = spans().at(-1);
  expect(span).toMatchObject({ name: "delete subscription", status: { code: SpanStatusCode.ERROR } });
  expect(span?.attributes["error.type"]).toBe((error as Error).name);
  const { points } = await metric("redis_cloud.wait.duration");
  expect(points[0]?.attributes).toEqual({
    "redis_cloud.wait.name": "delete subscription",
    "error.type": (error as Error).name,
  });
});

test("an aborted wait is not an error, and the caller's callback is still called", async () => {
  const { cloud, clock, tracedWait, spans } = fixture();
  const caller = new AbortController();
  const heard: string[] = [];
  const wait = tracedWait("create subscription", () => cloud.subscriptions.create(SUBSCRIPTION), {
    signal: caller.signal,
    onProgress: ({ status }) => {
      heard.push(status);
      caller.abort();
    },
  });
  const error = await clock.runUntil(wait.catch((failed: unknown) => failed));
  expect(error).toMatchObject({ name: "WaitAbortedError" });
  expect(heard).toHaveLength(1);
  const span = spans().at(-1);
  expect(span?.status).toEqual({ code: SpanStatusCode.UNSET });
  expect(span?.attributes["error.type"]).toBe("WaitAbortedError");
});

test("an operation that cannot be started ends the span", async () => {
  const { tracedWait, spans } = fixture();
  const wrong = () => {
    throw new TypeError("no such thing");
  };
  await expect(tracedWait("nothing", wrong)).rejects.toThrow("no such thing");
  expect(spans().map(({ name, attributes }) => [name, attributes["error.type"]])).toEqual([
    ["nothing", "TypeError"],
  ]);
});
