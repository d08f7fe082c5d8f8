import { ensure, ensureAll, planAll, removeAll, status } from "redis-cloud-ensure";
import { expect, test } from "vitest";
import { DATABASE, documentsOf, SUBSCRIPTION, startAccount } from "./support/account.js";
import { ACCESS, ACTIVE_ACTIVE } from "./support/drift-documents.js";

const PEERING = `kind: RedisCloudPeering
metadata: { name: vpc }
spec:
  subscription: { name: shop }
  aws: { region: us-east-1, awsAccountId: "123456789012", vpcId: vpc-0123456789abcdef0, vpcCidrs: [10.1.0.0/16] }
  deletionPolicy: Delete`;
const ESSENTIALS = (planId: number) => `kind: RedisCloudEssentialsDatabase
metadata: { name: sessions }
spec: { planId: ${planId}, dataEvictionPolicy: allkeys-lru, tags: { Team: web }, deletionPolicy: Delete }`;

test("all kinds become ready, a second run sends no change, and all are removed in reverse order", async () => {
  await using account = await startAccount();
  process.env["DRIFT_PASSWORD"] = "Secret-1234!";
  const { planId } = await findFreePlan(account);
  const passwordFrom = "\n  passwordFrom: { env: DRIFT_PASSWORD }";
  const documents = documentsOf(
    ...ACCESS,
    PEERING,
    DATABASE + passwordFrom,
    ESSENTIALS(planId),
    SUBSCRIPTION,
  );
  const providers = [account.createProvider()];
  const results = await ensureAll(documents, { providers });
  expect(results.map((result) => ("error" in result ? result.error : result.value.status.state))).toEqual(
    documents.map(() => "Ready"),
  );
  const sent = account.getWrites().length;
  const again = await ensureAll(documents, { providers: [account.createProvider()] });
  expect(again.map((result) => "value" in result && result.value.changed)).toEqual(
    documents.map(() => false),
  );
  expect(account.getWrites().slice(sent)).toEqual([]);
  // A removal reads no password.
  delete process.env["DRIFT_PASSWORD"];
  const removed = await removeAll(documents, { providers });
  expect(removed).toEqual(
    documents.map(({ document }) =>
      expect.objectContaining({ value: true, document: expect.objectContaining({ kind: document.kind }) }),
    ),
  );
  expect(await account.cloud.subscriptions.list().all()).toEqual([]);
  expect(await account.cloud.essentials.subscriptions.list().all()).toEqual([]);
});

test("a changed document changes the database in place, and its connection has the endpoint and password", async () => {
  await using account = await startAccount();
  const providers = [account.createProvider()];
  await ensureAll(documentsOf(SUBSCRIPTION, DATABASE), { providers });
  const [changed] = documentsOf(
    `${DATABASE.replace("datasetSizeInGb: 1", "datasetSizeInGb: 2")}\n  dataEvictionPolicy: noeviction\n  tags: { Team: checkout }`,
  );
  if (changed === undefined) throw new Error("no document");
  const events: string[] = [];
  const ready = await ensure(changed.document, { providers, onEvent: ({ message }) => events.push(message) });
  expect(ready).toMatchObject({ changed: true, status: { state: "Ready" } });
  const [subscriptionId = 0, databaseId = 0] = ready.id.split("/").map(Number);
  const database = await account.cloud.databases.get({ subscriptionId, databaseId });
  expect(database).toMatchObject({ datasetSizeInGb: 2, dataEvictionPolicy: "noeviction" });
  const tags = await account.cloud.databases.tags.list({ subscriptionId, databaseId }).all();
  expect(tags.map(({ key, value }) => [key, value]).sort()).toEqual([
    ["redis-cloud-ensure", "default.orders"],
    ["team", "checkout"],
  ]);
  const { password } = database.security;
  expect(await ready.connection()).toMatchObject({ username: "default", password });
  expect(JSON.stringify([events, ready.status])).not.toContain(password);
});

test("an immutable change is blocked, and replaced only with the word in the document and of the caller", async () => {
  await using account = await startAccount();
  const providers = [account.createProvider()];
  await ensureAll(documentsOf(SUBSCRIPTION, DATABASE), { providers });
  const immutable = `${DATABASE}\n  protocol: memcached`;
  const sent = account.getWrites().length;
  await expect(ensureAll(documentsOf(immutable), { providers })).rejects.toThrow(
    'RedisCloudDatabase orders: spec.protocol cannot be changed from "redis" to "memcached" in place; a replacement needs spec.replace and loses all data of the database, and its endpoint',
  );
  const replaceable = `${immutable}\n  replace: true`;
  await expect(ensureAll(documentsOf(replaceable), { providers })).rejects.toThrow(
    'needs a replacement, which loses all data of the database, and its endpoint; permit it with allow: ["replace"]',
  );
  expect(account.getWrites().slice(sent)).toEqual([]);
  const [replaced] = await ensureAll(documentsOf(replaceable), { providers, allow: ["replace"] });
  expect(replaced).toMatchObject({ value: { changed: true, status: { state: "Ready" } } });
});

