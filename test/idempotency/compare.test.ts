import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { compare, toCandidates } from "../../src/idempotency/compare.js";
import { type CreateRoute, findCreateRoute } from "../../src/idempotency/create-routes.js";
import type { PendingCreate } from "../../src/idempotency/pending-create.js";

const ROUTE = "POST /subscriptions/{subscriptionId}/databases";
const SENT_AT = Date.UTC(2026, 0, 1);
const createRoute = findCreateRoute(ROUTE) as CreateRoute;

const create: PendingCreate = {
  createRoute,
  draft: {
    id: "intent-1",
    route: ROUTE,
    path: { subscriptionId: 7 },
    matchFields: { name: "carts" },
    sentAt: SENT_AT,
    baseline: { serviceTime: SENT_AT, readAt: SENT_AT, taskIds: ["task-of-before"] },
  },
  fingerprint: "",
  state: "lost",
};

const ITEM = { databaseId: 51, name: "carts" };
const RESOURCE = {
  rel: "resource",
  href: "https://api.example.com/v1/subscriptions/7/databases/51",
  type: "GET",
};
const COMPLETED: TaskStateUpdate = {
  taskId: "task-1",
  commandType: createRoute.commandTypes[0] as string,
  status: "processing-completed",
  timestamp: new Date(SENT_AT + 1_000).toISOString(),
  response: { resourceId: 51 },
  links: [{ rel: "self", href: "https://api.example.com/v1/subscriptions/8/tasks", type: "GET" }, RESOURCE],
};

function compareWith(task: Partial<TaskStateUpdate>, items: readonly object[] = [ITEM]) {
  return compare(create, { items, tasks: [{ ...COMPLETED, ...task }] }, () => false);
}

test("a completed task of the create matches the resource with its id", () => {
  const { matches, sameName, unverified } = compareWith({});
  expect(matches).toEqual([{ item: ITEM, task: COMPLETED }]);
  expect([sameName, unverified]).toEqual([[], []]);
});

test.for<[string, Partial<TaskStateUpdate>]>([
  ["of before the request", { timestamp: new Date(SENT_AT - 3_600_000).toISOString() }],
  ["that was listed before the request", { taskId: "task-of-before" }],
  ["of another command", { commandType: "tagCreateRequest" }],
  ["with a parent of another id", { response: { resourceId: 51, additionalResourceId: 8 } }],
  ["with a link to another parent", { links: [{ ...RESOURCE, href: RESOURCE.href.replace("/7/", "/8/") }] }],
])("a task %s is not the create's, and its resource only has the same name", ([, change]) => {
  const { matches, sameName, failed, running, unverified } = compareWith(change);
  expect(matches).toEqual([]);
  expect(sameName).toEqual([ITEM]);
  expect([failed, running, unverified]).toEqual([[], [], []]);
});

test.for<[string, Partial<TaskStateUpdate>]>([
  ["its own parent", { response: { resourceId: 51, additionalResourceId: 7 }, links: [] }],
  ["no link and no parent", { links: [] }],
])("a task with %s is the create's", ([, change]) => {
  expect(compareWith(change).matches).toHaveLength(1);
});

test("a running task is not evidence, even with the id of a resource", () => {
  const { matches, running } = compareWith({ status: "processing-in-progress" });
  expect(matches).toEqual([]);
  expect(running).toHaveLength(1);
});

test("a failed task matches nothing", () => {
  const { matches, failed, running } = compareWith({ status: "processing-error" });
  expect(matches).toEqual([]);
  expect(failed).toHaveLength(1);
  expect(running).toEqual([]);
});

test("a completed task whose resource is not listed is unverified", () => {
  expect(compareWith({}, []).unverified).toHaveLength(1);
});

test("a completed task whose resource has another name belongs to another create", () => {
  const { matches, unverified } = compareWith({}, [{ ...ITEM, name: "orders" }]);
  expect([matches, unverified]).toEqual([[], []]);
});

