import { expect, test } from "vitest";
import { resources } from "../../src/waiters/resource-kinds.js";
import { classify, isResource, readErrorMessage } from "../../src/waiters/resource-state.js";

const { database, privateLink, peering, transitGateway } = resources;
const STATUSLESS = { ...database, ready: [], failed: [] };

test.for<[unknown, string]>([
  [{ databaseId: 1, status: "active" }, "ready active"],
  [{ databaseId: 1, status: "error" }, "failed error"],
  [{ databaseId: 1, status: "creation-failed" }, "failed creation-failed"],
  [{ databaseId: 1, status: "pending" }, "changing pending"],
  [{ databaseId: 1, status: "deleted" }, "changing deleted"],
  [{ databaseId: 1, name: "without a status" }, "changing there"],
  [{ databaseId: 1, status: 5 }, "changing there"],
  [{ links: [] }, "gone not there"],
  [{}, "gone not there"],
  [undefined, "gone not there"],
  [null, "gone not there"],
])("the database %j is %s", ([resource, expected]) => {
  const { state, status } = classify(database, resource);
  expect(`${state} ${status}`).toBe(expected);
});

test("a kind that stays in its list is gone with its status", () => {
  expect(classify(peering, { status: "deleted" })).toEqual({ state: "gone", status: "deleted" });
});

test("a kind without statuses is ready as soon as it is there", () => {
  expect(classify(STATUSLESS, { id: 1, name: "a" })).toEqual({ state: "ready", status: "there" });
  expect(classify(STATUSLESS, undefined).state).toBe("gone");
});

test("a private link has the state of the principal that changes", () => {
  const link = (...states: unknown[]) => ({
    status: "active",
    shareName: "a",
    principals: states.map((status) => ({ status })),
  });
  expect(classify(privateLink, link("ready", "associating")).status).toBe("associating");
  expect(
    classify(privateLink, link("associated", "disassociated", "failed", "ready", undefined)).status,
  ).toBe("active");
  expect(classify(privateLink, { ...link(), principals: null }).status).toBe("active");
  expect(classify(privateLink, { ...link(), principals: [null] }).status).toBe("active");
});

test("an attachment has its own status, not that of its gateway", () => {
  expect(classify(transitGateway, { status: "available", attachmentStatus: "pending" }).state).toBe(
    "changing",
  );
  expect(classify(transitGateway, { status: "available" }).state).toBe("ready");
});

test.for([null, 5, "text", [], {}, { databaseId: 1 }, { status: 5 }])("%j is not a database", (body) => {
  expect(isResource(database, body)).toBe(false);
});

test("an object with a status is a database, and any object with fields is of a kind without statuses", () => {
  expect(isResource(database, { status: "active" })).toBe(true);
  expect(isResource(STATUSLESS, { id: 1 })).toBe(true);
  expect(isResource(STATUSLESS, {})).toBe(false);
});

test.for<[unknown, string | undefined]>([
  [{ errorMessage: "no memory" }, "no memory"],
  [{ errors: [{ message: "no source" }, { message: "no target" }] }, "no source"],
  [{ errors: [] }, undefined],
  [{ errors: [null] }, undefined],
  [{ infrastructure: { error: { message: "no network" } } }, "no network"],
  [{ infrastructure: {} }, undefined],
  [{ errorMessage: 5 }, undefined],
  [undefined, undefined],
  [null, undefined],
])("the error message of %j is %j", ([resource, message]) => {
  expect(readErrorMessage(resource)).toBe(message);
});
