import type {
  AccountFixedSubscriptionDatabases,
  CloudTags,
  FixedDatabase,
  FixedSubscription,
  FixedSubscriptionsPlan,
  FixedSubscriptionsPlans,
  RedisVersions,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

type Client = ReturnType<typeof strictClientOf>;

async function start(...options: Parameters<typeof emulator>) {
  return strictClientOf(await emulator(...options));
}

async function planNamed(client: Client, name: string, place = "us-east-1"): Promise<FixedSubscriptionsPlan> {
  const { plans } = (await client.send<FixedSubscriptionsPlans>("GET /fixed/plans")).body;
  const plan = plans.find((one) => one.name === name && one.region === place);
  if (plan === undefined) throw new Error(`no plan ${name}`);
  return plan;
}

/** An Essentials subscription with some plan. */
async function subscribed(client: Client, name: string) {
  const { id: planId } = await planNamed(client, name);
  const id = await client.done("POST /fixed/subscriptions", { name: "small", planId });
  return { id, path: `/fixed/subscriptions/${id}`, databases: `/fixed/subscriptions/${id}/databases` };
}

describe("Essentials plans", () => {
  test("plans are filtered by provider and by Redis Flex", async () => {
    const { send } = await start();
    const list = async (query: string) =>
      (await send<FixedSubscriptionsPlans>(`GET /fixed/plans${query}`)).body.plans;
    expect(new Set((await list("")).map(({ provider }) => provider))).toEqual(
      new Set(["AWS", "GCP", "Azure"]),
    );
    expect(new Set((await list("?provider=AZURE")).map(({ provider }) => provider))).toEqual(
      new Set(["Azure"]),
    );
    expect((await list("?redisFlex=true")).every(({ redisFlex }) => redisFlex)).toBe(true);
    expect((await list("?provider=GCP&redisFlex=false")).some(({ redisFlex }) => redisFlex)).toBe(false);
    expect((await send("GET /fixed/plans?provider=IBM")).status).toBe(400);
    const [plan] = await list("");
    expect((await send(`GET /fixed/plans/${plan?.id}`)).body).toMatchObject({ name: plan?.name });
    expect((await send("GET /fixed/plans/1")).status).toBe(404);
  });

  test("a plan has a different id in each region", async () => {
    const { plans } = (await (await start()).send<FixedSubscriptionsPlans>("GET /fixed/plans")).body;
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
  });

  test("listing versions without a subscription is HTTP 500", async () => {
    const client = await start();
    expect((await client.send("GET /fixed/redis-versions")).status).toBe(500);
    expect((await client.send("GET /fixed/redis-versions?subscriptionId=1")).status).toBe(404);
    const { id } = await subscribed(client, "30MB");
    const { body } = await client.send<RedisVersions>(`GET /fixed/redis-versions?subscriptionId=${id}`);
    expect(body.redisVersions.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});

describe("Essentials subscriptions", () => {
  test("a subscription is created, updated and deleted", async () => {
    const client = await start();
    const { send, run, done, refused } = client;
    const { id, path, databases } = await subscribed(client, "Single-Zone_1GB");
    expect((await send<FixedSubscription>(`GET ${path}`)).body).toMatchObject({
      name: "small",
      status: "active",
      planName: "Single-Zone_1GB",
      size: 2,
      paymentMethodId: 7001,
      paymentMethodType: "credit-card",
    });
    expect((await send("GET /fixed/subscriptions")).body).toMatchObject({
      subscriptions: [{ id, links: [] }],
    });
    const renamed = await run(`PUT ${path}`, { name: "renamed" });
    expect(renamed.links.map(({ rel }) => rel)).toEqual(["resource", "self"]);
    const databaseId = await done(`POST ${databases}`, { name: "cache" });
    expect((await send<FixedSubscription>(`GET ${path}`)).body).toMatchObject({
      name: "renamed",
      databaseStatus: "active",
    });
    expect(await refused(`DELETE ${path}`)).toBe("SUBSCRIPTION_IN_USE");
    await done(`DELETE ${databases}/${databaseId}`);
    await done(`DELETE ${path}`);
    expect((await send(`GET ${path}`)).status).toBe(404);
  });

  test("an account has at most one free subscription, which has no payment method", async () => {
    const client = await start();
    const { id: planId } = await planNamed(client, "30MB");
    expect(
      await client.refused("POST /fixed/subscriptions", { name: "a", planId, paymentMethodId: 7001 }),
    ).toBe("FIXED_PAYMENT_INFO_NOT_ALLOWED_IN_FREE_FIXED_PLAN");
    const id = await client.done("POST /fixed/subscriptions", { name: "a", planId });
    const { body } = await client.send<FixedSubscription>(`GET /fixed/subscriptions/${id}`);
    expect(body.price).toBe(0);
    expect(body).not.toHaveProperty("paymentMethodId");
    expect(await client.refused("POST /fixed/subscriptions", { name: "b", planId })).toBe(
      "FIXED_SUBSCRIPTION_ACCOUNT_ALREADY_HAS_A_FREE_PLAN",
    );
  });

  test("a subscription moves only to plans that are listed as its targets", async () => {
    const client = await start();
    const { id, path, databases } = await subscribed(client, "Single-Zone_1GB");
    const databaseId = await client.done(`POST ${databases}`, { name: "cache" });
    const { plans } = (await client.send<FixedSubscriptionsPlans>(`GET /fixed/plans/subscriptions/${id}`))
      .body;
    expect(plans.map(({ name }) => name)).toContain("Single-Zone_2.5GB");
    expect(plans.every(({ provider, region }) => provider === "AWS" && region === "us-east-1")).toBe(true);

    const move = async (name: string, region?: string) =>
      client.refused(`PUT ${path}`, { planId: (await planNamed(client, name, region)).id });
    expect(await move("Single-Zone_2.5GB", "us-central1")).toContain("CLOUD_PROVIDER");
    expect(await move("Single-Zone_2.5GB", "eu-west-1")).toContain("REQUEST_PLAN_REGION");
    expect(await move("Multi-Zone_2.5GB")).toContain("TO_MULTI_ZONE");
    expect(await move("Redis Flex 10GB")).toBe("NON_REDIS_FLEX_PLAN_CANNOT_BE_UPDATED_TO_REDIS_FLEX_PLAN");

    await client.done(`PUT ${path}`, { planId: (await planNamed(client, "Single-Zone_2.5GB")).id });
    expect((await client.send(`GET ${databases}/${databaseId}`)).body).toMatchObject({
      planDatasetSize: 2.5,
    });
  });

  test("the plan cannot be changed while the subscription or a database is changing", async () => {
    const running = await emulator({ clock: "manual", behavior: { earlyTaskNotFound: false } });
    const client = strictClientOf(running);
    const { advance } = running.clock;
    const settle = async (route: string, body: unknown) => {
      const { body: accepted } = await client.send<{ taskId: string }>(route, body);
      advance.call(running.clock, 2_000);
      return (
        await client.send<{ response: { resourceId: number; error?: { type: string } } }>(
          `GET /tasks/${accepted.taskId}`,
        )
      ).body.response;
    };
    const { id: planId } = await planNamed(client, "Single-Zone_1GB");
    const { resourceId } = await settle("POST /fixed/subscriptions", { name: "a", planId });
    const target = (await planNamed(client, "Single-Zone_5GB")).id;
    const { error } = await settle(`PUT /fixed/subscriptions/${resourceId}`, { planId: target });
    expect(error?.type).toBe(
      "UPDATING_A_FIXED_SUBSCRIPTION_PLAN_IS_NOT_ALLOWED_WHILE_THE_SUBSCRIPTION_OR_BDB_IS_PENDING",
    );
  });

  test.each([
    ["no name", { planId: 20_001 }, "FIXED_SUBSCRIPTION_NAME_NOT_PROVIDED"],
    ["an unknown plan", { name: "a", planId: 1 }, "FIXED_SUBSCRIPTION_CREATE_PLAN_NOT_FOUND"],
    ["an unknown card", { name: "a", planId: 20_001, paymentMethodId: 1 }, "SUBSCRIPTION_PI_NOT_FOUND"],
    [
      "a card and a marketplace",
      { name: "a", planId: 20_001, paymentMethod: "marketplace", paymentMethodId: 7001 },
      "MARKETPLACE_PAYMENT_INFO_COLLISION",
    ],
  ])("%s fails", async (_, body, code) => {
    const { send } = await start();
    const answer = await send<{ taskId: string }>("POST /fixed/subscriptions", body);
    // What the contract calls required may be refused before there is a task.
    if (answer.status === 400) return;
    const { body: task } = await send<{ response: { error: { type: string } } }>(
      `GET /tasks/${answer.body.taskId}`,
    );
    expect(task.response.error.type).toBe(code);
  });

  test("Essentials routes reject Pro subscriptions, and Pro routes reject Essentials ones", async () => {
    const client = await start();
    const pro = await client.done("POST /subscriptions", SUBSCRIPTION);
    expect(await client.refused(`PUT /fixed/subscriptions/${pro}`, { name: "x" })).toBe(
      "UPDATING_A_FIXED_SUBSCRIPTION_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
    );
    expect((await client.send(`GET /fixed/subscriptions/${pro}`)).status).toBe(404);
    const { id, databases } = await subscribed(client, "Cache 1GB");
    const databaseId = await client.done(`POST ${databases}`, { name: "cache" });
    expect((await client.send(`GET /subscriptions/${id}`)).status).toBe(404);
    expect((await client.send(`GET /subscriptions/${id}/databases/${databaseId}`)).status).toBe(404);
    expect(await client.refused(`DELETE /subscriptions/${id}/databases/${databaseId}`)).toBe(
      "SUBSCRIPTION_NOT_FOUND",
    );
  });
});

describe("Essentials databases", () => {
  test("a database has the field names of Essentials", async () => {
    const client = await start();
    const { databases } = await subscribed(client, "Single-Zone_1GB");
    const id = await client.done(`POST ${databases}`, {
      name: "cache",
      sourceIps: ["10.0.0.0/8"],
      alerts: [{ name: "datasets-size", value: 70 }],
      periodicBackupPath: "s3://bucket/backups",
      enableTls: true,
    });
    const { body } = await client.send<FixedDatabase>(`GET ${databases}/${id}`);
    expect(body).toMatchObject({
      protocol: "stack",
      status: "active",
      redisVersionCompliance: `${body.redisVersion}.0`,
      planMemoryLimit: 2,
      planDatasetSize: 1,
      memoryLimitMeasurementUnit: "GB",
      replication: true,
      dataEvictionPolicy: "volatile-lru",
      security: { defaultUserEnabled: true, enableTls: true, sourceIps: ["10.0.0.0/8"] },
      clustering: { enabled: false },
      backup: { remoteBackupEnabled: true, status: "idle", destination: "s3://bucket/backups" },
      alerts: [{ name: "datasets-size", value: 70, defaultValue: 80 }],
      replicaOf: null,
      replica: null,
    });
    expect(body).not.toHaveProperty("memoryLimitInGb");
    expect(body.modules.map(({ name }) => name)).toContain("RediSearch");
    expect(body.security.password).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(body.publicEndpoint).toMatch(/^redis-(\d{5})\..*:\1$/);
    const list = (await client.send<AccountFixedSubscriptionDatabases>(`GET ${databases}`)).body;
    expect(list.subscription.databases.map(({ databaseId }) => databaseId)).toEqual([id]);
    expect(JSON.stringify(list)).not.toContain("password");
  });

  test("a database without backups has no backup status", async () => {
    const client = await start();
    const { databases } = await subscribed(client, "Single-Zone_1GB");
    const id = await client.done(`POST ${databases}`, { name: "cache" });
    const { backup } = (await client.send<FixedDatabase>(`GET ${databases}/${id}`)).body;
    expect(backup).toEqual({ remoteBackupEnabled: false });
  });

  test("a new database is a draft without an endpoint", async () => {
    const running = await emulator({
      clock: "manual",
      durations: { task: 1_000, essentialsSubscription: 0, essentialsDatabaseCreation: 20_000 },
      behavior: { earlyTaskNotFound: false },
    });
    const client = strictClientOf(running);
    const { clock } = running;
    const finish = async (route: string, body: unknown) => {
      const { taskId } = (await client.send<{ taskId: string }>(route, body)).body;
      clock.advance(1_000);
      const task = await client.send<{ response: { resourceId: number; additionalResourceId?: number } }>(
        `GET /tasks/${taskId}`,
      );
      return task.body.response;
    };
    const { id: planId } = await planNamed(client, "30MB");
    const { resourceId } = await finish("POST /fixed/subscriptions", { name: "a", planId });
    const path = `/fixed/subscriptions/${resourceId}/databases`;
    const response = await finish(`POST ${path}`, { name: "cache" });
    expect(response.additionalResourceId).toBe(resourceId);
    const draft = (await client.send<FixedDatabase>(`GET ${path}/${response.resourceId}`)).body;
    expect(draft.status).toBe("draft");
    expect(draft).not.toHaveProperty("publicEndpoint");
    clock.advance(20_000);
    expect((await client.send<FixedDatabase>(`GET ${path}/${response.resourceId}`)).body.status).toBe(
      "active",
    );
  });

  test("a page past the end is empty, not HTTP 404", async () => {
    const client = await start();
    const { databases } = await subscribed(client, "Cache 5GB");
    for (const name of ["a", "b", "c"]) await client.done(`POST ${databases}`, { name });
    const page = async (query: string) =>
      (await client.send<AccountFixedSubscriptionDatabases>(`GET ${databases}${query}`)).body.subscription;
    expect((await page("?offset=1&limit=1")).databases.map(({ name }) => name)).toEqual(["b"]);
    expect(await page("?offset=100")).toMatchObject({ numberOfDatabases: 0, databases: [] });
    expect((await client.send(`GET ${databases}?limit=101`)).status).toBe(400);
  });

  test("an update changes only the given fields", async () => {
    const client = await start();
    const { databases } = await subscribed(client, "Single-Zone_1GB");
    const id = await client.done(`POST ${databases}`, { name: "cache", password: "secret" });
    await client.done(`PUT ${databases}/${id}`, {
      name: "renamed",
      enableDefaultUser: false,
      replicaOf: ["redis://a:b@example.invalid:1"],
      dataPersistence: "aof-every-1-second",
    });
    expect((await client.send<FixedDatabase>(`GET ${databases}/${id}`)).body).toMatchObject({
      name: "renamed",
      dataPersistence: "aof-every-1-second",
      security: { defaultUserEnabled: false, password: "", sourceIps: ["0.0.0.0/0"] },
      replicaOf: { endpoints: ["redis://a:b@example.invalid:1"] },
      replica: { syncSources: [{ endpoint: "redis://a:b@example.invalid:1", encryption: false }] },
    });
  });

  test.each([
    ["30MB", { replication: true }, "FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN"],
    ["30MB", { enableTls: true }, "FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN"],
    [
      "30MB",
      { dataPersistence: "aof-every-write" },
      "FIXED_DATABASE_CLUSTER_DOES_NOT_SUPPORT_DATA_PERSISTENCE",
    ],
    ["30MB", { periodicBackupPath: "s3://x" }, "DATABASE_BACKUP_NOT_SUPPORTED"],
    [
      "30MB",
      { sourceIps: ["10.0.0.1", "10.0.0.2"] },
      "FIXED_DATABASE_SOURCE_IPS_LIST_IS_GREATER_THAN_PLAN_MAX_COUNT_ALLOWED_SOURCE_IPS",
    ],
    ["30MB", { alerts: [{ name: "latency", value: 1 }] }, "FIXED_DATABASE_ALERT_NOT_SUPPORTED"],
    [
      "Cache 1GB",
      { datasetSizeInGb: 1 },
      "FIXED_DATABASE_MEMORY_LIMIT_IN_GB_AND_DATA_SET_SIZE_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
    ],
    [
      "Cache 1GB",
      { enableDatabaseClustering: true },
      "FIXED_DATABASE_ENABLE_DATABASE_CLUSTERING_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
    ],
    ["Cache 1GB", { modules: [{ name: "RedisJSON" }] }, "FIXED_DATABASE_STACK_PROTOCOL_CONTAINS_MODULES"],
    ["Cache 1GB", { sourceIps: ["nonsense"] }, "DATABASE_INVALID_SIP"],
    ["Cache 1GB", { name: "1-" }, "DATABASE_INVALID_NAME"],
    [
      "Redis Flex 10GB",
      { protocol: "memcached" },
      "FIXED_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_SUPPORTED_FOR_REDIS_FLEX",
    ],
    ["Pay-As-You-Go", {}, "FIXED_DATABASE_PAYG_MEMORY_LIMIT_IN_GB_OR_DATA_SET_SIZE_IN_GB_IS_MISSING"],
  ])("an Essentials database on plan %s with %o is rejected", async (plan, settings, code) => {
    const client = await start();
    const { databases } = await subscribed(client, plan);
    expect(await client.refused(`POST ${databases}`, { name: "cache", ...settings })).toBe(code);
  });

  test("a pay-as-you-go database has the requested size", async () => {
    const client = await start();
    const { path, databases } = await subscribed(client, "Pay-As-You-Go");
    const id = await client.done(`POST ${databases}`, {
      name: "cache",
      datasetSizeInGb: 3,
      enableDatabaseClustering: true,
    });
    expect((await client.send(`GET ${databases}/${id}`)).body).toMatchObject({
      datasetSizeInGb: 3,
      memoryLimitInGb: 6,
      clustering: { enabled: true },
    });
    expect((await client.send(`GET ${path}`)).body).toMatchObject({ planType: "pay-as-you-go" });
  });

  test("the number of databases is limited by the plan", async () => {
    const client = await start();
    const { databases } = await subscribed(client, "Cache 1GB");
    await client.done(`POST ${databases}`, { name: "a" });
    expect(await client.refused(`POST ${databases}`, { name: "b" })).toBe(
      "FIXED_DATABASE_FIXED_SUBSCRIPTION_REACHED_MAX_DATABASES_COUNT",
    );
  });

  test("tags, backups, imports and upgrades behave as for Pro; there is no traffic state", async () => {
    const client = await start();
    const { id: subscriptionId, databases } = await subscribed(client, "Single-Zone_1GB");
    const path = `${databases}/${await client.done(`POST ${databases}`, { name: "cache" })}`;

    await client.send(`POST ${path}/tags`, { key: "Team", value: "core" });
    await client.send(`PUT ${path}/tags/team`, { value: "edge" });
    const tags = (await client.send<CloudTags>(`GET ${path}/tags`)).body;
    expect(tags.tags).toMatchObject([{ key: "team", value: "edge" }]);
    expect(tags.links[0]?.href).toContain(`/v1${path}/tags`);
    expect((await client.send(`DELETE ${path}/tags/team`)).status).toBe(200);
    expect((await client.send(`GET ${databases}/1/tags`)).status).toBe(404);

    expect(await client.refused(`GET ${path}/backup`)).toBe("DATABASE_BACKUP_DISABLED");
    await client.done(`PUT ${path}`, { periodicBackupPath: "s3://bucket" });
    expect((await client.run(`GET ${path}/backup`)).response).toEqual({ resource: {} });
    const backup = await client.run(`POST ${path}/backup`);
    expect(backup).toMatchObject({
      commandType: "fixedDatabaseBackupRequest",
      response: { additionalResourceId: subscriptionId },
    });
    expect((await client.run(`GET ${path}/backup`)).response?.resource).toMatchObject({ status: "success" });
    expect((await client.send(`GET ${path}`)).body).toMatchObject({ backup: { status: "success" } });

    await client.done(`POST ${path}/import`, { sourceType: "aws-s3", importFromUri: ["s3://b/dump.rdb"] });
    const status = (await client.run(`GET ${path}/import`)).response;
    expect(status).toMatchObject({ additionalResourceId: subscriptionId });
    expect(status?.resource).toHaveProperty("lastImportTime");

    expect((await client.send(`GET ${path}/upgrade`)).status).toBe(404);
    const { targets } = (
      await client.send<{ targets: { redisVersion: string }[] }>(`GET ${path}/available-target-versions`)
    ).body;
    const target = targets.at(-1)?.redisVersion;
    await client.done(`POST ${path}/upgrade`, { targetRedisVersion: target });
    expect((await client.send(`GET ${path}/upgrade`)).body).toMatchObject({ upgradeStatus: "done" });
    expect((await client.send(`GET ${path}`)).body).toMatchObject({ redisVersion: target });

    expect((await client.send(`GET ${path}/slow-log`)).body).toMatchObject({ entries: [] });
    expect((await client.send(`GET ${path}/traffic`)).status).toBe(404);
    expect((await client.send(`POST ${path}/traffic/resume`)).status).toBe(404);
  });

  test("a database can be granted to ACL roles", async () => {
    const client = await start();
    const { id: subscriptionId, databases } = await subscribed(client, "Cache 1GB");
    const databaseId = await client.done(`POST ${databases}`, { name: "cache" });
    await client.done("POST /acl/roles", {
      name: "reader",
      redisRules: [{ ruleName: "Read-Only", databases: [{ subscriptionId, databaseId }] }],
    });
    expect((await client.send("GET /acl/roles")).body).toMatchObject({
      roles: [{ redisRules: [{ databases: [{ databaseId, databaseName: "cache" }] }] }],
    });
  });
});
