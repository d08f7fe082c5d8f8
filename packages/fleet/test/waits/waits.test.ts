import { Job } from "bullmq";
import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits, type FleetEvent, type Wait } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeEach, describe, expect, expectTypeOf, onTestFinished, test, vi } from "vitest";
import { RedisServer } from "../../../../test/support/redis-server.js";

const redis = await RedisServer.start();
const emulator = await startEmulator();
const { url: baseUrl, apiKey, secretKey } = emulator;
const cloud = new RedisCloud({ baseUrl, apiKey, secretKey });
const control = redis.client();
afterAll(async () => {
  control.disconnect();
  await Promise.all([redis.stop(), emulator.stop()]);
});
beforeEach(async () => {
  await control.flushall();
});

const on = (options: { onEvent?: (event: FleetEvent) => void } = {}) =>
  new DurableWaits<{ ticket: string }>({ redis: redis.url, cloud, ...options });
let names = 0;
const rule = async () => {
  names += 1;
  return (await cloud.acl.redisRules.create({ name: `rule-${names}`, redisRule: "+@read ~*" })).token;
};
/** Returns the token of a task that fails. */
const failing = async () => (await cloud.acl.redisRules.delete(999_999)).token;

describe("waits", () => {
  test("a successful wait passes the resource and the metadata to the handler", async () => {
    await using waits = on();
    const token = await rule();
    expect(await waits.state(token)).toBe("unknown");
    const id = await waits.add(token, { outcome: "redisRule", metadata: { ticket: "T-1" } });
    expect(await waits.state(token)).toBe("queued");
    const seen: [unknown, Wait<{ ticket: string }>][] = [];
    waits.work({ onReady: (value, wait) => seen.push([value, wait]) });
    const result = await waits.result(token, "redisRule");
    expect(result).toMatchObject({ name: `rule-${names}`, status: "active" });
    expect(seen).toEqual([
      [
        expect.objectContaining({ name: `rule-${names}` }),
        { id, token, outcome: "redisRule", metadata: { ticket: "T-1" }, attempt: 1, repeated: false },
      ],
    ]);
    expect(await waits.state(token)).toBe("ready");
    expect(await waits.result(token, "redisRule")).toEqual(result);
  });

  test("result returns the resource of a wait that finishes while it is being read", async () => {
    await using waits = on();
    const token = await rule();
    await waits.add(token, { outcome: "redisRule" });
    const find = Job.fromId.bind(Job);
    const look = vi.spyOn(Job, "fromId").mockImplementationOnce(async (...args) => {
      const before = await find(...args);
      waits.work({ onReady: () => undefined });
      while ((await waits.state(token)) !== "ready") await new Promise((resolve) => setTimeout(resolve, 10));
      return before;
    });
    onTestFinished(() => look.mockRestore());
    expect(await waits.result(token, "redisRule")).toMatchObject({ name: `rule-${names}` });
  });

  test("adding a token twice creates one wait", async () => {
    await using waits = on();
    const token = await rule();
    const first = await waits.add(token, { outcome: "redisRule", metadata: { ticket: "first" } });
    const second = await waits.add(` ${token}\n`, { outcome: "redisRule", metadata: { ticket: "second" } });
    expect(second).toBe(first);
    const tickets: unknown[] = [];
    waits.work({ onReady: (_value, { metadata }) => tickets.push(metadata?.ticket) });
    await waits.result(token, "redisRule");
    await waits.add(token, { outcome: "redisRule" });
    await waits.result(token, "redisRule");
    expect(tickets).toEqual(["first"]);
  });

  test("a wait for a deletion resolves with undefined", async () => {
    await using waits = on();
    const { id: ruleId } = await cloud.acl.redisRules.create({ name: "old", redisRule: "+@all ~*" }).wait();
    const { token } = await cloud.acl.redisRules.delete(Number(ruleId));
    await waits.add(token, { outcome: "redisRule gone" });
    waits.work({ onReady: (value) => expect(value).toBeUndefined() });
    expect(await waits.result(token, "redisRule gone")).toBeUndefined();
  });

  test("a failed wait calls onFailed once with the reason and is not retried", async () => {
    await using waits = on();
    const token = await failing();
    await waits.add(token, { outcome: "redisRule gone" });
    const outcomes: string[] = [];
    waits.work({
      onReady: () => outcomes.push("ready"),
      onFailed: (error, { attempt }) => outcomes.push(`${error.name} at attempt ${attempt}`),
    });
    const error = await waits.result(token, "redisRule gone").catch((problem: unknown) => problem);
    expect(error).toMatchObject({
      name: "DurableWaitError",
      kind: "task",
      code: "ACL_REDIS_RULE_NOT_FOUND",
      token,
    });
    expect(String(error)).toContain("failed: ACL_REDIS_RULE_NOT_FOUND");
    expect(outcomes).toEqual(["TaskError at attempt 1"]);
    expect(await waits.state(token)).toBe("failed");
  });

  test("a wait that exceeds timeoutMs fails with wait-timeout", async () => {
    await using frozen = await startEmulator({ clock: "manual" });
    const { url, apiKey: key, secretKey: secret } = frozen;
    const slow = new RedisCloud({ baseUrl: url, apiKey: key, secretKey: secret });
    await using waits = new DurableWaits({ redis: redis.url, cloud: slow });
    const { token } = await slow.acl.redisRules.create({ name: "never", redisRule: "+@all ~*" });
    await waits.add(token, { outcome: "redisRule", timeoutMs: 1 });
    waits.work({ onReady: () => undefined, lockMs: 400 });
    await expect(waits.result(token, "redisRule")).rejects.toMatchObject({ kind: "wait-timeout" });
  });

  test("a forgotten wait can be added again", async () => {
    await using waits = on();
    const token = await failing();
    await waits.add(token, { outcome: "redisRule gone" });
    waits.work({ onReady: () => undefined });
    await expect(waits.result(token, "redisRule gone")).rejects.toThrow();
    await waits.forget(token);
    expect(await waits.state(token)).toBe("unknown");
    await waits.add(token, { outcome: "redisRule gone" });
    expect(await waits.state(token)).not.toBe("unknown");
  });
});

