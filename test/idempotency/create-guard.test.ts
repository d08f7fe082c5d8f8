import { expect, test } from "vitest";
import { AmbiguousWriteError } from "../../src/core/ambiguous-write.js";
import { ApiError, NetworkError } from "../../src/core/errors.js";
import type { HttpClient, InternalCallOptions } from "../../src/core/http-client.js";
import { type Intent, IntentLog } from "../../src/core/intents.js";
import type { LogEvent } from "../../src/core/log.js";
import type { OutgoingRequest } from "../../src/core/pipeline.js";
import type { AccountSnapshot } from "../../src/idempotency/account-snapshot.js";
import { CreateGuard } from "../../src/idempotency/create-guard.js";
import { TaskOwnership } from "../../src/idempotency/task-ownership.js";
import type { PollRequest } from "../../src/waiters/poller.js";
import { createJsonResponse } from "../support/json-response.js";
import { VirtualClock } from "../support/virtual-clock.js";

const START = Date.UTC(2026, 0, 1);
const ROUTE = "POST /acl/redisRules";
const INPUT = { body: { name: "readers", redisRule: "+@read ~*" } };
const LOST = new NetworkError(ROUTE, "failed: read ECONNRESET");
const NOTHING: AccountSnapshot = { items: [], tasks: [], accepted: new Map(), intents: [] };
const CREATED: AccountSnapshot = {
  ...NOTHING,
  items: [{ id: 3, name: "readers", acl: "+@read ~*" }],
  tasks: [
    {
      taskId: "task-1",
      commandType: "aclRedisRuleCreateRequest",
      status: "processing-completed",
      timestamp: new Date(START + 1_000).toISOString(),
      response: { resourceId: 3 },
      links: [],
    },
  ],
};

interface Setup {
  /** The answer to each attempt: a body, or the error with which it ends. */
  answer?: unknown;
  status?: number;
  found?: AccountSnapshot;
  hasStore?: boolean;
  writeMs?: number;
}

function open({ answer, status = 202, found = NOTHING, hasStore = true, writeMs = 0 }: Setup) {
  const clock = new VirtualClock({ start: START });
  const [sent, history, events]: [string[], string[], LogEvent[]] = [[], [], []];
  const kept = new Map<string, Intent>();
  const store = {
    put: async (intent: Intent) => {
      history.push(intent.taskId === undefined ? "put open" : "put task");
      if (writeMs > 0) await clock.sleep(writeMs);
      kept.set(intent.id, intent);
    },
    delete: (id: string) => {
      history.push("delete");
      kept.delete(id);
    },
    list: () => [...kept.values()],
  };
  const json: HttpClient["json"] = async (_route, _input, options) => {
    const date = new Date(clock.now()).toUTCString();
    await options?.perAttemptMiddleware?.(async () => new Response(null, { headers: { date } }))(
      {} as OutgoingRequest,
    );
    return { tasks: [] };
  };
  const poll = async ({ condition, signal }: PollRequest<unknown>) => {
    for (;;) {
      await clock.sleep(1_000, signal);
      const verdict = condition.evaluate(found, 0, true);
      if (verdict !== undefined && verdict !== "read-individually") return verdict.value;
    }
  };
  const taskOwnership = new TaskOwnership();
  const intentLog = hasStore ? new IntentLog(store, "key", (event) => events.push(event)) : undefined;
  const guard = new CreateGuard(
    { http: { json }, operations: { poll }, clock, taskOwnership, intentLog } as never,
    {
      log: (event: LogEvent) => events.push(event),
      waitTimeoutMs: 600_000,
      timeoutMs: 30_000,
    } as never,
  );
  const send = async (options: InternalCallOptions = {}, signal?: AbortSignal) => {
    const attempt = async () => {
      sent.push(history.join());
      if (answer instanceof Error) throw answer;
      return createJsonResponse(answer ?? {}, { status });
    };
    const run = options.perAttemptMiddleware?.(attempt) ?? attempt;
    const response = await run({ signal: signal ?? options.signal } as OutgoingRequest);
    if (!response.ok) throw new ApiError({ route: ROUTE, status, body: {} });
    return answer;
  };
  const create = (route = ROUTE, input: object = INPUT, options?: InternalCallOptions) =>
    clock.run(guard.intercept(route, input, options, send));
  return { create, guard, sent, history, events, kept, clock, taskOwnership };
}

