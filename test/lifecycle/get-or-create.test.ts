import type { Middleware, RedisCloudOptions } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { type Cloud, provisioned, startCloud } from "./cloud.js";
import { twoRegions } from "./steps.js";

const SPEC = { name: "cache", datasetSizeInGb: 1 };

/** A ready subscription, and a client that counts its creates. */
async function fixture(context: Parameters<typeof startCloud>[0], options: Partial<RedisCloudOptions> = {}) {
  const account = await startCloud(context);
  const { subscription } = await provisioned(account);
  let creates = 0;
  const count: Middleware = (next) => (request) => {
    if (request.method === "POST") creates += 1;
    return next(request);
  };
  const cloud = account.another({ middleware: [count], ...options });
  return { ...account, cloud, subscriptionId: subscription.id, getCreates: () => creates };
}

const settle = <T>({ run }: Pick<Cloud, "run">, promise: Promise<T>) =>
  run(promise.catch((error: unknown) => error)) as Promise<T>;

describe("databases.getOrCreate", () => {
  test("creates a database once, then finds it and reports the differences", async (context) => {
    const account = await fixture(context);
    const { cloud, run, subscriptionId } = account;
    const first = await run(
      cloud.databases.getOrCreate(subscriptionId, { ...SPEC, password: "first-password" }),
    );
    expect(first).toMatchObject({
      isNew: true,
      differences: [],
      database: { name: "cache", status: "active" },
    });
    const spec = {
      ...SPEC,
      datasetSizeInGb: 3,
      password: "other-password",
      protocol: "redis" as const,
      redisVersion: first.database.redisVersion,
      sourceIp: ["10.0.0.0/8"],
      enableTls: false,
      throughputMeasurement: first.database.throughputMeasurement as never,
    };
    const second = await run(cloud.databases.getOrCreate(subscriptionId, spec));
    expect(second).toMatchObject({ isNew: false, ids: first.ids });
    expect(second.database.security.password).toBe("first-password");
    expect(second.differences).toEqual([
      { field: "datasetSizeInGb", desired: 3, actual: 1 },
      { field: "password", desired: "[redacted]", actual: "[redacted]" },
      { field: "sourceIp", desired: ["10.0.0.0/8"], actual: ["0.0.0.0/0"] },
    ]);
    expect(account.getCreates()).toBe(1);
  });

  test("two calls at a time, of two clients, create one database", async (context) => {
    const account = await fixture(context);
    const { run, subscriptionId, cloud } = account;
    const clients = [cloud, cloud, account.another()];
    const results = await run(
      Promise.all(clients.map(({ databases }) => databases.getOrCreate(subscriptionId, SPEC))),
    );
    expect(results.map(({ isNew }) => isNew)).toEqual([true, false, false]);
    expect(new Set(results.map(({ ids }) => ids.databaseId)).size).toBe(1);
    expect(account.getCreates()).toBe(1);
    expect(await cloud.databases.list(subscriptionId).all()).toHaveLength(2);
  });

  test("a call after one that was abandoned waits for its database instead of creating another", async (context) => {
    const account = await fixture(context);
    const { run, subscriptionId, cloud } = account;
    const abandoned = cloud.databases.getOrCreate(subscriptionId, SPEC, { timeoutMs: 100 });
    const waiting = cloud.databases.getOrCreate(subscriptionId, SPEC, { timeoutMs: 50 });
    expect(await settle(account, waiting)).toMatchObject({ name: "WaitTimeoutError" });
    expect(await settle(account, abandoned)).toMatchObject({ name: "WaitTimeoutError" });
    expect(await run(cloud.databases.getOrCreate(subscriptionId, SPEC))).toMatchObject({
      isNew: false,
      database: { status: "active" },
    });
    expect(account.getCreates()).toBe(1);
  });

  test("a database that another process created first is adopted", async (context) => {
    const account = await fixture(context);
    const { run, subscriptionId, another } = account;
    const first = await run(another().databases.create(subscriptionId, SPEC));
    // The list does not show the database yet when it is searched by name.
    const hideOnce: Middleware = (next) => {
      let isHidden = true;
      return (request) => {
        if (!isHidden || !request.url.includes("/databases?")) return next(request);
        isHidden = false;
        return next({ ...request, url: request.url.replace("offset=0", "offset=100") });
      };
    };
    const late = another({ middleware: [hideOnce] });
    const found = await run(late.databases.getOrCreate(subscriptionId, SPEC));
    expect(found).toMatchObject({ isNew: false, database: { name: "cache", status: "active" } });
    const { databaseId } = await run(first.wait());
    expect(found.ids.databaseId).toBe(databaseId);
  });

  test("a database that is still pending is waited for", async (context) => {
    const account = await fixture(context);
    const { run, subscriptionId, cloud, another, clock } = account;
    const pending = await run(another().databases.create(subscriptionId, SPEC));
    while ((await cloud.databases.findByName(subscriptionId, "cache")) === undefined) clock.advance(1_000);
    expect((await cloud.databases.findByName(subscriptionId, "cache"))?.status).not.toBe("active");
    const found = await run(cloud.databases.getOrCreate(subscriptionId, SPEC));
    expect(found).toMatchObject({ isNew: false, database: { status: "active" } });
    expect(account.getCreates()).toBe(0);
    await run(pending.wait());
  });

  test("a database that is being deleted is an error with its status", async (context) => {
    const account = await fixture(context);
    const { run, subscriptionId, cloud } = account;
    const { ids } = await run(cloud.databases.getOrCreate(subscriptionId, SPEC));
    const deletion = await run(cloud.databases.delete(ids));
    for (let status = ""; status !== "delete-pending"; ) {
      account.clock.advance(500);
      status = (await cloud.databases.get(ids)).status;
    }
    const error = await settle(account, cloud.databases.getOrCreate(subscriptionId, SPEC));
    expect(error).toMatchObject({ name: "ProvisioningError", status: "delete-pending", taskId: "" });
    await run(deletion.wait());
    expect(await run(cloud.databases.getOrCreate(subscriptionId, SPEC))).toMatchObject({ isNew: true });
    expect(account.getCreates()).toBe(2);
  });

  test("another protocol, an Active-Active database and a missing name are errors before a create", async (context) => {
    const account = await fixture(context);
    const { subscriptionId, cloud } = account;
    const memcached = { ...SPEC, name: "first", protocol: "memcached" as const };
    expect(await settle(account, cloud.databases.getOrCreate(subscriptionId, memcached))).toMatchObject({
      name: "ConfigError",
      message: expect.stringMatching(/^protocol must be "redis" for "first".*\(got "memcached"\)/),
    });
    const regions = await twoRegions(account, "AWS");
    const carts = cloud.databases.getOrCreate(regions.subscriptionId, { ...SPEC, name: "carts" });
    expect(await settle(account, carts)).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("Active-Active"),
    });
    for (const name of ["", undefined])
      await expect(cloud.databases.getOrCreate(subscriptionId, { ...SPEC, name } as never)).rejects.toThrow(
        "name must be a non-empty string",
      );
    await expect(cloud.databases.getOrCreate(subscriptionId, SPEC, { timeoutMs: 0 })).rejects.toThrow(
      "timeoutMs must be a positive number",
    );
    // That of the Active-Active subscription.
    expect(account.getCreates()).toBe(1);
  });

  test("a create that the service refuses is refused for every call, and can be repeated", async (context) => {
    const account = await fixture(context);
    const { subscriptionId, cloud, run } = account;
    const invalid = { ...SPEC, port: 1 };
    const calls = [invalid, invalid].map((spec) =>
      settle(account, cloud.databases.getOrCreate(subscriptionId, spec)),
    );
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: "TaskError" });
    expect(await run(cloud.databases.getOrCreate(subscriptionId, SPEC))).toMatchObject({ isNew: true });
  });
});
