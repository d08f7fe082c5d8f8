import nock from "nock";
import { ApiError } from "redis-cloud-sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { API, bench, failure } from "./bench.js";

let requests: string[] = [];

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.enableNetConnect());
afterEach(() => {
  requests = [];
  nock.cleanAll();
});

type Answer = [status: number, body?: unknown];

/** A service that answers paths as a table says, as often as it is asked; whatever is not in it is a 404. */
function service(table: Record<string, Answer>): void {
  nock(API)
    .persist()
    .get(/.*/)
    .reply((uri) => {
      const path = uri.replace(/^\/v1/, "");
      requests.push(path);
      const [status, body] = table[path] ?? [404, ""];
      return [status, body as nock.Body];
    });
}

const DATABASES = "/subscriptions/7/databases";
const FIXED = "/fixed/subscriptions/7/databases";
const page = (path: string, offset: number) => `${path}?offset=${offset}&limit=100`;
const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ databaseId: from + index }));
const pro = (from: number, count: number): Answer => [
  200,
  { accountId: 1, subscription: [{ subscriptionId: 7, databases: ids(from, count) }] },
];
const essentials = (from: number, count: number): Answer => [
  200,
  { accountId: 1, subscription: { subscriptionId: 7, databases: ids(from, count) } },
];

describe("Pro databases", () => {
  test("Pro databases are read page by page until a page that is not full", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: pro(101, 20) });
    const all = await bench().cloud.databases.list(7).all();
    expect(all.map(({ databaseId }) => databaseId)).toEqual(ids(1, 120).map(({ databaseId }) => databaseId));
    expect(requests).toEqual([page(DATABASES, 0), page(DATABASES, 100)]);
  });

  test("three databases are listed with one request", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 3) });
    expect(await bench().cloud.databases.list(7).all()).toHaveLength(3);
    expect(requests).toEqual([page(DATABASES, 0)]);
  });

  test("a 404 after a full page is the end", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100) });
    expect(await bench().cloud.databases.list(7).all()).toHaveLength(100);
    expect(requests).toEqual([page(DATABASES, 0), page(DATABASES, 100)]);
  });

  test("stops at an empty page", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: pro(101, 0) });
    expect(await bench().cloud.databases.list(7).all()).toHaveLength(100);
    expect(requests).toEqual([page(DATABASES, 0), page(DATABASES, 100)]);
  });

  test.each([
    ["no subscription", { accountId: 1, subscription: [] }],
    ["no databases", { accountId: 1, subscription: [{ subscriptionId: 7 }] }],
    ["nothing", ""],
  ])("stops at a page with %s", async (_, body) => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: [200, body] });
    expect(await bench().cloud.databases.list(7).all()).toHaveLength(100);
  });

  test("any other error status past the end rejects", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: [403, {}] });
    expect(await failure(bench().cloud.databases.list(7).all())).toMatchObject({ status: 403 });
  });

  test("returns an empty list for a subscription without databases", async () => {
    service({ "/subscriptions/7": [200, { id: 7 }] });
    expect(await bench().cloud.databases.list(7).all()).toEqual([]);
    expect(requests).toEqual([page(DATABASES, 0), "/subscriptions/7"]);
  });

  test("rejects for a missing subscription with an error that names it", async () => {
    service({});
    const error = await failure<ApiError>(bench().cloud.databases.list(7).all());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, route: "GET /subscriptions/{subscriptionId}" });
    expect(requests).toEqual([page(DATABASES, 0), "/subscriptions/7"]);
  });

  test("rejects with the error of reading the subscription", async () => {
    service({ "/subscriptions/7": [403, {}] });
    expect(await failure(bench().cloud.databases.list(7).all())).toMatchObject({ status: 403 });
  });

  test("sends no request before the iteration starts", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 1) });
    const listing = bench().cloud.databases.list(7);
    await new Promise(setImmediate);
    expect(requests).toEqual([]);
    await listing.all();
    expect(requests).toEqual([page(DATABASES, 0)]);
  });

  test("sends no further requests after the loop is left", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: pro(101, 100) });
    for await (const database of bench().cloud.databases.list(7)) if (database.databaseId === 100) break;
    expect(requests).toEqual([page(DATABASES, 0)]);
  });

  test("findByName() stops reading at the match", async () => {
    const first: Answer = [200, { subscription: [{ databases: [{ databaseId: 1, name: "cache" }] }] }];
    service({ [page(DATABASES, 0)]: first });
    const { cloud } = bench();
    expect(await cloud.databases.findByName(7, "cache")).toEqual({ databaseId: 1, name: "cache" });
    expect(requests).toEqual([page(DATABASES, 0)]);
    expect(await cloud.databases.list(7).find(({ databaseId }) => databaseId === 2)).toBeUndefined();
  });

  test("each iteration reads the list again", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 2) });
    const listing = bench().cloud.databases.list(7);
    expect(await listing.all()).toEqual(await listing.all());
    expect(requests).toEqual([page(DATABASES, 0), page(DATABASES, 0)]);
  });

  test("pages() yields pages", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: pro(101, 5) });
    const sizes: number[] = [];
    for await (const databases of bench().cloud.databases.list(7).pages()) sizes.push(databases.length);
    expect(sizes).toEqual([100, 5]);
  });

  test("every page request has the options of the call", async () => {
    service({ [page(DATABASES, 0)]: pro(1, 100), [page(DATABASES, 100)]: [503, {}] });
    const { cloud, trace } = bench();
    await failure(cloud.databases.list(7, { retries: 1 }).all());
    expect(trace).toEqual(["200", "503", "sleep 500", "503"]);
  });
});