describe("handlers", () => {
  test("a handler that throws is called again with the same ID", async () => {
    const events: string[] = [];
    await using waits = on({ onEvent: ({ message }) => events.push(message) });
    const token = await rule();
    const id = await waits.add(token, { outcome: "redisRule" });
    const calls: string[] = [];
    waits.work({
      onReady(_value, wait) {
        calls.push(`${wait.id} ${wait.attempt} ${wait.repeated}`);
        if (wait.attempt === 1) throw new Error("the ticket system is away");
      },
    });
    expect(await waits.result(token, "redisRule")).toMatchObject({ status: "active" });
    expect(calls).toEqual([`${id} 1 false`, `${id} 2 true`]);
    expect(events).toEqual([`The handler of ${id} failed at attempt 1 of 10: the ticket system is away`]);
  });
});

describe("workers", () => {
  test("a closed worker releases its waits, and another continues them", async () => {
    await using slow = await startEmulator({ clock: "manual" });
    const { url, apiKey: key, secretKey: secret } = slow;
    const client = new RedisCloud({ baseUrl: url, apiKey: key, secretKey: secret });
    await using waits = new DurableWaits({ redis: redis.url, cloud: client });
    const { token } = await client.acl.redisRules.create({ name: "moved", redisRule: "+@all ~*" });
    await waits.add(token, { outcome: "redisRule" });
    const ended: string[] = [];
    const first = waits.work({ onReady: () => ended.push("first") });
    while ((await waits.state(token)) !== "active");
    await first.close();
    expect(await waits.state(token)).toBe("queued");
    waits.work({ onReady: () => ended.push("second") });
    slow.clock.advance(60_000);
    await waits.result(token, "redisRule");
    expect(ended).toEqual(["second"]);
  });

  test("a worker needs fewer than 30 requests for 200 waits", async () => {
    const requests: string[] = [];
    const counting = new RedisCloud({
      baseUrl,
      apiKey,
      secretKey,
      log: (event) => event.type === "request" && requests.push(event.route),
    });
    await using waits = new DurableWaits({ redis: redis.url, cloud: counting });
    const tokens = await Promise.all(Array.from({ length: 200 }, rule));
    await Promise.all(tokens.map((token) => waits.add(token, { outcome: "redisRule" })));
    let ended = 0;
    waits.work({ onReady: () => (ended += 1) });
    await Promise.all(tokens.map((token) => waits.result(token, "redisRule")));
    expect(ended).toBe(200);
    expect(requests.length).toBeLessThan(30);
  });
});

