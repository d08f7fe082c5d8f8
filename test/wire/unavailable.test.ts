import { ApiError, type RedisCloud, UnsupportedOperationError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { answers, bench, failure, json } from "./bench.js";

/** The default error body of the service's framework. */
const spring = (status: number, message?: string) => () =>
  json(status, {
    timestamp: "2026-01-01T00:00:00.000+00:00",
    status,
    error: "Error",
    message,
    path: "/v1/x",
  });

/** The error of a call that is answered once. */
const rejected = <E extends Error = ApiError>(
  response: () => Response,
  call: (cloud: RedisCloud) => Promise<unknown>,
) => failure<E>(call(bench({ retries: 0, fetch: answers(response) }).cloud));

const getStore = (cloud: RedisCloud) => cloud.agentMemory.get("notes");
const getPro = (cloud: RedisCloud) => cloud.subscriptions.get(7);

describe("an error response", () => {
  test("412 names the feature that is off for the account", async () => {
    const error = await rejected(spring(412), getStore);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.unavailable).toEqual({ class: "account-feature", feature: "agentMemory" });
    expect(JSON.parse(JSON.stringify(error)).unavailable).toEqual(error.unavailable);
  });

  test("403 that mentions the role is of the class role", async () => {
    const error = await rejected(spring(403, "The secret key has the role Viewer."), (cloud) =>
      cloud.users.list().all(),
    );
    expect(error.unavailable).toEqual({ class: "role", feature: "users" });
  });

  test("403 for a create whose resource is not active, or for a source address, is not about availability", async () => {
    const create = (cloud: RedisCloud) =>
      cloud.endpointRedirections.create({
        sourceDatabaseId: 1,
        targetDatabaseId: 2,
        endpointTargetType: "public",
        migrationProtection: false,
      });
    for (const response of [spring(403), spring(403, "Database 1 is pending, not active.")])
      expect((await rejected(response, create)).unavailable).toBeUndefined();
    const address = await rejected(spring(403, "The key is not allowed from 203.0.113.7."), getPro);
    expect(address.unavailable).toBeUndefined();
  });

  test("with a service code is classified by the code", async () => {
    const error = await rejected(() => json(400, { code: "RESOURCE_TAGS_NOT_ALLOWED" }), getPro);
    expect(error.unavailable).toEqual({ class: "deployment", feature: "resourceTag" });
  });

  test.each([
    ["401", spring(401)],
    ["500", spring(500)],
    ["503", spring(503)],
    ["404 for a missing resource", spring(404, "there is no subscription 7")],
    ["404 without a message", spring(404)],
    ["404 without a body", () => new Response(null, { status: 404 })],
    ["a gateway's 403", () => new Response("<html><body>Access denied</body></html>", { status: 403 })],
    ["a gateway's 405", () => new Response("<html><body>Method not allowed</body></html>", { status: 405 })],
  ])("%s is never taken for not available", async (_, response) => {
    const error = await rejected(response, getPro);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.unavailable).toBeUndefined();
  });
});

describe("an operation that the service does not know", () => {
  test.each([
    ["404 that names the route", spring(404, "No static resource v1/memory-stores/notes."), 404],
    ["405", spring(405), 405],
    ["501", spring(501), 501],
  ])("%s rejects with the date since which the contract has it", async (_, response, status) => {
    const error = await rejected<UnsupportedOperationError>(response, getStore);
    expect(error).toBeInstanceOf(UnsupportedOperationError);
    expect(error).toMatchObject({
      kind: "unsupported-operation",
      route: "GET /memory-stores/{storeId}",
      since: "2026-10-04",
      status,
      unavailable: { class: "version", feature: "agentMemory" },
    });
    expect(error.hint).toContain("since 2026-10-04");
    expect(error.cause).toBeInstanceOf(ApiError);
  });

  test("a 404 for a newer list, which cannot mean a missing resource, is one", async () => {
    const error = await rejected(spring(404), (cloud) => cloud.agentMemory.list().all());
    expect(error).toBeInstanceOf(UnsupportedOperationError);
    // A list of the oldest contract: the account is empty.
    expect(
      await bench({ fetch: answers(spring(404)) })
        .cloud.subscriptions.list()
        .all(),
    ).toEqual([]);
  });
});