describe("Essentials databases", () => {
  test("Essentials databases are read until a page that is not full", async () => {
    service({
      [page(FIXED, 0)]: essentials(1, 100),
      [page(FIXED, 100)]: essentials(101, 3),
    });
    expect(await bench().cloud.essentials.databases.list(7).all()).toHaveLength(103);
    expect(requests).toEqual([page(FIXED, 0), page(FIXED, 100)]);
  });

  test("a 404 for Essentials databases reads their Essentials subscription", async () => {
    service({ "/fixed/subscriptions/7": [200, { id: 7 }] });
    expect(await bench().cloud.essentials.databases.list(7).all()).toEqual([]);
    expect(requests).toEqual([page(FIXED, 0), "/fixed/subscriptions/7"]);
  });
});

describe("logs", () => {
  test("logs are paged with their filters and have no parent", async () => {
    service({
      "/logs?resourceId=7&offset=0&limit=100": [200, { entries: [{ id: 9 }, { id: 8 }] }],
    });
    const logs = bench().cloud.account.logs({ resourceId: 7 } as never);
    expect(await logs.all()).toHaveLength(2);
    expect(requests).toEqual(["/logs?resourceId=7&offset=0&limit=100"]);
    requests = [];
    expect(await bench().cloud.account.logs().all()).toEqual([]);
    expect(requests).toEqual([page("/logs", 0)]);
  });
});

describe("unpaged lists", () => {
  test("an unpaged list is requested once, without paging parameters", async () => {
    service({ "/subscriptions": [200, { accountId: 1, subscriptions: [{ id: 1 }, { id: 2 }] }] });
    expect(await bench().cloud.subscriptions.list().all()).toEqual([{ id: 1 }, { id: 2 }]);
    expect(requests).toEqual(["/subscriptions"]);
  });

  test.each([
    ["404", [404, ""]],
    ["an envelope without a list", [200, { accountId: 1 }]],
    ["an empty list", [200, { accountId: 1, subscriptions: [] }]],
    ["null instead of a list", [200, { accountId: 1, subscriptions: null }]],
    ["a list of null", [200, { accountId: 1, subscriptions: [null] }]],
    ["204", [204, ""]],
  ] satisfies [string, Answer][])("of an account that has none may be %s", async (_, response) => {
    service({ "/subscriptions": response });
    expect(await bench().cloud.subscriptions.list().all()).toEqual([]);
  });

  test.each([
    ["an empty body", "", "the body is empty"],
    ["null", "null", "the body is empty"],
    ["a number", "5", "the body contains no list"],
    ["an array", "[]", "the body contains no list"],
    ["a number instead of a list", '{"subscriptions":5}', "the body contains no list"],
  ])("an unpaged list rejects if the body is %s", async (_, body, message) => {
    service({ "/subscriptions": [200, body] });
    const error = await failure<ApiError>(bench().cloud.subscriptions.list().all());
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message).toContain(`GET /subscriptions returned 200: ${message}`);
  });

  test("an unpaged list of a missing parent rejects", async () => {
    service({});
    const tags = bench().cloud.databases.tags.list({ subscriptionId: 7, databaseId: 51 });
    expect(await failure(tags.all())).toMatchObject({ status: 404 });
  });

  test("the tags of a missing database are empty, as in the service", async () => {
    service({ "/subscriptions/7/databases/51/tags": [200, { accountId: 1, links: [] }] });
    const { cloud } = bench();
    expect(await cloud.databases.tags.list({ subscriptionId: 7, databaseId: 51 }).all()).toEqual([]);
  });

  test.each([401, 403, 500])("an unpaged list rejects with the ApiError of a %i", async (status) => {
    service({ "/subscriptions": [status, {}] });
    expect(await failure(bench({ retries: 0 }).cloud.subscriptions.list().all())).toMatchObject({ status });
  });
});
