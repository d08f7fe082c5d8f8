import { expect, test } from "vitest";
import {
  hashApiKey,
  type Intent,
  type IntentDraft,
  IntentLog,
  type InvalidIntent,
} from "../../src/core/intents.js";
import type { LogEvent } from "../../src/core/log.js";

const KEY = "account-key";
const DRAFT: IntentDraft = {
  id: "first",
  route: "POST /acl/users",
  path: { subscriptionId: 7 },
  matchFields: { name: "reader" },
  sentAt: 1_000_000,
  baseline: { startedAt: 1, readAt: 2, serviceTime: 3, taskIds: ["task-0"] },
};

/** A log of intents over a store in memory that fails at one of its methods. */
function openLog(fails?: "put" | "delete" | "list") {
  const kept = new Map<string, unknown>();
  const events: LogEvent[] = [];
  const act = <T>(name: string, run: () => T): T => {
    if (name === fails) throw new Error("the disk is full");
    return run();
  };
  const store = {
    put: (intent: Intent) => act("put", () => void kept.set(intent.id, intent)),
    delete: (id: string) => act("delete", () => void kept.delete(id)),
    list: () => act("list", () => [...kept.values()] as Intent[]),
  };
  return { log: new IntentLog(store, KEY, (event) => void events.push(event)), kept, events };
}

test("an intent is stored with the hash of the account's key, and then under its task", async () => {
  const { log, kept } = openLog();
  await log.record(DRAFT);
  const account = await hashApiKey(KEY);
  expect([...kept.values()]).toEqual([{ ...DRAFT, account }]);
  await log.recordTask(DRAFT, "task-1");
  expect([...kept.values()]).toEqual([
    { ...DRAFT, account, id: "task-1", taskId: "task-1", originalId: "first" },
  ]);
  await log.forget("task-1");
  expect(kept.size).toBe(0);
});

test("the hash of a key has 24 hex digits, differs by key, and does not change between releases", async () => {
  expect(await hashApiKey("")).toMatch(/^[0-9a-f]{24}$/);
  expect(await hashApiKey("a")).not.toBe(await hashApiKey("b"));
  expect(await hashApiKey(KEY)).toBe("193b1de99616068df61a16bd");
});

test("a store that cannot write fails the create, which is not sent", async () => {
  await expect(openLog("put").log.record(DRAFT)).rejects.toMatchObject({
    kind: "config",
    message: "POST /acl/users was not sent: the intent store failed to write: the disk is full",
    hint: "Nothing was created. Fix the store, or omit `intents`.",
    cause: { message: "the disk is full" },
  });
});

test("a task that cannot be recorded is logged, and its intent stays", async () => {
  const { log, kept, events } = openLog("put");
  kept.set("first", DRAFT);
  await log.recordTask(DRAFT, "task-1");
  expect(events).toEqual([
    { type: "intent-store-failed", action: "put", id: "task-1", message: "the disk is full" },
  ]);
  expect([...kept.keys()]).toEqual(["first"]);
});

test.for(["forget", "finish"] as const)("%s() logs a store that cannot delete", async (method) => {
  const { log, events } = openLog("delete");
  await log[method]("task-1");
  expect(events).toEqual([
    { type: "intent-store-failed", action: "delete", id: "task-1", message: "the disk is full" },
  ]);
});

const OWN = { ...DRAFT, id: "task-1", taskId: "task-1" };
const OPEN = { ...DRAFT, id: "open" };
const MINUTES = 60_000;

test.for<[string, object]>([
  ["no other create", { id: "damaged", reason: "it is not JSON." }],
  ["another name", { ...OPEN, matchFields: { name: "writer" } }],
  ["a known task", { ...OPEN, taskId: "task-2" }],
  ["a quarter of an hour in between", { ...OPEN, sentAt: DRAFT.sentAt + 15 * MINUTES }],
])("a finished wait removes its intent but not an open one with %s", async ([, other]) => {
  const { log, kept } = openLog();
  const account = await hashApiKey(KEY);
  kept.set("task-1", { ...OWN, account }).set("other", { account, ...other });
  await log.finish("task-1");
  expect([...kept.keys()]).toEqual(["other"]);
});

