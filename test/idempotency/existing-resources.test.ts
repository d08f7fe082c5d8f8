import type { AmbiguousWriteError, Intent, IntentStore } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture } from "../waiters/fixture.js";
import { LossyTransport } from "./lossy-transport.js";

const RULE = { name: "readers", redisRule: "+@read ~*" };
const POST = "POST /acl/redisRules";

function createSharedStore(): IntentStore & { kept: Map<string, Intent> } {
  const kept = new Map<string, Intent>();
  return {
    kept,
    put: (intent) => void kept.set(intent.id, intent),
    delete: (id) => void kept.delete(id),
    list: () => [...kept.values()],
  };
}

/** Sends a create that never reaches the service, and returns its error. */
async function sendLost(transport: LossyTransport, intents?: IntentStore): Promise<AmbiguousWriteError> {
  transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
  const error = await transport.failure<AmbiguousWriteError>(
    transport.client({ intents }).acl.redisRules.create(RULE),
  );
  transport.findLoss = () => undefined;
  return error;
}

describe("a create that never arrives does not adopt what existed before it", () => {
  test("a resource that another process with the same store created 20 s before is a candidate", async () => {
    const transport = new LossyTransport();
    const intents = createSharedStore();
    const rule = await transport.run(transport.client({ intents }).acl.redisRules.create(RULE).wait());
    expect(intents.kept.size).toBe(0);
    await transport.run(transport.clock.sleep(20_000));
    const error = await sendLost(transport, intents);
    expect(error).toMatchObject({
      kind: "ambiguous-write",
      searchCompleted: true,
      candidates: [{ match: "same-name", resourceId: rule.id }],
    });
  });

  test.each([
    ["4 s", 4_000, "ambiguous-write"],
    ["0.2 s", 200, undefined],
  ] as const)(
    "a resource created 2 s after the tasks were read is adopted only if that read was quick: %s",
    async (_, readMs, kind) => {
      const fixture = new Fixture();
      const { clock } = fixture;
      const start = clock.now();
      // While the response of a slow read travels, another process with the same store may create, wait and forget.
      const task = {
        taskId: "t1",
        commandType: "aclRedisRuleCreateRequest",
        status: "processing-completed",
        timestamp: new Date(start + 2_000).toISOString(),
        response: { resourceId: 101 },
      };
      let reads = 0;
      fixture.on("GET /tasks", async () => {
        const headers = { date: new Date(clock.now()).toUTCString() };
        reads += 1;
        if (reads > 1) return { body: { tasks: [task] }, headers };
        await clock.sleep(readMs);
        return { body: { tasks: [] }, headers };
      });
      const rule = { id: 101, name: RULE.name, acl: RULE.redisRule, status: "active" };
      fixture.on("GET /acl/redisRules", () => ({ body: { redisRules: [rule] } }));
      fixture.on("POST /acl/redisRules", () => new TypeError("fetch failed"));
      const intents = createSharedStore();
      const create = fixture.client({ intents }).acl.redisRules.create(RULE);
      const error = await fixture.run(
        create.then(
          () => undefined,
          (reason: unknown) => reason as AmbiguousWriteError,
        ),
      );
      expect(error?.kind).toBe(kind);
      if (error !== undefined)
        expect(error).toMatchObject({
          searchCompleted: true,
          candidates: [{ match: "matches", taskId: "t1" }],
        });
    },
  );

  test.each([1, 30])("a resource that another client created %i s before is a candidate", async (seconds) => {
    const transport = new LossyTransport();
    await transport.run(transport.client().acl.redisRules.create(RULE).wait());
    await transport.run(transport.clock.sleep(seconds * 1000));
    const error = await sendLost(transport);
    expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "same-name" }] });
  });

  test("the resource of a task that was running before, and ends after it, is a candidate", async () => {
    const transport = new LossyTransport();
    const operation = await transport.run(transport.client().acl.redisRules.create(RULE));
    const { tasks } = transport.client();
    // It is listed some time after it was accepted.
    const isListed = async () => (await tasks.list().all()).some(({ taskId }) => taskId === operation.taskId);
    while (!(await transport.run(isListed()))) await transport.run(transport.clock.sleep(100));
    expect(await transport.run(tasks.get(operation.taskId))).not.toMatchObject({
      status: "processing-completed",
    });
    const error = await sendLost(transport);
    expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "same-name" }] });
  });

  test.each([-300_000, 300_000])(
    "a clock that differs by %i ms from the service's changes nothing",
    async (skew) => {
      const transport = new LossyTransport();
      const { clock } = transport;
      const skewed = {
        now: () => clock.now() + skew,
        sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal),
      };
      await transport.run(transport.client().acl.redisRules.create(RULE).wait());
      transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
      const lost = transport.client({ clock: skewed }).acl.redisRules.create(RULE);
      const error = await transport.failure<AmbiguousWriteError>(lost);
      expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "same-name" }] });
      transport.findLoss = (method) => (method === "POST" ? "reset-after" : undefined);
      const arrived = transport.client({ clock: skewed }).acl.redisRules.create({ ...RULE, name: "writers" });
      expect(await transport.run(arrived.wait())).toMatchObject({ name: "writers" });
    },
  );
});

