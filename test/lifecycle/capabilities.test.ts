import { type StartOptions, startEmulator } from "redis-cloud-emulator";
import { CapabilityCache, ConfigError, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { describe, expect, type TestContext, test } from "vitest";
import { startCloud } from "./cloud.js";
import { setBehavior } from "./steps.js";

const MAX_AGE_MS = 60_000;

/** A client whose requests are listed, and a switch for the emulator's behavior. */
async function start(context: TestContext, options: StartOptions = {}, own: Partial<RedisCloudOptions> = {}) {
  const fixture = await startCloud(context, options);
  const routes: string[] = [];
  const capabilityCache = new CapabilityCache({ maxAgeMs: MAX_AGE_MS });
  const cloud = fixture.another({
    capabilityCache,
    retries: 0,
    middleware: [
      (next) => (request) => {
        routes.push(request.context.route);
        return next(request);
      },
    ],
    ...own,
  });
  return { ...fixture, cloud, routes, capabilityCache };
}

describe("supports()", () => {
  test("answers yes with the read that shows it, and asks once until the time limit", async (context) => {
    const { cloud, clock, routes } = await start(context);
    const first = await cloud.capabilities.supports("agentMemory");
    expect(first).toEqual({
      feature: "agentMemory",
      answer: "yes",
      evidence: { source: "response", route: "GET /memory-stores", status: 200, at: clock.now() },
    });
    clock.advance(MAX_AGE_MS - 1);
    expect(await cloud.capabilities.supports("agentMemory")).toEqual(first);
    expect(routes).toEqual(["GET /memory-stores"]);
    clock.advance(1);
    expect((await cloud.capabilities.supports("agentMemory")).answer).toBe("yes");
    expect(routes).toHaveLength(2);
  });

  test.each([
    ["no-previews", "agentMemory", 412, "account-feature"],
    ["2026-08", "agentMemory", 404, "version"],
    ["baseline", "dataIntegration", 404, "version"],
  ] as const)("%s: answers no for %s after HTTP %i", async (profile, feature, status, kind) => {
    await using emulator = await startEmulator({ seed: 1, engine: "none", profile });
    const { apiKey, secretKey, url: baseUrl } = emulator;
    const { capabilities } = new RedisCloud({ apiKey, secretKey, baseUrl });
    expect(await capabilities.supports(feature)).toMatchObject({
      answer: "no",
      evidence: { source: "response", status, unavailable: { class: kind, feature } },
    });
  });

  test("learns from calls of other methods, and sends nothing itself", async (context) => {
    const { cloud, routes } = await start(context, { profile: "no-previews" });
    await expect(cloud.endpointRedirections.get("1")).rejects.toMatchObject({ status: 412 });
    routes.length = 0;
    expect(await cloud.capabilities.supports("redirection")).toMatchObject({
      answer: "no",
      evidence: { source: "response", route: "GET /endpoint-redirections/{redirectionId}", status: 412 },
    });
    expect(cloud.capabilities.listKnown().map(({ feature, answer }) => `${feature} ${answer}`)).toEqual([
      "redirection no",
    ]);
    expect(routes).toEqual([]);
  });

  test("learns that a feature is off, and forgets it after the time limit or the first success", async (context) => {
    const fixture = await start(context, { profile: "no-previews" });
    const { cloud, clock } = fixture;
    const answer = async () => (await cloud.capabilities.supports("agentMemory")).answer;
    expect(await answer()).toBe("no");
    await setBehavior(fixture, { agentMemory: true });
    expect(await answer()).toBe("no");
    clock.advance(MAX_AGE_MS);
    expect(await answer()).toBe("yes");
    await setBehavior(fixture, { agentMemory: false });
    await expect(cloud.agentMemory.list().all()).rejects.toMatchObject({ status: 412 });
    expect(await answer()).toBe("no");
    await setBehavior(fixture, { agentMemory: true });
    await cloud.agentMemory.list().all();
    expect(await answer()).toBe("yes");
    await setBehavior(fixture, { agentMemory: false });
    cloud.capabilities.forget();
    expect(await answer()).toBe("no");
  });

  test("takes a code of a failed task that names the feature for a no, and the code of a plan for nothing", async (context) => {
    const route = "POST /acl/redisRules";
    const refused = async (code: string) => {
      const { cloud, run } = await start(context, { behavior: { refusals: { [route]: code } } });
      const rule = { name: "rule", redisRule: "+get ~*" };
      await expect(run(cloud.acl.redisRules.create(rule).wait())).rejects.toMatchObject({ code });
      return cloud.capabilities.supports("privateLink");
    };
    expect(await refused("PRIVATE_LINK_IS_NOT_SUPPORTED")).toMatchObject({
      answer: "no",
      evidence: { route: "task aclRedisRuleCreateRequest", unavailable: { class: "account-feature" } },
    });
    expect(await refused("PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED")).toEqual({
      feature: "privateLink",
      answer: "unknown",
      evidence: { source: "nothing" },
    });
  });

  test("answers unknown after a 401, a 5xx, a missing resource and a lost connection, and asks again", async (context) => {
    const { cloud, emulator, another } = await start(context);
    const route = "GET /memory-stores";
    const answer = async () => (await cloud.capabilities.supports("agentMemory")).answer;
    for (const fault of [
      { kind: "status", status: 401 },
      { kind: "status", status: 500 },
      { kind: "status", status: 503 },
      { kind: "status", status: 404, body: { status: 404, message: "Memory store 7 not found" } },
      { kind: "reset-before" },
      { kind: "html", status: 404 },
    ] as const) {
      emulator.faults.clear();
      emulator.faults.add({ route, ...fault });
      const support = await cloud.capabilities.supports("agentMemory");
      expect(support, JSON.stringify(fault)).toMatchObject({
        answer: "unknown",
        evidence: { source: "error", route, error: { name: expect.stringMatching(/^(Api|Network)Error$/) } },
      });
    }
    emulator.faults.clear();
    expect(await answer()).toBe("yes");
    const stranger = another({ secretKey: "of-another-account", retries: 0 });
    expect(await stranger.capabilities.supports("agentMemory")).toMatchObject({
      answer: "unknown",
      evidence: { error: { status: 401 } },
    });
  });

  test("answers no for a read that the role of the key forbids, and yes for what it can only read", async (context) => {
    const logs = await start(context, { behavior: { maxRole: "Logs Viewer" } });
    expect(await logs.cloud.capabilities.supports("users")).toMatchObject({
      answer: "no",
      evidence: { status: 403, unavailable: { class: "role" } },
    });
    expect((await logs.cloud.capabilities.supports("logs")).answer).toBe("yes");
    const viewer = await start(context, { profile: "viewer" });
    const rule = { name: "rule", redisRule: "+get ~*" };
    await expect(viewer.cloud.acl.redisRules.create(rule)).rejects.toMatchObject({ status: 403 });
    expect(await viewer.cloud.capabilities.supports("acl")).toMatchObject({
      answer: "yes",
      evidence: { route: "GET /acl/roles" },
    });
  });

  test("does not conclude from one missing operation that an older feature is missing", async (context) => {
    const { cloud, run } = await start(context, { behavior: { contract: "2025-12-31" } });
    const ids = { subscriptionId: 1, databaseId: 1 };
    const upgrade = cloud.essentials.databases.upgrade(ids, { targetRedisVersion: "8.4" });
    await expect(run(upgrade.wait())).rejects.toMatchObject({ kind: "unsupported-operation" });
    expect((await cloud.capabilities.supports("upgrade")).answer).toBe("unknown");
  });

  test("answers no for what a pinned contract lacks, without a request", async (context) => {
    const { cloud, routes } = await start(context, {}, { contract: "2026-08" });
    expect(await cloud.capabilities.supports("agentMemory")).toEqual({
      feature: "agentMemory",
      answer: "no",
      evidence: { source: "contract", unavailable: { class: "version", feature: "agentMemory" } },
    });
    expect(routes).toEqual([]);
    expect((await cloud.capabilities.supports("acl")).answer).toBe("yes");
  });

  test("rejects an unknown feature with the known ones, and an aborted call with the reason of its signal", async (context) => {
    const { cloud, routes } = await start(context);
    const unknown = cloud.capabilities.supports("agent-memory" as "agentMemory");
    await expect(unknown).rejects.toThrow(ConfigError);
    await expect(cloud.capabilities.supports("toString" as "acl")).rejects.toThrow(
      /^feature must be one of agentMemory, dataIntegration, .*, essentials \(got "toString"\)\.$/,
    );
    const reason = new Error("enough");
    const call = cloud.capabilities.supports("users", { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(routes.filter((route) => route !== "GET /users")).toEqual([]);
  });
});

test("tryRead() rejects a route that is not a read, and sends nothing", async (context) => {
  const { cloud, routes } = await start(context);
  const call = cloud.capabilities.tryRead("DELETE /subscriptions/{subscriptionId}" as "GET /", {
    subscriptionId: 1,
  });
  await expect(call).rejects.toThrow(
    'route must start with GET / (got "DELETE /subscriptions/{subscriptionId}").',
  );
  expect(routes).toEqual([]);
});

test("get() reads plans, regions, modules, versions and the key once until the time limit", async (context) => {
  const { cloud, clock, routes } = await start(context);
  const first = await cloud.capabilities.get();
  expect(first).toMatchObject({ readAt: clock.now(), contract: "auto", key: { role: "Owner" } });
  expect(first.plans?.length).toBeGreaterThan(10);
  expect(first.regions?.map(({ name }) => name)).toContain("us-east-1");
  expect(first.modules?.map(({ name }) => name)).toContain("RedisJSON");
  expect(first.versions?.some(({ isDefault }) => isDefault)).toBe(true);
  expect(routes).toHaveLength(6);
  expect(routes.every((route) => route.startsWith("GET "))).toBe(true);
  expect(await cloud.capabilities.get()).toBe(first);
  clock.advance(MAX_AGE_MS);
  expect((await cloud.capabilities.get()).readAt).toBe(first.readAt + MAX_AGE_MS);
  expect(routes).toHaveLength(12);
});

test("get() leaves out what the role of the key may not read, and rejects for any other error", async (context) => {
  const { cloud, emulator, another } = await start(context, { behavior: { maxRole: "Billing Admin" } });
  expect(await cloud.capabilities.get()).toMatchObject({
    key: undefined,
    plans: undefined,
    regions: undefined,
  });
  emulator.faults.add({ route: "GET /regions", kind: "status", status: 500 });
  await expect(another({ retries: 0 }).capabilities.get()).rejects.toMatchObject({ status: 500 });
});

test("clients share a cache by base URL and keys only", async (context) => {
  const fixture = await start(context, { profile: "no-previews" });
  const { capabilityCache, cloud, another } = fixture;
  await cloud.capabilities.supports("agentMemory");
  await setBehavior(fixture, { agentMemory: true });
  const answer = async (options: Partial<RedisCloudOptions>) =>
    (await another({ capabilityCache, retries: 0, ...options }).capabilities.supports("agentMemory")).answer;
  expect(await answer({})).toBe("no");
  expect(await answer({ secretKey: "of-another-account" })).toBe("unknown");
  expect(await answer({ baseUrl: fixture.emulator.url.replace("127.0.0.1", "localhost") })).toBe("yes");
});

test.each([0, -1, Number.NaN, "60"])("a time limit of %j is rejected", (maxAgeMs) => {
  expect(() => new CapabilityCache({ maxAgeMs: maxAgeMs as number })).toThrow(
    "maxAgeMs must be a positive number of milliseconds",
  );
});
