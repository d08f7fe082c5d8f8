import { catalog } from "azure-managed-redis-sdk/catalog";
import { expect, test } from "vitest";
import { readPropertyNames } from "../../../test/support/azure-properties.js";
import { API_VERSIONS, getApiVersion } from "../src/core/api-versions.js";

const [BASE] = API_VERSIONS;
const DATABASE =
  "PUT /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/databases/{databaseName}";

function isRejected(route: string, body?: unknown): boolean {
  try {
    getApiVersion(route, body, BASE);
    return false;
  } catch {
    return true;
  }
}

test("the base version rejects the routes that the contract has only since a newer one", () => {
  const routes = Object.entries(catalog).filter(([route]) => route.includes("/Microsoft.Cache/"));
  const newer = routes.filter(([, { since = BASE }]) => since > BASE).map(([route]) => route);
  expect(newer.length).toBeGreaterThan(5);
  expect(routes.map(([route]) => route).filter((route) => isRejected(route))).toEqual(newer);
});

test("the base version rejects the properties of requests that the contract has only since a newer one", async () => {
  const { all, newer } = await readPropertyNames(/(Create|Update)(Properties)?$/);
  expect(newer.size).toBeGreaterThan(2);
  const rejected = [...all].filter((name) => isRejected(DATABASE, { properties: { [name]: {} } }));
  expect(new Set(rejected)).toEqual(newer);
});