describe("Redis", () => {
  test("does not store passwords and keys", async () => {
    await using waits = on();
    const subscription = await cloud.subscriptions
      .create({
        name: "secrets",
        cloudProviders: [
          { regions: [{ region: "us-east-1", networking: { deploymentCIDR: "10.0.0.0/24" } }] },
        ],
        databases: [{ name: "one", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait();
    const subscriptionId = subscription.id;
    const password = "a-password-that-must-stay-hidden";
    const { token } = await cloud.databases.create(subscriptionId, {
      name: "secret",
      protocol: "redis",
      datasetSizeInGb: 1,
      password,
    });
    await waits.add(token, { outcome: "database" });
    let seen: unknown;
    waits.work({ onReady: (database) => (seen = database) });
    const database = await waits.result(token, "database");
    expect(database).toMatchObject({ name: "secret", security: { password: "[redacted]" } });
    expectTypeOf(database?.security?.password).toEqualTypeOf<"[redacted]" | undefined>();
    expect(JSON.stringify(seen)).toContain(password);
    const stored: string[] = [];
    for (const key of await control.keys("*")) {
      const type = await control.type(key);
      if (type === "hash") stored.push(JSON.stringify(await control.hgetall(key)));
      if (type === "stream") stored.push(JSON.stringify(await control.xrange(key, "-", "+")));
    }
    expect(stored.join()).toContain(token);
    for (const secret of [password, apiKey, secretKey]) expect(stored.join()).not.toContain(secret);
  });

  test("stores all keys in one slot of a cluster", async () => {
    await using waits = on();
    await waits.add(await rule(), { outcome: "redisRule" });
    const keys = await control.keys("*");
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.every((key) => key.startsWith("{redis-cloud-fleet}:redis-cloud-waits:"))).toBe(true);
  });

  test("Redis can be unreachable when a wait is added: one event, and the wait is stored once it is up", async () => {
    await using away = await RedisServer.create();
    const events: FleetEvent[] = [];
    await using waits = new DurableWaits({ redis: away.url, cloud, onEvent: (event) => events.push(event) });
    const token = await rule();
    const added = waits.add(token, { outcome: "redisRule" });
    while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(events).toEqual([{ type: "waits-error", message: expect.stringContaining("ECONNREFUSED") }]);
    await away.start();
    await added;
    waits.work({ onReady: () => undefined });
    expect(await waits.result(token, "redisRule")).toMatchObject({ status: "active" });
  });

  test("an existing connection is duplicated and stays open", async () => {
    const yours = redis.client();
    {
      await using waits = new DurableWaits({ redis: yours, cloud });
      await waits.add(await rule(), { outcome: "redisRule" });
    }
    expect(await yours.ping()).toBe("PONG");
    yours.disconnect();
  });
});

describe("invalid input", () => {
  test.each([
    [{ cloud: undefined }, "cloud must be a client of redis-cloud-sdk (got undefined)."],
    [{ queue: "a:b" }, 'queue must be letters, digits, dots, dashes and underscores (got "a:b").'],
    [{ keepMs: 0 }, "keepMs must be a positive number of milliseconds (got 0)."],
    [{ redis: "localhost" }, "redis must start with redis:// or rediss://"],
  ])("the options %o are rejected", (options, message) => {
    expect(() => new DurableWaits({ redis: redis.url, cloud, ...options } as never)).toThrow(message);
  });

  test("add and result reject invalid tokens, outcomes, timeouts and metadata", async () => {
    await using waits = on();
    const token = await rule();
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const add = (...args: unknown[]) => waits.add(...(args as Parameters<typeof waits.add>));
    await expect(add("", { outcome: "redisRule" })).rejects.toThrow(
      'token must be the token of an operation (got "")',
    );
    await expect(add("rc1.what", { outcome: "redisRule" })).rejects.toThrow(
      "token must be complete and unmodified",
    );
    await expect(add(token, { outcome: "database" })).rejects.toThrow(
      'outcome must be the token\'s outcome "redisRule" (got "database")',
    );
    await expect(waits.result(token, "redisRule", { signal: {} as AbortSignal })).rejects.toThrow(
      "signal must be an AbortSignal (got an object).",
    );
    await expect(add(token, { outcome: "redisRule", timeoutMs: 0 })).rejects.toThrow("timeoutMs must be");
    await expect(add(token, { outcome: "redisRule", metadata: circle })).rejects.toThrow("metadata must be");
    expect(await waits.state(token)).toBe("unknown");
    await expect(waits.result(token, "redisRule")).rejects.toThrow("No wait found for the token");
    await add(token, { outcome: "redisRule" });
    await expect(waits.result(token, "database")).rejects.toThrow(
      'waits for "redisRule", not for "database"',
    );
    const gone = AbortSignal.abort("enough");
    await expect(waits.result(token, "redisRule", { signal: gone })).rejects.toBe("enough");
    const stop = new AbortController();
    const asked = waits.result(token, "redisRule", { signal: stop.signal });
    setTimeout(() => stop.abort("later"), 100);
    await expect(asked).rejects.toBe("later");
  });

  test("work rejects invalid options", async () => {
    await using waits = on();
    expect(() => waits.work({} as never)).toThrow("onReady must be a function (got undefined).");
    const onReady = () => undefined;
    expect(() => waits.work({ onReady, concurrency: 0 })).toThrow("concurrency must be a positive integer");
    expect(() => waits.work({ onReady, lockMs: Number.NaN })).toThrow("lockMs must be a positive number");
  });
});
