import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { type Gap, NotOfferedError, type RedisCloud } from "redis-cloud-sdk";
import {
  backUp,
  listBackups,
  readMetrics,
  readReplicationStatus,
  restoreBackupBefore,
  scrapeMetrics,
} from "redis-cloud-sdk/gaps";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { stepId } from "../../scripts/coverage/use-cases/read.js";
import { showed } from "../evidence/record.js";
import { type ProAccount, startProAccount } from "../support/pro-account.js";
import { sharedFolder } from "../support/temp-folder.js";
import { findStep } from "./steps.js";
import { PROVIDER } from "./use-case.js";

const PASSWORD = "Sesame-0pen!";
const LOCATION = "s3://backups/nightly";

let account: ProAccount;
const locations = sharedFolder();
let requests = 0;
let cloud: RedisCloud;
let subscriptionId: number;

beforeAll(async () => {
  account = await startProAccount({
    locations,
    middleware: [
      (next) => (request) => {
        requests += 1;
        return next(request);
      },
    ],
  });
  ({ cloud, subscriptionId } = account);
});
afterAll(() => account[Symbol.asyncDispose]());

/** Checks that the method of a gap rejects with the substitute and sends nothing, and records the step. */
async function showGap({ task }: TestContext, useCase: string, id: string) {
  const step = findStep(PROVIDER, useCase, id);
  const gap = step.method?.replace("gaps.", "") as Gap;
  const before = requests;
  const error = await cloud.gaps[gap]({ subscriptionId, databaseId: 1 }, new Date()).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotOfferedError);
  expect(error).toMatchObject({ kind: "not-offered", gap, hint: (error as NotOfferedError).substitute });
  expect((error as NotOfferedError).message).toBe(`gaps.${gap}: the API does not offer this`);
  // The file and the error name the same functions.
  for (const [, name] of step.substitute?.matchAll(/`(\w+)` of `redis-cloud-sdk\/gaps`/g) ?? [])
    expect((error as NotOfferedError).substitute).toContain(`${name}()`);
  expect(requests).toBe(before);
  showed(task, "use-case", stepId(PROVIDER, useCase, id));
}

/** Creates a database with regular backups. */
async function createDatabase(name: string) {
  const { databaseId, publicEndpoint } = await cloud.databases
    .create(subscriptionId, {
      name,
      datasetSizeInGb: 1,
      password: PASSWORD,
      remoteBackup: {
        active: true,
        interval: "every-24-hours",
        timeUTC: "02:00",
        storageType: "aws-s3",
        storagePath: `${LOCATION}/${name}`,
      },
    })
    .wait();
  const url = `redis://default:${encodeURIComponent(PASSWORD)}@${publicEndpoint}`;
  return { ids: { subscriptionId, databaseId }, url };
}

/** Connects with ioredis for as long as an action takes. */
async function connected<T>(url: string, action: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await action(redis);
  } finally {
    redis.disconnect();
  }
}

/** Lists the emulator's folder of a storage location. */
async function listFolder(location: string) {
  const folder = join(locations, location.replace("://", "/"));
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => {
      const { mtime, size } = await stat(join(folder, name));
      return { uri: `${location}/${name}`, modifiedAt: mtime, sizeBytes: size };
    }),
  );
}

test("UC3 and UC15: a failover is rejected with its substitute", async (context) => {
  await showGap(context, "UC3", "failover");
  await showGap(context, "UC15", "failover");
});

describe("UC3 and UC5: the replication status", () => {
  test("the replication status is rejected with its substitute", async (context) => {
    await showGap(context, "UC3", "replication-status");
    await showGap(context, "UC5", "replication-status");
  });

  test("the replication status is read from the database, by clients of ioredis and redis and by a function", async () => {
    const source = await createDatabase("source");
    const copy = await createDatabase("copy");
    await connected(source.url, (redis) => redis.set("greeting", "hello"));
    await cloud.databases.update(copy.ids, { replicaOf: [source.url] }).wait();
    await connected(copy.url, async (redis) => {
      await expect
        .poll(() => readReplicationStatus(redis))
        .toMatchObject({
          role: "replica",
          isHealthy: true,
          source: { isConnected: true, isSyncing: false, lastDataSeconds: expect.any(Number) },
        });
    });
    const client = await createClient({ url: source.url }).connect();
    try {
      await expect
        .poll(() => readReplicationStatus(client))
        .toMatchObject({
          role: "primary",
          isHealthy: true,
          source: undefined,
          replicas: expect.arrayContaining([
            {
              address: expect.stringMatching(/:\d+$/),
              isOnline: true,
              lagSeconds: expect.any(Number),
              lagBytes: expect.any(Number),
            },
          ]),
        });
    } finally {
      client.destroy();
    }
    const status = await connected(source.url, (redis) =>
      readReplicationStatus((name, ...args) => redis.call(name as string, ...args)),
    );
    expect(status.role).toBe("primary");
  });
});

