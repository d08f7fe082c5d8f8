import type {
  AccountACLRedisRules,
  CloudTag,
  CloudTags,
  Database,
  DatabaseVersionUpgradeStatus,
  Subscription,
  TaskStateUpdate,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, errorOf, SUBSCRIPTION } from "./client.js";

/** An emulator with an active subscription and a database in it. */
async function shop() {
  const running = await emulator();
  const { send, run } = clientOf(running);
  const subscriptionId = (await run("POST /subscriptions", SUBSCRIPTION)).response?.resourceId ?? 0;
  const path = `/subscriptions/${subscriptionId}`;
  const databaseId =
    (await run(`POST ${path}/databases`, { name: "main", datasetSizeInGb: 1 })).response?.resourceId ?? 0;
  return { send, run, subscriptionId, databaseId, path, database: `${path}/databases/${databaseId}` };
}

describe("Pro databases", () => {
  test.each([
    ["a taken name", { name: "main", datasetSizeInGb: 1 }, "DATABASE_NAME_EXISTS 400 BAD_REQUEST"],
    ["a bad name", { name: "1-", datasetSizeInGb: 1 }, "DATABASE_INVALID_NAME 400 BAD_REQUEST"],
    ["no size", { name: "other" }, "DATABASE_SIZE_LIMIT_NOT_DEFINED 400 BAD_REQUEST"],
    [
      "two sizes",
      { name: "other", datasetSizeInGb: 1, memoryLimitInGb: 2 },
      "DATABASE_SIZE_LIMIT_INVALID_TOO_MANY_MEMORY_SPECIFICATIONS 400 BAD_REQUEST",
    ],
    [
      "a port out of range",
      { name: "other", datasetSizeInGb: 1, port: 80 },
      "DATABASE_PORT_INVALID_VALUE 400 BAD_REQUEST",
    ],
    [
      "search without RediSearch",
      { name: "other", datasetSizeInGb: 1, redisVersion: "7.4", queryPerformanceFactor: "2x" },
      "DATABASE_QUERY_PERFORMANCE_FACTOR_SEARCH_IS_REQUIRED 400 BAD_REQUEST",
    ],
    [
      "modules on Redis 8",
      { name: "other", datasetSizeInGb: 1, redisVersion: "8.0", modules: [{ name: "RedisJSON" }] },
      "DATABASE_EXPLICIT_MODULES_NOT_SUPPORTED_FOR_THIS_REDIS_VERSION 400 BAD_REQUEST",
    ],
    [
      "a broken certificate",
      { name: "other", datasetSizeInGb: 1, enableTls: true, clientTlsCertificates: ["x"] },
      "DATABASE_INVALID_CERT 400 BAD_REQUEST",
    ],
  ])("%s fails in the task", async (_, body, error) => {
    const { run, path } = await shop();
    expect(errorOf(await run(`POST ${path}/databases`, body))).toBe(`processing-error: ${error}`);
  });

  test("a certificate with a misspelled field is rejected with the name of the field", async () => {
    const { send, path } = await shop();
    const { status, body } = await send<{ message: string }>(`POST ${path}/databases`, {
      name: "other",
      datasetSizeInGb: 1,
      clientTlsCertificates: [{ publicCertificatePemString: "x" }],
    });
    expect(status).toBe(400);
    expect(body.message).toContain("clientTlsCertificates[0].publicCertificatePEMString is missing");
  });

  test("an update changes only the given fields", async () => {
    const { send, run, database } = await shop();
    const before = (await send<Database>(`GET ${database}`)).body;
    const done = await run(`PUT ${database}`, {
      name: "renamed",
      replication: false,
      sourceIp: ["10.0.0.0/8"],
      replicaOf: ["redis://a:b@example.invalid:1"],
      remoteBackup: {
        active: true,
        interval: "every-24-hours",
        timeUTC: "14:00",
        storageType: "aws-s3",
        storagePath: "s3://b",
      },
      alerts: [{ name: "dataset-size", value: 70 }],
    });
    expect(done.status).toBe("processing-completed");
    const after = (await send<Database>(`GET ${database}`)).body;
    expect(after).toMatchObject({
      status: "active",
      name: "renamed",
      memoryLimitInGb: before.datasetSizeInGb,
      security: { sourceIps: ["10.0.0.0/8"], password: before.security.password },
      replicaOf: { endpoints: ["redis://a:b@example.invalid:1"] },
      backup: { enableRemoteBackup: true, interval: "every-24-hours", destination: "s3://b" },
      alerts: [{ id: `${after.databaseId}-1`, value: 70 }],
      dataPersistence: before.dataPersistence,
      publicEndpoint: before.publicEndpoint,
    });
    await run(`PUT ${database}`, { replicaOf: [] });
    expect((await send<Database>(`GET ${database}`)).body.replicaOf).toBeNull();
  });

  test("a dry run of an update does not change the database", async () => {
    const { send, run, database } = await shop();
    const before = (await send(`GET ${database}`)).body;
    const { response } = await run(`PUT ${database}`, { datasetSizeInGb: 100, dryRun: true });
    expect(JSON.stringify(response?.resource)).toContain('"quantity":8');
    expect((await send(`GET ${database}`)).body).toEqual(before);
  });

  test("a page past the end is HTTP 404, or empty if configured so", async () => {
    const { send, path } = await shop();
    const page = await send<{ subscription: { databases: { name: string }[] }[] }>(
      `GET ${path}/databases?offset=1&limit=1`,
    );
    expect(page.body.subscription[0]?.databases.map(({ name }) => name)).toEqual(["main"]);
    expect(await send(`GET ${path}/databases?offset=2&limit=1`)).toMatchObject({
      status: 404,
      body: undefined,
    });
    const other = clientOf(await emulator({ behavior: { proDatabasesPastEndIs404: false } }));
    const id = (await other.run("POST /subscriptions", SUBSCRIPTION)).response?.resourceId;
    expect((await other.send(`GET /subscriptions/${id}/databases?offset=9`)).body).toMatchObject({
      subscription: [{ numberOfDatabases: 0, databases: [] }],
    });
  });

  test("tags change without a task, and their keys are stored in lower case", async () => {
    const { send, database, path } = await shop();
    expect((await send<CloudTag>(`POST ${database}/tags`, { key: "costCenter", value: "7" })).body.key).toBe(
      "costcenter",
    );
    expect((await send(`POST ${database}/tags`, { key: "COSTCENTER", value: "8" })).status).toBe(409);
    expect((await send<CloudTag>(`PUT ${database}/tags/costCenter`, { value: "9" })).body.value).toBe("9");
    expect((await send(`DELETE ${database}/tags/costCenter`)).body).toEqual({});
    expect((await send(`DELETE ${database}/tags/costCenter`)).status).toBe(404);
    const replaced = (await send<CloudTags>(`PUT ${database}/tags`, { tags: [{ key: "A", value: "1" }] }))
      .body;
    expect(replaced).toMatchObject({ tags: [{ key: "a" }], links: [{ type: "PUT" }] });
    expect((await send(`GET ${path}/databases/1/tags`)).status).toBe(404);
  });

  test("backup, import and reading their status are tasks", async () => {
    const { run, database, databaseId, subscriptionId } = await shop();
    expect(errorOf(await run(`GET ${database}/backup`))).toBe(
      "processing-error: DATABASE_BACKUP_DISABLED 400 BAD_REQUEST",
    );
    await run(`PUT ${database}`, {
      remoteBackup: { active: true, interval: "every-1-hours", storageType: "ftp", storagePath: "ftp://x" },
    });
    expect((await run(`GET ${database}/backup`)).response).toEqual({
      resourceId: databaseId,
      additionalResourceId: subscriptionId,
      resource: {},
    });
    await run(`POST ${database}/backup`);
    expect((await run(`GET ${database}/backup`)).response?.resource).toMatchObject({ status: "success" });
    const source = { sourceType: "aws-s3", importFromUri: ["http://wrong"] };
    expect(errorOf(await run(`POST ${database}/import`, source))).toContain("DATABASE_IMPORT_S3_BAD_URI");
    await run(`POST ${database}/import`, { sourceType: "aws-s3", importFromUri: ["s3://right"] });
    expect((await run(`GET ${database}/import`)).response?.resource).toHaveProperty("lastImportTime");
  });

  test("the status of an upgrade is HTTP 404 before the first one", async () => {
    const { send, run, database } = await shop();
    expect((await send(`GET ${database}/upgrade`)).status).toBe(404);
    expect((await send(`GET ${database}/available-target-versions`)).body).toEqual({
      targets: [{ redisVersion: "8.4" }],
    });
    expect(errorOf(await run(`POST ${database}/upgrade`, { targetRedisVersion: "6.2" }))).toContain(
      "DATABASE_UPGRADE_INVALID_REDIS_VERSION",
    );
    await run(`POST ${database}/upgrade`, { targetRedisVersion: "8.4" });
    expect((await send<DatabaseVersionUpgradeStatus>(`GET ${database}/upgrade`)).body).toMatchObject({
      targetRedisVersion: "8.4",
      upgradeStatus: "done",
    });
    expect((await send<Database>(`GET ${database}`)).body).toMatchObject({
      status: "active",
      redisVersion: "8.4",
      redisVersionCompliance: "8.4.0",
    });
  });

  test("flush and traffic state are rejected, and the slow log is empty", async () => {
    const { send, run, database } = await shop();
    expect(errorOf(await run(`PUT ${database}/flush`))).toContain(
      "CRDB_FLUSH_ACTION_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
    );
    expect((await send(`GET ${database}/traffic`)).status).toBe(404);
    expect((await send(`GET ${database}/slow-log`)).body).toMatchObject({ entries: [] });
    expect((await send(`GET ${database}/certificate`)).body["publicCertificatePEMString"]).toMatch(
      /^-----BEGIN CERTIFICATE-----\n[\s\S]*-----END CERTIFICATE-----\n$/,
    );
  });
});

