import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { AmbiguousWriteError } from "../../src/core/ambiguous-write.js";
import { hashApiKey, type Intent, IntentLog, type InvalidIntent } from "../../src/core/intents.js";
import type { AccountSnapshot } from "../../src/idempotency/account-snapshot.js";
import type { PendingCreate } from "../../src/idempotency/pending-create.js";
import { Recovery } from "../../src/idempotency/recovery.js";
import { TaskOwnership } from "../../src/idempotency/task-ownership.js";
import type { PollRequest } from "../../src/waiters/poller.js";
import { VirtualClock } from "../support/virtual-clock.js";

const NOW = Date.UTC(2026, 0, 1);
const OPTIONS = { timeoutMs: 30_000, waitTimeoutMs: 600_000 };
const DATABASES = "POST /subscriptions/{subscriptionId}/databases";

const INTENT: Intent = {
  id: "first",
  route: DATABASES,
  path: { subscriptionId: 7 },
  matchFields: { name: "carts" },
  sentAt: NOW - 1_000,
  account: "",
  baseline: { readAt: NOW - 1_000, serviceTime: NOW - 1_000, taskIds: [] },
};
const TASK: TaskStateUpdate = {
  taskId: "task-1",
  commandType: "databaseCreateRequest",
  status: "processing-completed",
  timestamp: new Date(NOW).toISOString(),
  response: { resourceId: 51 },
  links: [],
};
const NOTHING: AccountSnapshot = { items: [], tasks: [], accepted: new Map(), intents: [] };
const CREATED: AccountSnapshot = { ...NOTHING, items: [{ databaseId: 51, name: "carts" }], tasks: [TASK] };

/** A client's recovery over a store with these intents. All polls find the snapshot, one each second. */
async function openStore(
  intents: readonly (Partial<Intent> | InvalidIntent)[],
  found: AccountSnapshot | Error = NOTHING,
) {
  const clock = new VirtualClock({ start: NOW });
  const kept = new Map<string, Intent | InvalidIntent>();
  const store = {
    put: (intent: Intent) => void kept.set(intent.id, intent),
    delete: (id: string) => void kept.delete(id),
    list: () => [...kept.values()],
  };
  const intentLog = new IntentLog(store, "account-key", () => undefined);
  const account = await hashApiKey("account-key");
  for (const intent of intents) {
    const entry = "reason" in intent ? intent : { ...INTENT, ...intent, account };
    kept.set(entry.id, entry);
  }
  const poll = async ({ condition, signal }: PollRequest<unknown>) => {
    for (;;) {
      signal?.throwIfAborted();
      if (found instanceof Error) throw found;
      const verdict = condition.evaluate(found, 0, true);
      if (verdict !== undefined && verdict !== "read-individually") return verdict.value;
      await clock.sleep(1_000, signal);
    }
  };
  const operation = (content: unknown) => content;
  const taskOwnership = new TaskOwnership();
  const context = { clock, taskOwnership, intentLog, operations: { poll, operation } };
  const recovery = new Recovery(context as never, OPTIONS as never);
  const recover = (signal?: AbortSignal) => clock.run(recovery.recover(signal));
  return { recover, kept, clock, taskOwnership };
}

