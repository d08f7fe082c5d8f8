import { ConfigError, RedisCloud } from "redis-cloud-sdk";
import { beforeEach, describe, expect, test } from "vitest";

const KEYS = { apiKey: "account-key", secretKey: "user-key" };

let sent: string[] = [];
const cloud = new RedisCloud({
  ...KEYS,
  baseUrl: "https://api.example/v1",
  fetch: async (url, init) => {
    sent.push(`${init.method} ${url.slice("https://api.example/v1".length)}`);
    return new Response("{}", { status: 200 });
  },
});

beforeEach(() => {
  sent = [];
});

/** Calls as plain JavaScript would: with anything. */
type Anything = (value: unknown) => PromiseLike<unknown>;

async function refusal(call: Anything, value: unknown): Promise<string> {
  const error = await Promise.resolve()
    .then(() => call(value))
    .then(
      () => {
        throw new Error("the value was accepted");
      },
      (caught: unknown) => caught,
    );
  expect(error).toBeInstanceOf(ConfigError);
  expect(sent).toEqual([]);
  return (error as ConfigError).message;
}

const NO_IDS: [value: unknown, shown: string][] = [
  [Number.NaN, "NaN"],
  [1.5, "1.5"],
  [0, "0"],
  [-1, "-1"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [2 ** 53, "9007199254740992"],
  ["7", '"7"'],
  ["", '""'],
  ["x".repeat(100), `"${"x".repeat(60)}…"`],
  [7n, "7n"],
  [null, "null"],
  [undefined, "undefined"],
  [true, "true"],
  [{ id: 7 }, "an object"],
  [[7], "a list"],
  [Symbol("seven"), "Symbol(seven)"],
];

describe("an id", () => {
  const nouns: [name: string, call: Anything][] = [
    ["subscriptionId", (id) => cloud.subscriptions.get(id as number)],
    ["databaseId", (id) => cloud.databases.get({ subscriptionId: 1, databaseId: id as number })],
    ["subscriptionId", (id) => cloud.databases.list(id as number).all()],
    ["subscriptionId", (id) => cloud.databases.create(id as number, { name: "cache" })],
    ["subscriptionId", (id) => cloud.databases.create(id as number, { name: "cache" }).wait()],
    ["databaseId", (id) => cloud.databases.delete({ subscriptionId: 1, databaseId: id as number })],
  ];

  test.each(nouns)("%s must be a positive integer: %s", async (name, call) => {
    for (const [value, shown] of NO_IDS) {
      expect(await refusal(call, value)).toMatch(/^(GET|POST|DELETE) \/subscriptions/);
      expect(await refusal(call, value)).toContain(`${name} must be a positive integer (got ${shown}).`);
    }
  });

  test.each([[undefined], [null], [5], ["7"]])(
    "rejects %j where an object of ids is required",
    async (ids) => {
      const message = await refusal((value) => cloud.databases.get(value as never), ids);
      expect(message).toContain("subscriptionId must be a positive integer (got undefined).");
    },
  );

  test("sends plain path values unencoded", async () => {
    await cloud.databases.get({ subscriptionId: Number.MAX_SAFE_INTEGER, databaseId: 1 });
    expect(sent).toEqual(["GET /subscriptions/9007199254740991/databases/1"]);
  });
});

const tag = (tagKey: unknown) =>
  cloud.databases.tags.delete({ subscriptionId: 1, databaseId: 2, tagKey: tagKey as string });
const task = (taskId: unknown) => cloud.tasks.get(taskId as string);
const report = (costReportId: unknown) => cloud.costReports.download(costReportId as string);
const workspace = (subPath: unknown) =>
  cloud.dataIntegration.raw.getPath({ subscriptionId: 1, subPath: subPath as string });

describe("a word", () => {
  const words: [name: string, call: Anything][] = [
    ["tagKey", tag],
    ["taskId", task],
    ["costReportId", report],
    ["subPath", workspace],
  ];

  test.each(words)("%s must be a non-empty string", async (name, call) => {
    for (const [value, shown] of [
      ["", '""'],
      [7, "7"],
      [Number.NaN, "NaN"],
      [null, "null"],
      [undefined, "undefined"],
      [{}, "an object"],
      [["a"], "a list"],
    ] as [unknown, string][]) {
      expect(await refusal(call, value)).toContain(`${name} must be a non-empty string (got ${shown}).`);
    }
  });

  test.each(words)("%s cannot change the path", async (name, call) => {
    expect(await refusal(call, ".")).toContain(name);
    expect(await refusal(call, "..")).toContain(name);
  });

  test.each(words)("%s must be a string that can be encoded", async (name, call) => {
    expect(await refusal(call, "half a pair: \ud800")).toContain(name);
  });

  test.each(words.slice(0, 3))("%s must not contain a slash", async (name, call) => {
    for (const value of ["a/b", "/a", "a/", "/"]) {
      expect(await refusal(call, value)).toContain(`${name} must not`);
      expect(await refusal(call, value)).toContain(JSON.stringify(value));
    }
  });

  test.each([
    ["100%", "100%25"],
    ["%2e%2e", "%252e%252e"],
    ["%2F", "%252F"],
    ["a b", "a%20b"],
    ["größe", "gr%C3%B6%C3%9Fe"],
    ["🔑", "%F0%9F%94%91"],
    ["a?b#c", "a%3Fb%23c"],
    ["{tagKey}", "%7BtagKey%7D"],
    ["..a", "..a"],
    ["a.b", "a.b"],
    ["a\\b", "a%5Cb"],
  ])("tagKey %j is sent as %s", async (tagKey, encoded) => {
    await tag(tagKey);
    expect(sent).toEqual([`DELETE /subscriptions/1/databases/2/tags/${encoded}`]);
  });
});

describe("the tail of a proxied path", () => {
  test.each(["../databases", "a/../b", "a/..", "a/./b", "a//b", "/a", "a/", "/", "//evil.example"])(
    "the sub-path %j is rejected",
    async (subPath) => {
      const message = await refusal(workspace, subPath);
      expect(message).toContain(JSON.stringify(subPath));
      expect(message).toContain("segment");
      expect(message).not.toContain("must not contain a slash");
    },
  );

  test.each([
    ["pipelines", "pipelines"],
    ["pipelines/7/status", "pipelines/7/status"],
    ["a b/100%/ö", "a%20b/100%25/%C3%B6"],
    ["%2e%2e/databases", "%252e%252e/databases"],
    ["a?b=1", "a%3Fb%3D1"],
    ["..\\databases", "..%5Cdatabases"],
  ])("the sub-path %j is sent as %s", async (subPath, encoded) => {
    await workspace(subPath);
    expect(sent).toEqual([`GET /subscriptions/1/data-integration-workspace/${encoded}`]);
  });
});

describe("a body from plain JavaScript", () => {
  test.each([
    [null, "null"],
    [() => undefined, "a function"],
    [Symbol("body"), "a symbol"],
    [7n, "a bigint"],
    ['{"name":"a"}', "a string"],
    [5, "a number"],
    [true, "a boolean"],
  ])("%s is rejected as a body", async (body, shown) => {
    const call: Anything = (value) => cloud.databases.create(1, value as never);
    expect(await refusal(call, body)).toContain(`the request body must be an object (got ${shown}).`);
  });

  test("a body with a circle is rejected", async () => {
    const body: Record<string, unknown> = { name: "cache" };
    body["self"] = body;
    const call: Anything = (value) => cloud.databases.create(1, value as never);
    expect(await refusal(call, body)).toContain("the request body must be serializable as JSON");
  });

  test.each([
    ["a bigint", { datasetSizeInGb: 1n }, "datasetSizeInGb must be a finite number (got 1n)"],
    ["NaN", { datasetSizeInGb: Number("1 GB") }, "datasetSizeInGb must be a finite number (got NaN)"],
    ["an infinite number", { replica: { delay: 1 / 0 } }, "delay must be a finite number (got Infinity)"],
  ])("a body with %s, which JSON would send as null, is rejected by field", async (_, body, message) => {
    const call: Anything = (value) => cloud.databases.create(1, value as never);
    expect(await refusal(call, body)).toContain(message);
  });
});
