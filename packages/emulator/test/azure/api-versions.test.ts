import { catalog } from "azure-managed-redis-sdk/catalog";
import { expect, test } from "vitest";
import { readPropertyNames } from "../../../../test/support/azure-properties.js";
import { checkApiVersion, dropNewerProperties, NEWER_VERSION } from "../../src/azure/versions.js";

const BASE = "2025-07-01";

function isKnown(route: string, version: string): boolean {
  try {
    checkApiVersion(route, version);
    return true;
  } catch {
    return false;
  }
}

test("the base version lacks the routes that the contract has only since a newer one", () => {
  const routes = Object.entries(catalog).filter(([route]) => route.includes("/Microsoft.Cache/"));
  const newer = routes.filter(([, { since = BASE }]) => since > BASE).map(([route]) => route);
  expect(newer.length).toBeGreaterThan(5);
  expect(routes.map(([route]) => route).filter((route) => !isKnown(route, BASE))).toEqual(newer);
  expect(routes.map(([route]) => route).filter((route) => !isKnown(route, NEWER_VERSION))).toEqual([]);
});

test("the base version drops the properties that the contract has only since a newer one", async () => {
  const { all, newer } = await readPropertyNames(/./);
  expect(newer.size).toBeGreaterThan(4);
  const kept = dropNewerProperties(Object.fromEntries([...all].map((name) => [name, true])), BASE);
  expect(new Set([...all].filter((name) => !(name in kept)))).toEqual(newer);
});
