import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { AmbiguousWriteError } from "../../src/core/ambiguous-write.js";
import { ApiError, NetworkError } from "../../src/core/errors.js";
import type { AccountSnapshot } from "../../src/idempotency/account-snapshot.js";
import { type CreateRoute, findCreateRoute } from "../../src/idempotency/create-routes.js";
import { findLostCreate, type SearchContext } from "../../src/idempotency/lost-create-search.js";
import type { PendingCreate } from "../../src/idempotency/pending-create.js";
import { TaskOwnership } from "../../src/idempotency/task-ownership.js";
import type { PollRequest } from "../../src/waiters/poller.js";
import { VirtualClock } from "../support/virtual-clock.js";

const ROUTE = "POST /subscriptions/{subscriptionId}/databases";
const SENT_AT = Date.UTC(2026, 0, 1);
const LOST = new Error("socket hang up");

const timestampAt = (seconds: number) => new Date(SENT_AT + seconds * 1_000).toISOString();

const TASK: TaskStateUpdate = {
  taskId: "task-1",
  commandType: "databaseCreateRequest",
  status: "processing-completed",
  timestamp: timestampAt(1),
  response: { resourceId: 51 },
  links: [],
};
const RUNNING: TaskStateUpdate = { ...TASK, status: "processing-in-progress" };
const ITEM = { databaseId: 51, name: "carts" };

const NOTHING: AccountSnapshot = { items: [], tasks: [], accepted: new Map(), intents: [] };
const CREATED: AccountSnapshot = { ...NOTHING, items: [ITEM], tasks: [TASK] };

function createOf(change: Partial<PendingCreate["draft"]> = {}, route = ROUTE): PendingCreate {
  const draft = {
    id: "mine",
    route,
    path: { subscriptionId: 7 },
    matchFields: { name: "carts" },
    sentAt: SENT_AT,
    baseline: { startedAt: SENT_AT, readAt: SENT_AT, serviceTime: SENT_AT, taskIds: [] },
    ...change,
  };
  return { createRoute: findCreateRoute(route) as CreateRoute, draft, fingerprint: "carts", state: "lost" };
}

/** Result of each poll, by the second after the request was sent. */
type Polls = Readonly<Record<number, AccountSnapshot | Error>>;

interface SearchOptions {
  create?: PendingCreate;
  others?: readonly PendingCreate[];
  /** End of the search, in seconds. */
  limit?: number;
  signal?: AbortSignal;
  hasStore?: boolean;
}

/** Searches with these polls. Returns the result, and the second of the poll that decided it. */
async function search(
  polls: Polls,
  { create = createOf(), others = [], limit = 600, signal, hasStore = false }: SearchOptions = {},
) {
  const clock = new VirtualClock({ start: SENT_AT });
  const taskOwnership = new TaskOwnership();
  for (const known of [create, ...others]) taskOwnership.add(known);
  let second = -1;
  const poll = async ({ condition, signal: stop, onPoll }: PollRequest<unknown>) => {
    for (const [at, found] of Object.entries(polls)) {
      stop?.throwIfAborted();
      await clock.advance(Number(at) * 1_000 - (clock.now() - SENT_AT));
      stop?.throwIfAborted();
      second = Number(at);
      if (found instanceof Error) onPoll?.(found);
      else {
        const verdict = condition.evaluate(found, 0, true);
        if (verdict !== undefined && verdict !== "read-individually") return verdict.value;
      }
    }
    stop?.throwIfAborted();
    throw new Error("the search would have polled again");
  };
  const context = { operations: { poll }, clock, taskOwnership, intentLog: hasStore ? {} : undefined };
  const window = { since: SENT_AT, until: SENT_AT + 60_000, limit: SENT_AT + limit * 1_000 };
  const result = await findLostCreate(
    create,
    LOST,
    window,
    context as unknown as SearchContext,
    signal,
  ).catch((error: unknown) => error as AmbiguousWriteError);
  const isPending = result instanceof AmbiguousWriteError && !result.searchCompleted;
  return { result, second, isPending, taskOwnership, clock };
}

test("a lost create is found once its tasks have settled, and its task then belongs to it", async () => {
  const { result, second, taskOwnership } = await search({ 1: CREATED, 4: CREATED, 5: CREATED, 6: CREATED });
  expect(result).toEqual({ taskId: "task-1", body: TASK });
  expect(second).toBe(5);
  expect(taskOwnership.isTaken("task-1", createOf({ id: "another" }))).toBe(true);
});

