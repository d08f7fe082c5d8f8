import { expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";
import { until } from "./steps.js";

test("a task is returned by its id and listed with earlier tasks", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run, clock } = fixture;
  expect(await cloud.tasks.list().all()).toEqual([]);
  const { subscription, database } = await provisioned(fixture);
  const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
  const update = await cloud.databases.update(ids, { dataEvictionPolicy: "allkeys-lru" });
  clock.advance(300);
  const task = await cloud.tasks.get(update.taskId);
  expect(task).toMatchObject({ taskId: update.taskId, commandType: "databaseUpdateRequest" });
  expect(task.status).not.toBe("processing-completed");
  const ended = await until(
    fixture,
    () => cloud.tasks.get(update.taskId),
    ({ status }) => status === "processing-completed",
  );
  expect(ended.response?.resourceId).toBe(ids.databaseId);
  await run(update.wait());
  expect((await cloud.tasks.list().all()).map(({ commandType }) => commandType)).toEqual(
    expect.arrayContaining(["subscriptionCreateRequest", "databaseUpdateRequest"]),
  );
  await expect(cloud.tasks.get("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({
    status: 404,
  });
});

test("the logs contain the actions, their resources and the sign-ins", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run, clock } = fixture;
  const { subscription } = await provisioned(fixture);
  const database = await run(
    cloud.databases.create(subscription.id, { name: "cache", datasetSizeInGb: 1 }).wait(),
  );
  const entries = await cloud.account.logs().all();
  const ofDatabase = await cloud.account.logs({ resourceId: database.databaseId }).all();
  expect(ofDatabase.length).toBeGreaterThan(0);
  expect(entries).toEqual(expect.arrayContaining(ofDatabase));
  expect(entries.some(({ resourceId }) => resourceId === subscription.id)).toBe(true);
  const endOfDay = new Date(clock.now() + 86_400_000).toISOString();
  expect(await cloud.account.logs({ startTime: endOfDay }).all()).toEqual([]);
  expect(await cloud.account.sessionLogs().all()).toMatchObject([{ type: "Login", action: "Sign in" }]);
});
