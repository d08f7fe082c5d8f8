import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { compare } from "../../src/idempotency/compare.js";
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

test("a running task proves nothing, even with the id of a resource", () => {
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
