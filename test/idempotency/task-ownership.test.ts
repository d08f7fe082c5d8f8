import {
  AmbiguousWriteError,
  type Intent,
  type IntentStore,
  type RedisCloud,
  type RedisCloudOptions,
} from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { type Loss, LossyTransport } from "./lossy-transport.js";

const RULE = { name: "readers", redisRule: "+@read ~*" };
const POST = "POST /acl/redisRules";

/** Loses the responses to the next POSTs, in turn, and no others. */
function lose(transport: LossyTransport, ...losses: (Loss | undefined)[]): void {
  transport.findLoss = (method) => (method === "POST" ? losses.shift() : undefined);
}

const rulesNamed = async (transport: LossyTransport, cloud: RedisCloud, name: string) =>
  (await transport.run(cloud.acl.redisRules.list().all())).filter((rule) => rule.name === name);

describe("another client of the account", () => {
  test("a concurrent create of another client with another name is not mistaken for the lost one", async () => {
    const transport = new LossyTransport();
    const [mine, other] = [transport.client(), transport.client()];
    lose(transport, "reset-after");
    const calls = [
      mine.acl.redisRules.create(RULE),
      other.acl.redisRules.create({ ...RULE, name: "writers" }),
    ];
    const [first, second] = await transport.run(Promise.all(calls));
    expect((await transport.run(first?.waitForTask() as Promise<unknown>)) as object).toMatchObject({
      response: { resourceId: (await rulesNamed(transport, mine, "readers"))[0]?.id },
    });
    expect(first?.taskId).not.toBe(second?.taskId);
  });

  test("a lost create whose name another client took first reports both tasks as candidates", async () => {
    const transport = new LossyTransport();
    const [mine, other] = [transport.client(), transport.client()];
    lose(transport, undefined, "reset-after");
    const theirs = await transport.run(other.acl.redisRules.create(RULE));
    const error = await transport.failure<AmbiguousWriteError>(mine.acl.redisRules.create(RULE));
    const [rule] = await rulesNamed(transport, mine, "readers");
    expect(
      error.candidates.map(({ match, taskId, resourceId }) => [match, taskId === theirs.taskId, resourceId]),
    ).toEqual([
      ["matches", true, rule?.id],
      ["failed", false, undefined],
    ]);
    expect(error.candidates[1]?.reason).toContain("ACL_REDIS_RULE_NAME_ALREADY_EXISTS");
    expect(error.hint).toContain("Do not create it again");
  });

  test("a resource of another client with the same name and other content is not a match", async () => {
    const transport = new LossyTransport();
    const [mine, other] = [transport.client(), transport.client()];
    lose(transport, undefined, "reset-before");
    await transport.run(other.acl.redisRules.create({ ...RULE, redisRule: "+@all ~*" }));
    const error = await transport.failure<AmbiguousWriteError>(mine.acl.redisRules.create(RULE));
    expect(error.candidates).toMatchObject([{ match: "same-name", name: "readers" }]);
  });
});

test("processes that share an intent store never claim the same task", async () => {
  const transport = new LossyTransport();
  const kept = new Map<string, Intent>();
  const intents: IntentStore = {
    put: (intent) => void kept.set(intent.id, intent),
    delete: (id) => void kept.delete(id),
    list: () => [...kept.values()],
  };
  // The first create never arrives. The response to the second takes twenty seconds.
  const mine = transport.client({ intents });
  const theirs = transport.client({
    intents,
    fetch: async (url, init) => {
      const response = await transport.fetch(url, init);
      if (init.method === "POST") await transport.clock.sleep(20_000);
      return response;
    },
  });
  lose(transport, undefined, "reset-before");
  const answered = theirs.acl.redisRules.create(RULE);
  while (transport.count(POST) === 0) await new Promise((resolve) => setImmediate(resolve));
  const lost = mine.acl.redisRules.create(RULE).catch((error: unknown) => error);
  const [operation, error] = await transport.run(Promise.all([answered, lost]));
  expect(operation.taskId).not.toBe("");
  expect(error).toMatchObject({ kind: "ambiguous-write", candidates: [{ match: "same-name" }] });
  const { intentId } = error as AmbiguousWriteError;
  expect(new Set(kept.keys())).toEqual(new Set([operation.taskId, intentId]));
});

test("an older resource with the name is reported as a candidate, not recovered", async () => {
  const transport = new LossyTransport();
  const cloud = transport.client();
  await transport.run(cloud.acl.redisRules.create(RULE).wait());
  await transport.run(transport.clock.sleep(3_600_000));
  lose(transport, "reset-before");
  const error = await transport.failure<AmbiguousWriteError>(transport.client().acl.redisRules.create(RULE));
  expect(error.candidates).toMatchObject([{ match: "same-name", name: "readers" }]);
  expect(error.candidates[0]).not.toHaveProperty("taskId");
});

