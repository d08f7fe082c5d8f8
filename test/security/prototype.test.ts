import { type ApiError, redact, type TaskError } from "redis-cloud-sdk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { encodeToken } from "../../src/waiters/token.js";
import { Fixture, received } from "../waiters/fixture.js";
import { answers, bench, failure, json } from "../wire/bench.js";

/** Texts that, taken into an object carelessly, change every other object. */
const EVIL = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":7}';
const body = () => new Response(EVIL, { headers: { "content-type": "application/json" } });

/** Serializes the properties of `Object.prototype`. */
const state = () => JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(Object.prototype)));
let before: string;
beforeEach(() => {
  before = state();
});
afterEach(() => {
  expect(state()).toBe(before);
  expect({}).not.toHaveProperty("polluted");
});

test("responses do not pollute the prototype", async () => {
  const { cloud } = bench({ fetch: answers(body) });
  const subscription = await cloud.subscriptions.get(7);
  expect(Object.getPrototypeOf(subscription)).toBe(Object.prototype);
  expect(Object.keys(subscription)).toEqual(["__proto__", "constructor", "id"]);
  const { data } = await cloud.raw.GET("/subscriptions");
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});

test("errors, their JSON and redacted copies do not pollute the prototype", async () => {
  const { cloud } = bench({ retries: 0, fetch: answers(() => new Response(EVIL, { status: 400 })) });
  const error = await failure<ApiError>(cloud.subscriptions.get(7));
  for (const copy of [error.body, error.toJSON(), redact(JSON.parse(EVIL)), { ...error }]) {
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect((copy as { polluted?: unknown }).polluted).toBeUndefined();
  }
});

describe("words that every object has", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "%s as the code of a task",
    async (word) => {
      const fixture = new Fixture()
        .on("POST /subscriptions/7/databases", () => received("t1"))
        .task("t1", 1, { error: { type: word, status: "400 BAD_REQUEST", description: "no" } });
      const error = (await fixture.failure(
        fixture.client().databases.create(7, { name: "a" }).wait(),
      )) as TaskError;
      expect(error).toMatchObject({ kind: "task", code: word, hint: undefined });
      expect(error.message).not.toContain("Hint");
    },
  );

  test.each(["constructor", "__proto__"])("a status %s does not pollute the prototype", async (word) => {
    const fixture = new Fixture().on("GET /subscriptions/7", (seconds) => ({
      body: { id: 7, status: seconds < 5 ? word : "active" },
    }));
    const wait = fixture.client().operations.waitUntilReady("subscription", { subscriptionId: 7 });
    expect(await fixture.run(wait)).toMatchObject({ status: "active" });
  });
});

test("tokens do not pollute the prototype", () => {
  const ids = JSON.parse('{"__proto__":{"polluted":true},"subscriptionId":7}') as Record<string, number>;
  const token = encodeToken({ taskId: "", outcome: "subscription", ids, readyPolls: 1 });
  expect(() => new Fixture().client().operations.resume(token, "subscription")).toThrow(
    "must have been created by this package",
  );
  expect({}).not.toHaveProperty("polluted");
  for (const outcome of ["__proto__", "constructor"]) {
    const strange = encodeToken({ taskId: "t", outcome: outcome as "done", ids: {}, readyPolls: 1 });
    expect(() => new Fixture().client().operations.resume(strange, outcome as "done")).toThrow(
      "that this release supports",
    );
  }
});

test("rate-limit headers do not pollute the prototype", async () => {
  const { cloud } = bench({
    fetch: answers(() =>
      json(200, { id: 7 }, { "x-rate-limit-remaining": "__proto__", "retry-after": "constructor" }),
    ),
  });
  await cloud.subscriptions.get(7);
  expect(cloud.rateLimit.limit).toBe(400);
});