test("a database without an owner is neither changed nor deleted until the document adopts it", async () => {
  await using account = await startAccount();
  const providers = [account.createProvider()];
  await ensureAll(documentsOf(SUBSCRIPTION), { providers });
  const [subscription] = await account.cloud.subscriptions.list().all();
  const subscriptionId = subscription?.id ?? 0;
  await account.cloud.databases
    .create(subscriptionId, { name: "foreign", datasetSizeInGb: 0.5, replication: false })
    .wait();
  const foreign = DATABASE.replace("name: orders", "name: foreign");
  const sent = account.getWrites().length;
  const [refused] = await planAll(documentsOf(foreign), { providers });
  expect(refused).toMatchObject({
    error: {
      message: expect.stringMatching(
        /a resource of that name exists \(\d+\/\d+\) and has no owner; take it over with spec\.adopt: true/,
      ),
    },
  });
  const [kept] = await removeAll(documentsOf(foreign), { providers });
  expect(kept).toMatchObject({ error: { name: "NotOwnedError" } });
  const [obstacle] = await removeAll(documentsOf(SUBSCRIPTION), { providers });
  expect(obstacle).toMatchObject({
    error: {
      message: 'RedisCloudSubscription shop: contains the database "foreign", which no document owns',
    },
  });
  // A resource that matches is accepted as it is: adoption writes nothing at first sight.
  const same = foreign.replace("datasetSizeInGb: 1", "datasetSizeInGb: 0.5");
  await ensureAll(documentsOf(`${same}\n  adopt: true`), { providers });
  expect(account.getWrites().slice(sent)).toEqual([]);
  const [adopted] = await ensureAll(documentsOf(`${foreign}\n  adopt: true`), { providers });
  expect(adopted).toMatchObject({ value: { changed: true } });
  const stranger = foreign.replace("name: foreign", "name: foreign, namespace: other");
  const [other] = await planAll(documentsOf(stranger.replace("datasetSizeInGb: 1", "datasetSizeInGb: 2")), {
    providers,
  });
  expect(other).toMatchObject({ error: { message: expect.stringContaining("belongs to default.foreign") } });
});

test("a reference to a missing resource, a price above the limit and policy observe stop before anything is sent", async () => {
  await using account = await startAccount();
  const providers = [account.createProvider()];
  await expect(ensureAll(documentsOf(DATABASE), { providers })).rejects.toThrow(
    'file.yaml, document 1 (RedisCloudDatabase orders): spec.subscription refers to RedisCloudSubscription "shop", which does not exist',
  );
  await expect(ensureAll(documentsOf(SUBSCRIPTION), { providers, maxHourlyPrice: 0.000_1 })).rejects.toThrow(
    /the hourly price of [\d.]+ USD exceeds the limit of 0\.0001/,
  );
  const [subscription] = documentsOf(SUBSCRIPTION);
  if (subscription === undefined) throw new Error("no document");
  await expect(ensure(subscription.document, { providers, policy: "observe" })).rejects.toThrow(
    "does not exist yet",
  );
  expect(await status(subscription.document, { providers })).toMatchObject({
    state: "Absent",
    endpoints: [],
    conditions: expect.arrayContaining([
      expect.objectContaining({ type: "Ready", status: "False", reason: "Absent" }),
    ]),
  });
  expect(account.getWrites()).toEqual([]);
  expect(await account.cloud.subscriptions.list().all()).toEqual([]);
});

test("a price limit holds for Essentials, whose price is that of the plan, and for Active-Active databases", async () => {
  await using account = await startAccount();
  const providers = [account.createProvider()];
  const plans = await account.cloud.essentials.plans.list().all();
  const paid = plans.find(({ price, pricePeriod }) => price > 10 && pricePeriod === "Month");
  if (paid === undefined) throw new Error("no paid plan");
  const documents = documentsOf(ESSENTIALS(paid.id));
  const [planned] = await planAll(documents, { providers });
  const hourlyPrice = Number((paid.price / 730).toPrecision(4));
  expect(planned).toMatchObject({ value: { hourlyPrice, currency: "USD" } });
  await expect(ensureAll(documents, { providers, maxHourlyPrice: 0.01 })).rejects.toThrow(
    `RedisCloudEssentialsDatabase sessions: the hourly price of ${hourlyPrice} USD exceeds the limit of 0.01`,
  );
  const { planId } = await findFreePlan(account);
  const [free] = await ensureAll(documentsOf(ESSENTIALS(planId)), { providers, maxHourlyPrice: 0 });
  expect(free).toMatchObject({ value: { status: { state: "Ready" } } });
  // A larger plan has a price again.
  await expect(ensureAll(documents, { providers, maxHourlyPrice: 0.01 })).rejects.toThrow(
    "exceeds the limit",
  );

  const [world, carts] = ACTIVE_ACTIVE;
  process.env["DRIFT_PASSWORD"] = "Secret-1234!";
  await ensureAll(documentsOf(world), { providers });
  const another = carts.replace("name: carts", "name: second");
  await expect(ensureAll(documentsOf(another), { providers, maxHourlyPrice: 0.001 })).rejects.toThrow(
    /RedisCloudDatabase second: the hourly price of [\d.]+ USD exceeds the limit of 0\.001/,
  );
});

test("fifty databases share their lists", async () => {
  await using account = await startAccount();
  const names = Array.from({ length: 50 }, (_, index) => `db-${index}`);
  const texts = names.map((name) =>
    DATABASE.replace("name: orders", `name: ${name}`).replace(
      "datasetSizeInGb: 1",
      "datasetSizeInGb: 0.1, replication: false".replace(", ", "\n  "),
    ),
  );
  const documents = documentsOf(SUBSCRIPTION, ...texts);
  await ensureAll(documents, { providers: [account.createProvider()] });
  const count = async (some: typeof documents) => {
    const before = account.requests.length;
    await ensureAll(some, { providers: [account.createProvider()] });
    return account.requests.length - before;
  };
  const one = await count(documents.slice(1, 2));
  expect(await count(documents.slice(1))).toBeLessThanOrEqual(1.5 * one);
});

async function findFreePlan({
  cloud,
}: Awaited<ReturnType<typeof startAccount>>): Promise<{ planId: number }> {
  const plans = await cloud.essentials.plans.list().all();
  const free = plans.find(({ price }) => price === 0);
  if (free === undefined) throw new Error("no free plan");
  return { planId: free.id };
}