test("processes with one store: a finished create of one is not adopted by a lost create of the other", async () => {
  const transport = new LossyTransport();
  const intents = createSharedStore();
  let posts = 0;
  transport.findLoss = (method) => (method === "POST" && ++posts === 1 ? "silence-before" : undefined);
  const lost = transport
    .client({ intents })
    .acl.redisRules.create(RULE)
    .catch((error: unknown) => error);
  while (posts === 0) await new Promise((resolve) => setImmediate(resolve));
  // The wait ends before the other process notices that its response is lost.
  const operation = await transport.run(transport.client({ intents }).acl.redisRules.create(RULE));
  await transport.run(operation.wait());
  const error = (await transport.run(lost)) as AmbiguousWriteError;
  expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "same-name" }] });
  // It stays until the other create is decided.
  expect([...intents.kept.keys()].sort()).toEqual([operation.taskId, error.intentId].sort());
});

describe("the tasks that are read before a create", () => {
  test("concurrent creates share one read", async () => {
    const transport = new LossyTransport();
    const cloud = transport.client();
    const names = ["a1", "a2", "a3", "a4", "a5"];
    await transport.run(Promise.all(names.map((name) => cloud.acl.redisRules.create({ ...RULE, name }))));
    expect(transport.requests).toEqual(["GET /tasks", ...names.map(() => POST)]);
  });

  test("the tasks that are read before a create are not read for a request that is invalid, or a dry run", async () => {
    const transport = new LossyTransport();
    const cloud = transport.client();
    const circular: Record<string, unknown> = { ...RULE };
    circular["self"] = circular;
    await transport.failure(cloud.acl.redisRules.create(circular as typeof RULE));
    await transport.failure(cloud.databases.create(-1, { name: "cache" }));
    await transport.failure(cloud.acl.redisRules.create(RULE, { timeoutMs: -1 }));
    expect(transport.requests).toEqual([]);
    await transport.run(
      cloud.subscriptions.estimateCreate({
        name: "priced",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      }),
    );
    expect(transport.requests[0]).toBe("POST /subscriptions");
  });

  test("delay a create by at most two attempts of 5 s; without them, a lost create is a candidate", async () => {
    const transport = new LossyTransport();
    transport.findLoss = (method) => (method === "GET" ? "silence" : undefined);
    const before = transport.clock.now();
    const cloud = transport.client();
    await transport.run(cloud.acl.redisRules.create(RULE));
    expect(transport.clock.now() - before).toBeLessThan(12_000);
    expect(transport.requests).toEqual(["GET /tasks", "GET /tasks", POST]);
    transport.findLoss = (method) => {
      if (method === "POST") return "reset-after";
      return transport.count(POST) === 1 ? "503-after" : undefined;
    };
    const error = await transport.failure(cloud.acl.redisRules.create({ ...RULE, name: "writers" }));
    expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "matches" }] });
  });

  test.each([
    ["reset-after", ["matches"]],
    ["reset-before", []],
  ] as const)(
    "the tasks that are read before a create prove nothing without a Date header: after %s nothing is adopted, and nothing is sent again",
    async (loss, matches) => {
      const transport = new LossyTransport();
      transport.findLoss = (method) => (method === "POST" ? loss : undefined);
      const cloud = transport.client({
        fetch: async (url, init) => {
          const response = (await transport.fetch(url, init)) as Response;
          const headers = new Headers(response.headers);
          headers.delete("date");
          return new Response(response.body, { status: response.status, headers });
        },
      });
      const error = await transport.failure<AmbiguousWriteError>(cloud.acl.redisRules.create(RULE));
      expect(error).toMatchObject({ kind: "ambiguous-write", searchCompleted: true });
      expect(error.candidates.map(({ match }) => match)).toEqual(matches);
      expect(transport.count(POST)).toBe(1);
    },
  );

  test("an aborted create does not abort the read of the others", async () => {
    const transport = new LossyTransport();
    const cloud = transport.client();
    const caller = new AbortController();
    const aborted = cloud.acl.redisRules
      .create({ ...RULE, name: "aborted" }, { signal: caller.signal })
      .then(undefined, (reason: unknown) => reason);
    const other = cloud.acl.redisRules.create(RULE);
    caller.abort("enough");
    expect(await transport.run(aborted)).toBe("enough");
    await transport.run(other);
    expect(transport.requests).toEqual(["GET /tasks", POST]);
  });
});
