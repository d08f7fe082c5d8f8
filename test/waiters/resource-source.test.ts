import { expect, test } from "vitest";
import { ApiError } from "../../src/core/errors.js";
import type { HttpClient, InternalCallOptions } from "../../src/core/http-client.js";
import type { RouteInput } from "../../src/core/path-params.js";
import type { PollSource } from "../../src/waiters/poll-source.js";
import { resources } from "../../src/waiters/resource-kinds.js";
import { createResourceSource, toSubject } from "../../src/waiters/resource-source.js";
import type { ResourceKind } from "../../src/waiters/resource-types.js";

const IDS = { subscriptionId: 7, databaseId: 51 };
const { signal } = new AbortController();

type Request = { route: string; options?: InternalCallOptions | undefined } & RouteInput;

/** The source of a kind of resource, over a service that this function plays. */
function createSource(
  kind: ResourceKind,
  ids: Readonly<Record<string, number | string>>,
  answer: (request: Request) => unknown,
) {
  const requests: Request[] = [];
  const json: HttpClient["json"] = async (route, input, options) => {
    requests.push({ route, ...input, options });
    return answer({ route, ...input });
  };
  const source = createResourceSource(resources[kind], ids, { json } as HttpClient, async (route, path) => {
    requests.push({ route, path });
    return answer({ route, path });
  });
  return { source, requests };
}

async function readList(source: PollSource, subjects: readonly string[]) {
  const reported: [string, unknown][] = [];
  await source.list?.(subjects, (...entry) => void reported.push(entry), signal);
  return reported;
}

const notFound = ({ route }: Request) => {
  throw new ApiError({ route, status: 404, body: {} });
};

test("a database is read by its own route, as a poll", async () => {
  const database = { databaseId: 51, status: "active" };
  const { source, requests } = createSource("database", IDS, () => database);
  expect(await source.read?.(toSubject(IDS), signal)).toBe(database);
  expect(requests).toMatchObject([
    {
      route: "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
      path: IDS,
      options: { priority: "poll", retries: 0, signal },
    },
  ]);
});

test("databases of one subscription share a source, others do not", () => {
  const keyOf = (ids: Readonly<Record<string, number>>) => createSource("database", ids, notFound).source.key;
  expect(keyOf(IDS)).toBe('GET /subscriptions/{subscriptionId}/databases {"subscriptionId":7}');
  expect(keyOf({ ...IDS, databaseId: 52 })).toBe(keyOf(IDS));
  expect(keyOf({ ...IDS, subscriptionId: 8 })).not.toBe(keyOf(IDS));
  expect(createSource("aclRole", { aclRoleId: 3 }, notFound).source.key).toBe("GET /acl/roles");
});

test("a resource that does not exist is read as undefined", async () => {
  const { source } = createSource("database", IDS, notFound);
  expect(await source.read?.(toSubject(IDS), signal)).toBeUndefined();
});

test.for<[string, unknown]>([
  ["null", null],
  ["a number", 5],
  ["an empty object", {}],
])("the read of a resource fails if the response is %s", async ([, body]) => {
  const { source } = createSource("database", IDS, () => body);
  await expect(source.read?.(toSubject(IDS), signal)).rejects.toMatchObject({
    kind: "api",
    message: expect.stringContaining("the body contains no resource"),
  });
});

test("an error of the service fails the read", async () => {
  const { source } = createSource("database", IDS, ({ route }) => {
    throw new ApiError({ route, status: 503 });
  });
  await expect(source.read?.(toSubject(IDS), signal)).rejects.toMatchObject({ status: 503 });
});

/** A list of databases with these ids, of which each request returns a page. */
function pagesOf(ids: () => readonly number[]) {
  return ({ query }: Request) => {
    const { offset = 0, limit = 100 } = query as { offset?: number; limit?: number };
    const databases = ids()
      .slice(offset, offset + limit)
      .map((databaseId) => ({ databaseId, status: "active" }));
    return { subscription: [{ databases }] };
  };
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => 1_000 + index);
const subjectOf = (databaseId: number) => toSubject({ subscriptionId: 7, databaseId });
const offsetsOf = (requests: readonly Request[]) =>
  requests.map(({ query }) => (query as { offset: number }).offset);

test("a list reports the databases that are polled, and no others", async () => {
  const { source, requests } = createSource(
    "database",
    IDS,
    pagesOf(() => upTo(3)),
  );
  expect(source.listCost?.()).toBe(1);
  expect(await readList(source, [subjectOf(1_002), subjectOf(1_000)])).toEqual([
    [subjectOf(1_000), { databaseId: 1_000, status: "active" }],
    [subjectOf(1_002), { databaseId: 1_002, status: "active" }],
  ]);
  expect(requests).toMatchObject([
    {
      route: "GET /subscriptions/{subscriptionId}/databases",
      path: { subscriptionId: 7 },
      query: { offset: 0, limit: 100 },
      options: { priority: "poll", retries: 0, signal },
    },
  ]);
});

test("a database that a list of one page lacks does not exist", async () => {
  const { source } = createSource(
    "database",
    IDS,
    pagesOf(() => upTo(3)),
  );
  expect(await readList(source, [subjectOf(5), subjectOf(1_000)])).toEqual([
    [subjectOf(1_000), { databaseId: 1_000, status: "active" }],
    [subjectOf(5), undefined],
  ]);
});

test("a subscription without a list has no databases", async () => {
  const { source } = createSource("database", IDS, notFound);
  expect(await readList(source, [subjectOf(5)])).toEqual([[subjectOf(5), undefined]]);
});

