import { expect, test } from "vitest";
import { pickDatabases, pickField, pickRegionPeerings } from "../../src/waiters/list-fields.js";
import { pickIds, pickPathIds, readCreatedId } from "../../src/waiters/resource-ids.js";

test("the ids of a path are its numbers and strings", () => {
  const path = { subscriptionId: 7, storeId: "s-1", dryRun: true, filter: { a: 1 }, absent: undefined };
  expect(pickIds(path)).toEqual({ subscriptionId: 7, storeId: "s-1" });
  expect(pickIds(undefined)).toEqual({});
});

test("the ids of a route are those of its parameters that are known", () => {
  const route = "GET /subscriptions/{subscriptionId}/databases/{databaseId}";
  expect(pickPathIds(route, { subscriptionId: 7, databaseId: 0, aclRoleId: 3 })).toEqual({
    subscriptionId: 7,
    databaseId: 0,
  });
  expect(pickPathIds(route, { subscriptionId: 7 })).toEqual({ subscriptionId: 7 });
  expect(pickPathIds("GET /tasks", { subscriptionId: 7 })).toEqual({});
});

test.for<[object, unknown]>([
  [{ response: { resourceId: 51, resource: { storeId: "s-1" } } }, 51],
  [{ response: { resource: { storeId: "s-1" } } }, "s-1"],
  [{ response: { resource: null } }, undefined],
  [{ response: {} }, undefined],
  [{}, undefined],
])("the task %j created %j", ([task, id]) => {
  expect(readCreatedId(task as never)).toBe(id);
});

test("items are picked from each form of list, which incomplete tasks lack", () => {
  expect(pickField("roles")({ roles: [1] })).toEqual([1]);
  expect(pickField("roles")(undefined)).toBeUndefined();
  expect(pickField("roles")(null)).toBeUndefined();
  expect(pickDatabases({ subscription: [{ databases: [1] }, { databases: [2] }] } as never)).toEqual([1, 2]);
  expect(pickDatabases({} as never)).toBeUndefined();
  expect(pickRegionPeerings({ regions: [{ vpcPeerings: [1] }, { vpcPeerings: [2] }] } as never)).toEqual([
    1, 2,
  ]);
  expect(pickRegionPeerings({} as never)).toBeUndefined();
});