test("a create is sent after its intent, which then has the id of its task", async () => {
  const answer = { taskId: "task-1" };
  const { create, sent, history, kept, taskOwnership } = open({ answer });
  expect(await create()).toBe(answer);
  expect(sent).toEqual(["put open"]);
  expect(history).toEqual(["put open", "put task", "delete"]);
  expect([...kept.values()]).toMatchObject([
    {
      id: "task-1",
      route: ROUTE,
      matchFields: { name: "readers", redisRule: "+@read ~*" },
      sentAt: START,
      baseline: { readAt: START, taskIds: [] },
    },
  ]);
  expect(taskOwnership.isTaken("task-1", { draft: { id: "another" } } as never)).toBe(true);
});

test("a dry run and a POST that creates nothing are sent as they are", async () => {
  const { create, sent, history } = open({ answer: {} });
  await create("POST /subscriptions", { body: { dryRun: true } });
  await create("POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup", {});
  expect(sent).toHaveLength(2);
  expect(history).toEqual([]);
});

test.for([{}, { taskId: "" }, { taskId: 5 }, null, "text"])(
  "a create whose response is %j, without a task id, is searched for and recovered",
  async (answer) => {
    const { create, sent, events, kept } = open({ answer, found: CREATED });
    expect(await create()).toMatchObject({ taskId: "task-1" });
    expect(sent).toHaveLength(1);
    expect(events).toMatchObject([
      { type: "create-response-lost", route: ROUTE, message: expect.stringContaining("contains no task id") },
      { type: "create-recovered", route: ROUTE, taskId: "task-1", afterMs: 5_000 },
    ]);
    expect([...kept.keys()]).toEqual(["task-1"]);
  },
);

test("a create whose response is lost and whose search finds no match is ambiguous, and keeps its intent", async () => {
  const { create, sent, kept, clock, taskOwnership } = open({ answer: LOST });
  const error = await create().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AmbiguousWriteError);
  expect(error).toMatchObject({
    searchCompleted: true,
    candidates: [],
    cause: LOST,
    intentId: [...kept.keys()][0],
  });
  expect(sent).toHaveLength(1);
  expect(clock.now() - START).toBe(60_000);
  expect(taskOwnership.hasIntent([...kept.keys()][0] ?? "")).toBe(false);
});

test.for<[string, Setup]>([
  ["rejected", { answer: {}, status: 400 }],
  ["never sent", { answer: new NetworkError(ROUTE, "failed: refused", { mayHaveArrived: false }) }],
])("a create that was %s fails without a search, and its intent is removed", async ([, setup]) => {
  const { create, kept, events, history } = open(setup);
  await expect(create()).rejects.not.toBeInstanceOf(AmbiguousWriteError);
  expect(kept.size).toBe(0);
  expect(history).toEqual(["put open", "delete"]);
  expect(events).toEqual([]);
});

test("an attempt that was aborted while its intent was written is not sent", async () => {
  const { create, sent, kept, clock } = open({ answer: { taskId: "task-1" }, writeMs: 1_000 });
  const caller = new AbortController();
  clock.onSleep = () => {
    caller.abort("enough");
    return undefined;
  };
  await expect(create(ROUTE, INPUT, { signal: caller.signal })).rejects.toBe("enough");
  expect(sent).toEqual([]);
  expect(kept.size).toBe(0);
});

test("a tag, which has no task, needs an object as its response, and its intent is removed", async () => {
  const route = "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags";
  const input = { path: { subscriptionId: 7, databaseId: 51 }, body: { key: "team", value: "a" } };
  const { create, kept } = open({ answer: { key: "team" } });
  expect(await create(route, input)).toEqual({ key: "team" });
  expect(kept.size).toBe(0);
  const lost = open({ answer: null });
  await expect(lost.create(route, input)).rejects.toBeInstanceOf(AmbiguousWriteError);
  expect(lost.events).toMatchObject([{ message: expect.stringContaining("contains no resource") }]);
});

test("without a store, creates have ids that are unique to this client", async () => {
  const { create, sent, events } = open({ answer: LOST, hasStore: false });
  expect(await create().catch((reason: unknown) => reason)).toMatchObject({ intentId: undefined });
  expect(sent).toEqual([""]);
  expect(events).toMatchObject([{ type: "create-response-lost" }]);
});

test.for<[string, string, object]>([
  ["a path parameter that is missing", "POST /subscriptions/{subscriptionId}/databases", { body: {} }],
  ["a body that JSON cannot contain", ROUTE, { body: { name: 1n } }],
])("a create with %s is refused before anything is sent or stored", async ([, route, input]) => {
  const { create, sent, history } = open({ answer: { taskId: "task-1" } });
  await expect(create(route, input)).rejects.toMatchObject({ kind: "config" });
  expect([sent, history]).toEqual([[], []]);
});