test("a found create is recovered as an operation, and its intent gets the task's id", async () => {
  const { recover, kept } = await openStore([{}], CREATED);
  const [found] = await recover();
  expect(found).toMatchObject({
    state: "recovered",
    outcome: "database",
    intent: { id: "first" },
    operation: { taskId: "task-1", outcome: "database", ids: { subscriptionId: 7 }, readyPolls: 1 },
  });
  expect([...kept.values()]).toMatchObject([{ id: "task-1", taskId: "task-1", originalId: "first" }]);
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("an intent whose task is known is recovered without a search", async () => {
  const { recover, kept, clock } = await openStore(
    [{ id: "task-9", taskId: "task-9" }],
    new Error("no poll"),
  );
  const [found] = await recover();
  expect(found).toMatchObject({ state: "recovered", operation: { taskId: "task-9" } });
  expect(clock.now()).toBe(NOW);
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("an intent that remains next to the one of its task is removed and not reported", async () => {
  const { recover, kept } = await openStore([{}, { id: "task-9", taskId: "task-9", originalId: "first" }]);
  expect(await recover()).toMatchObject([{ state: "recovered", intent: { id: "task-9" } }]);
  expect([...kept.keys()]).toEqual(["task-9"]);
});

test("a create without a task is recovered as its resource", async () => {
  const tag = { key: "team", value: "search", createdAt: new Date(NOW).toISOString() };
  const intent = {
    route: `${DATABASES}/{databaseId}/tags`,
    path: { subscriptionId: 7, databaseId: 51 },
    matchFields: { key: "team", value: "search" },
  };
  const { recover, kept } = await openStore([intent], { ...NOTHING, items: [tag] });
  const [found] = await recover();
  expect(found).toMatchObject({ state: "created", resource: tag, intent });
  expect(kept.size).toBe(1);
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("a create without a visible task or resource is not created, once its last attempt and a minute have passed", async () => {
  const { recover, clock, kept } = await openStore([{}]);
  const [found] = await recover();
  expect(found).toMatchObject({ state: "not-created", intent: { id: "first" } });
  expect(clock.now() - INTENT.sentAt).toBe(90_000);
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("a create whose only task failed is not created", async () => {
  const failed = { ...NOTHING, tasks: [{ ...TASK, status: "processing-error" }] };
  const { recover } = await openStore([{}], failed);
  expect(await recover()).toMatchObject([{ state: "not-created" }]);
});

test.for<[string, Partial<Intent>, AccountSnapshot]>([
  ["has no baseline", { baseline: undefined }, NOTHING],
  ["was sent later than the clock shows, by more than a minute", { sentAt: NOW + 60_001 }, NOTHING],
  ["has a task that is still running", {}, { ...NOTHING, tasks: [{ ...TASK, status: "received" }] }],
  ["has a namesake", {}, { ...CREATED, tasks: [] }],
])("a create that %s is ambiguous", async ([, change, snapshot]) => {
  const { recover, kept } = await openStore([change], snapshot);
  const [found] = await recover();
  expect(found).toMatchObject({ state: "ambiguous", error: expect.any(AmbiguousWriteError) });
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("a create that was sent up to a minute later than the clock shows is searched from now", async () => {
  const { recover, clock } = await openStore([{ sentAt: NOW + 60_000 }]);
  expect(await recover()).toMatchObject([{ state: "not-created" }]);
  expect(clock.now() - NOW).toBe(90_000);
});

test("a search that fails is ambiguous, and names why the response was lost", async () => {
  const { recover } = await openStore([{}], new Error("no connection"));
  expect(await recover()).toMatchObject([
    {
      state: "ambiguous",
      error: {
        searchCompleted: false,
        intentId: "first",
        cause: { message: "the process exited before the response arrived" },
      },
    },
  ]);
});

test.for<[string, Partial<Intent>]>([
  ["an open create", {}],
  ["a create with a task", { taskId: "first" }],
])("%s of a later release is unreadable, and can be forgotten", async ([, change]) => {
  const { recover, kept } = await openStore([{ ...change, route: "POST /moons" }]);
  const [found] = await recover();
  expect(found).toMatchObject({
    state: "unreadable",
    id: "first",
    reason: 'route must be a create that this release supports (got "POST /moons").',
  });
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("a damaged entry is unreadable, with its reason", async () => {
  const { recover, kept } = await openStore([{ id: "damaged", reason: "it is not JSON." }]);
  const [found] = await recover();
  expect(found).toMatchObject({ state: "unreadable", id: "damaged", reason: "it is not JSON." });
  await found?.forget();
  expect(kept.size).toBe(0);
});

test("a create that this client is sending is left alone", async () => {
  const { recover, taskOwnership } = await openStore([{}, { id: "task-9", taskId: "task-9" }]);
  taskOwnership.add({ draft: { ...INTENT, baseline: undefined } } as unknown as PendingCreate);
  expect(await recover()).toMatchObject([{ intent: { id: "task-9" } }]);
});

test("two identical creates never claim the same task", async () => {
  const { recover } = await openStore([{}, { id: "second" }], CREATED);
  const states = (await recover()).map(({ state }) => state);
  // Either may have the task; for the other, it is taken.
  expect(states).toEqual(["recovered", "ambiguous"]);
});

test("a recovery leaves no create behind", async () => {
  const { recover, taskOwnership, clock } = await openStore([{}, { id: "second" }], CREATED);
  await recover();
  expect([taskOwnership.hasIntent("first"), taskOwnership.hasIntent("second")]).toEqual([false, false]);
  expect(clock.sleeping).toBe(0);
});

test("a recovery that is aborted rejects with the reason and keeps the intents", async () => {
  const caller = new AbortController();
  const { recover, kept, clock } = await openStore([{}]);
  clock.onSleep = () => {
    if (clock.now() > NOW + 5_000) caller.abort("enough");
    return undefined;
  };
  await expect(recover(caller.signal)).rejects.toBe("enough");
  expect([...kept.keys()]).toEqual(["first"]);
  const aborted = await openStore([{}]);
  await expect(aborted.recover(AbortSignal.abort("no"))).rejects.toBe("no");
});