test("candidates name the resource and the task, and say why each may be the lost one", () => {
  const named = { ...ITEM, databaseId: 52 };
  const [running, failed, unseen] = [
    { taskId: "task-2", status: "received", response: {} },
    { taskId: "task-3", status: "processing-error", response: { error: "DATABASE_NAME_ALREADY_EXISTS" } },
    { taskId: "task-4", response: { resourceId: 60 } },
  ].map((change) => ({ ...COMPLETED, ...change }) as TaskStateUpdate);
  const tasks = [COMPLETED, running, failed, unseen] as TaskStateUpdate[];
  const found = compare(create, { items: [ITEM, named], tasks }, () => false);
  expect(found.nameConflicts).toEqual([failed]);
  const { timestamp } = COMPLETED;
  expect(toCandidates(create, found)).toEqual([
    {
      match: "matches",
      reason: "The resource matches and is new, but may belong to another create.",
      taskId: "task-1",
      status: "processing-completed",
      timestamp,
      resourceId: 51,
      name: "carts",
    },
    { match: "same-name", reason: expect.stringContaining("existed before"), resourceId: 52, name: "carts" },
    {
      match: "running",
      reason: expect.stringContaining("has not finished"),
      taskId: "task-2",
      status: "received",
      timestamp,
    },
    {
      match: "failed",
      reason: "The task failed with DATABASE_NAME_ALREADY_EXISTS and created nothing.",
      taskId: "task-3",
      status: "processing-error",
      timestamp,
    },
    {
      match: "unverified",
      reason: expect.stringContaining("not visible here"),
      taskId: "task-4",
      status: "processing-completed",
      timestamp,
      resourceId: 60,
    },
  ]);
});

test.for<[unknown, boolean]>([
  ["DATABASE_NAME_ALREADY_EXISTS", true],
  ["NAME_EXIST", true],
  ["DUPLICATE_NAME", true],
  ["NAME_EXISTS_IN_REGION", true],
  ["EXISTING_QUOTA_EXCEEDED", false],
  [{ type: "NAME_EXISTS", status: "409", description: "" }, true],
  [{ type: "INTERNAL", status: "500", description: "" }, false],
])("a task that failed with %j failed because of the name: %s", ([error, isConflict]) => {
  const { nameConflicts } = compareWith({ status: "processing-error", response: { error: error as never } });
  expect(nameConflicts).toHaveLength(isConflict ? 1 : 0);
});

test.for<[string, object, object, boolean]>([
  ["an equal size", { datasetSizeInGb: 1 }, { datasetSizeInGb: 1 }, true],
  ["another size", { datasetSizeInGb: 1 }, { datasetSizeInGb: 2 }, false],
  ["the size as text", { datasetSizeInGb: 1 }, { datasetSizeInGb: "1" }, true],
  ["another size as text", { datasetSizeInGb: 1 }, { datasetSizeInGb: "2" }, false],
  ["no size", { datasetSizeInGb: 1 }, {}, true],
  ["a size that was not given", {}, { datasetSizeInGb: 2 }, true],
  ["a protocol of another type", { protocol: "redis" }, { protocol: 5 }, true],
])("a resource with %s, given %j and shown %j, matches: %s", ([, given, shown, isMatch]) => {
  const draft = { ...create.draft, matchFields: { name: "carts", ...given } };
  const { matches } = compare(
    { ...create, draft },
    { items: [{ ...ITEM, ...shown }], tasks: [COMPLETED] },
    () => false,
  );
  expect(matches).toHaveLength(isMatch ? 1 : 0);
});

test.for<[number, boolean]>([
  [-2_000, true],
  [-2_001, false],
])("a task of %i ms before the request is possible: %s", ([ms, isPossible]) => {
  const timestamp = new Date(SENT_AT + ms).toISOString();
  expect(compareWith({ timestamp }).matches).toHaveLength(isPossible ? 1 : 0);
});

test.for<[number, boolean]>([
  [-60_000, true],
  [-60_001, false],
])("without a baseline, a task of %i ms before the request is possible: %s", ([ms, isPossible]) => {
  const draft = { ...create.draft, baseline: undefined };
  const task = { ...COMPLETED, timestamp: new Date(SENT_AT + ms).toISOString() };
  const { matches } = compare({ ...create, draft }, { items: [ITEM], tasks: [task] }, () => false);
  expect(matches).toHaveLength(isPossible ? 1 : 0);
});

test("a task that belongs to another create is ignored", () => {
  const found = compare(create, { items: [ITEM], tasks: [COMPLETED] }, (taskId) => taskId === "task-1");
  expect(found).toMatchObject({ matches: [], sameName: [ITEM] });
});

const TAGS = findCreateRoute(`${ROUTE}/{databaseId}/tags`) as CreateRoute;

test.for<[unknown, boolean]>([
  [new Date(SENT_AT).toISOString(), true],
  [SENT_AT, true],
  [SENT_AT / 1_000, true],
  [new Date(SENT_AT - 60_000).toISOString(), false],
  [SENT_AT - 60_000, false],
  [SENT_AT / 1_000 - 60, false],
  ["no date", true],
  [undefined, true],
])("a tag of %j is new: %s", ([createdAt, isNew]) => {
  const draft = { ...create.draft, matchFields: { key: "team" } };
  const item = { key: "team", createdAt };
  const { matches } = compare(
    { ...create, createRoute: TAGS, draft },
    { items: [item], tasks: [] },
    () => false,
  );
  expect(matches).toHaveLength(isNew ? 1 : 0);
});
