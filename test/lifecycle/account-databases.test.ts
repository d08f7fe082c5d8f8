import { connectionUrl, type DatabaseIds } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { type Cloud, provisioned, startCloud } from "./cloud.js";
import { twoRegions } from "./steps.js";

/** An account with a database of each kind. */
async function threeKinds(fixture: Cloud) {
  const { cloud, run } = fixture;
  const pro = await provisioned(fixture, "pro");
  const { subscriptionId } = await twoRegions(fixture, "AWS");
  const plan = await cloud.essentials.plans.list({ provider: "AWS" }).find(({ price }) => price > 0);
  const essentials = await run(
    cloud.essentials.subscriptions.create({ name: "small", planId: plan?.id ?? 0 }).wait(),
  );
  await run(cloud.essentials.databases.create(essentials.id, { name: "tiny" }).wait());
  return { pro: pro.subscription.id, activeActive: subscriptionId, essentials: essentials.id };
}

test("listAll yields the databases of all subscriptions, with kinds and ids that the methods take", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const subscriptions = await threeKinds(fixture);
  const all = await cloud.databases.listAll().all();
  const found = all.map(({ kind, ids, database }) => [kind, ids.subscriptionId, database.name]).sort();
  expect(found).toEqual(
    [
      ["active-active", subscriptions.activeActive, "carts"],
      ["essentials", subscriptions.essentials, "tiny"],
      ["pro", subscriptions.pro, "first"],
    ].sort(),
  );
  for (const { kind, ids, database } of all) {
    expect(ids.databaseId).toBe(database.databaseId);
    if (kind === "active-active") {
      expect(database.crdbDatabases).toHaveLength(2);
      await run(
        cloud.activeActive.databases.update(ids, { globalDataPersistence: "aof-every-1-second" }).wait(),
      );
    } else if (kind === "essentials")
      await run(cloud.essentials.databases.update(ids, { name: "new" }).wait());
    else await run(cloud.databases.update(ids, { dataEvictionPolicy: "allkeys-lru" }).wait());
  }
  await expect(
    cloud.databases.listAll().find(({ database }) => database.name === "new"),
  ).resolves.toMatchObject({ kind: "essentials" });
});

test("listAll of an account without subscriptions is empty, and rejects with the signal's reason", async (context) => {
  const { cloud } = await startCloud(context);
  expect(await cloud.databases.listAll().all()).toEqual([]);
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(cloud.databases.listAll({ signal }).all()).rejects.toThrow("enough");
});

test("subscriptions are found by name, and a name that two of them have is an error", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const { pro, essentials } = await threeKinds(fixture);
  expect(await cloud.subscriptions.findByName("pro")).toMatchObject({ id: pro });
  expect(await cloud.essentials.subscriptions.findByName("small")).toMatchObject({ id: essentials });
  expect(await cloud.subscriptions.findByName("none")).toBeUndefined();
  const other = await provisioned(fixture, "other");
  await run(cloud.subscriptions.update(other.subscription.id, { name: "pro" }).wait());
  await expect(cloud.subscriptions.findByName("pro")).rejects.toThrow(
    `name must be unique (got "pro": ${pro}, ${other.subscription.id}).`,
  );
});

test("Active-Active databases are typed in the list, and the error of update and backup names the method", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const { subscriptionId } = await twoRegions(fixture, "AWS");
  const [carts] = await cloud.databases.list(subscriptionId).all();
  if (!carts?.activeActiveRedis) throw new Error("The database is not Active-Active.");
  expect(carts.crdbDatabases[0]?.region).toBe("us-east-1");
  const ids: DatabaseIds = { subscriptionId, databaseId: carts.databaseId };
  await expect(run(cloud.databases.update(ids, { name: "other" }).wait())).rejects.toMatchObject({
    hint: expect.stringContaining("activeActive.databases.update()"),
  });
  await expect(run(cloud.databases.backup(ids).wait())).rejects.toMatchObject({
    hint: expect.stringContaining("databases.backup(ids, { regionName })"),
  });
  const [region] = (await cloud.activeActive.databases.get(ids)).crdbDatabases;
  if (region === undefined) throw new Error("The database has no regions.");
  expect(new URL(connectionUrl(region)).host).toBe(region.publicEndpoint);
});
