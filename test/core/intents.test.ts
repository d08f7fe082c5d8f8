import { expect, test } from "vitest";
import { computeFingerprint } from "../../src/core/intents.js";

const CREATE = {
  route: "POST /subscriptions/{subscriptionId}/databases",
  path: { subscriptionId: 7, regionId: 1 },
  matchFields: { name: "carts", port: 10_000 },
};

test("a create with the same fields in another order has the same fingerprint", () => {
  const reordered = {
    ...CREATE,
    path: { regionId: 1, subscriptionId: 7 },
    matchFields: { port: 10_000, name: "carts" },
  };
  expect(computeFingerprint(reordered)).toBe(computeFingerprint(CREATE));
});

test.for<[string, Partial<typeof CREATE>]>([
  ["route", { route: "POST /acl/users" }],
  ["parent", { path: { subscriptionId: 8, regionId: 1 } }],
  ["name", { matchFields: { name: "Carts", port: 10_000 } }],
])("a create with another %s has another fingerprint", ([, change]) => {
  expect(computeFingerprint({ ...CREATE, ...change })).not.toBe(computeFingerprint(CREATE));
});
