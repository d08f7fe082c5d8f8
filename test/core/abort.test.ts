import { getEventListeners } from "node:events";
import { type CallOptions, mapConcurrent, RedisCloud } from "redis-cloud-sdk";
import { backUp, scrapeMetrics } from "redis-cloud-sdk/gaps";
import { DatabaseTenants } from "redis-cloud-sdk/tenants";
import { describe, expect, test } from "vitest";
import { onAbort } from "../../src/core/abort.js";

test("any number of callbacks adds one listener to a signal, and none remains after all are removed", () => {
  const { signal } = new AbortController();
  const stops = Array.from({ length: 500 }, () => onAbort(signal, () => undefined));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const stop of stops) stop();
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("every callback is called once, and removed ones are not called", () => {
  const caller = new AbortController();
  const called: string[] = [];
  onAbort(caller.signal, () => called.push("a"));
  onAbort(caller.signal, () => called.push("b"))();
  onAbort(caller.signal, () => called.push("c"));
  caller.abort();
  caller.abort();
  expect(called).toEqual(["a", "c"]);
});

test("an aborted signal calls back immediately; a missing signal never does", () => {
  const called: string[] = [];
  onAbort(AbortSignal.abort(), () => called.push("late"));
  onAbort(undefined, () => called.push("never"))();
  expect(called).toEqual(["late"]);
});

test("a callback can be added after the last one was removed", () => {
  const caller = new AbortController();
  onAbort(caller.signal, () => undefined)();
  let called = false;
  const stop = onAbort(caller.signal, () => {
    called = true;
  });
  caller.abort();
  expect(called).toBe(true);
  stop();
});

describe("a value that is not a signal", () => {
  const sent: string[] = [];
  const cloud = new RedisCloud({
    apiKey: "account-key",
    secretKey: "user-key",
    fetch: async (url, { method }) => {
      sent.push(`${method} ${url}`);
      return new Response("{}");
    },
  });
  const ids = { subscriptionId: 1, databaseId: 2 };
  const spec = { name: "cache", datasetSizeInGb: 1 };
  type Signal = CallOptions["signal"];

  /** One call for each way in which a signal is used before a request. */
  const calls: Record<string, (signal: Signal) => unknown> = {
    "a read": (signal) => cloud.databases.get(ids, { signal }),
    "a list": (signal) => cloud.databases.list(1, { signal }).all(),
    "a list of all databases": (signal) => cloud.databases.listAll({ signal }).all(),
    "a search by name": (signal) => cloud.databases.findByName(1, "cache", { signal }),
    "a read that runs as a task": (signal) => cloud.databases.backupStatus(ids, {}, { signal }),
    "a create": (signal) => cloud.databases.create(1, spec, { signal }),
    "a create without a task": (signal) =>
      cloud.databases.tags.create(ids, { key: "team", value: "a" }, { signal }),
    "a change": (signal) => cloud.databases.update(ids, spec, { signal }),
    "a deletion": (signal) => cloud.subscriptions.delete(1, { signal }),
    getOrCreate: (signal) => cloud.databases.getOrCreate(1, spec, { signal }),
    rotatePassword: (signal) => cloud.databases.rotatePassword(ids, { signal }),
    waitUntilReady: (signal) => cloud.operations.waitUntilReady("database", ids, { signal }),
    recover: (signal) => cloud.operations.recover({ signal }),
    mapConcurrent: (signal) => mapConcurrent([1], (item) => item, { signal }).next(),
    backUp: (signal) => backUp(cloud, ids, { signal }),
    scrapeMetrics: (signal) =>
      scrapeMetrics("https://host:8070/metrics", { signal, fetch: () => Promise.reject(new Error("sent")) }),
    "a tenant": (signal) => new DatabaseTenants(cloud, { subscriptionId: 1 }).list({ signal }),
  };

  test.each(Object.entries(calls))("%s: names the option, and nothing is sent", async (_, call) => {
    const controller = new AbortController();
    for (const value of [{}, [], 5, "x", true, controller]) {
      const result = Promise.resolve().then(() => call(value as Signal));
      await expect(result).rejects.toThrow(/^signal must be an AbortSignal \(got .+\)\.$/);
      await expect(result).rejects.toHaveProperty("kind", "config");
    }
    expect(sent).toEqual([]);
  });
});