test("a search waits for a task that is still running", async () => {
  const running = { ...NOTHING, tasks: [RUNNING] };
  const { result, second } = await search({ 1: running, 6: running, 70: running, 80: CREATED });
  expect(result).toMatchObject({ taskId: "task-1" });
  expect(second).toBe(80);
});

test("a task that appears after those of the first seconds is reported, not adopted", async () => {
  const { result, second } = await search({ 1: NOTHING, 5: NOTHING, 6: CREATED, 60: CREATED });
  expect(result).toMatchObject({ candidates: [{ match: "matches", taskId: "task-1", resourceId: 51 }] });
  expect(second).toBe(60);
});

test("a task that appears after the window belongs to another create", async () => {
  const unseen = { ...NOTHING, tasks: [TASK] };
  const [running, completed] = [RUNNING, TASK].map((task, index) => ({
    ...task,
    taskId: `late-${index}`,
    timestamp: timestampAt(62),
    response: { resourceId: 60 + index },
  })) as [TaskStateUpdate, TaskStateUpdate];
  const later = { ...NOTHING, tasks: [TASK, running, completed] };
  const { result, second } = await search({ 1: unseen, 6: unseen, 60: unseen, 62: later, 120: later });
  expect(result).toMatchObject({
    searchCompleted: true,
    candidates: [{ match: "unverified", taskId: "task-1" }],
  });
  expect((result as AmbiguousWriteError).candidates).toHaveLength(1);
  expect(second).toBe(120);
});

test("a search without a match is decided at the end of the window, not before", async () => {
  const polls = { 1: NOTHING, 6: NOTHING, 59: NOTHING, 60: NOTHING, 61: NOTHING };
  const { result, second } = await search(polls);
  expect(result).toMatchObject({ searchCompleted: true, candidates: [], cause: LOST });
  expect(second).toBe(60);
});

test("a task that finished after the window is not adopted", async () => {
  const running = { ...NOTHING, tasks: [{ ...RUNNING, timestamp: timestampAt(61) }] };
  const ended = { ...CREATED, tasks: [{ ...TASK, timestamp: timestampAt(61) }] };
  const { result } = await search({ 1: running, 65: ended });
  expect(result).toMatchObject({ candidates: [{ match: "matches" }] });
});

test.for([0, 60])("a task that finished at the edge of the window, second %i, is adopted", async (at) => {
  const edge = { ...CREATED, tasks: [{ ...TASK, timestamp: timestampAt(at) }] };
  expect((await search({ 1: edge, 6: edge })).result).toMatchObject({ taskId: "task-1" });
});

test("a match is not adopted while another task of the first seconds is running", async () => {
  const both = { ...CREATED, tasks: [TASK, { ...RUNNING, taskId: "task-2", response: {} }] };
  const { result, second } = await search({ 1: both, 6: both, 7: CREATED });
  expect(result).toMatchObject({ taskId: "task-1" });
  expect(second).toBe(7);
});

test("a match is not adopted if another create failed because the name exists", async () => {
  const conflict: TaskStateUpdate = {
    ...TASK,
    taskId: "task-2",
    status: "processing-error",
    response: {
      error: { type: "DATABASE_NAME_ALREADY_EXISTS", status: "409 CONFLICT", description: "taken" },
    },
  };
  const both = { ...CREATED, tasks: [TASK, conflict] };
  const { result } = await search({ 1: both, 6: both });
  expect(result).toMatchObject({ candidates: [{ match: "matches" }, { match: "failed" }] });
});

test("a task that changed before the request was sent is not adopted", async () => {
  const older = { ...CREATED, tasks: [{ ...TASK, timestamp: timestampAt(-1) }] };
  const { result } = await search({ 1: older, 6: older, 60: older });
  expect(result).toMatchObject({ candidates: [{ match: "matches" }] });
});

test.for<[string, Partial<PendingCreate["draft"]>]>([
  ["without a baseline", { baseline: undefined }],
  [
    "with a baseline older than ten seconds",
    { baseline: { readAt: SENT_AT - 10_001, serviceTime: SENT_AT - 10_001, taskIds: [] } },
  ],
])("a create %s adopts nothing", async ([, change]) => {
  const { result } = await search({ 1: CREATED, 6: CREATED, 60: CREATED }, { create: createOf(change) });
  expect(result).toMatchObject({
    searchCompleted: true,
    candidates: [{ match: "matches", taskId: "task-1" }],
  });
});

