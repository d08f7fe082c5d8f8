import type {
  AccountSubscriptionDatabases,
  ActiveActiveDatabase,
  ActiveActiveSubscriptionRegions,
  Subscription,
  SubscriptionPricings,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { activeActive, REGIONS, singleRegion, throughputs } from "../../../test/support/scopes.js";
import { emulator } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

const PASSWORD = "correct-horse-battery-staple";

/** Creates an Active-Active subscription with one additional database. */
async function everywhere(behavior = {}) {
  const client = strictClientOf(await emulator({ behavior }));
  const id = await client.done("POST /subscriptions", activeActive());
  const path = `/subscriptions/${id}`;
  const databaseId = await client.done(`POST ${path}/databases`, {
    name: "main",
    datasetSizeInGb: 1,
    password: PASSWORD,
    sourceIp: ["10.0.0.0/8"],
    alerts: [{ name: "dataset-size", value: 70 }],
    localThroughputMeasurement: throughputs(...REGIONS.AWS),
  });
  const database = `${path}/databases/${databaseId}`;
  const read = async () => (await client.send<ActiveActiveDatabase>(`GET ${database}`)).body;
  return { ...client, id, path, databaseId, database, read };
}

describe("Active-Active databases", () => {
  test("a new database is in every region of the subscription, on one port", async () => {
    const { read, databaseId } = await everywhere();
    const database = await read();
    expect(database).toMatchObject({
      databaseId,
      activeActiveRedis: true,
      status: "active",
      replication: true,
      globalSourceIp: ["10.0.0.0/8"],
      globalAlerts: [{ name: "dataset-size", value: 70 }],
      globalDataPersistence: "none",
      globalEnableDefaultUser: true,
    });
    for (const absent of ["provider", "region", "publicEndpoint", "datasetSizeInGb"])
      expect(database).not.toHaveProperty(absent);
    expect(database.crdbDatabases).toMatchObject([
      { region: "us-east-1", readOperationsPerSecond: 1000, writeOperationsPerSecond: 1000 },
      { region: "us-east-2", datasetSizeInGb: 1, memoryLimitInGb: 2 },
    ]);
    const ports = database.crdbDatabases.map(({ publicEndpoint }) => publicEndpoint.split(":")[1]);
    expect(new Set(ports).size).toBe(1);
    expect(database.crdbDatabases[1]?.publicEndpoint).toMatch(
      /^redis-(\d+)\.mc\d+-\d+\.us-east-2-mz\.ec2\..*\.invalid:\1$/,
    );
    // Switched off means empty texts here, not absent fields.
    expect(database.crdbDatabases[0]?.backup).toEqual({
      enableRemoteBackup: false,
      interval: "",
      timeUTC: "",
    });
  });

  test("the global password is in clear text in a single read, and missing in lists", async () => {
    const { read, send, path } = await everywhere();
    expect((await read()).globalPassword).toBe(PASSWORD);
    const list = await send<AccountSubscriptionDatabases>(`GET ${path}/databases`);
    expect(list.body.subscription[0]?.databases.map(({ name }) => name)).toEqual(["carts", "main"]);
    expect(JSON.stringify(list.body)).not.toMatch(/globalPassword|"password"/);
  });

  test("a value for all regions does not overwrite one that was set for a region alone", async () => {
    const { read, done, database } = await everywhere();
    await done(`PUT ${database}/regions`, {
      globalDataPersistence: "aof-every-1-second",
      regions: [
        {
          region: "us-east-2",
          dataPersistence: "snapshot-every-1-hour",
          sourceIp: ["192.0.2.0/24"],
          localThroughputMeasurement: { readOperationsPerSecond: 2500 },
          remoteBackup: {
            active: true,
            interval: "every-12-hours",
            timeUTC: "10:00",
            storageType: "aws-s3",
            storagePath: "s3://b",
          },
        },
      ],
    });
    await done(`PUT ${database}/regions`, {
      name: "renamed",
      globalDataPersistence: "none",
      globalSourceIp: ["10.1.0.0/16"],
      datasetSizeInGb: 2,
    });
    const changed = await read();
    expect(changed).toMatchObject({
      name: "renamed",
      status: "active",
      globalDataPersistence: "none",
      globalSourceIp: ["10.1.0.0/16"],
    });
    expect(changed.crdbDatabases).toMatchObject([
      { dataPersistence: "none", security: { sourceIps: ["10.1.0.0/16"] }, datasetSizeInGb: 2 },
      {
        dataPersistence: "snapshot-every-1-hour",
        security: { sourceIps: ["192.0.2.0/24"] },
        readOperationsPerSecond: 2500,
        writeOperationsPerSecond: 1000,
        backup: { enableRemoteBackup: true, interval: "every-12-hours", destination: "s3://b" },
      },
    ]);
    // The password was not touched.
    expect(changed.crdbDatabases[0]?.security.password).toBe(PASSWORD);
  });

  test("a dry run of an update returns the price and does not change the database", async () => {
    const { read, run, database } = await everywhere();
    const before = await read();
    const { response } = await run(`PUT ${database}/regions`, { datasetSizeInGb: 100, dryRun: true });
    expect(response?.resource).toMatchObject({
      pricing: expect.arrayContaining([
        expect.objectContaining({ databaseName: "main", region: "us-east-2", quantity: 8 }),
      ]),
    });
    expect(await read()).toEqual(before);
  });

  test.each([
    ["memcached", { protocol: "memcached" }, "ACTIVE_ACTIVE_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_ALLOWED"],
    ["no replication", { replication: false }, "ACTIVE_ACTIVE_DATABASE_REPLICATION_CANNOT_BE_FALSE"],
    ["a replica", { replicaOf: ["redis://a:1"] }, "ACTIVE_ACTIVE_DATABASE_REPLICA_OF_NOT_SUPPORTED"],
    [
      "an old backup",
      { periodicBackupPath: "x" },
      "ACTIVE_ACTIVE_DATABASE_PERIODIC_BACK_UP_PATH_NOT_ALLOWED",
    ],
    ["a module", { modules: [{ name: "RedisBloom" }] }, "ACTIVE_ACTIVE_DATABASE_MODULE_IS_NOT_SUPPORTED"],
    [
      "no throughput",
      { localThroughputMeasurement: [] },
      "ACTIVE_ACTIVE_MISSING_LOCAL_THROUGHPUT_MEASUREMENT",
    ],
    [
      "a region left out",
      { localThroughputMeasurement: throughputs("us-east-1") },
      "MISSING_REGIONS_BETWEEN_LOCAL_THROUGHPUT_MEASUREMENTS_AND_SUBSCRIPTION_REGIONS",
    ],
    [
      "another region",
      { localThroughputMeasurement: throughputs("us-east-1", "eu-west-1") },
      "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
    ],
    [
      "an odd throughput",
      {
        localThroughputMeasurement: [
          { region: "us-east-1", readOperationsPerSecond: 700 },
          { region: "us-east-2" },
        ],
      },
      "ACTIVE_ACTIVE_DATABASE_INVALID_THROUGHPUT",
    ],
    ["a taken name", { name: "carts" }, "DATABASE_NAME_EXISTS"],
  ])("%s is rejected", async (_, change, code) => {
    const { refused, path } = await everywhere();
    const good = {
      name: "more",
      datasetSizeInGb: 1,
      localThroughputMeasurement: throughputs(...REGIONS.AWS),
    };
    expect(await refused(`POST ${path}/databases`, { ...good, ...change })).toBe(code);
  });

  test("an upgrade applies to all regions", async () => {
    const { done, refused, send, path } = await everywhere();
    const id = await done(`POST ${path}/databases`, {
      name: "older",
      datasetSizeInGb: 1,
      redisVersion: "7.4",
      localThroughputMeasurement: throughputs(...REGIONS.AWS),
    });
    const database = `${path}/databases/${id}`;
    expect(await refused(`POST ${database}/upgrade`, { targetRedisVersion: "7.2" })).toBe(
      "DATABASE_UPGRADE_INVALID_REDIS_VERSION",
    );
    await done(`POST ${database}/upgrade`, { targetRedisVersion: "8.2" });
    expect((await send<ActiveActiveDatabase>(`GET ${database}`)).body).toMatchObject({
      redisVersion: "8.2",
      status: "active",
      crdbDatabases: [{ redisVersionCompliance: "8.2.0" }, { redisVersionCompliance: "8.2.0" }],
    });
    expect((await send(`GET ${database}/upgrade`)).body).toMatchObject({ upgradeStatus: "done" });
  });

  test("update and flush have own routes", async () => {
    const { done, refused, database } = await everywhere();
    expect(await refused(`PUT ${database}`, { name: "other" })).toBe(
      "UPDATING_SINGLE_REGION_DATABASE_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
    );
    await done(`PUT ${database}/flush`);
  });

  test("each region is backed up separately", async () => {
    const { run, done, refused, send, database } = await everywhere();
    const backup = `${database}/backup`;
    expect(await refused(`POST ${backup}`)).toBe("ACTIVE_ACTIVE_BACKUP_MISSING_REGION_NAME");
    expect(await refused(`POST ${backup}`, { regionName: "eu-west-1" })).toBe(
      "ACTIVE_ACTIVE_INVALID_BACKUP_REGION_NAME",
    );
    expect(await refused(`POST ${backup}`, { regionName: "us-east-1" })).toBe("DATABASE_BACKUP_DISABLED");
    await done(`POST ${backup}`, { regionName: "us-east-1", adhocBackupPath: "s3://b" });
    expect(await refused(`GET ${backup}`)).toBe("ACTIVE_ACTIVE_BACKUP_STATUS_MISSING_REGION_NAME");
    expect((await run(`GET ${backup}?regionName=us-east-1`)).response?.resource).toMatchObject({
      status: "success",
    });
    expect(await refused(`GET ${backup}?regionName=us-east-2`)).toBe("DATABASE_BACKUP_DISABLED");
    expect((await send(`GET ${database}/slow-log?regionName=us-east-2`)).body).toMatchObject({ entries: [] });
    expect((await send(`GET ${database}/slow-log?regionName=eu-west-1`)).status).toBe(404);
  });
});

describe("Active-Active subscriptions", () => {
  test("a subscription shows its deployment type, and the price of each region", async () => {
    const { send, path } = await everywhere();
    expect((await send<Subscription>(`GET ${path}`)).body).toMatchObject({
      deploymentType: "active-active",
      numberOfDatabases: 2,
      cloudDetails: [{ regions: [{ region: "us-east-1" }, { region: "us-east-2" }] }],
    });
    const { pricing } = (await send<SubscriptionPricings>(`GET ${path}/pricing`)).body;
    for (const region of REGIONS.AWS) {
      expect(pricing.filter((line) => line.region === region).map(({ type }) => type)).toEqual([
        "Shards",
        "Shards",
        "MinimumPrice",
      ]);
    }
  });

  test.each([
    [
      "ram-and-flash",
      { memoryStorage: "ram-and-flash" },
      "ACTIVE_ACTIVE_RAM_AND_FLASH_MEMORY_STORAGE_NOT_SUPPORTED",
    ],
    [
      "no region",
      { cloudProviders: [{ provider: "AWS", regions: [] }] },
      "ACTIVE_ACTIVE_SUBSCRIPTION_WITHOUT_REGIONS_IS_NOT_ALLOWED",
    ],
    [
      "a region twice",
      { cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }, { region: "us-east-1" }] }] },
      "ACTIVE_ACTIVE_REGIONS_MUST_BE_DEFINED_ONCE",
    ],
    [
      "networks that overlap",
      {
        cloudProviders: [
          {
            provider: "AWS",
            regions: REGIONS.AWS.map((region) => ({
              region,
              networking: { deploymentCIDR: "10.0.0.0/24" },
            })),
          },
        ],
      },
      "ACTIVE_ACTIVE_DATABASE_INVALID_CIDR_OVERLAPPING_OTHER_REGIONS",
    ],
    [
      "a database without throughput in one region",
      {
        databases: [
          { name: "carts", datasetSizeInGb: 1, localThroughputMeasurement: throughputs("us-east-1") },
        ],
      },
      "MISSING_REGIONS_BETWEEN_CLOUD_PROVIDERS_AND_DATABASES_LOCAL_THROUGHPUT_MEASUREMENTS",
    ],
  ])("%s is rejected", async (_, change, code) => {
    const { refused } = strictClientOf(await emulator());
    expect(await refused("POST /subscriptions", { ...activeActive(), ...change })).toBe(code);
  });
});

