import { ManualClock } from "redis-cloud-emulator";
import { type AmbiguousWriteError, type Fetch, RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { createJsonResponse } from "../support/json-response.js";

const LIST = "/subscriptions/7/databases";

/** Time that each response takes, in milliseconds. */
const RESPONSE_MS = 200;

/** A page of the list of databases. */
function toPage(databases: readonly unknown[]): object {
  return { subscription: [{ subscriptionId: 7, databases }] };
}

/** Loses a create, and responds to the search for it with the given pages and tasks. */
function loseCreate(page: (requests: number) => object, tasks: readonly unknown[] = []) {
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const counts = { list: 0, tasks: 0, post: 0 };
  const fetch: Fetch = async (url, init) => {
    await clock.sleep(RESPONSE_MS, init.signal ?? undefined);
    const path = new URL(url).pathname.replace(/^\/v1/, "");
    if (init.method === "POST") {
      counts.post += 1;
      const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
      throw new TypeError("fetch failed", { cause });
    }
    const headers = { date: new Date(clock.now()).toUTCString() };
    counts[path === LIST ? "list" : "tasks"] += 1;
    return createJsonResponse(path === LIST ? page(counts.list) : { tasks }, { headers });
  };
  const cloud = new RedisCloud({
    apiKey: "key-of-account",
    secretKey: "key-of-user",
    baseUrl: "https://api.example.com/v1",
    clock,
    fetch,
    waitTimeoutMs: 120_000,
    rateLimiter: { take: async () => undefined, observe: () => undefined, state: () => ({}) as never },
  });
  const create = async (signal?: AbortSignal) => {
    const options = signal === undefined ? {} : { signal };
    const call = cloud.databases.create(7, { name: "cache" }, options).catch((reason: unknown) => reason);
    const error = await clock.runUntil<unknown>(call, { quietMs: 0 });
    expect(counts.post).toBe(1);
    return error as AmbiguousWriteError;
  };
  return { clock, counts, create };
}

const other = (databaseId: number) => ({ databaseId, name: "other" });
/** A full page, after which the list may continue. */
const full = (first: unknown, from = 1) =>
  toPage([first, ...Array.from({ length: 99 }, (_, n) => other(from + n))]);
const endless = (requests: number) => full(other(100 * requests), 100 * requests + 1);

describe("the search for a lost create", () => {
  test("ends if the list ignores `offset`, and reads two pages per poll", async () => {
    const { counts, create } = loseCreate(() => full(other(1)));
    expect(await create()).toMatchObject({ kind: "ambiguous-write", searchCompleted: true, candidates: [] });
    // The read before the create is the only one without a page.
    expect(counts.list).toBe(2 * (counts.tasks - 1));
  });

  test("ends within its deadline if the first item of the list changes on every page", async () => {
    const { clock, counts, create } = loseCreate(endless);
    const startedAt = clock.now();
    expect(await create()).toMatchObject({ kind: "ambiguous-write", searchCompleted: false });
    // The read before the create and the lost request take one response each.
    expect(clock.now() - startedAt).toBeLessThanOrEqual(120_000 + 3 * RESPONSE_MS);
    expect(counts.list).toBeLessThanOrEqual(120_000 / RESPONSE_MS);
  });

  test("ends with the caller's signal in the middle of a poll without an end", async () => {
    const caller = new AbortController();
    let requestsAtAbort = 0;
    const { counts, create } = loseCreate((requests) => {
      if (requests === 50) {
        requestsAtAbort = requests;
        caller.abort("enough");
      }
      return endless(requests);
    });
    expect(await create(caller.signal)).toMatchObject({ kind: "ambiguous-write", cause: "enough" });
    expect(counts.list).toBeLessThanOrEqual(requestsAtAbort + 1);
  });

  test("skips items and tasks that are `null`", async () => {
    const { create } = loseCreate(() => toPage([null, { databaseId: 51, name: "cache" }, null]), [null]);
    const candidates = [{ match: "same-name", resourceId: 51 }];
    expect(await create()).toMatchObject({ kind: "ambiguous-write", searchCompleted: true, candidates });
  });
});
