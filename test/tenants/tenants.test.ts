import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Redis } from "ioredis";
import type { RedisCloud } from "redis-cloud-sdk";
import { DatabaseTenants, PrefixTenants } from "redis-cloud-sdk/tenants";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProAccount, startProAccount } from "../support/pro-account.js";
import { sharedFolder } from "../support/temp-folder.js";

const PASSWORD = "Sesame-0pen!";
const BACKUP = {
  active: true,
  interval: "every-24-hours",
  timeUTC: "02:00",
  storageType: "aws-s3",
  storagePath: "s3://backups/tenants",
};

let account: ProAccount;
const locations = sharedFolder();
let cloud: RedisCloud;
let subscriptionId: number;
/** Routes of the changes that the service accepted. */
let changes: string[] = [];

beforeAll(async () => {
  account = await startProAccount({
    locations,
    middleware: [
      (next) => async (request) => {
        const response = await next(request);
        if (!request.context.route.startsWith("GET")) changes.push(request.context.route);
        return response;
      },
    ],
  });
  ({ cloud, subscriptionId } = account);
});
afterAll(() => account[Symbol.asyncDispose]());

/** Connects for as long as an action takes. */
async function connected<T>(
  endpoint: string | null | undefined,
  { username = "default", password = PASSWORD }: { username?: string; password?: string },
  action: (redis: Redis) => Promise<T>,
): Promise<T> {
  const [host = "", port] = endpoint?.split(":") ?? [];
  const login = { host, port: Number(port), username, password };
  const redis = new Redis({ ...login, enableReadyCheck: false, retryStrategy: null, lazyConnect: true });
  // ioredis reports a rejected login here, and to callers only that the connection is closed.
  const errors: Error[] = [];
  redis.on("error", (error) => errors.push(error));
  try {
    await redis.connect();
    return await action(redis);
  } catch (error) {
    throw errors[0] ?? error;
  } finally {
    redis.disconnect();
  }
}

const backupFiles = () => readdir(join(locations, "s3/backups/tenants")).catch(() => []);

describe("tenants with a database each", () => {
  const tenants = () => new DatabaseTenants(cloud, { subscriptionId, prefix: "db-" });
  const SPEC = { datasetSizeInGb: 1, operationsPerSecond: 2_000, alertAtPercent: 80, password: PASSWORD };

  test("tenants with a database each are created with their limits, listed, and separate", async () => {
    const { database, ids } = await tenants().create("acme", SPEC);
    await tenants().create("beta", { ...SPEC, password: "0ther-Sesame!" });
    expect(database).toMatchObject({
      name: "db-acme",
      throughputMeasurement: { by: "operations-per-second", value: 2_000 },
      alerts: [{ name: "dataset-size", value: 80 }],
    });
    expect(await cloud.databases.tags.list(ids).all()).toMatchObject([{ key: "tenant", value: "acme" }]);
    expect((await tenants().list()).map(({ name }) => name).sort()).toEqual(["acme", "beta"]);
    const beta = await tenants().find("beta");
    await connected(database.publicEndpoint, {}, (redis) => redis.set("greeting", "hello"));
    await connected(beta?.database.publicEndpoint, { password: "0ther-Sesame!" }, async (redis) => {
      expect(await redis.get("greeting")).toBeNull();
    });
    await expect(
      connected(beta?.database.publicEndpoint, {}, (redis) => redis.get("greeting")),
    ).rejects.toThrow(/WRONGPASS/);
  });

  test("tenants with a database each are not created twice, but an interrupted creation is completed", async () => {
    await expect(tenants().create("acme", SPEC)).rejects.toThrow(
      'name must not be that of an existing tenant (got "acme").',
    );
    // The process ended before it added the tag.
    const { databaseId } = await cloud.databases
      .create(subscriptionId, { name: "db-late", datasetSizeInGb: 1 })
      .wait();
    const ids = { subscriptionId, databaseId };
    expect(await tenants().create("late", SPEC)).toMatchObject({ name: "late", ids });
    expect(await cloud.databases.tags.list(ids).all()).toMatchObject([{ key: "tenant", value: "late" }]);
  });

  test("tenants with a database each have a quota that can be changed", async () => {
    const { database } = await tenants().setQuota("acme", { datasetSizeInGb: 0.5, alertAtPercent: 90 });
    expect(database).toMatchObject({
      datasetSizeInGb: 0.5,
      throughputMeasurement: { value: 2_000 },
      alerts: [{ name: "dataset-size", value: 90 }],
    });
    await expect(tenants().setQuota("acme", {})).rejects.toThrow("quota must contain a limit");
    await expect(tenants().setQuota("missing", { datasetSizeInGb: 1 })).rejects.toThrow(
      'name must be that of a tenant (got "missing").',
    );
  });

  test("tenants with a database each are not deleted if the backup is refused or fails", async () => {
    changes = [];
    await expect(tenants().delete("acme")).rejects.toMatchObject({ code: "DATABASE_BACKUP_DISABLED" });
    await expect(tenants().delete("acme", { backupPath: "s3://" })).rejects.toMatchObject({
      kind: "provisioning",
      resource: "backup",
      status: "failed",
    });
    expect(changes.filter((route) => route.startsWith("DELETE"))).toEqual([]);
    expect(await tenants().find("acme")).toBeDefined();
  });

  test("tenants with a database each are deleted after the backup, whose file exists", async () => {
    const before = await backupFiles();
    changes = [];
    await tenants().delete("acme", { backupPath: BACKUP.storagePath });
    expect(changes).toEqual([
      "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup",
      "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}",
    ]);
    expect(await backupFiles()).toHaveLength(before.length + 1);
    expect(await tenants().find("acme")).toBeUndefined();
    await tenants().delete("beta", { backup: false });
    expect((await tenants().list()).map(({ name }) => name)).toEqual(["late"]);
  });
});

