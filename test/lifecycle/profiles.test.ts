import { type ProfileName, type StartOptions, startEmulator } from "redis-cloud-emulator";
import { ApiError, ConfigError, RedisCloud, TaskError, UnsupportedOperationError } from "redis-cloud-sdk";
import { catalog } from "redis-cloud-sdk/catalog";
import { describe, expect, onTestFinished, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";

const PRO = {
  name: "pro",
  cloudProviders: [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "first", protocol: "redis" as const, datasetSizeInGb: 1 }],
};

/** The error of a call to an account with these options. */
async function failureWith(options: StartOptions, call: (cloud: RedisCloud) => Promise<unknown>) {
  const emulator = await startEmulator({ seed: 1, engine: "none", ...options });
  onTestFinished(() => emulator.stop());
  const { apiKey, secretKey, url: baseUrl } = emulator;
  return call(new RedisCloud({ apiKey, secretKey, baseUrl })).then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

describe("an account or service that does not offer an operation", () => {
  const list = (cloud: RedisCloud) => cloud.agentMemory.list().all();
  const redirection = (cloud: RedisCloud) => cloud.endpointRedirections.get("1");
  const create = (cloud: RedisCloud) => cloud.subscriptions.create(PRO).wait();
  const pay = (cloud: RedisCloud) => cloud.subscriptions.create({ ...PRO, paymentMethodId: 1 }).wait();

  const second = (cloud: RedisCloud) =>
    cloud.essentials.subscriptions.create({ name: "two", planId: 1 }).wait();

  test.each([
    ["baseline", "version", "agentMemory", list, UnsupportedOperationError],
    ["baseline", "version", "redirection", redirection, UnsupportedOperationError],
    ["2026-08", "version", "agentMemory", list, UnsupportedOperationError],
    ["no-previews", "account-feature", "agentMemory", list, ApiError],
    ["no-previews", "account-feature", "redirection", redirection, ApiError],
    ["viewer", "role", "POST /subscriptions", create, ApiError],
    ["marketplace", "billing", "marketplace", pay, TaskError],
    ["essentials-free", "billing", "freePlan", second, TaskError],
  ] as const)(
    "in the profile %s, an error of class %s names the feature %s",
    async (profile, kind, feature, call, type) => {
      const error = await failureWith({ profile }, call);
      expect(error).toBeInstanceOf(type);
      expect(error).toMatchObject({ unavailable: { class: kind, feature } });
    },
  );

  test.each([
    ["plan", "tls", "FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN"],
    ["preview", "redisVersion", "ACTIVE_ACTIVE_SUBSCRIPTION_PREVIEW_REDIS_VERSION_IS_NOT_SUPPORTED"],
    ["version", "redisVersion", "DATABASE_REDIS_VERSION_IS_NOT_SUPPORTED"],
    ["region", "multiAz", "SUBSCRIPTION_REGION_DOES_NOT_SUPPORT_MULTI_AZ"],
    ["provider", "privateLink", "PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED"],
    ["deployment", "activeActive", "ACTIVE_ACTIVE_SUBSCRIPTION_IS_NOT_SUPPORTED"],
  ])("a refusal of class %s names the feature %s", async (kind, feature, code) => {
    const error = await failureWith({ behavior: { refusals: { "POST /subscriptions": code } } }, create);
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ code, unavailable: { class: kind, feature } });
  });

  test("a field that the plan lacks is refused, and others are not", async (context) => {
    const create = "POST /fixed/subscriptions/{subscriptionId}/databases";
    const code = "FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN";
    const { cloud, run } = await startCloud(context, {
      behavior: { refusals: { [`${create} replication`]: code } },
    });
    const { databases, plans, subscriptions } = cloud.essentials;
    const plan = await plans.list({ provider: "AWS" }).find(({ name }) => name === "Single-Zone_1GB");
    const { id } = await run(subscriptions.create({ name: "small", planId: plan?.id ?? 0 }).wait());
    await expect(
      run(databases.create(id, { name: "cache", replication: true }).wait()),
    ).rejects.toMatchObject({
      unavailable: { class: "plan", feature: "replication" },
      hint: expect.stringContaining("essentials.plans.list()"),
    });
    const database = await run(databases.create(id, { name: "cache", replication: false }).wait());
    expect(database).toMatchObject({ name: "cache", status: "active" });
  });
});

