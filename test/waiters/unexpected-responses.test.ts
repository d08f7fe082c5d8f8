import { describe, expect, test } from "vitest";
import { Fixture, received, taskAt } from "./fixture.js";

const DATABASE = "GET /subscriptions/7/databases/51";
const LIST = "GET /subscriptions/7/databases";

/** Bodies that a gateway may send in place of the service's. */
const ODD: [string, unknown][] = [
  ["null", "null"],
  ["a number", 5],
  ["a string", '"soon"'],
  ["an array", []],
  ["an empty object", {}],
];

/** Answers a request with an odd body between two moments, and otherwise with `usual`. */
const oddly =
  (odd: unknown, usual: (seconds: number) => { status?: number; body?: unknown }, until = 30) =>
  (seconds: number) =>
    seconds < until ? { body: odd } : usual(seconds);

describe.each(ODD)("%s in place of a response", (_, odd) => {
  test("a task poll: the wait for a create continues", async () => {
    const fixture = new Fixture()
      .on("POST /subscriptions/7/databases", () => received("t1"))
      .on(
        "GET /tasks/t1",
        oddly(odd, (seconds) => ({ body: taskAt("t1", seconds, 40, { resourceId: 51 }) })),
      )
      .on(DATABASE, () => ({ body: { databaseId: 51, status: "active" } }));
    const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
    expect(await fixture.run(create.wait())).toMatchObject({ databaseId: 51 });
    expect(fixture.events.some(({ type }) => type === "poll-failed")).toBe(true);
  });

  test("a read of a database that is created: the wait continues", async () => {
    const fixture = new Fixture()
      .on("POST /subscriptions/7/databases", () => received("t1"))
      .task("t1", 1, { resourceId: 51 })
      .on(
        DATABASE,
        oddly(odd, () => ({ body: { databaseId: 51, status: "active" } })),
      );
    const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
    expect(await fixture.run(create.wait())).toMatchObject({ databaseId: 51 });
  });

  test("a read of a database that is deleted: it does not count as gone", async () => {
    const fixture = new Fixture()
      .on("DELETE /subscriptions/7/databases/51", () => received("t1"))
      .task("t1", 1)
      .on(
        DATABASE,
        oddly(odd, (seconds) =>
          seconds < 60 ? { body: { databaseId: 51, status: "active" } } : { status: 404 },
        ),
      );
    await fixture.run(fixture.client().databases.delete({ subscriptionId: 7, databaseId: 51 }).wait());
    expect(fixture.trace.at(-1)).toMatch(/GET .* 404$/);
  });

  test("the list of an access control object that is deleted: it does not count as gone", async () => {
    const rule = { id: 3, name: "reader", status: "active" };
    const fixture = new Fixture()
      .on("DELETE /acl/redisRules/3", () => received("t1"))
      .task("t1", 1)
      .on(
        "GET /acl/redisRules",
        oddly(odd, (seconds) => ({ body: { redisRules: seconds < 60 ? [rule] : [] } })),
      );
    await fixture.run(fixture.client().acl.redisRules.delete(3).wait());
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeGreaterThanOrEqual(60);
  });

  test("the lists that several waits share: every wait continues", async () => {
    const fixture = new Fixture();
    const ids = [1, 2, 3, 4];
    for (const id of ids) {
      fixture
        .on(`DELETE /subscriptions/7/databases/${id}`, () => received(`t${id}`))
        .task(`t${id}`, 40)
        .on(`${DATABASE.slice(0, -2)}${id}`, (seconds) =>
          seconds < 60 ? { body: { databaseId: id, status: "active" } } : { status: 404 },
        );
    }
    fixture.on(
      "GET /tasks",
      oddly(odd, (seconds) => ({ body: { tasks: ids.map((id) => taskAt(`t${id}`, seconds, 40)) } })),
    );
    const page = (seconds: number) =>
      seconds < 60
        ? {
            body: {
              subscription: [{ databases: ids.map((databaseId) => ({ databaseId, status: "active" })) }],
            },
          }
        : { status: 404 };
    fixture.on(LIST, oddly(odd, page, 50));
    const cloud = fixture.client();
    await fixture.run(
      Promise.all(ids.map((databaseId) => cloud.databases.delete({ subscriptionId: 7, databaseId }).wait())),
    );
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeGreaterThanOrEqual(60);
  });

  test.each(["principals", "status"])("the field %s of a private link: the wait continues", async (field) => {
    let reads = 0;
    const fixture = new Fixture()
      .on("POST /subscriptions/7/private-link", () => received("t1"))
      .task("t1", 1, { resourceId: 7 });
    const link = { status: "active", shareName: "share", principals: [{ status: "ready" }] };
    const value = odd === "null" ? null : odd;
    fixture.on("GET /subscriptions/7/private-link", (seconds) => {
      reads += 1;
      const resource = seconds < 30 ? { ...link, status: "pending", [field]: value } : link;
      fixture.task(`r${reads}`, seconds + 1, { resource });
      return received(`r${reads}`);
    });
    const create = fixture.client().connectivity.privateLink.create(7, {
      shareName: "share",
      principal: "1",
      type: "aws_account",
      alias: "a",
    });
    expect(await fixture.run(create.wait())).toMatchObject({ status: "active" });
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeGreaterThanOrEqual(30);
  });
});

