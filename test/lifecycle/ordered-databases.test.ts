import { expect, test } from "vitest";
import { startCloud } from "./cloud.js";

const cloudProviders = [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }];
const database = (name: string, quantity = 1) => ({
  name,
  protocol: "redis" as const,
  datasetSizeInGb: 1,
  quantity,
});

test("the wait for a subscription ends when all databases ordered with it are active, in a resumed wait too", async (context) => {
  const { cloud, run, another } = await startCloud(context);
  const request = { name: "shop", cloudProviders, databases: [database("carts"), database("sessions", 2)] };
  const { token } = await run(cloud.subscriptions.create(request));
  const { id } = await run(another().operations.resume(token, "subscription").wait());
  const databases = await cloud.databases.list(id).all();
  expect(databases.map(({ status }) => status)).toEqual(["active", "active", "active"]);
});

test("with databases: false the wait for a subscription ends when the subscription is active", async (context) => {
  const { cloud, run } = await startCloud(context);
  const request = { name: "shop", cloudProviders, databases: [database("carts")] };
  const { id, status } = await run(cloud.subscriptions.create(request).wait({ databases: false }));
  expect(status).toBe("active");
  expect(await cloud.databases.list(id).all()).toEqual([]);
});

test("a time-out while the ordered databases are pending has a token with which the wait resumes", async (context) => {
  const { cloud, run, clock } = await startCloud(context);
  const create = await run(
    cloud.subscriptions.create({ name: "shop", cloudProviders, databases: [database("carts")] }),
  );
  const { id } = await run(create.wait({ databases: false }));
  const error = await run(create.wait({ timeoutMs: 1 }).catch((reason: unknown) => reason));
  expect(error).toMatchObject({ name: "WaitTimeoutError", token: create.token });
  await run(cloud.operations.resume(create.token, "subscription").wait());
  expect(await cloud.databases.list(id).all()).toHaveLength(1);
  expect(clock.now()).toBeGreaterThan(0);
});

test("a database that was deleted before a wait is resumed does not keep the wait", async (context) => {
  const { cloud, run } = await startCloud(context);
  const create = await run(
    cloud.subscriptions.create({ name: "shop", cloudProviders, databases: [database("carts")] }),
  );
  const { id: subscriptionId } = await run(create.wait());
  const [first] = await cloud.databases.list(subscriptionId).all();
  await run(cloud.databases.delete({ subscriptionId, databaseId: first?.databaseId ?? 0 }).wait());
  const resumed = cloud.operations.resume(create.token, "subscription").wait({ timeoutMs: 600_000 });
  expect(await run(resumed)).toMatchObject({ id: subscriptionId });
});
