import { catalog } from "redis-cloud-sdk/catalog";
import { expect, test } from "vitest";
import { isKnownPost } from "../../src/idempotency/create-routes.js";

const POSTS = Object.keys(catalog).filter((route) => route.startsWith("POST "));

test("each POST of the contract has a row in the table of creates, or is known to create nothing", () => {
  expect(POSTS.length).toBeGreaterThanOrEqual(30);
  expect(POSTS.filter((route) => !isKnownPost(route))).toEqual([]);
});

test("a POST that the contract does not have is unknown", () => {
  expect(isKnownPost("POST /things")).toBe(false);
});
