import { createEmulator, type EmulatorOptions, ManualClock } from "redis-cloud-emulator";
import { type LogEvent, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";

const START = Date.UTC(2026, 0, 1);
const SPEC = {
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
};

/** An account with all its habits, a client of it, and the clock of both. */
function account(behavior: EmulatorOptions["behavior"] = {}, durations: EmulatorOptions["durations"] = {}) {
  const clock = new ManualClock(START);
  const emulator = createEmulator({
    clock,
    seed: 1,
    behavior: behavior,
    durations: { task: 20_000, subscriptionCreation: 300_000, ...durations },
  });
  const sent: string[] = [];
  const events: LogEvent[] = [];
  const client = (options: Partial<RedisCloudOptions> = {}) =>
    new RedisCloud({
      apiKey: emulator.apiKey,
      secretKey: emulator.secretKey,
      clock,
      log: (event) => events.push(event),
      fetch: async (url, init) => {
        const response = await emulator.fetch(new Request(url, init));
        const path = new URL(url).pathname.replace("/v1", "");
        if (init.method !== "GET") sent.push(`${init.method} ${path} ${response.status}`);
        return response;
      },
      ...options,
    });
  const run = <T>(promise: Promise<T>) => clock.runUntil(promise, { quietMs: 0 });
  return {
    clock,
    emulator,
    sent,
    events,
    client,
    cloud: client(),
    run,
    seconds: () => (clock.now() - START) / 1000,
  };
}

type Account = ReturnType<typeof account>;

/** Makes subscriptions; `n` is the name of each. */
function creating(cloud: RedisCloud, name: string) {
  return cloud.subscriptions.create({ ...SPEC, name });
}

async function ready({ cloud, run }: Account): Promise<number> {
  const { id } = await run(creating(cloud, "home").wait());
  return id;
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `s${index + 1}`);

/** Task errors that the account has seen. */
async function failures({ cloud, run }: Account): Promise<string[]> {
  const tasks = await run(cloud.tasks.list().all());
  return tasks.flatMap(({ response }) => (response?.error as { type?: string } | undefined)?.type ?? []);
}

describe.each(["task-error", "http-429"] as const)("too many changes as %s", (tooManyChanges) => {
  test("ten concurrent subscription creates all succeed, in order, without a rejection", async () => {
    const it = account({ tooManyChanges });
    const finished: string[] = [];
    const all = names(10).map((name) =>
      creating(it.cloud, name)
        .wait()
        .then((subscription) => finished.push(subscription.name)),
    );
    await it.run(Promise.all(all));
    expect(finished).toEqual(names(10));
    expect(it.sent).toEqual(Array.from({ length: 10 }, () => "POST /subscriptions 202"));
    expect(await failures(it)).toEqual([]);
    expect(it.clock.sleeping).toBe(0);
  });

  test("a create waits for the changes of another client", async () => {
    const it = account({ tooManyChanges });
    const other = it.client({ changeConcurrency: "off" });
    for (const name of names(3)) await it.run(creating(other, name));
    // Until all three tasks are through, and three subscriptions pending.
    it.clock.advance(61_000);
    await it.run(creating(it.cloud, "mine").wait());
    const listed = await it.run(it.cloud.subscriptions.list().all());
    expect(listed.map(({ name }) => name)).toEqual([...names(3), "mine"]);
    // Refused once; then sent when there was room.
    expect(it.sent.slice(3)).toEqual([
      tooManyChanges === "http-429" ? "POST /subscriptions 429" : "POST /subscriptions 202",
      "POST /subscriptions 202",
    ]);
    expect(await failures(it)).toEqual(
      tooManyChanges === "http-429" ? [] : ["TOO_MANY_PENDING_SUBSCRIPTIONS"],
    );
  });
});

describe("without the change limiter", () => {
  test("the fourth concurrent change fails as a task, with the reason", async () => {
    const it = account();
    const cloud = it.client({ changeConcurrency: "off" });
    const all = names(4).map((name) => creating(cloud, name).wait());
    const outcomes = await it.run(Promise.allSettled(all));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(outcomes[3]).toMatchObject({ reason: { code: "TOO_MANY_PENDING_SUBSCRIPTIONS" } });
  });
});

describe("a fourth change", () => {
  test("a fourth change is sent when one of three is ready, even if no caller waits for them", async () => {
    const it = account();
    for (const name of names(3)) await it.run(creating(it.cloud, name));
    expect(it.seconds()).toBe(0);
    await it.run(creating(it.cloud, "s4"));
    // Its task done at 20 s, active at 320 s: seen within a poll.
    expect(it.seconds()).toBeGreaterThanOrEqual(320);
    expect(it.seconds()).toBeLessThanOrEqual(331);
    expect(it.clock.sleeping).toBe(0);
  });

  test("an aborted change leaves the queue, and the next one is sent", async () => {
    const it = account();
    const firsts = names(3).map((name) => creating(it.cloud, name).wait());
    const caller = new AbortController();
    const gone = it.cloud.subscriptions.create({ ...SPEC, name: "gone" }, { signal: caller.signal });
    const outcome = gone.then(
      () => "made",
      (reason: unknown) => reason,
    );
    const last = creating(it.cloud, "last").wait();
    await it.run(Promise.resolve());
    caller.abort("enough");
    expect(await outcome).toBe("enough");
    await it.run(Promise.all([...firsts, last]));
    expect(it.sent).toHaveLength(4);
  });

  test("aborting the only queued change leaves no timer", async () => {
    const it = account();
    for (const name of names(3)) await it.run(creating(it.cloud, name));
    const caller = new AbortController();
    const gone = it.cloud.subscriptions.create({ ...SPEC, name: "gone" }, { signal: caller.signal });
    const outcome = gone.catch((reason: unknown) => reason);
    it.clock.advance(1_500);
    caller.abort("enough");
    expect(await outcome).toBe("enough");
    await new Promise((resolve) => setImmediate(resolve));
    expect(it.clock.sleeping).toBe(0);
  });

  test("a fourth change is sent immediately if one of the three has failed", async () => {
    const it = account();
    const bad = it.cloud.subscriptions.create({ ...SPEC, name: "bad", paymentMethodId: 999_999 });
    const others = names(2).map((name) => creating(it.cloud, name));
    await it.run(Promise.all([bad, ...others]));
    await it.run(creating(it.cloud, "s4"));
    expect(it.seconds()).toBeLessThanOrEqual(26);
  });

  test("a fourth change is sent immediately if one of the three could not be sent", async () => {
    const it = account();
    let lost = 1;
    const cloud = it.client({
      retries: 0,
      fetch: (url, init) => {
        if (init.method === "POST" && lost-- > 0)
          throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
        return it.emulator.fetch(new Request(url, init));
      },
    });
    const outcomes = await it.run(Promise.allSettled(names(4).map((name) => creating(cloud, name))));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(it.seconds()).toBe(0);
  });
});

describe("one subscription", () => {
  test.each(["adaptive", "strict"] as const)(
    "a subscription accepts twenty concurrent database creates (%s)",
    async (changeConcurrency) => {
      const it = account({}, { subscriptionCreation: 30_000 });
      const id = await ready(it);
      const cloud = it.client({ changeConcurrency });
      const finished: string[] = [];
      const all = names(20).map((name) =>
        cloud.databases
          .create(id, { name, datasetSizeInGb: 1 })
          .wait()
          .then((database) => finished.push(database.name ?? "")),
      );
      await it.run(Promise.all(all));
      expect(it.clock.sleeping).toBe(0);
      const sent = it.sent.filter((line) => line.startsWith(`POST /subscriptions/${id}/databases`)).length;
      if (changeConcurrency === "strict") {
        expect(finished).toEqual(names(20));
        expect(sent).toBe(20);
        return;
      }
      // Adaptive mode learns from rejections, and resubmits rejected changes at the end of the service's queue.
      expect([...finished].sort()).toEqual([...names(20)].sort());
      expect(await failures(it)).toEqual(Array(sent - 20).fill("SUBSCRIPTION_NOT_ACTIVE"));
      expect(sent).toBeLessThanOrEqual(60);
    },
  );

  test("concurrent changes are sent immediately to a subscription that accepts them", async () => {
    const it = account({ creationPendsSubscription: false });
    const id = await ready(it);
    const before = it.seconds();
    await it.run(
      Promise.all(names(20).map((name) => it.cloud.databases.create(id, { name, datasetSizeInGb: 1 }))),
    );
    expect(it.seconds()).toBe(before);
  });

  test("changes and deletes of a subscription are sent one after another in strict mode", async () => {
    const it = account({}, { subscriptionCreation: 30_000 });
    const id = await ready(it);
    const cloud = it.client({ changeConcurrency: "strict" });
    it.clock.advance(5_000);
    const [first] = await it.run(cloud.databases.list(id).all());
    const databaseId = first?.databaseId ?? 0;
    const changes = [
      cloud.databases.create(id, { name: "second", datasetSizeInGb: 1 }).wait(),
      cloud.databases.update({ subscriptionId: id, databaseId }, { name: "renamed" }).wait(),
      cloud.subscriptions.update(id, { name: "moved" }).wait(),
      cloud.databases.delete({ subscriptionId: id, databaseId }).wait(),
    ];
    const outcomes = await it.run(Promise.allSettled(changes));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill("fulfilled"));
    expect(await failures(it)).toEqual([]);
  });

  test("a change is sent without a poll if the wait for the previous one has completed", async () => {
    const it = account({}, { subscriptionCreation: 30_000 });
    const id = await ready(it);
    const cloud = it.client({ changeConcurrency: "strict" });
    await it.run(cloud.subscriptions.update(id, { name: "a" }).wait());
    const before = it.seconds();
    await it.run(cloud.subscriptions.update(id, { name: "b" }));
    expect(it.seconds()).toBe(before);
  });

  test("an accepted operation is not resubmitted after a rejection, as its token may have been saved", async () => {
    const it = account({}, { subscriptionCreation: 30_000 });
    const id = await ready(it);
    const operations = await it.run(
      Promise.all(names(2).map((name) => it.cloud.databases.create(id, { name, datasetSizeInGb: 1 }))),
    );
    const outcomes = await it.run(Promise.allSettled(operations.map((operation) => operation.wait())));
    expect(outcomes[1]).toMatchObject({ status: "rejected", reason: { code: "SUBSCRIPTION_NOT_ACTIVE" } });
  });

  test("a wait on a busy subscription ends at its deadline with the rejection", async () => {
    const it = account({}, { subscriptionCreation: 30_000, databaseCreation: 3_600_000 });
    const id = await ready(it);
    const other = it.client({ changeConcurrency: "off" });
    await it.run(other.databases.create(id, { name: "slow", datasetSizeInGb: 1 }));
    const before = it.seconds();
    const mine = it.cloud.databases
      .create(id, { name: "mine", datasetSizeInGb: 1 })
      .wait({ timeoutMs: 600_000 });
    const error = await it.run(mine.catch((reason: unknown) => reason));
    expect(error).toMatchObject({ kind: "task", code: "SUBSCRIPTION_NOT_ACTIVE" });
    expect(it.seconds() - before).toBe(600);
    expect(it.clock.sleeping).toBe(0);
  });
});

test("an unknown changeConcurrency is rejected", () => {
  expect(() => account().client({ changeConcurrency: "on" as never })).toThrow(
    'changeConcurrency must be "adaptive", "strict" or "off" (got "on").',
  );
});