test("a baseline of ten seconds before suffices", async () => {
  const baseline = { readAt: SENT_AT - 10_000, serviceTime: SENT_AT - 10_000, taskIds: [] };
  const { result } = await search({ 1: CREATED, 6: CREATED, 7: CREATED }, { create: createOf({ baseline }) });
  expect(result).toMatchObject({ taskId: "task-1" });
});

test("a create that another process recovered from the same intent has its task", async () => {
  const accepted = new Map([
    ["task-2", "another"],
    ["task-1", "mine"],
  ]);
  const { result, second } = await search({ 1: { ...NOTHING, accepted } });
  expect(result).toEqual({ taskId: "task-1", body: { taskId: "task-1" } });
  expect(second).toBe(1);
});

test("a task that an intent of another process already has is not adopted", async () => {
  const taken = { ...CREATED, accepted: new Map([["task-1", "another"]]) };
  const { result } = await search({ 1: taken, 6: taken, 60: taken });
  expect(result).toMatchObject({ searchCompleted: true, candidates: [{ match: "same-name" }] });
});

test("an identical intent of another process forbids adoption until the window ends", async () => {
  const contested = { ...CREATED, intents: [{ id: "theirs", fingerprint: "carts" }] };
  const { result, second } = await search({ 1: contested, 6: contested, 60: contested });
  expect(result).toMatchObject({ searchCompleted: true, candidates: [{ match: "matches" }] });
  expect(second).toBe(60);
});

test.for<[string, { id: string; fingerprint: string }]>([
  ["its own intent", { id: "mine", fingerprint: "carts" }],
  ["an intent of another create", { id: "theirs", fingerprint: "orders" }],
])("%s does not forbid adoption", async ([, intent]) => {
  const { result } = await search({ 1: CREATED, 6: { ...CREATED, intents: [intent] } });
  expect(result).toMatchObject({ taskId: "task-1" });
});

test("a search waits for the response to an identical create of the same client", async () => {
  const other: PendingCreate = { ...createOf({ id: "other" }), state: "sent" };
  const { isPending } = await search({ 1: CREATED, 6: CREATED, 7: CREATED }, { others: [other] });
  expect(isPending).toBe(true);
});

test("two matches for one lost create are ambiguous, and are any two for two lost creates", async () => {
  const twins = {
    ...NOTHING,
    items: [ITEM, { ...ITEM, databaseId: 52 }],
    tasks: [TASK, { ...TASK, taskId: "task-2", response: { resourceId: 52 } }],
  };
  const polls = { 1: twins, 6: twins, 7: twins, 60: twins };
  const { result, second } = await search(polls);
  expect(result).toMatchObject({ searchCompleted: true, candidates: [{}, {}] });
  expect(second).toBe(6);
  const other = createOf({ id: "other" });
  expect((await search(polls, { others: [other] })).result).toMatchObject({ taskId: "task-1" });
});

test("a failed task is reported when the window ends", async () => {
  const failed = { ...NOTHING, tasks: [{ ...TASK, status: "processing-error" }] };
  const { result, second } = await search({ 1: failed, 6: failed, 60: failed });
  expect(result).toMatchObject({ candidates: [{ match: "failed", taskId: "task-1" }] });
  expect(second).toBe(60);
});

test("a failed task of half an hour after the window is not reported, one of just before is", async () => {
  const failedAt = (seconds: number) => ({
    ...NOTHING,
    tasks: [{ ...TASK, status: "processing-error", timestamp: timestampAt(seconds) }],
  });
  const [nearby, later] = await Promise.all(
    [60 + 30 * 60, 61 + 30 * 60].map((at) => search({ 1: failedAt(at), 6: NOTHING, 60: failedAt(at) })),
  );
  expect(nearby?.result).toMatchObject({ candidates: [{ match: "failed" }] });
  expect(later?.result).toMatchObject({ searchCompleted: true, candidates: [] });
});

test("a resource that is not visible when the window ends gets another minute", async () => {
  const unseen = { ...NOTHING, tasks: [TASK] };
  const running = { ...NOTHING, tasks: [RUNNING] };
  const polls = { 1: running, 61: unseen, 100: unseen, 120: unseen, 121: unseen, 122: unseen };
  const { result, second } = await search(polls);
  expect(result).toMatchObject({ searchCompleted: true, candidates: [{ match: "unverified" }] });
  expect(second).toBe(121);
});

test("a search that reaches its limit rejects with the candidates found so far", async () => {
  const running = { ...NOTHING, tasks: [RUNNING] };
  const { result, second } = await search({ 1: running, 70: running, 100: running }, { limit: 90 });
  expect(result).toMatchObject({ searchCompleted: true, candidates: [{ match: "running" }] });
  expect(second).toBe(70);
});