test.each([
  ["an HTML page", "<html><body>nginx</body></html>"],
  ["a text", "no route"],
  ["JSON of another form", { path: "/v1" }],
])(
  "a 404 of a gateway, with %s: a deleted database does not count as gone, and no list as empty",
  async (_, body) => {
    const gateway = { status: 404, body };
    const fixture = new Fixture()
      .on("DELETE /subscriptions/7/databases/51", () => received("t1"))
      .task("t1", 1)
      .on(DATABASE, (seconds) => (seconds < 60 ? gateway : { status: 404 }))
      .on(LIST, () => gateway)
      .on("GET /subscriptions/7", () => ({ body: { id: 7, status: "active" } }))
      .on("GET /subscriptions", () => gateway);
    const cloud = fixture.client();
    await fixture.run(cloud.databases.delete({ subscriptionId: 7, databaseId: 51 }).wait());
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeGreaterThanOrEqual(60);
    for (const list of [cloud.databases.list(7), cloud.subscriptions.list()])
      expect(await fixture.failure(list.all())).toMatchObject({ kind: "api", status: 404 });
  },
);

const GATEWAY = { status: 404, body: "<html><body>nginx</body></html>" };

describe.each([
  ["the service", { status: 404 }],
  ["a gateway", GATEWAY],
])("a 404 of %s for some seconds", (_, absent) => {
  test("the task of a running create: the wait continues", async () => {
    const fixture = new Fixture()
      .on("POST /subscriptions/7/databases", () => received("t1"))
      .on("GET /tasks/t1", (seconds) =>
        seconds >= 60 && seconds < 75 ? absent : { body: taskAt("t1", seconds, 120, { resourceId: 51 }) },
      )
      .on(DATABASE, () => ({ body: { databaseId: 51, status: "active" } }));
    const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
    expect(await fixture.run(create.wait())).toMatchObject({ databaseId: 51 });
    expect(fixture.count(/ 404$/)).toBeGreaterThan(0);
  });

  test("a database that is being created: the wait continues", async () => {
    const fixture = new Fixture()
      .on("POST /subscriptions/7/databases", () => received("t1"))
      .task("t1", 1, { resourceId: 51 })
      .on(DATABASE, (seconds) =>
        seconds >= 60 && seconds < 75
          ? absent
          : { body: { databaseId: 51, status: seconds < 300 ? "pending" : "active" } },
      );
    const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
    expect(await fixture.run(create.wait())).toMatchObject({ status: "active" });
    expect(fixture.count(/ 404$/)).toBeGreaterThan(0);
  });
});