describe("a service with an older contract", () => {
  test.each([
    ["baseline", "2024-12-04"],
    ["2026-08", "2026-08-31"],
  ] as const)("%s knows exactly the operations until its date", async (profile, until) => {
    const emulator = await startEmulator({ seed: 1, engine: "none", profile });
    onTestFinished(() => emulator.stop());
    const headers = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
    for (const [route, { since = "" }] of Object.entries(catalog)) {
      const [method, path = ""] = route.split(" ");
      const response = await fetch(emulator.url + path.replace(/\{\w+\}/g, "1"), {
        method: method ?? "GET",
        headers,
      });
      const body = await response.text();
      expect({ route, isUnknown: /No static resource/.test(body) }).toEqual({
        route,
        isUnknown: since > until,
      });
    }
  });

  test("behaves like a newer one for the operations that it has", async (context) => {
    for (const profile of ["baseline", "2026-08", "no-previews", "marketplace"] satisfies ProfileName[]) {
      const fixture = await startCloud(context, { profile });
      const { subscription, database } = await provisioned(fixture);
      const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
      expect(
        await fixture.run(fixture.cloud.databases.update(ids, { name: "renamed" }).wait()),
      ).toMatchObject({
        name: "renamed",
        status: "active",
      });
      await fixture.run(fixture.cloud.databases.delete(ids).wait());
      await fixture.run(fixture.cloud.subscriptions.delete(subscription.id).wait());
    }
  });
});

test("a create that an older service does not know is rejected, not ambiguous", async (context) => {
  const fixture = await startCloud(context, { profile: "2026-08" });
  const model = {
    provider: "openai",
    model: "m",
    credentials: { type: "apiKey", apiKey: "sk-model" },
  } as const;
  const longTermMemory = { ttlSeconds: 60, embedding: model };
  const create = fixture.cloud.agentMemory.create({
    name: "notes",
    databaseId: 1,
    llm: model,
    longTermMemory,
  });
  await expect(fixture.run(create.wait())).rejects.toThrow(UnsupportedOperationError);
});

describe("a pinned contract", () => {
  test("sends nothing that is newer, also to a service that has it, and everything else", async (context) => {
    const { another, emulator } = await startCloud(context);
    const cloud = another({ contract: "2026-08" });
    const requests = async () => {
      const headers = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
      return (await fetch(new URL("/emulator/requests", emulator.dashboard), { headers })).text();
    };
    await expect(cloud.agentMemory.list().all()).rejects.toMatchObject({
      kind: "unsupported-operation",
      route: "GET /memory-stores",
      since: "2026-10-04",
      status: undefined,
    });
    expect(await requests()).not.toContain("memory-stores");
    await expect(cloud.endpointRedirections.get("nothing")).rejects.toBeInstanceOf(ApiError);
    expect(await requests()).toContain("endpoint-redirections");
  });

  test.each(["2026-13", "2027-01", "2024-11", "newest", "", 8, null])(
    "%j is rejected with the known contracts",
    (contract) => {
      const keys = { apiKey: "a", secretKey: "b" };
      const create = () => new RedisCloud({ ...keys, contract: contract as string });
      expect(create).toThrow(ConfigError);
      expect(create).toThrow(
        'contract must be "auto", "current" or a month from 2024-12 to 2026-10; contracts changed in ' +
          `2024-12, 2025-07, 2026-07, 2026-08, 2026-10 (got ${JSON.stringify(contract)}).`,
      );
    },
  );
});

test("an unknown profile is rejected with the known ones", async () => {
  const profile = "essentials" as ProfileName;
  await expect(startEmulator({ profile, engine: "none" })).rejects.toThrow(
    'profile must be one of current, baseline, 2026-08, no-previews, viewer, essentials-free, marketplace (got "essentials")',
  );
});
