import { TaskError, WaitTimeoutError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";

describe("the life of a Pro database", () => {
  test("a Pro database is created, changed and deleted with its subscription", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const steps: string[] = [];
    const subscription = await run(
      cloud.subscriptions
        .create({
          name: "life",
          cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
          databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
        })
        .wait({ onProgress: ({ phase, status }) => steps.push(`${phase} ${status}`) }),
    );
    expect(subscription.status).toBe("active");
    expect(steps.slice(-4)).toEqual([
      "resource pending",
      "resource active",
      "resource databases pending",
      "resource active",
    ]);
    expect(await cloud.databases.list(subscription.id).all()).toMatchObject([
      { name: "first", status: "active" },
    ]);

    const spec = { name: "cache", datasetSizeInGb: 2 };
    const [price] = await run(cloud.databases.estimateCreate(subscription.id, spec));
    expect(price?.priceCurrency).toBe("USD");
    const created = await run(cloud.databases.create(subscription.id, spec).wait());
    expect(created).toMatchObject({ name: "cache", status: "active", datasetSizeInGb: 2 });
    expect(created.publicEndpoint).toMatch(/:\d+$/);

    const ids = { subscriptionId: subscription.id, databaseId: created.databaseId };
    const updated = await run(cloud.databases.update(ids, { dataEvictionPolicy: "allkeys-lru" }).wait());
    expect(updated).toMatchObject({ status: "active", dataEvictionPolicy: "allkeys-lru" });
    expect(await cloud.databases.findByName(subscription.id, "cache")).toMatchObject({
      databaseId: ids.databaseId,
    });

    for await (const { databaseId } of cloud.databases.list(subscription.id)) {
      await run(cloud.databases.delete({ ...ids, databaseId }).wait());
    }
    expect(await cloud.databases.list(subscription.id).all()).toEqual([]);
    await run(cloud.subscriptions.delete(subscription.id).wait());
    await expect(cloud.subscriptions.get(subscription.id)).rejects.toMatchObject({ status: 404 });
    expect(await cloud.subscriptions.list().all()).toEqual([]);
  });

  test("a wait that times out resumes from its token", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run, another } = fixture;
    const { subscription } = await provisioned(fixture);
    const create = cloud.databases.create(subscription.id, { name: "cache", datasetSizeInGb: 1 });
    const error = await run(create.wait({ timeoutMs: 5_000 }).catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    const { token } = error as WaitTimeoutError;
    const database = await run(another().operations.resume(token, "database").wait());
    expect(database).toMatchObject({ name: "cache", status: "active" });
    expect(await cloud.databases.list(subscription.id).all()).toHaveLength(2);
  });

  test("a create with a name in use fails with the service's code", async (context) => {
    const fixture = await startCloud(context);
    const { subscription } = await provisioned(fixture);
    const again = fixture.cloud.databases
      .create(subscription.id, { name: "first", datasetSizeInGb: 1 })
      .wait();
    const error = await fixture.run(again.catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ code: "DATABASE_NAME_EXISTS" });
  });
});

describe("tags, backups and versions of a Pro database", () => {
  test("tags are written immediately, with keys in lower case", async (context) => {
    const fixture = await startCloud(context);
    const { cloud } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    expect(await cloud.databases.tags.create(ids, { key: "CostCenter", value: "7" })).toMatchObject({
      key: "costcenter",
    });
    await cloud.databases.tags.update({ ...ids, tagKey: "costcenter" }, { value: "8" });
    await cloud.databases.tags.replace(ids, {
      tags: [
        { key: "costcenter", value: "9" },
        { key: "team", value: "a" },
      ],
    });
    await cloud.databases.tags.delete({ ...ids, tagKey: "team" });
    const tags = await cloud.databases.tags.list(ids).all();
    expect(tags.map(({ key, value }) => [key, value])).toEqual([["costcenter", "9"]]);
  });

  test("backups, upgrades and the account's options are available", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    const refused = await run(cloud.databases.backupStatus(ids).catch((reason: unknown) => reason));
    expect(refused).toMatchObject({ code: "DATABASE_BACKUP_DISABLED" });
    expect(await cloud.databases.slowLog(ids).all()).toEqual([]);
    expect((await cloud.databases.certificate(ids)).publicCertificatePEMString).toContain(
      "BEGIN CERTIFICATE",
    );
    expect((await cloud.account.regions().all()).length).toBeGreaterThan(0);
    expect((await cloud.account.get()).account.key.name).not.toBe("");
    expect(await cloud.account.logs().find(({ type }) => type === "Subscription")).toBeDefined();
  });
});

test("waits succeed although every third request fails", async (context) => {
  let requests = 0;
  const fixture = await startCloud(context);
  const { subscription } = await provisioned(fixture);
  const flaky = fixture.another({
    fetch: (url, init) => {
      requests += 1;
      if (init.method !== "GET" || requests % 3 !== 0) return fetch(url, init);
      return Promise.resolve(new Response("<html>Bad gateway</html>", { status: 502 }));
    },
  });
  const database = await fixture.run(
    flaky.databases.create(subscription.id, { name: "cache", datasetSizeInGb: 1 }).wait(),
  );
  expect(database.status).toBe("active");
});