test("a task that disappears for good fails the wait, once several polls in a row have not found it", async () => {
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .on("GET /tasks/t1", (seconds) =>
      seconds < 60 ? { body: taskAt("t1", seconds, 120) } : { status: 404 },
    );
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  const error = await fixture.failure(create.wait());
  expect(error).toMatchObject({ kind: "task", message: expect.stringContaining("the task does not exist") });
  expect(fixture.count(/ 404$/)).toBeGreaterThanOrEqual(4);
});

test("a database that is deleted while it is created fails the wait after a few polls", async () => {
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .task("t1", 1, { resourceId: 51 })
    .on(DATABASE, (seconds) =>
      seconds < 60 ? { body: { databaseId: 51, status: "pending" } } : { status: 404 },
    );
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  expect(await fixture.failure(create.wait())).toMatchObject({ kind: "provisioning", status: "not there" });
  expect(fixture.count(/ 404$/)).toBe(4);
});

test("a task of another request is not taken for the awaited one", async () => {
  const other = { taskId: "t2", status: "processing-completed", response: { resourceId: 99 } };
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .on("GET /tasks/t1", (seconds) => ({
      body: seconds < 30 ? other : taskAt("t1", seconds, 40, { resourceId: 51 }),
    }))
    .on(DATABASE, () => ({ body: { databaseId: 51, status: "active" } }));
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  expect(await fixture.run(create.wait())).toMatchObject({ databaseId: 51 });
});

test.each([
  ["an empty object", {}],
  ["an empty string", ""],
  ["null", null],
])("the wait for a task does not fail with %s as its error", async (_, error) => {
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .on("GET /tasks/t1", () => ({
      body: { taskId: "t1", status: "processing-completed", response: { error, resourceId: 51 } },
    }))
    .on(DATABASE, () => ({ body: { databaseId: 51, status: "active" } }));
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  expect(await fixture.run(create.wait())).toMatchObject({ databaseId: 51 });
});

test.each([
  ["redirects", { status: 302, headers: { location: "https://login.example/" } }],
  ["the pages of another server", GATEWAY],
  ["successes that are pages", { body: "<!doctype html><title>Log in</title>" }],
  ["successes without a body", {}],
])("a create is not searched for if the response to all requests is %s", async (_, elsewhere) => {
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => elsewhere)
    .on("GET /tasks", () => elsewhere)
    .on(LIST, () => elsewhere)
    .on("GET /subscriptions/7", () => elsewhere);
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  expect(await fixture.failure(create)).toMatchObject({ kind: "ambiguous-write", searchCompleted: false });
  expect(fixture.count(/POST/)).toBe(1);
  expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeLessThan(10);
});

test("the search for a create continues after an unexpected response, even if the read before the create failed", async () => {
  const created = taskAt("t1", 10, 5, { resourceId: 51 });
  const fixture = new Fixture()
    .on("POST /subscriptions/7/databases", () => GATEWAY)
    .on("GET /tasks", (seconds) => (seconds < 2 ? GATEWAY : { body: { tasks: [created] } }))
    .on(LIST, () => ({
      body: { subscription: [{ subscriptionId: 7, databases: [{ databaseId: 51, name: "cache" }] }] },
    }));
  const create = fixture.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  expect(await fixture.failure(create)).toMatchObject({
    kind: "ambiguous-write",
    searchCompleted: true,
    candidates: [{ resourceId: 51 }],
  });
});

test("a database without a status is not ready", async () => {
  const fixture = new Fixture().on(DATABASE, (seconds) => ({
    body: { databaseId: 51, name: "cache", status: seconds < 10 ? null : "active" },
  }));
  const ids = { subscriptionId: 7, databaseId: 51 };
  expect(await fixture.run(fixture.client().operations.waitUntilReady("database", ids))).toMatchObject({
    status: "active",
  });
});