describe("regions of Active-Active subscriptions", () => {
  const NEW = {
    region: "eu-west-1",
    deploymentCIDR: "10.9.0.0/24",
    databases: ["carts", "main"].map((name) => ({
      name,
      localThroughputMeasurement: {
        region: "eu-west-1",
        readOperationsPerSecond: 500,
        writeOperationsPerSecond: 500,
      },
    })),
  };

  test("a region is added with a throughput for every database, and removed again", async () => {
    const { send, run, done, read, path } = await everywhere();
    const list = async () =>
      (await send<ActiveActiveSubscriptionRegions>(`GET ${path}/regions`)).body.regions;
    expect((await list()).map(({ region, deploymentCidr }) => [region, deploymentCidr])).toEqual([
      ["us-east-1", "10.0.0.0/24"],
      ["us-east-2", "10.1.0.0/24"],
    ]);

    const dry = await run(`POST ${path}/regions`, { ...NEW, dryRun: true });
    expect(JSON.stringify(dry.response?.resource)).toContain("eu-west-1");
    expect(await list()).toHaveLength(2);

    const regionId = await done(`POST ${path}/regions`, NEW);
    // Ordered by ID, not by age.
    expect((await list())[1]).toMatchObject({
      regionId,
      region: "eu-west-1",
      databases: [
        { databaseName: "carts", readOperationsPerSecond: 500 },
        { databaseName: "main", writeOperationsPerSecond: 500 },
      ],
    });
    expect((await read()).crdbDatabases[1]?.publicEndpoint).toContain("eu-west-1");

    const kept = (await read()).crdbDatabases[2];
    const less = { regions: [{ region: "us-east-1" }] };
    await run(`DELETE ${path}/regions`, { ...less, dryRun: true });
    expect(await list()).toHaveLength(3);
    await done(`DELETE ${path}/regions`, less);
    expect((await list()).map(({ region }) => region)).toEqual(["eu-west-1", "us-east-2"]);
    expect((await read()).crdbDatabases.map(({ region }) => region)).toEqual(["eu-west-1", "us-east-2"]);
    // Clients of the regions that stay notice nothing.
    expect((await read()).crdbDatabases[1]).toEqual(kept);
  });

  test("while a region is added, the subscription rejects other changes", async () => {
    const running = await emulator({ clock: "manual", durations: { task: 10, regionChange: 600_000 } });
    const { send } = strictClientOf(running);
    const { clock } = running;
    const created = (await send<{ taskId: string }>("POST /subscriptions", activeActive())).body;
    clock.advance(600_000);
    const { response } = (await send<{ response: { resourceId: number } }>(`GET /tasks/${created.taskId}`))
      .body;
    const path = `/subscriptions/${response.resourceId}`;
    const status = async () => (await send<Subscription>(`GET ${path}`)).body.status;
    await send(`DELETE ${path}/regions`, { regions: [{ region: "us-east-1" }] });
    clock.advance(10);
    expect(await status()).toBe("pending");
    clock.advance(599_000);
    expect(await status()).toBe("pending");
    clock.advance(1_000);
    expect(await status()).toBe("active");
  });

  test.each([
    [
      "POST",
      { ...NEW, databases: NEW.databases.slice(1) },
      "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_DATABASE_SPEC_TO_ALL_CRDBS_IN_SUBSCRIPTION",
    ],
    [
      "POST",
      { ...NEW, databases: [{ name: "carts" }, { name: "main" }] },
      "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_LOCAL_THROUGHPUT_MEASUREMENT_IN_DATABASE_SPEC",
    ],
    ["POST", { ...NEW, region: "us-east-1" }, "ACTIVE_ACTIVE_INVALID_CREATE_REGION_NAME"],
    [
      "POST",
      { ...NEW, deploymentCIDR: "10.0.0.128/25" },
      "ACTIVE_ACTIVE_DATABASE_INVALID_CIDR_OVERLAPPING_OTHER_REGIONS",
    ],
    [
      "DELETE",
      { regions: REGIONS.AWS.map((region) => ({ region })) },
      "ACTIVE_ACTIVE_DELETE_SUBSCRIPTION_MUST_BE_DEPLOYED_IN_AT_LEAST_ONE_REGION",
    ],
    ["DELETE", { regions: [{ region: "eu-west-1" }] }, "ACTIVE_ACTIVE_INVALID_DELETE_REGION_NAME"],
  ])("%s %o is rejected", async (method, body, code) => {
    const { refused, path } = await everywhere();
    expect(await refused(`${method} ${path}/regions`, body)).toBe(code);
  });

  test("region routes reject single-region subscriptions", async () => {
    const { send, done, refused } = strictClientOf(await emulator());
    const path = `/subscriptions/${await done("POST /subscriptions", singleRegion())}`;
    const databaseId = await done(`POST ${path}/databases`, { name: "main", datasetSizeInGb: 1 });
    expect((await send(`GET ${path}/regions`)).status).toBe(404);
    expect(await refused(`POST ${path}/regions`, NEW)).toBe(
      "ADDING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
    );
    expect(await refused(`DELETE ${path}/regions`, { regions: [{ region: "us-east-1" }] })).toBe(
      "DELETING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
    );
    expect(await refused(`PUT ${path}/databases/${databaseId}/regions`, { name: "x" })).toBe(
      "UPDATING_LOCAL_PROPERTIES_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
    );
  });
});
