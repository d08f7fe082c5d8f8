import { getEventListeners } from "node:events";
import { setTimeout as realTime } from "node:timers/promises";
import { TaskError, WaitAbortedError, type WaitAllProgress, WaitTimeoutError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture, received } from "./fixture.js";
import { Fleet } from "./many-operations.js";

const DURATIONS = { task: 2_000, databaseCreation: 60_000 };

/** Returns a client of an account with one subscription, and concurrent creates. */
async function account(count: number) {
  const fleet = new Fleet({ durations: DURATIONS });
  const [id = 0] = await fleet.subscriptions(1);
  const cloud = fleet.client();
  const creates = (names = Array.from({ length: count }, (_, n) => `db-${n}`)) =>
    names.map((name) => cloud.databases.create(id, { name, datasetSizeInGb: 1 }));
  return { fleet, cloud, creates };
}

describe("waitAll", () => {
  test("waitAll returns one result per operation in order, and a failure does not affect the others", async () => {
    const { fleet, cloud, creates } = await account(3);
    // The second one has the name of the first.
    const results = await fleet.run(cloud.operations.waitAll(creates(["a", "a", "b"])));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const [first, second, third] = results;
    expect(first?.status === "fulfilled" && first.value).toMatchObject({ name: "a", status: "active" });
    expect(second?.status === "rejected" && second.reason).toBeInstanceOf(TaskError);
    expect(third?.status === "fulfilled" && third.value).toMatchObject({ name: "b", status: "active" });
    expect(fleet.clock.sleeping).toBe(0);
  });

  test("waitAll reports the progress of all operations to one callback, with a count of settled ones", async () => {
    const { fleet, cloud, creates } = await account(3);
    const steps: WaitAllProgress[] = [];
    await fleet.run(
      cloud.operations.waitAll(creates(["a", "a", "b"]), { onProgress: (step) => steps.push(step) }),
    );
    const ends = steps.filter(({ phase }) => phase === "done" || phase === "failed");
    expect(ends.map(({ index, phase, done, failed, total }) => [index, phase, done, failed, total])).toEqual([
      [1, "failed", 0, 1, 3],
      [0, "done", 1, 1, 3],
      [2, "done", 2, 1, 3],
    ]);
    expect(ends[0]?.error).toBeInstanceOf(TaskError);
    const first = steps.filter(({ index }) => index === 0).map(({ phase, status }) => `${phase} ${status}`);
    expect(first).toEqual([
      "task processing-in-progress",
      "task processing-completed",
      "resource draft",
      "resource pending",
      "resource dynamic-endpoints-creation-pending",
      "resource active",
      "done active",
    ]);
    expect(steps.map(({ elapsedMs }) => elapsedMs)).toEqual(
      steps.map(({ elapsedMs }) => elapsedMs).sort((one, other) => one - other),
    );
  });

  test("waitAll accepts operations of different kinds and keeps their types", async () => {
    const { fleet, cloud, creates } = await account(1);
    const [create] = creates();
    if (create === undefined) throw new Error("There is no create.");
    const rule = cloud.acl.redisRules.create({ name: "reader", redisRule: "+@read" });
    const [database, acl] = await fleet.run(cloud.operations.waitAll([await create, rule]));
    expect(database.status === "fulfilled" && database.value.publicEndpoint).toContain(":");
    expect(acl.status === "fulfilled" && acl.value.name).toBe("reader");
  });

  test("waitAll without operations resolves immediately with an empty array", async () => {
    const { fleet, cloud } = await account(0);
    expect(await cloud.operations.waitAll([])).toEqual([]);
    expect(fleet.clock.sleeping).toBe(0);
  });

  test("waitAll shares polls: twenty operations need at most 1.2 times the polls of one", async () => {
    const one = await account(1);
    await one.fleet.run(one.cloud.operations.waitAll(one.creates()));
    const many = await account(20);
    await many.fleet.run(many.cloud.operations.waitAll(many.creates(), { details: false }));
    expect(many.fleet.count(/ GET /)).toBeLessThanOrEqual(1.2 * one.fleet.count(/ GET /));
  });

  test("aborting waitAll rejects each wait with its token and leaves no timer or listener", async () => {
    const { fleet, cloud, creates } = await account(5);
    const caller = new AbortController();
    fleet.clock.sleep(30_000).then(
      () => caller.abort("enough"),
      () => undefined,
    );
    const results = await fleet.run(cloud.operations.waitAll(creates(), { signal: caller.signal }));
    expect(fleet.seconds).toBe(30);
    expect(results).toHaveLength(5);
    for (const result of results) {
      const reason = result.status === "rejected" && result.reason;
      expect(reason).toBeInstanceOf(WaitAbortedError);
      expect(reason).toMatchObject({ cause: "enough", token: expect.stringMatching(/^rc1\./) });
    }
    await realTime(5);
    expect(fleet.clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("aborting waitAll does not wait for pending creates", async () => {
    const fixture = new Fixture();
    const cloud = fixture.client({ fetch: () => new Promise(() => undefined) });
    const caller = new AbortController();
    const create = cloud.databases.create(7, { name: "cache", datasetSizeInGb: 1 });
    const all = cloud.operations.waitAll([create], { signal: caller.signal });
    caller.abort("enough");
    expect(await all).toEqual([{ status: "rejected", reason: "enough" }]);
    await fixture.failure(create);
  });

  test("waitAll has one deadline, and every timed-out result has a token", async () => {
    const { fleet, cloud, creates } = await account(3);
    const results = await fleet.run(cloud.operations.waitAll(creates(), { timeoutMs: 20_000 }));
    expect(fleet.seconds).toBe(20);
    expect(results).toHaveLength(3);
    for (const result of results) {
      const reason = result.status === "rejected" && result.reason;
      expect(reason).toBeInstanceOf(WaitTimeoutError);
      expect(reason).toMatchObject({ token: expect.stringMatching(/^rc1\./) });
    }
    expect(fleet.clock.sleeping).toBe(0);
  });

  test("waitAll rejects with the error of its callback after ending the waits", async () => {
    const { fleet, cloud, creates } = await account(2);
    const broken = new Error("broken callback");
    const all = cloud.operations.waitAll(creates(), {
      onProgress: () => {
        throw broken;
      },
    });
    await expect(fleet.run(all)).rejects.toBe(broken);
    await realTime(5);
    expect(fleet.clock.sleeping).toBe(0);
  });

  test("waitAll rejects a value that is not an operation before it polls", async () => {
    const { cloud } = await account(0);
    const wrong = (operations: unknown) => cloud.operations.waitAll(operations as []);
    await expect(wrong("all")).rejects.toThrow('operations must be a list of operations (got "all")');
    await expect(wrong([null])).rejects.toThrow("operations[0] must be an operation (got null)");
    await expect(wrong([Promise.resolve(5)])).resolves.toMatchObject([
      { status: "rejected", reason: { message: "operations[0] must be an operation (got 5)." } },
    ]);
    await expect(cloud.operations.waitAll([], { timeoutMs: Number.NaN })).rejects.toThrow("timeoutMs");
  });
});

describe("progressAll", () => {
  test("progressAll yields the steps and returns the results", async () => {
    const { fleet, cloud, creates } = await account(2);
    const walk = async () => {
      const sequence = cloud.operations.progressAll(creates());
      const phases: string[] = [];
      for (;;) {
        const step = await sequence.next();
        if (step.done) return { phases, results: step.value };
        phases.push(step.value.phase);
      }
    };
    const { phases, results } = await fleet.run(walk());
    expect(phases.filter((phase) => phase === "done")).toHaveLength(2);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  });

  test("leaving the loop over progressAll ends the waits", async () => {
    const fixture = new Fixture().on("POST /subscriptions/7/databases", () => received("t1")).task("t1", 99);
    const cloud = fixture.client();
    const caller = new AbortController();
    const first = async () => {
      const creates = [cloud.databases.create(7, { name: "cache", datasetSizeInGb: 1 })];
      for await (const step of cloud.operations.progressAll(creates, { signal: caller.signal }))
        return step.status;
      return "none";
    };
    expect(await fixture.run(first())).toBe("processing-in-progress");
    await realTime(5);
    expect(fixture.clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });
});