test("a database that a list of several pages lacks is not reported: it may have moved between them", async () => {
  const { source, requests } = createSource(
    "database",
    IDS,
    pagesOf(() => upTo(150)),
  );
  expect(await readList(source, [subjectOf(5)])).toEqual([]);
  expect(offsetsOf(requests)).toEqual([0, 100]);
  expect(source.listCost?.()).toBe(2);
});

test("a list is read only as far as the databases that are polled", async () => {
  const { source, requests } = createSource(
    "database",
    IDS,
    pagesOf(() => upTo(250)),
  );
  await readList(source, [subjectOf(1_099)]);
  expect(offsetsOf(requests)).toEqual([0]);
  await readList(source, [subjectOf(1_100)]);
  expect(offsetsOf(requests).slice(1)).toEqual([99]);
});

test("the next list starts where the first database was, and costs the pages up to the last", async () => {
  const { source, requests } = createSource(
    "database",
    IDS,
    pagesOf(() => upTo(450)),
  );
  const polled = [subjectOf(1_210), subjectOf(1_309)];
  await readList(source, polled);
  expect(offsetsOf(requests)).toEqual([0, 100, 200, 300]);
  expect(source.listCost?.()).toBe(1);
  expect(await readList(source, polled)).toHaveLength(2);
  expect(offsetsOf(requests).slice(4)).toEqual([210]);
  expect(await readList(source, [...polled, subjectOf(1_310)])).toHaveLength(3);
  expect(offsetsOf(requests).slice(5)).toEqual([210, 310]);
  expect(source.listCost?.()).toBe(2);
});

test("databases that moved up, because others were deleted, are found from the beginning", async () => {
  let ids = upTo(250);
  const { source, requests } = createSource(
    "database",
    IDS,
    pagesOf(() => ids),
  );
  await readList(source, [subjectOf(1_220)]);
  ids = ids.slice(100);
  expect(await readList(source, [subjectOf(1_220)])).toHaveLength(1);
  expect(offsetsOf(requests).slice(3)).toEqual([220, 0, 100]);
  expect(await readList(source, [subjectOf(1_220)])).toHaveLength(1);
  expect(offsetsOf(requests).slice(6)).toEqual([120]);
});

test("a list that ignores the offset ends with its second page", async () => {
  const { source, requests } = createSource("database", IDS, () =>
    pagesOf(() => upTo(100))({ route: "", query: {} }),
  );
  expect(await readList(source, [subjectOf(5)])).toEqual([]);
  expect(requests).toHaveLength(2);
});

test.for<[string, unknown]>([
  ["null", null],
  ["no list", {}],
  ["text as its list", { subscription: "none" }],
])("a list fails if the response is %s: it does not prove that no item exists", async ([, body]) => {
  const { source } = createSource("database", IDS, () => body);
  await expect(readList(source, [subjectOf(5)])).rejects.toMatchObject({
    message: expect.stringContaining("the body contains no list"),
  });
});

test("items that are not objects are skipped", async () => {
  const databases = [null, 5, { databaseId: 51, status: "active" }];
  const { source } = createSource("database", IDS, () => ({ subscription: [{ databases }] }));
  expect(await readList(source, [subjectOf(51)])).toEqual([[subjectOf(51), databases[2]]]);
});

const GATEWAY = { subscriptionId: 7, TgwId: 3 };

test("a kind that only its list returns is reported from it, by its id in the list", async () => {
  const gateways = [{ id: 2 }, { id: 3, attachmentStatus: "available" }];
  const { source, requests } = createSource("transitGateway", GATEWAY, () => ({ tgws: gateways }));
  expect(source.read).toBeUndefined();
  const missing = { ...GATEWAY, TgwId: 4 };
  expect(await readList(source, [toSubject(GATEWAY), toSubject(missing)])).toEqual([
    [toSubject(GATEWAY), gateways[1]],
    [toSubject(missing), undefined],
  ]);
  expect(requests).toEqual([
    { route: "GET /subscriptions/{subscriptionId}/transitGateways", path: { subscriptionId: 7 } },
  ]);
});

test.for<[string, unknown]>([
  ["a task without a resource", undefined],
  ["a task whose resource has no list", {}],
])("%s means that there are no gateways", async ([, body]) => {
  const { source } = createSource("transitGateway", GATEWAY, () => body);
  expect(await readList(source, [toSubject(GATEWAY)])).toEqual([[toSubject(GATEWAY), undefined]]);
});

test("a task whose resource is a number fails the list", async () => {
  const { source } = createSource("transitGateway", GATEWAY, () => 5);
  await expect(readList(source, [toSubject(GATEWAY)])).rejects.toBeInstanceOf(ApiError);
});

test("a resource that the service reads with a task may be absent from it", async () => {
  const ids = { subscriptionId: 7 };
  const { source } = createSource("privateServiceConnect", ids, () => undefined);
  expect(await source.read?.(toSubject(ids), signal)).toBeUndefined();
  const odd = createSource("privateServiceConnect", ids, () => 5);
  await expect(odd.source.read?.(toSubject(ids), signal)).rejects.toBeInstanceOf(ApiError);
});

test("roles are reported by their id in the list", async () => {
  const roles = [
    { id: 3, status: "active" },
    { id: 4, status: "pending" },
  ];
  const { source } = createSource("aclRole", { aclRoleId: 4 }, () => ({ roles }));
  expect(await readList(source, [toSubject({ aclRoleId: 4 })])).toEqual([
    [toSubject({ aclRoleId: 4 }), roles[1]],
  ]);
});
