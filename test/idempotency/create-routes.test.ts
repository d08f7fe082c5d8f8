import { expect, test } from "vitest";
import {
  type CreateRoute,
  findCreateRoute,
  isKnownPost,
  pickMatchFields,
} from "../../src/idempotency/create-routes.js";

const find = (route: string) => findCreateRoute(route) as CreateRoute;
const SUBSCRIPTION = "POST /subscriptions/{subscriptionId}";

test.for([
  "GET /subscriptions",
  "PUT /subscriptions/{subscriptionId}",
  `${SUBSCRIPTION}/databases/{databaseId}/backup`,
  `${SUBSCRIPTION}/databases/{databaseId}/import`,
])("%s creates nothing", (route) => {
  expect(findCreateRoute(route)).toBeUndefined();
});

test("an unknown POST is taken for a create that cannot be searched for", () => {
  expect(find("POST /moons")).toMatchObject({ commandTypes: [], identity: {}, list: undefined });
  expect([isKnownPost("POST /moons"), isKnownPost("POST /acl/users")]).toEqual([false, true]);
});

test("a database is found by its name in the list of its subscription", () => {
  const { commandTypes, outcome, identity, list, isSingleton, exists } = find(`${SUBSCRIPTION}/databases`);
  expect({ commandTypes, outcome, identity, isSingleton }).toEqual({
    commandTypes: ["databaseCreateRequest"],
    outcome: "database",
    identity: { name: "name" },
    isSingleton: false,
  });
  expect(list).toMatchObject({
    plain: "GET /subscriptions/{subscriptionId}/databases",
    isPaged: true,
    ids: ["id", "databaseId"],
  });
  expect(exists({} as never)).toBe(true);
});

test("a tag is found by its key among those of its database, and has no id", () => {
  const { list, identity, compared } = find(`${SUBSCRIPTION}/databases/{databaseId}/tags`);
  expect({ list, identity, compared }).toMatchObject({
    list: {
      plain: "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags",
      isPaged: false,
      ids: [],
    },
    identity: { key: "key" },
    compared: { value: "value" },
  });
  expect(list?.items({ tags: [1] } as never)).toEqual([1]);
});

test("an Essentials database is found in the pages of its subscription", () => {
  const { list } = find("POST /fixed/subscriptions/{subscriptionId}/databases");
  expect(list).toMatchObject({
    plain: "GET /fixed/subscriptions/{subscriptionId}/databases",
    isPaged: true,
    ids: ["databaseId"],
  });
  expect(list?.items({ subscription: { databases: [1] } } as never)).toEqual([1]);
  expect(list?.items({} as never)).toBeUndefined();
});

test("the same create in a region of an Active-Active subscription has its own outcome", () => {
  const { outcome, list, identity } = find(`${SUBSCRIPTION}/regions/{regionId}/private-link`);
  expect(outcome).toBe("activeActivePrivateLink");
  expect(list).toMatchObject({ task: "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link" });
  expect(identity).toEqual({ shareName: "shareName" });
});

test("a singleton is listed as itself, and not at all if it has only links", () => {
  const { list, isSingleton } = find(`${SUBSCRIPTION}/private-service-connect`);
  expect(isSingleton).toBe(true);
  expect(list?.items({ id: 3, links: [] } as never)).toEqual([{ id: 3, links: [] }]);
  for (const absent of [{ links: [] }, {}, null, undefined]) expect(list?.items(absent as never)).toEqual([]);
});

test("an added principal is searched for in the private link, where it has no id", () => {
  const { list } = find(`${SUBSCRIPTION}/private-link/principals`);
  expect(list).toMatchObject({ task: "GET /subscriptions/{subscriptionId}/private-link", ids: [] });
  expect(list?.items({ principals: [{ principal: "1" }] } as never)).toEqual([{ principal: "1" }]);
});

test("an attachment exists unless its status is missing or deleted", () => {
  const { exists } = find(`${SUBSCRIPTION}/transitGateways/{TgwId}/attachment`);
  const statuses = [{ attachmentStatus: "available" }, { attachmentStatus: "deleted" }, {}];
  expect(statuses.map((item) => exists(item as never))).toEqual([true, false, false]);
});

test("the fields to find a resource are those of the path and body that identify it, and no secret", () => {
  const row = find(`${SUBSCRIPTION}/databases`);
  const body = {
    name: "carts",
    protocol: "redis",
    datasetSizeInGb: 1,
    password: "Marked-secret-1!",
    alerts: [],
  };
  expect(pickMatchFields(row, { path: { subscriptionId: 7 }, body })).toEqual({
    name: "carts",
    protocol: "redis",
    datasetSizeInGb: 1,
  });
  expect(pickMatchFields(row, {})).toEqual({});
  expect(pickMatchFields(row, { body: { name: null, protocol: true, datasetSizeInGb: {} } })).toEqual({
    protocol: true,
  });
  const attachment = find(`${SUBSCRIPTION}/transitGateways/{TgwId}/attachment`);
  expect(pickMatchFields(attachment, { path: { subscriptionId: 7, TgwId: 3 } })).toEqual({ TgwId: 3 });
});

test("the key of a tag is compared in lower case, as it is stored; its value and other keys are not", () => {
  const tag = find(`${SUBSCRIPTION}/databases/{databaseId}/tags`);
  expect(pickMatchFields(tag, { body: { key: "Team", value: "Search" } })).toEqual({
    key: "team",
    value: "Search",
  });
  const database = find(`${SUBSCRIPTION}/databases`);
  expect(pickMatchFields(database, { body: { name: "Carts" } })).toEqual({ name: "Carts" });
});
