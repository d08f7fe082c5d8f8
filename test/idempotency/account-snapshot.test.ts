import { expect, test } from "vitest";
import { ApiError } from "../../src/core/errors.js";
import type { HttpClient, InternalCallOptions } from "../../src/core/http-client.js";
import { computeFingerprint, type Intent, type InvalidIntent } from "../../src/core/intents.js";
import { type AccountSnapshot, createAccountSource } from "../../src/idempotency/account-snapshot.js";
import { type CreateRoute, findCreateRoute } from "../../src/idempotency/create-routes.js";

const DATABASES = "POST /subscriptions/{subscriptionId}/databases";
const LIST = "GET /subscriptions/{subscriptionId}/databases";
const PATH = { subscriptionId: 7, databaseId: 51 };
const TASK = { taskId: "task-1", commandType: "databaseCreateRequest", status: "received" };

type Row = Partial<CreateRoute> & { route?: string };

/** The source of one route, over a service that answers its lists with these bodies, and a store with these intents. */
function createSource(
  bodies: Readonly<Record<string, unknown>>,
  { intents, route = DATABASES, ...change }: Row & { intents?: (Intent | InvalidIntent)[] } = {},
) {
  const requests: { route: string; path: unknown; query: unknown; options: InternalCallOptions }[] = [];
  const json: HttpClient["json"] = async (called, { path, query } = {}, options = {}) => {
    requests.push({ route: called, path, query, options });
    if (bodies[called] instanceof Error) throw bodies[called];
    return bodies[called];
  };
  const readList = async (called: string, { path }: { path: unknown }, _items: unknown, options = {}) => {
    requests.push({ route: called, path, query: undefined, options });
    return bodies[called];
  };
  const deps = {
    http: { json },
    operations: { readList },
    intentLog: intents && { list: async () => intents },
  };
  const row = { ...(findCreateRoute(route) as CreateRoute), ...change };
  return { requests, ...createAccountSource(row, PATH, deps as never) };
}

async function takeSnapshot(source: ReturnType<typeof createSource>): Promise<AccountSnapshot> {
  const reported: [string, unknown][] = [];
  await source.list?.(["one", "two"], (...entry) => reported.push(entry), new AbortController().signal);
  const [[, snapshot] = []] = reported;
  expect(reported).toEqual([
    ["one", snapshot],
    ["two", snapshot],
  ]);
  return snapshot as AccountSnapshot;
}

const BODIES = {
  [LIST]: { subscription: [{ databases: [{ databaseId: 51 }] }] },
  "GET /tasks": { tasks: [TASK] },
};

test("a snapshot has the items of the parent's list and the tasks of the account, read in this order", async () => {
  const source = createSource(BODIES);
  expect(await takeSnapshot(source)).toEqual({
    items: [{ databaseId: 51 }],
    tasks: [TASK],
    accepted: new Map(),
    intents: [],
  });
  expect(source.requests).toMatchObject([
    {
      route: LIST,
      path: { subscriptionId: 7 },
      query: { offset: 0, limit: 100 },
      options: { priority: "poll", retries: 0, signal: expect.any(AbortSignal) },
    },
    { route: "GET /tasks", query: undefined, options: { priority: "poll", retries: 0 } },
  ]);
});

test("creates without a command type need no tasks, and those without a list no items", async () => {
  const untracked = createSource(BODIES, { commandTypes: [] });
  expect((await takeSnapshot(untracked)).tasks).toEqual([]);
  expect(untracked.requests).toHaveLength(1);
  const unlisted = createSource(BODIES, { list: undefined });
  expect(await takeSnapshot(unlisted)).toMatchObject({ items: [], tasks: [TASK] });
  expect(unlisted.requests.map(({ route }) => route)).toEqual(["GET /tasks"]);
});

test("a list that does not exist yet has no items", async () => {
  const source = createSource({ ...BODIES, [LIST]: new ApiError({ route: LIST, status: 404, body: {} }) });
  expect(await takeSnapshot(source)).toMatchObject({ items: [], tasks: [TASK] });
});

test.for<[string, unknown]>([
  ["fails", new ApiError({ route: LIST, status: 503 })],
  ["is not a list", "a page of a proxy"],
])("a snapshot whose list %s fails: it does not prove that there are no items", async ([, body]) => {
  await expect(takeSnapshot(createSource({ ...BODIES, [LIST]: body }))).rejects.toBeInstanceOf(ApiError);
});

test("a list that the service reads with a task is read by an operation", async () => {
  const list = "GET /subscriptions/{subscriptionId}/peerings";
  const source = createSource(
    { ...BODIES, [list]: [{ vpcPeeringId: 3 }] },
    { route: "POST /subscriptions/{subscriptionId}/peerings" },
  );
  expect((await takeSnapshot(source)).items).toEqual([{ vpcPeeringId: 3 }]);
  expect(source.requests[0]).toMatchObject({
    route: list,
    path: { subscriptionId: 7 },
    options: { priority: "poll", retries: 0 },
  });
});

const INTENT: Intent = {
  id: "open",
  route: DATABASES,
  path: { subscriptionId: 7 },
  matchFields: { name: "carts" },
  sentAt: 1,
  account: "account",
};

test("a snapshot distinguishes intents with a task from those without, and leaves out unreadable ones", async () => {
  const intents = [
    INTENT,
    { ...INTENT, id: "task-1", taskId: "task-1", originalId: "first" },
    { id: "damaged", reason: "fields of an intent are missing." },
  ];
  const snapshot = await takeSnapshot(createSource(BODIES, { intents }));
  expect(snapshot.accepted).toEqual(new Map([["task-1", "first"]]));
  expect(snapshot.intents).toEqual([{ id: "open", fingerprint: computeFingerprint(INTENT) }]);
});

test("searches share their polls if route, parent and need of tasks are equal", () => {
  const { key } = createSource({});
  expect(createSource({}).key).toBe(key);
  expect(key).toContain('{"subscriptionId":7}');
  const others = [
    createSource({}, { commandTypes: [] }),
    createSource({}, { route: `${DATABASES}/{databaseId}/tags` }),
    createSource({}, { list: undefined }),
    createSource({}, { list: undefined, commandTypes: [] }),
  ].map((source) => source.key);
  expect(new Set([key, ...others]).size).toBe(5);
  expect(others[2]).toContain("GET /tasks {}");
});