describe("Pro subscriptions", () => {
  test.each([
    ["no database", { ...SUBSCRIPTION, databases: [] }, "SUBSCRIPTION_MUST_HAVE_AT_LEAST_ONE_DATABASE"],
    [
      "an unknown region",
      { ...SUBSCRIPTION, cloudProviders: [{ regions: [{ region: "moon-1" }] }] },
      "SUBSCRIPTION_INVALID_REGION_NAME",
    ],
    ["an unknown payment method", { ...SUBSCRIPTION, paymentMethodId: 1 }, "SUBSCRIPTION_PI_NOT_FOUND"],
    [
      "Active-Active without the throughput of each region",
      { ...SUBSCRIPTION, deploymentType: "active-active" },
      "ACTIVE_ACTIVE_MISSING_LOCAL_THROUGHPUT_MEASUREMENT",
    ],
  ])("%s fails in the task", async (_, body, code) => {
    const { run } = clientOf(await emulator());
    expect(errorOf(await run("POST /subscriptions", body))).toBe(`processing-error: ${code} 400 BAD_REQUEST`);
  });

  test("a change of public access shows after a delay", async () => {
    const running = await emulator({ clock: "manual", durations: { task: 10 } });
    const { send } = clientOf(running);
    const { clock } = running;
    const created = (await send<TaskStateUpdate>("POST /subscriptions", SUBSCRIPTION)).body;
    clock.advance(600_000);
    const task = (await send<TaskStateUpdate>(`GET /tasks/${created.taskId}`)).body;
    const path = `/subscriptions/${task.response?.resourceId}`;
    const access = async () => (await send<Subscription>(`GET ${path}`)).body.publicEndpointAccess;
    await send(`PUT ${path}`, { publicEndpointAccess: false });
    clock.advance(10);
    expect(await access()).toBe(true);
    clock.advance(5_000);
    expect(await access()).toBe(false);
  });

  test("maintenance windows are validated and stored", async () => {
    const { send, run, path } = await shop();
    const window = { days: ["Monday"], startHour: 2, durationInHours: 8 };
    const route = `PUT ${path}/maintenance-windows`;
    expect(errorOf(await run(route, { mode: "automatic", windows: [window] }))).toContain(
      "AUTOMATIC_MODE_WITH",
    );
    expect(
      errorOf(await run(route, { mode: "manual", windows: [{ ...window, durationInHours: 1 }] })),
    ).toContain("MAINTENANCE_WINDOW_INVALID_DURATION_IN_HOURS");
    await run(route, { mode: "manual", windows: [window] });
    expect((await send(`GET ${path}/maintenance-windows`)).body).toMatchObject({
      mode: "manual",
      windows: [window],
    });
  });

  test("peerings are read by a task", async () => {
    const { run, path, subscriptionId } = await shop();
    const peering = {
      region: "us-east-1",
      awsAccountId: "123456789012",
      vpcId: "vpc-1",
      vpcCidr: "10.1.0.0/24",
    };
    const id = (await run(`POST ${path}/peerings`, peering)).response?.resourceId;
    expect((await run(`GET ${path}/peerings`)).response).toMatchObject({
      resourceId: subscriptionId,
      resource: { peerings: [{ vpcPeeringId: id, status: "pending-acceptance", vpcCidr: "10.1.0.0/24" }] },
    });
    await run(`DELETE ${path}/peerings/${id}`);
    expect((await run(`GET ${path}/peerings`)).response?.resource).toEqual({ peerings: [] });
    expect(errorOf(await run(`DELETE ${path}/peerings/${id}`))).toContain(
      "VPC_PEERING_NOT_FOUND 404 NOT_FOUND",
    );
  });
});