describe("tenants of a shared database", () => {
  let endpoint: string | null | undefined;
  let ids: { subscriptionId: number; databaseId: number };
  const tenants = () => new PrefixTenants(cloud, ids);
  const asOwner = <T>(action: (redis: Redis) => Promise<T>) => connected(endpoint, {}, action);

  beforeAll(async () => {
    const database = await cloud.databases
      .create(subscriptionId, {
        name: "shared",
        datasetSizeInGb: 1,
        password: PASSWORD,
        remoteBackup: BACKUP,
      })
      .wait();
    ids = { subscriptionId, databaseId: database.databaseId };
    endpoint = database.publicEndpoint;
  });

  test("tenants of a shared database cannot read, write, list or subscribe to each other's keys", async () => {
    const [acme, beta] = [await tenants().create("acme"), await tenants().create("beta")];
    expect(acme).toMatchObject({ name: "acme", username: "tenant-acme", keyPrefix: "acme:" });
    await connected(endpoint, acme, async (redis) => {
      expect(await redis.set("acme:secret", "42")).toBe("OK");
      expect(await redis.get("acme:secret")).toBe("42");
      expect(await redis.eval("return redis.call('GET', KEYS[1])", 1, "acme:secret")).toBe("42");
      expect(await redis.publish("acme:news", "hello")).toBe(0);
    });
    await connected(endpoint, beta, async (redis) => {
      for (const command of [
        ["GET", "acme:secret"],
        ["SET", "acme:secret", "0"],
        ["SET", "elsewhere", "0"],
        ["COPY", "acme:secret", "beta:copy"],
        ["EVAL", "return redis.call('GET', KEYS[1])", "1", "acme:secret"],
        ["EVAL", "return redis.call('GET', 'acme:secret')", "0"],
        ["SCAN", "0"],
        ["KEYS", "*"],
        ["RANDOMKEY"],
        ["DBSIZE"],
        ["FLUSHALL"],
        ["INFO"],
        ["PUBLISH", "acme:news", "x"],
        ["PUBSUB", "CHANNELS"],
        ["FUNCTION", "LIST"],
        ["SCRIPT", "FLUSH"],
        ["CLIENT", "TRACKING", "ON", "BCAST"],
        ["CLIENT", "LIST"],
        ["CONFIG", "GET", "*"],
        ["ACL", "LIST"],
      ]) {
        const [name = "", ...args] = command;
        await expect(redis.call(name, ...args), command.join(" ")).rejects.toThrow(/NOPERM|can't access/);
      }
      expect(await redis.get("beta:secret")).toBeNull();
    });
  });

  test("tenants of a shared database are listed, and not created twice", async () => {
    expect(await tenants().list()).toEqual([
      { name: "acme", keyPrefix: "acme:", username: "tenant-acme" },
      { name: "beta", keyPrefix: "beta:", username: "tenant-beta" },
    ]);
    expect(await new PrefixTenants(cloud, { ...ids, databaseId: ids.databaseId + 1 }).list()).toEqual([]);
    await expect(tenants().create("acme")).rejects.toThrow("name must not be that of an existing tenant");
  });

  test("an interrupted creation is listed without a user, and completed by the next", async () => {
    await cloud.acl.redisRules.create({ name: "tenant-late", redisRule: "+@all ~late:* &late:*" }).wait();
    const redisRules = [{ ruleName: "tenant-late", databases: [ids] }];
    await cloud.acl.roles.create({ name: "tenant-late", redisRules }).wait();
    expect((await tenants().list()).find(({ name }) => name === "late")?.username).toBeUndefined();
    const late = await tenants().create("late");
    await connected(endpoint, late, async (redis) => {
      expect(await redis.set("late:x", "1")).toBe("OK");
      await expect(redis.get("acme:secret")).rejects.toThrow(/NOPERM/);
    });
    await asOwner((client) => tenants().delete("late", { backup: false, client }));
  });

  test("above its quota a tenant can only read and delete, until it is below again", async () => {
    const gamma = await tenants().create("gamma", "Gamma-0pens!");
    await asOwner(async (owner) => {
      await connected(endpoint, gamma, async (redis) => {
        for (const n of [1, 2, 3]) await redis.set(`gamma:${n}`, "x".repeat(100));
        const { keys, bytes } = await tenants().measure("gamma", owner);
        expect(keys).toBe(3);
        expect(bytes).toBeGreaterThan(300);
        const quota = { maxKeys: 2 };
        expect(await tenants().enforceQuota("gamma", quota, owner)).toMatchObject({
          keys: 3,
          isReadOnly: true,
        });
        await expect(redis.set("gamma:4", "x")).rejects.toThrow(/NOPERM/);
        expect(await redis.get("gamma:1")).toHaveLength(100);
        expect(await redis.del("gamma:1")).toBe(1);
        expect(await tenants().enforceQuota("gamma", quota, owner)).toMatchObject({
          keys: 2,
          isReadOnly: false,
        });
        expect(await redis.set("gamma:1", "x")).toBe("OK");
        expect(await tenants().enforceQuota("gamma", { maxBytes: 100 }, owner)).toMatchObject({
          isReadOnly: true,
        });
      });
      await expect(tenants().enforceQuota("gamma", {}, owner)).rejects.toThrow(
        "quota must contain maxKeys or maxBytes",
      );
      await expect(tenants().enforceQuota("missing", { maxKeys: 1 }, owner)).rejects.toThrow(
        "name must be that of a tenant",
      );
    });
  });

  test("tenants of a shared database are not deleted if the backup fails", async () => {
    changes = [];
    await expect(tenants().delete("gamma", { backupPath: "s3://" })).rejects.toMatchObject({
      status: "failed",
    });
    expect(changes.filter((route) => route.startsWith("DELETE"))).toEqual([]);
    expect((await tenants().list()).map(({ name }) => name)).toContain("gamma");
  });

  test("tenants of a shared database are deleted after the backup with their keys, and the others keep theirs", async () => {
    const before = await backupFiles();
    changes = [];
    await asOwner(async (owner) => {
      await tenants().delete("gamma", { client: owner });
      expect(await owner.keys("*")).toEqual(["acme:secret"]);
    });
    expect(changes[0]).toBe("POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup");
    expect(changes.slice(-3)).toEqual([
      "DELETE /acl/users/{aclUserId}",
      "DELETE /acl/roles/{aclRoleId}",
      "DELETE /acl/redisRules/{aclRedisRuleId}",
    ]);
    expect(await backupFiles()).toHaveLength(before.length + 1);
    expect((await tenants().list()).map(({ name }) => name)).toEqual(["acme", "beta"]);
    await expect(
      connected(endpoint, { username: "tenant-gamma", password: "Gamma-0pens!" }, (redis) => redis.ping()),
    ).rejects.toThrow(/WRONGPASS/);
    await expect(tenants().delete("gamma")).rejects.toThrow("name must be that of a tenant");
  });
});

describe("bad input", () => {
  test.each(["", "Acme", "a:b", "a*", "-a", "a--b", "é", "x".repeat(34), undefined])(
    "the tenant name %j is rejected before anything is sent",
    async (name) => {
      changes = [];
      const message =
        "name must be lower-case letters and digits, separated by hyphens, at most 33 characters";
      const ids = { subscriptionId, databaseId: 1 };
      await expect(new PrefixTenants(cloud, ids).create(name as string)).rejects.toThrow(message);
      await expect(new DatabaseTenants(cloud, ids).create(name as string, {})).rejects.toThrow(message);
      expect(changes).toEqual([]);
    },
  );

  test.each([
    [{ prefix: "Tenants" }, "prefix must be lower-case letters and digits, and end in a hyphen"],
    [{ commands: "+@all ~*" }, "commands must be words that start with + or -"],
  ])("the options %j are rejected", (options, message) => {
    expect(() => new PrefixTenants(cloud, { subscriptionId, databaseId: 1, ...options })).toThrow(message);
  });
});
