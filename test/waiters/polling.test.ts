import { getEventListeners } from "node:events";
import { setTimeout as realTime } from "node:timers/promises";
import type { RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture, received, taskAt } from "./fixture.js";
import { Fleet } from "./many-operations.js";

describe("a short wait among 500 long ones", () => {
  /** Creates 500 databases in a subscription with one existing database, and advances the clock by five minutes. */
  async function crowded() {
    const fleet = new Fleet({
      durations: { task: 1_000, databaseCreation: 600_000, databaseDeletion: 1_000, databaseUpdate: 1_000 },
      behavior: { rateLimit: { requests: 400, windowMs: 60_000 } },
    });
    const [id = 0] = await fleet.subscriptions(1);
    const cloud = fleet.client();
    const [old] = await fleet.run(cloud.databases.list(id).all());
    const long = Array.from({ length: 500 }, (_, n) =>
      cloud.databases.create(id, { name: `db-${n}`, datasetSizeInGb: 1 }),
    );
    const all = cloud.operations.waitAll(long, { details: false });
    await fleet.run(fleet.clock.sleep(300_000));
    fleet.begin();
    return { fleet, cloud, all, ids: { subscriptionId: id, databaseId: old?.databaseId ?? 0 } };
  }

  const shortOnes: [
    string,
    (cloud: RedisCloud, ids: Parameters<RedisCloud["databases"]["delete"]>[0]) => Promise<unknown>,
  ][] = [
    ["a delete in the same subscription", (cloud, ids) => cloud.databases.delete(ids).wait()],
    [
      "the create of a rule",
      (cloud) => cloud.acl.redisRules.create({ name: "r", redisRule: "+@all" }).wait(),
    ],
  ];

  test.each(shortOnes)(
    "%s resolves within 2 s of its completion among 500 waits of ten minutes",
    async (what, begin) => {
      const { fleet, cloud, all, ids } = await crowded();
      await fleet.run(begin(cloud, ids));
      // The rule is active for good after 1 s for its task and 7.5 s of flapping, and then settled for 3 s.
      const takes = what.startsWith("a delete") ? 2 : 1 + 7.5 + 3;
      expect(fleet.seconds).toBeLessThanOrEqual(takes + 2);
      const results = await fleet.run(all);
      expect(results).toHaveLength(500);
      expect(results.every(({ status }) => status === "fulfilled")).toBe(true);
      expect(fleet.count(/ 429$/)).toBe(0);
    },
    120_000,
  );
});

describe("the queue of the service", () => {
  /** Our task behind so many of others; each takes 4 s. */
  function behind(others: number): Fixture {
    const at = (n: number) => 4 * (n + 1);
    const ids = [...Array.from({ length: others }, (_, n) => `other${n}`), "t1", "t2", "t3"];
    const shown = (seconds: number, n: number) => ({
      ...taskAt(ids[n] ?? "", seconds, at(n)),
      ...(seconds < at(n - 1) && n > 0 && { status: "received" }),
      timestamp: new Date(Date.UTC(2026, 0, 1) + n).toISOString(),
    });
    const fixture = new Fixture().on("GET /tasks", (seconds) => ({
      body: { tasks: ids.map((_, n) => shown(seconds, n)) },
    }));
    for (const n of [1, 2, 3]) {
      fixture
        .on(`DELETE /acl/roles/${n}`, () => received(`t${n}`))
        .on(`GET /tasks/t${n}`, (seconds) => ({ body: shown(seconds, others + n - 1) }));
    }
    return fixture.on("GET /acl/roles", () => ({ body: { roles: [] } }));
  }

  test("tasks late in the queue are polled rarely, and the first ones often", async () => {
    const fixture = behind(50);
    const cloud = fixture.client();
    const ended: number[] = [];
    await fixture.run(
      Promise.all(
        [1, 2, 3].map(async (id) => {
          const operation = await cloud.acl.roles.delete(id);
          await operation.waitForTask();
          ended.push((fixture.clock.now() - Date.UTC(2026, 0, 1)) / 1000);
        }),
      ),
    );
    // They end at 204, 208 and 212 s.
    for (const [n, second] of ended.entries()) expect(second - (204 + 4 * n)).toBeLessThanOrEqual(3);
    const polls = fixture.trace.map((line) => Number(line.split(" ")[0]));
    const early = polls.filter((second) => second > 0 && second <= 100);
    expect(early.length).toBeLessThanOrEqual(12);
  });
});

describe("tasks that are missing from the list", () => {
  test("tasks missing from the list are read individually, the others are not", async () => {
    const fixture = new Fixture().on("GET /tasks", (seconds) => ({
      body: { tasks: [1, 2, 3].map((n) => taskAt(`t${n}`, seconds, 20)) },
    }));
    for (const n of [1, 2, 3, 4]) {
      fixture.on(`DELETE /users/${n}`, () => received(`t${n}`)).task(`t${n}`, n === 4 ? 10 : 20);
    }
    const cloud = fixture.client();
    await fixture.run(
      Promise.all([1, 2, 3, 4].map(async (id) => (await cloud.users.delete(id)).waitForTask())),
    );
    expect(fixture.count(/GET \/tasks\/t4$/)).toBeGreaterThan(0);
    expect(fixture.count(/GET \/tasks\/t[1-3]$/)).toBe(0);
  });
});

