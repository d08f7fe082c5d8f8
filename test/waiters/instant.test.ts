import { createEmulator } from "redis-cloud-emulator";
import { RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { ManualClock } from "../../packages/emulator/src/time/clock.js";
import { Fixture, received } from "./fixture.js";

/** Client of an emulator that executes changes before the next request. Its own clock counts what it sleeps. */
function instant(options: Partial<RedisCloudOptions> = {}) {
  const emulator = createEmulator({ seed: 1, behavior: { lateVisibility: 0 } });
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const trace: string[] = [];
  const cloud = new RedisCloud({
    apiKey: emulator.apiKey,
    secretKey: emulator.secretKey,
    baseUrl: "http://localhost/v1",
    clock,
    fetch: (url, init) => {
      trace.push(`${init.method} ${new URL(url).pathname.replace(/^\/v1/, "").replace(/[\da-f-]{36}/, "…")}`);
      return emulator.fetch(new Request(url, init));
    },
    ...options,
  });
  /** Returns a result, and the time in milliseconds that the client slept for it. */
  const timed = async <T>(promise: Promise<T>): Promise<{ value: T; sleptMs: number }> => {
    const startedAt = clock.now();
    const value = await clock.runUntil(promise, { quietMs: 0 });
    return { value, sleptMs: clock.now() - startedAt };
  };
  return { cloud, trace, timed };
}

const SUBSCRIPTION = {
  name: "instant",
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
};

test("waits for an instant service sleep at most 60 ms each", async () => {
  const { cloud, timed } = instant();
  const slept: Record<string, number> = {};
  const measure = async <T>(name: string, promise: Promise<T>) => {
    const { value, sleptMs } = await timed(promise);
    slept[name] = sleptMs;
    return value;
  };
  const { id } = await measure("a subscription", cloud.subscriptions.create(SUBSCRIPTION).wait());
  for (const n of [1, 2, 3, 4, 5]) {
    const spec = { name: `cache-${n}`, datasetSizeInGb: 1 };
    const { databaseId } = await measure(`create ${n}`, cloud.databases.create(id, spec).wait());
    const ids = { subscriptionId: id, databaseId };
    await measure(`update ${n}`, cloud.databases.update(ids, { name: `renamed-${n}` }).wait());
    await measure(`read ${n}`, cloud.connectivity.peerings.list(id));
    await measure(`rule ${n}`, cloud.acl.redisRules.create({ name: `r${n}`, redisRule: "+@all" }).wait());
    await measure(`ready ${n}`, cloud.operations.waitUntilReady("database", ids));
    await measure(`delete ${n}`, cloud.databases.delete(ids).wait());
  }
  expect(Object.entries(slept).filter(([, ms]) => ms > 60)).toEqual([]);
  expect(slept["ready 1"]).toBe(0);
});

test("a create on an instant service is polled at most three times", async () => {
  const { cloud, trace, timed } = instant();
  const { value } = await timed(cloud.subscriptions.create(SUBSCRIPTION).wait());
  trace.length = 0;
  await timed(cloud.databases.create(value.id, { name: "cache", datasetSizeInGb: 1 }).wait());
  const polls = trace.slice(trace.indexOf(`POST /subscriptions/${value.id}/databases`) + 1);
  expect(polls.filter((line) => line.startsWith("GET /tasks/"))).toHaveLength(1);
  expect(polls.length).toBeLessThanOrEqual(3);
});

test("a hundred creates on an instant service sleep as long as one", async () => {
  const { cloud, timed } = instant({ changeConcurrency: "off" });
  const { value } = await timed(cloud.essentials.subscriptions.list().all());
  expect(value).toEqual([]);
  const rules = Array.from({ length: 100 }, (_, n) =>
    cloud.acl.redisRules.create({ name: `rule-${n}`, redisRule: "+@all" }),
  );
  const { value: results, sleptMs } = await timed(cloud.operations.waitAll(rules));
  expect(results.map(({ status }) => status)).toEqual(rules.map(() => "fulfilled"));
  expect(sleptMs).toBeLessThanOrEqual(100);
});

test("pollIntervalMs is the minimum time between two polls", async () => {
  const { cloud, timed } = instant({ pollIntervalMs: 2_500 });
  const { value, sleptMs } = await timed(cloud.subscriptions.create(SUBSCRIPTION).wait());
  expect(value.status).toBe("active");
  // One poll of the task and one of the subscription.
  expect(sleptMs).toBe(7_500);
});

test.each([0, -1, Number.NaN, "1000"])("pollIntervalMs %s is rejected", (pollIntervalMs) => {
  expect(() => instant({ pollIntervalMs: pollIntervalMs as number })).toThrow(
    /^pollIntervalMs must be a positive number of milliseconds/,
  );
});

test("a service that needs seconds is polled early for the first changes only", async () => {
  const fixture = new Fixture();
  const cloud = fixture.client();
  for (let n = 1; n <= 20; n += 1) {
    const acceptedAt = 3 * (n - 1);
    fixture.on(`DELETE /users/${n}`, () => received(`t${n}`)).task(`t${n}`, acceptedAt + 2);
    await fixture.run(cloud.users.delete(n).wait());
    await fixture.run(
      fixture.clock.sleep(acceptedAt * 1000 + 3_000 + Date.UTC(2026, 0, 1) - fixture.clock.now()),
    );
  }
  const early = fixture.trace.filter(
    (line) => line.includes("GET /tasks/") && Number.parseFloat(line) % 3 < 1,
  );
  expect(early).toEqual(["0.01 GET /tasks/t1", "0.04 GET /tasks/t1", "3.01 GET /tasks/t2"]);
});