describe("UC6: backups", () => {
  test("their list and a restore to a point in time are rejected with their substitutes", async (context) => {
    await showGap(context, "UC6", "list-backups");
    await showGap(context, "UC6", "point-in-time");
  });

  test("backups are awaited, listed newest first, and restored from the last one before a time", async () => {
    const { ids, url } = await createDatabase("ledger");
    const saved = async (value: string) => {
      await connected(url, (redis) => redis.set("entry", value));
      expect(await backUp(cloud, ids)).toMatchObject({ status: "success" });
    };
    await saved("one");
    await saved("two");
    const backups = await listBackups(cloud, ids, listFolder);
    expect(backups).toHaveLength(2);
    const [newer, older] = backups.map(({ modifiedAt }) => modifiedAt.getTime());
    expect(newer).toBeGreaterThan(older as number);
    await connected(url, (redis) => redis.set("entry", "three"));

    const restored = await restoreBackupBefore(cloud, ids, new Date((newer as number) - 1), listFolder);
    expect(restored).toEqual(backups[1]);
    await expect.poll(() => connected(url, (redis) => redis.get("entry"))).toBe("one");
  });

  test("reject with the reason if the storage location cannot be written", async () => {
    const { ids } = await createDatabase("unlucky");
    await expect(backUp(cloud, ids, { path: "s3://" })).rejects.toMatchObject({
      kind: "provisioning",
      resource: "backup",
      status: "failed",
      reason: "wrong-file-path",
      ids,
    });
  });

  test("backups are refused with the service's code if the database has no storage location", async () => {
    const database = await cloud.databases.findByName(subscriptionId, "first");
    const ids = { subscriptionId, databaseId: database?.databaseId ?? 0 };
    await expect(backUp(cloud, ids)).rejects.toMatchObject({ code: "DATABASE_BACKUP_DISABLED" });
    await expect(listBackups(cloud, ids, listFolder)).rejects.toThrow("location is required");
    expect(await listBackups(cloud, ids, () => [], { location: LOCATION })).toEqual([]);
  });

  test("backups are not restored if none is old enough, and the error names the oldest", async () => {
    const { ids } = await createDatabase("young");
    const uri = `${LOCATION}/young/young.rdb.gz`;
    const list = () => [{ uri, modifiedAt: new Date("2026-03-01T00:00:00Z") }];
    await expect(restoreBackupBefore(cloud, ids, new Date("2026-02-01T00:00:00Z"), list)).rejects.toThrow(
      "time must not be before the oldest backup (got 2026-02-01T00:00:00.000Z, oldest 2026-03-01T00:00:00.000Z).",
    );
    await expect(restoreBackupBefore(cloud, ids, new Date("never"), list)).rejects.toThrow(
      "time must be a valid date",
    );
  });
});

describe("UC9: metrics and pausing", () => {
  test("metrics and pausing are rejected with their substitutes", async (context) => {
    await showGap(context, "UC9", "metrics");
    await showGap(context, "UC9", "pause-resume");
  });

  test("metrics are read from the database", async () => {
    const { url } = await createDatabase("busy");
    const [before, after] = await connected(url, async (redis) => {
      await redis.mset({ a: "1", b: "2" });
      const first = await readMetrics(redis);
      for (let n = 0; n < 50; n += 1) await redis.get("a");
      await redis.get("missing");
      return [first, await readMetrics(redis)] as const;
    });
    expect(before).toMatchObject({
      keys: 2,
      maxMemoryBytes: expect.any(Number),
      operationsPerSecond: expect.any(Number),
    });
    expect(after.usedMemoryBytes).toBeGreaterThan(0);
    expect(after.cpuSeconds).toBeGreaterThanOrEqual(before.cpuSeconds ?? Infinity);
    expect((after.hits ?? 0) - (before.hits ?? 0)).toBe(50);
    expect((after.misses ?? 0) - (before.misses ?? 0)).toBe(1);
  });

  test("metrics of all databases are read from the Prometheus endpoint", async () => {
    const { emulator } = account;
    const headers = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
    const samples = await scrapeMetrics(`${new URL(emulator.url).origin}/emulator/metrics`, {
      fetch: (url, init) => fetch(url, { ...init, headers }),
    });
    const memory = samples.filter(({ name }) => name === "redis_cloud_emulator_database_memory_used_bytes");
    expect(memory.length).toBeGreaterThan(0);
    for (const { value } of memory) expect(value).toBeGreaterThan(0);
  });
});