test("a search that reaches its limit before the window ends is incomplete", async () => {
  const { result } = await search({ 1: NOTHING, 6: NOTHING, 30: NOTHING }, { limit: 30 });
  expect(result).toMatchObject({ searchCompleted: false, candidates: [] });
});

test.for<[string, Error, number]>([
  ["keys that the service rejects", new ApiError({ route: "GET /tasks", status: 401 }), 1],
  ["an error of the service", new ApiError({ route: "GET /tasks", status: 503 }), 3],
  ["a reset connection", new NetworkError("GET /tasks", "failed: read ECONNRESET"), 3],
  ["no route to the service", new NetworkError("GET /tasks", "failed: ENOTFOUND", { isPermanent: true }), 1],
])(
  "a search after a poll that failed with %s continues, unless no request can be sent",
  async ([, error, last]) => {
    const { second, isPending } = await search({ 1: error, 2: error, 3: error });
    expect(second).toBe(last);
    expect(isPending).toBe(true);
  },
);

test("a search in which all polls fail ends after five minutes", async () => {
  const error = new ApiError({ route: "GET /tasks", status: 503 });
  const { second } = await search({ 6: NOTHING, 300: error, 306: error, 307: error, 308: error });
  expect(second).toBe(307);
});

test("a search ends with the caller's signal, whose reason is the cause", async () => {
  const { result, second, clock } = await search({ 1: NOTHING }, { signal: AbortSignal.abort("enough") });
  expect(result).toMatchObject({ searchCompleted: false, cause: "enough" });
  expect([second, clock.sleeping]).toEqual([-1, 0]);
});

test("a completed search leaves no timer behind", async () => {
  const { clock } = await search({ 1: CREATED, 6: CREATED, 7: CREATED });
  expect(clock.sleeping).toBe(0);
});

test("the error names the intent if the client has a store", async () => {
  const polls = { 1: NOTHING, 60: NOTHING };
  expect((await search(polls, { hasStore: true })).result).toMatchObject({ intentId: "mine" });
  expect((await search(polls)).result).toMatchObject({ intentId: undefined });
});

test("a create that no task and no list shows is reported without a poll", async () => {
  const create = createOf({}, "POST /subscriptions/{subscriptionId}/unheard-of");
  const { result, second } = await search({ 1: NOTHING }, { create });
  expect(result).toMatchObject({ searchCompleted: false, candidates: [], cause: LOST });
  expect(second).toBe(-1);
});

test("a create that only its task shows is searched for", async () => {
  const known = createOf();
  const create = { ...known, createRoute: { ...known.createRoute, list: undefined } };
  const running = { ...NOTHING, tasks: [RUNNING] };
  const { result } = await search({ 1: running, 6: running }, { create, limit: 30 });
  expect(result).toMatchObject({ candidates: [{ match: "running", taskId: "task-1" }] });
});

test("a tag, which is created without a task, is adopted if it was created after the request was sent", async () => {
  const route = `${ROUTE}/{databaseId}/tags`;
  const tag = { key: "team", value: "search", createdAt: timestampAt(1) };
  const create = createOf(
    { path: { subscriptionId: 7, databaseId: 51 }, matchFields: { key: "team", value: "search" } },
    route,
  );
  const found = { ...NOTHING, items: [tag] };
  const { result } = await search({ 1: found, 6: found, 7: found }, { create });
  expect(result).toEqual({ taskId: undefined, body: tag });
  const old = { ...NOTHING, items: [{ ...tag, createdAt: timestampAt(-60) }] };
  expect((await search({ 1: old, 60: old }, { create })).result).toMatchObject({
    candidates: [{ match: "same-name" }],
  });
});

test("a lost API key is reported with its candidate and the hint to replace it", async () => {
  const create = createOf(
    { path: { storeId: "s" }, matchFields: { keyName: "ci" } },
    "POST /memory-stores/{storeId}/api-keys",
  );
  const found = { ...NOTHING, items: [{ keyName: "ci", apiKeyId: "k", createdAt: timestampAt(1) }] };
  const { result } = await search({ 1: found, 6: found, 60: found }, { create });
  expect(result).toMatchObject({ candidates: [{ resourceId: "k", name: "ci" }] });
  expect((result as AmbiguousWriteError).hint).toContain("delete it, then create another");
  const { result: nothing } = await search({ 1: NOTHING, 60: NOTHING }, { create });
  expect((nothing as AmbiguousWriteError).hint).not.toContain("delete it");
});
