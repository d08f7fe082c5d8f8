import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { ApiError } from "../../src/core/errors.js";
import type { HttpClient, InternalCallOptions } from "../../src/core/http-client.js";
import type { IntentDraft } from "../../src/core/intents.js";
import type { OutgoingRequest } from "../../src/core/pipeline.js";
import { BaselineReader, getAdoptableFrom, getServiceSentAt } from "../../src/idempotency/baseline.js";
import { type CreateRoute, findCreateRoute } from "../../src/idempotency/create-routes.js";
import { VirtualClock } from "../support/virtual-clock.js";

const START = Date.UTC(2026, 0, 1);
const createRoute = findCreateRoute("POST /acl/users") as CreateRoute;

interface Service {
  tasks?: readonly Partial<TaskStateUpdate>[];
  date?: string | null;
  latencyMs?: number;
  /** Time for which the request waits for the rate limiter before it is sent. */
  queueMs?: number;
  error?: Error;
}

/** A reader of the tasks of a service, whose clock is ten seconds ahead. */
function open({
  tasks = [],
  date = new Date(START + 10_000).toUTCString(),
  latencyMs = 0,
  queueMs = 0,
  error,
}: Service = {}) {
  const clock = new VirtualClock({ start: START });
  const requests: { route: string; options: InternalCallOptions }[] = [];
  const json: HttpClient["json"] = async (route, _input, options = {}) => {
    requests.push({ route, options });
    await clock.sleep(queueMs, options.signal);
    const send = options.perAttemptMiddleware?.(async () => {
      await clock.sleep(latencyMs, options.signal);
      if (error !== undefined) throw error;
      return new Response(null, { headers: date === null ? {} : { date } });
    });
    await send?.({} as OutgoingRequest);
    return { tasks };
  };
  const reader = new BaselineReader({ json } as HttpClient, clock, 30_000);
  return { reader, clock, requests };
}

const [commandType = ""] = createRoute.commandTypes;
const timestampAt = (ms: number) => new Date(START + 10_000 + ms).toISOString();

test("a baseline has the times of the read and the unfinished or recent tasks of the create", async () => {
  const completed = "processing-completed";
  const tasks = [
    { taskId: "running", commandType, status: "received", timestamp: timestampAt(-3_600_000) },
    { taskId: "recent", commandType, status: completed, timestamp: timestampAt(-2_000) },
    { taskId: "older", commandType, status: completed, timestamp: timestampAt(-2_001) },
    { taskId: "other", commandType: "tagCreateRequest", status: "received", timestamp: timestampAt(0) },
  ];
  const { reader, clock, requests } = open({ tasks, queueMs: 3_000, latencyMs: 200 });
  expect(await clock.run(reader.read(createRoute, undefined))).toEqual({
    startedAt: START + 3_000,
    readAt: START + 3_200,
    serviceTime: START + 10_000,
    taskIds: ["running", "recent"],
  });
  expect(requests).toMatchObject([
    { route: "GET /tasks", options: { priority: "write", retries: 1, timeoutMs: 5_000 } },
  ]);
});

test.for<[string, Service]>([
  ["fails", { error: new ApiError({ route: "GET /tasks", status: 503 }) }],
  ["does not show the service's time", { date: null }],
  ["shows no valid time", { date: "yesterday" }],
])("a create has no baseline if the read %s", async ([, service]) => {
  const { reader, clock } = open(service);
  expect(await clock.run(reader.read(createRoute, undefined))).toBeUndefined();
});

test("a create that cannot be searched for sends no read", async () => {
  const { reader, requests } = open();
  const row = { ...createRoute, commandTypes: [], list: undefined };
  expect(await reader.read(row, undefined)).toBeUndefined();
  expect(requests).toEqual([]);
});

test.for<[string, Partial<CreateRoute>]>([
  ["without a task", { commandTypes: [] }],
  ["without a list", { list: undefined }],
])("a create %s has a baseline", async ([, change]) => {
  const { reader, clock } = open();
  expect(await clock.run(reader.read({ ...createRoute, ...change }, undefined))).toMatchObject({
    taskIds: [],
  });
});

test("creates share a read that has not been sent yet, and no other", async () => {
  const { reader, clock, requests } = open({ queueMs: 1_000, latencyMs: 1_000 });
  const first = [reader.read(createRoute, undefined), reader.read(createRoute, undefined)];
  await clock.advance(500);
  first.push(reader.read(createRoute, undefined));
  await clock.advance(1_000);
  const later = reader.read(createRoute, undefined);
  const baselines = await clock.run(Promise.all([...first, later]));
  expect(requests).toHaveLength(2);
  expect(baselines.map((baseline) => (baseline?.startedAt ?? 0) - START)).toEqual([
    1_000, 1_000, 1_000, 2_500,
  ]);
});

test("an aborted create leaves the shared read to the others", async () => {
  const { reader, clock } = open({ queueMs: 1_000 });
  const caller = new AbortController();
  const left = reader.read(createRoute, caller.signal).catch((reason: unknown) => reason);
  const stays = reader.read(createRoute, undefined);
  await clock.advance(500);
  caller.abort("enough");
  expect(await left).toBe("enough");
  expect(await clock.run(stays)).toMatchObject({ startedAt: START + 1_000 });
});

test("the read is aborted once no create waits for it, and the next create reads again", async () => {
  const { reader, clock, requests } = open({ queueMs: 1_000 });
  const caller = new AbortController();
  const left = reader.read(createRoute, caller.signal).catch((reason: unknown) => reason);
  await clock.advance(500);
  caller.abort("enough");
  expect(await left).toBe("enough");
  await clock.advance(0);
  expect(clock.sleeping).toBe(0);
  expect(await clock.run(reader.read(createRoute, undefined))).toMatchObject({ startedAt: START + 1_500 });
  expect(requests).toHaveLength(2);
  await expect(reader.read(createRoute, AbortSignal.abort("no"))).rejects.toBe("no");
  expect(requests).toHaveLength(2);
});

const DRAFT: IntentDraft = {
  id: "1",
  route: "POST /acl/users",
  path: {},
  matchFields: {},
  sentAt: START + 4_000,
  baseline: { startedAt: START, readAt: START, serviceTime: START + 10_000, taskIds: [] },
};

test("the service's time of a create is that of its baseline and what passed since, never less", () => {
  expect(getServiceSentAt(DRAFT)).toBe(START + 14_000);
  expect(getServiceSentAt({ ...DRAFT, sentAt: START - 4_000 })).toBe(START + 10_000);
  expect(getServiceSentAt({ ...DRAFT, baseline: undefined })).toBeUndefined();
});

test.for([
  [0, 0],
  [500, 0],
  [501, 1_501],
] as const)("a read of %i ms postpones what may be adopted by %i ms", ([readMs, laterMs]) => {
  const baseline = { startedAt: START - readMs, readAt: START, serviceTime: START + 10_000, taskIds: [] };
  expect(getAdoptableFrom({ ...DRAFT, baseline })).toBe(START + 14_000 + laterMs);
});

test("a baseline of an earlier release counts as read immediately, and nothing is adopted without one", () => {
  const baseline = { readAt: START, serviceTime: START + 10_000, taskIds: [] };
  expect(getAdoptableFrom({ ...DRAFT, baseline })).toBe(START + 14_000);
  expect(getAdoptableFrom({ ...DRAFT, baseline: undefined })).toBe(Number.POSITIVE_INFINITY);
});