describe("access control", () => {
  test("a new rule is active, then pending, then active", async () => {
    const running = await emulator({ clock: "manual", durations: { task: 10, acl: 1_000 } });
    const { send } = clientOf(running);
    await send("POST /acl/redisRules", { name: "cache", redisRule: "+@read ~cache:*" });
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 20; step += 1) {
      running.clock.advance(250);
      const { redisRules } = (await send<AccountACLRedisRules>("GET /acl/redisRules")).body;
      const status = redisRules.find(({ name }) => name === "cache")?.status;
      if (seen.at(-1) !== status) seen.push(status);
    }
    expect(seen).toEqual(["pending", "active", "pending", "active"]);
  });

  test("rules, roles and users refer to each other by name and cannot be deleted while in use", async () => {
    const { send, run, subscriptionId, databaseId } = await shop();
    const rule = (await run("POST /acl/redisRules", { name: "cache", redisRule: "+@read ~cache:*" })).response
      ?.resourceId;
    const grant = { ruleName: "cache", databases: [{ subscriptionId, databaseId }] };
    const role = (await run("POST /acl/roles", { name: "reader", redisRules: [grant] })).response?.resourceId;
    const password = "Str0ng!pass";
    const user = (await run("POST /acl/users", { name: "ann", role: "reader", password })).response
      ?.resourceId;
    expect((await send("GET /acl/roles")).body).toMatchObject({
      roles: [
        {
          id: role,
          redisRules: [
            { ruleId: rule, ruleName: "cache", databases: [{ databaseId, databaseName: "main" }] },
          ],
          users: [{ id: user, name: "ann" }],
          status: "active",
        },
      ],
    });
    expect(JSON.stringify((await send(`GET /acl/users/${user}`)).body)).not.toContain(password);
    expect(errorOf(await run(`DELETE /acl/redisRules/${rule}`))).toContain("ASSOCIATED_WITH_ROLES");
    expect(errorOf(await run(`DELETE /acl/roles/${role}`))).toContain("ACL_ROLE_HAS_ACTIVE_USERS");
    for (const route of [`/acl/users/${user}`, `/acl/roles/${role}`, `/acl/redisRules/${rule}`]) {
      expect((await run(`DELETE ${route}`)).status).toBe("processing-completed");
    }
    expect((await send<{ message: string }>(`GET /acl/users/${user}`)).body.message).toContain(String(user));
  });

  test.each([
    ["a".repeat(65), "`name` must be 1 to 64 characters (got 65)."],
    ["a b", "`name` must contain only letters, digits, dots, hyphens and underscores."],
  ])("an ACL user named %o is rejected with the reason", async (name, reason) => {
    const user = { name, role: "reader", password: "Str0ng!pass" };
    const task = await clientOf(await emulator()).run("POST /acl/users", user);
    expect(task.response?.error).toMatchObject({ type: "ACL_USER_NAME_NOT_VALID", description: reason });
  });

  test.each([
    [
      "POST /acl/redisRules",
      { name: "x", redisRule: "nonsense" },
      "ACL_REDIS_RULE_PATTERN_NOT_VALID",
      "redis-acl-wrong-acl-rule-pattern",
    ],
    [
      "POST /acl/users",
      { name: "x", role: "unknown-role", password: "Str0ng!pass" },
      "ACL_ROLE_DOES_NOT_EXISTS",
      undefined,
    ],
    ["DELETE /acl/redisRules/11", undefined, "ACL_REDIS_RULE_CANNOT_DELETE_DEFAULT", undefined],
  ])("%s %o fails with %s", async (route, body, code, info) => {
    const task = await clientOf(await emulator()).run(route, body);
    expect(errorOf(task)).toBe(`processing-error: ${code} 400 BAD_REQUEST`);
    expect(task.response?.additionalInfo).toBe(info);
  });
});

test("members are listed under `account`, and cannot delete themselves", async () => {
  const { send, run } = clientOf(await emulator());
  expect((await send("GET /users")).body).toMatchObject({
    account: 1001,
    users: [{ role: "Owner" }, { role: "Viewer" }],
  });
  expect(errorOf(await run("DELETE /users/50001"))).toContain("USER_CANNOT_DELETE_OWN_USER");
  await run("DELETE /users/50002");
  expect((await send("GET /users/50002")).status).toBe(404);
});