describe("two identical creates of one client", () => {
  const SPEC = { name: "twin", planId: 0 };
  const started = async (options: Partial<RedisCloudOptions> = {}) => {
    const transport = new LossyTransport({ behavior: { rateLimit: false, maxChangingSubscriptions: 100 } });
    const cloud = transport.client(options);
    const plans = await transport.run(cloud.essentials.plans.list().all());
    return { transport, cloud, spec: { ...SPEC, planId: plans.find(({ price = 0 }) => price > 0)?.id ?? 0 } };
  };

  test("two lost identical creates get different tasks", async () => {
    const { transport, cloud, spec } = await started();
    lose(transport, "reset-after", "cut");
    const fingerprint = [
      cloud.essentials.subscriptions.create(spec),
      cloud.essentials.subscriptions.create(spec),
    ];
    const operations = await transport.run(Promise.all(fingerprint));
    expect(new Set(operations.map(({ taskId }) => taskId)).size).toBe(2);
    expect(await transport.run(cloud.essentials.subscriptions.list().all())).toHaveLength(2);
  });

  test("a lost create does not claim the task of an identical create whose response is pending", async () => {
    const { transport, cloud, spec } = await started();
    const { fetch } = transport;
    let posts = 0;
    const slow = transport.client({
      fetch: async (url, init) => {
        // The first never arrives; the response to the second takes twenty seconds.
        if (init.method === "POST" && ++posts === 1) throw new TypeError("fetch failed");
        const response = await fetch(url, init);
        if (init.method === "POST") await transport.clock.sleep(20_000);
        return response;
      },
    });
    const lost = slow.essentials.subscriptions.create(spec).catch((error: unknown) => error);
    const answered = slow.essentials.subscriptions.create(spec);
    const [error, operation] = await transport.run(Promise.all([lost, answered]));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(error).toMatchObject({ candidates: [{ match: "same-name", name: "twin" }] });
    expect(operation.taskId).not.toBe("");
    expect(await transport.run(cloud.essentials.subscriptions.list().all())).toHaveLength(1);
  });
});

describe("the search for a lost create", () => {
  test("reports an incomplete search if all polls fail for five minutes", async () => {
    const transport = new LossyTransport();
    transport.findLoss = (method) => (method === "POST" ? "reset-after" : "reset-before");
    const error = await transport.failure<AmbiguousWriteError>(
      transport.client().acl.redisRules.create(RULE),
    );
    expect(error).toMatchObject({ searchCompleted: false, candidates: [] });
    expect(error.hint).toContain("could not be observed");
    expect(transport.count(POST)).toBe(1);
  });

  test("keeps polling after failed polls", async () => {
    const transport = new LossyTransport();
    let polls = 0;
    transport.findLoss = (method) => {
      if (method === "POST") return "reset-after";
      if (transport.count(POST) === 0) return undefined;
      polls += 1;
      return polls < 20 ? "503-after" : undefined;
    };
    const rule = await transport.run(transport.client().acl.redisRules.create(RULE).wait());
    expect(rule.name).toBe("readers");
    expect(transport.count(POST)).toBe(1);
  });

  test("shares its polls with other searches for the same kind", async () => {
    const transport = new LossyTransport();
    lose(transport, ...Array.from({ length: 20 }, () => "reset-after" as const));
    const cloud = transport.client();
    const creates = Array.from({ length: 20 }, (_, index) =>
      cloud.acl.redisRules.create({ ...RULE, name: `rule-${index}` }),
    );
    const operations = await transport.run(Promise.all(creates));
    expect(new Set(operations.map(({ taskId }) => taskId)).size).toBe(20);
    // The twentieth task ends half a minute after the first: a single search needs as many polls.
    expect(transport.count("GET /tasks")).toBeLessThan(40);
  });

  test("ends with the caller's signal and reports an incomplete search", async () => {
    const transport = new LossyTransport();
    lose(transport, "reset-before");
    const caller = new AbortController();
    const call = transport.client().acl.redisRules.create(RULE, { signal: caller.signal });
    const failed = transport.failure<AmbiguousWriteError>(call);
    await transport.clock.sleep(0, AbortSignal.timeout(1)).catch(() => undefined);
    caller.abort("enough");
    const error = await failed;
    expect(error).toMatchObject({ kind: "ambiguous-write", searchCompleted: false, cause: "enough" });
    expect(transport.clock.sleeping).toBe(0);
  });
});

describe("a create that is aborted", () => {
  test("a create aborted before it is sent rejects with the signal's reason", async () => {
    const transport = new LossyTransport();
    const error = await transport.failure(
      transport.client().acl.redisRules.create(RULE, { signal: AbortSignal.abort("no") }),
    );
    expect(error).toBe("no");
    expect(transport.requests).toEqual([]);
  });

  test("a create aborted in flight rejects immediately with an AmbiguousWriteError", async () => {
    const transport = new LossyTransport();
    lose(transport, "silence");
    const caller = new AbortController();
    const failed = transport.failure<AmbiguousWriteError>(
      transport.client().acl.redisRules.create(RULE, { signal: caller.signal }),
    );
    const before = transport.clock.now();
    while (transport.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    caller.abort("enough");
    expect(await failed).toMatchObject({ kind: "ambiguous-write", cause: "enough", searchCompleted: false });
    expect(transport.clock.now() - before).toBeLessThanOrEqual(50);
    expect(transport.clock.sleeping).toBe(0);
  });
});

test("a create rejected by the service is not searched for", async () => {
  const transport = new LossyTransport();
  const cloud = transport.client({ fetch: async () => new Response("{}", { status: 409 }) });
  expect(await transport.failure(cloud.acl.redisRules.create(RULE))).toMatchObject({
    kind: "api",
    status: 409,
  });
  expect(transport.events.map(({ type }) => type)).not.toContain("create-response-lost");
});