describe("access control objects with an unstable status", () => {
  test("access control objects are returned when their status remains active", async () => {
    const fleet = new Fleet({ durations: { task: 1_000, acl: 3_000 } });
    const cloud = fleet.client();
    await fleet.run(cloud.acl.redisRules.create({ name: "reader", redisRule: "+@read" }).wait());
    // pending for 3 s, active for 1.5, pending for 3, and active; seen so for 3 s.
    expect(fleet.seconds).toBeGreaterThanOrEqual(1 + 7.5 + 3);
    expect(fleet.seconds).toBeLessThanOrEqual(1 + 7.5 + 3 + 2);
  });
});

describe("list polls", () => {
  /** A subscription of 350 databases of which the last three are being created. */
  function large(): Fixture {
    const fixture = new Fixture().on("GET /tasks", (seconds) => ({
      body: { tasks: [1, 2, 3].map((n) => taskAt(`t${n}`, seconds, 2, { resourceId: 347 + n })) },
    }));
    let next = 0;
    fixture.on("POST /subscriptions/7/databases", () => received(`t${++next}`));
    const database = (seconds: number, databaseId: number) => ({
      databaseId,
      status: databaseId <= 347 || seconds >= 60 ? "active" : "pending",
    });
    for (let offset = 0; offset < 450; offset += 1) {
      fixture.on(`GET /subscriptions/7/databases?offset=${offset}&limit=100`, (seconds) => {
        const count = Math.max(Math.min(100, 350 - offset), 0);
        const databases = Array.from({ length: count }, (_, n) => database(seconds, offset + n + 1));
        return count === 0 ? { status: 404 } : { body: { subscription: [{ databases }] } };
      });
    }
    for (const id of [348, 349, 350]) {
      fixture.on(`GET /subscriptions/7/databases/${id}`, (seconds) => ({ body: database(seconds, id) }));
    }
    return fixture;
  }

  test("a list poll starts at the page of the first awaited item: one page instead of four", async () => {
    const fixture = large();
    const cloud = fixture.client();
    const creates = [1, 2, 3].map((n) => cloud.databases.create(7, { name: `db-${n}`, datasetSizeInGb: 1 }));
    await fixture.run(cloud.operations.waitAll(creates));
    const lists = fixture.trace.filter((line) => /databases$/.test(line) && line.includes("GET"));
    const moments = new Set(lists.map((line) => line.split(" ")[0]));
    // The first look has to find them; each later one is one page.
    expect(lists.length).toBe(moments.size + 3);
  });

  test("a failed list poll is retried without failing a wait", async () => {
    const fleet = new Fleet({ durations: { task: 1_000, databaseCreation: 60_000 } });
    const [id = 0] = await fleet.subscriptions(1);
    let lists = 0;
    const cloud = fleet.client({
      middleware: [
        (next) => (request) => {
          const list = request.method === "GET" && /databases\?/.test(request.url);
          if (list && ++lists % 2 === 0) return Promise.reject(new TypeError("fetch failed"));
          return next(request);
        },
      ],
    });
    const creates = [1, 2, 3].map((n) => cloud.databases.create(id, { name: `db-${n}`, datasetSizeInGb: 1 }));
    const results = await fleet.run(cloud.operations.waitAll(creates));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(lists).toBeGreaterThan(4);
  });
});

describe("aborting a wait", () => {
  /** Moments, in seconds, at which the wait is in its task, in its resource, just before a look and in one. */
  test.each([0.5, 1, 3, 20.5, 25, 100, 270, 299.9])(
    "an abort at %s s rejects immediately and leaves no timer or listener",
    async (second) => {
      const fleet = new Fleet({ durations: { task: 20_000, databaseCreation: 280_000 } });
      const [id = 0] = await fleet.subscriptions(1);
      const cloud = fleet.client();
      const caller = new AbortController();
      const waits = [1, 2, 3].map(async (n) => {
        const operation = await cloud.databases.create(id, { name: `db-${n}`, datasetSizeInGb: 1 });
        return operation.wait({ signal: caller.signal }).then(
          () => "ended",
          () => fleet.seconds,
        );
      });
      fleet.clock.sleep(second * 1000).then(
        () => caller.abort(),
        () => undefined,
      );
      expect(await fleet.run(Promise.all(waits))).toEqual([second, second, second]);
      await realTime(5);
      expect(fleet.clock.sleeping).toBe(0);
      expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    },
  );

  test("aborting a wait does not affect other waits on the same poll", async () => {
    const fleet = new Fleet({ durations: { task: 1_000, databaseCreation: 60_000 } });
    const [id = 0] = await fleet.subscriptions(1);
    const cloud = fleet.client();
    const caller = new AbortController();
    const create = (n: number) => cloud.databases.create(id, { name: `db-${n}`, datasetSizeInGb: 1 });
    const left = create(1).wait({ signal: caller.signal });
    const others = cloud.operations.waitAll([create(2), create(3)]);
    left.catch(() => undefined);
    fleet.clock.sleep(10_000).then(
      () => caller.abort(),
      () => undefined,
    );
    const results = await fleet.run(others);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    await expect(left).rejects.toMatchObject({ kind: "wait-aborted" });
    expect(fleet.clock.sleeping).toBe(0);
  });
});