test.for([15 * MINUTES - 1, 0, 1 - 15 * MINUTES])(
  "a finished wait keeps its intent while an identical create of %i ms later is undecided",
  async (laterMs) => {
    const { log, kept } = openLog();
    const account = await hashApiKey(KEY);
    kept.set("task-1", { ...OWN, account });
    kept.set("open", { ...OPEN, account, sentAt: DRAFT.sentAt + laterMs });
    await log.finish("task-1");
    expect([...kept.keys()]).toEqual(["task-1", "open"]);
  },
);

test("a finished wait without an intent is not kept by those of others", async () => {
  const { log, kept, events } = openLog();
  kept.set("open", { ...OPEN, account: await hashApiKey(KEY) });
  await log.finish("task-1");
  expect([...kept.keys()]).toEqual(["open"]);
  expect(events).toEqual([]);
});

test("intents of other accounts are not listed; unreadable ones of any account are", async () => {
  const { log, kept } = openLog();
  const own = { ...DRAFT, account: await hashApiKey(KEY) };
  const damaged: InvalidIntent = { id: "damaged", reason: "it is not JSON." };
  kept
    .set("1", own)
    .set("2", { ...own, account: "another" })
    .set("3", damaged);
  expect(await log.list()).toEqual([own, damaged]);
});

test.for<[string, object]>([
  ["a number as id", { id: 5 }],
  ["no route", { route: undefined }],
  ["a list as path", { path: [] }],
  ["no path", { path: null }],
  ["text as fields", { matchFields: "name" }],
  ["text as time", { sentAt: "1" }],
  ["no finite time", { sentAt: Number.POSITIVE_INFINITY }],
  ["no account", { account: undefined }],
  ["a number as task", { taskId: 5 }],
  ["a baseline without tasks", { baseline: { readAt: 1, serviceTime: 2 } }],
  ["a baseline without the service's time", { baseline: { readAt: 1, taskIds: [] } }],
  ["a baseline without its time", { baseline: { serviceTime: 1, taskIds: [] } }],
  ["text as start of its baseline", { baseline: { startedAt: "1", readAt: 1, serviceTime: 2, taskIds: [] } }],
])("an entry with %s is unreadable", async ([, change]) => {
  const { log, kept } = openLog();
  const entry = { ...DRAFT, account: await hashApiKey(KEY), ...change };
  kept.set("1", entry);
  const id = typeof entry.id === "string" ? "first" : "";
  expect(await log.list()).toEqual([{ id, reason: "fields of an intent are missing." }]);
});

test.for([null, undefined, 5, "text"])("the entry %j is unreadable", async (entry) => {
  const { log, kept } = openLog();
  kept.set("1", entry);
  expect(await log.list()).toEqual([{ id: "", reason: "fields of an intent are missing." }]);
});

test.for<[string, object]>([
  ["without a baseline", { baseline: undefined }],
  ["with the baseline of an earlier release", { baseline: { readAt: 1, serviceTime: 2, taskIds: [] } }],
])("an entry %s is readable", async ([, change]) => {
  const { log, kept } = openLog();
  const entry = { ...DRAFT, account: await hashApiKey(KEY), ...change };
  kept.set("1", entry);
  expect(await log.list()).toEqual([entry]);
});

test("a client without a store has no log of intents", () => {
  expect(IntentLog.open(undefined, KEY, () => undefined)).toBeUndefined();
});

test.for<[string, unknown]>([
  ["put", null],
  ["put", { delete() {}, list() {} }],
  ["delete", { put() {}, list() {} }],
  ["list", { put() {}, delete() {} }],
])("a store without %s() is rejected", ([method, store]) => {
  expect(() => IntentLog.open(store as never, KEY, () => undefined)).toThrow(
    new RegExp(`^intents must have the methods put, delete and list .* without ${method}\\(\\)`),
  );
});
