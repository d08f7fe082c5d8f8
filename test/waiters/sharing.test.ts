import { expect, test } from "vitest";
import { Fixture, received, taskAt } from "./fixture.js";

/** A subscription in which any number of databases are being created; task `t<n>` makes database `100 + n`. */
function fleet(count: number, { task = 20, active = 120, listed = count } = {}): Fixture {
  const fixture = new Fixture();
  let submitted = 0;
  fixture.on("POST /subscriptions/7/databases", () => received(`t${submitted++}`));
  const tasks = Array.from({ length: count }, (_, n) => `t${n}`);
  const shown = (seconds: number, n: number) => taskAt(`t${n}`, seconds, task, { resourceId: 100 + n });
  const database = (seconds: number, n: number) => ({
    databaseId: 100 + n,
    status: seconds >= active ? "active" : "pending",
  });
  fixture.on("GET /tasks", (seconds) => ({
    body: { tasks: tasks.slice(0, listed).map((_, n) => shown(seconds, n)) },
  }));
  for (const n of tasks.keys()) {
    fixture.on(`GET /tasks/t${n}`, (seconds) => ({ body: shown(seconds, n) }));
    fixture.on(`GET /subscriptions/7/databases/${100 + n}`, (seconds) => ({
      body: { ...database(seconds, n), security: { password: "p" } },
    }));
  }
  for (let offset = 0; offset <= count; offset += 100) {
    fixture.on(`GET /subscriptions/7/databases?limit=100&offset=${offset}`, (seconds) => {
      const page = tasks.slice(offset, offset + 100).map((_, n) => database(seconds, offset + n));
      return page.length === 0 ? { status: 404 } : { body: { subscription: [{ databases: page }] } };
    });
    fixture.on(`GET /subscriptions/7/databases?offset=${offset}&limit=100`, (seconds) => {
      const page = tasks.slice(offset, offset + 100).map((_, n) => database(seconds, offset + n));
      return page.length === 0 ? { status: 404 } : { body: { subscription: [{ databases: page }] } };
    });
  }
  return fixture;
}

const create = (cloud: ReturnType<Fixture["client"]>, n: number) =>
  cloud.databases.create(7, { name: `db-${n}`, datasetSizeInGb: 1 }).wait();

test("fifty waits need about as many polls as one", async () => {
  const one = fleet(1);
  await one.run(create(one.client(), 0));
  const fifty = fleet(50);
  const cloud = fifty.client();
  const databases = await fifty.run(Promise.all(Array.from({ length: 50 }, (_, n) => create(cloud, n))));
  expect(databases.map(({ databaseId }) => databaseId)).toEqual(
    Array.from({ length: 50 }, (_, n) => 100 + n),
  );
  // The last read of each database is its result, not a poll: the list leaves the password out.
  expect(databases.every(({ security }) => security?.password === "p")).toBe(true);
  const polls = (fixture: Fixture) => fixture.count(/ GET /);
  expect(polls(fifty) - 50).toBeLessThanOrEqual(Math.ceil(1.2 * polls(one)));
});

test("tasks missing from the list are read individually, the others are not", async () => {
  const fixture = fleet(5, { listed: 4 });
  const cloud = fixture.client();
  await fixture.run(Promise.all(Array.from({ length: 5 }, (_, n) => create(cloud, n))));
  expect(fixture.count(/GET \/tasks\/t4$/)).toBeGreaterThan(0);
  expect(fixture.count(/GET \/tasks\/t[0-3]$/)).toBe(0);
});

test("a list of several pages is read to its end", async () => {
  const fixture = fleet(120);
  const cloud = fixture.client();
  const databases = await fixture.run(Promise.all(Array.from({ length: 120 }, (_, n) => create(cloud, n))));
  expect(databases).toHaveLength(120);
});

test("a short wait that starts late is not delayed by long ones", async () => {
  const fixture = fleet(3, { task: 5, active: 900 });
  fixture.on("DELETE /subscriptions/8/databases/9", () => received("late"));
  fixture.task("late", 603, {});
  fixture.on("GET /subscriptions/8/databases/9", (seconds) =>
    seconds < 605 ? { body: { databaseId: 9, status: "active" } } : { status: 404 },
  );
  const cloud = fixture.client();
  const long = Array.from({ length: 3 }, (_, n) => create(cloud, n));
  await fixture.run(fixture.clock.sleep(600_000));
  await fixture.run(cloud.databases.delete({ subscriptionId: 8, databaseId: 9 }).wait());
  expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeLessThanOrEqual(607);
  await fixture.run(Promise.all(long));
});

test("waits for roles share one list", async () => {
  const fixture = new Fixture();
  for (const n of [1, 2, 3]) {
    fixture.on(`PUT /acl/roles/${n}`, () => received(`t${n}`)).task(`t${n}`, 1, {});
  }
  fixture.on("GET /acl/roles", () => ({
    body: { roles: [1, 2, 3].map((id) => ({ id, name: `role-${id}`, status: "active" })) },
  }));
  fixture.on("GET /tasks", (seconds) => ({
    body: { tasks: [1, 2, 3].map((n) => taskAt(`t${n}`, seconds, 1)) },
  }));
  const cloud = fixture.client();
  await fixture.run(
    Promise.all([1, 2, 3].map((id) => cloud.acl.roles.update(id, { name: `role-${id}` }).wait())),
  );
  // A role must have stayed active for three seconds: they flap.
  expect(fixture.count(/GET \/acl\/roles/)).toBe(4);
});

test("a failing wait does not affect other waits on the same poll", async () => {
  const fixture = fleet(3);
  fixture.on("GET /tasks", (seconds) => ({
    body: {
      tasks: [0, 1, 2].map((n) =>
        taskAt(
          `t${n}`,
          seconds,
          20,
          n === 1 ? { error: { type: "GENERAL_ERROR" } } : { resourceId: 100 + n },
        ),
      ),
    },
  }));
  const cloud = fixture.client();
  const settled = await fixture.run(Promise.allSettled([0, 1, 2].map((n) => create(cloud, n))));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
