import { expect, test } from "vitest";
import { type Cloud, provisioned, startCloud } from "./cloud.js";

/** Two databases, and clients of the first sent to the second. */
async function redirected(fixture: Cloud) {
  const { cloud, run } = fixture;
  const { subscription, database } = await provisioned(fixture);
  const subscriptionId = subscription.id;
  const target = await run(
    cloud.databases.create(subscriptionId, { name: "new", datasetSizeInGb: 1 }).wait(),
  );
  const source = { subscriptionId, databaseId: database.databaseId };
  await expect(cloud.databases.traffic(source)).rejects.toMatchObject({ status: 404 });
  const started = await cloud.endpointRedirections.create({
    sourceDatabaseId: source.databaseId,
    targetDatabaseId: target.databaseId,
    endpointTargetType: "public",
    migrationProtection: true,
  });
  expect(started).toMatchObject({ status: "initiated", isRevert: false });
  expect(started.endpoints[0]).toMatchObject({ targetEndpointName: target.publicEndpoint });
  const { redirectionId } = started;
  const done = await run(cloud.operations.waitUntilReady("endpointRedirection", { redirectionId }));
  expect(done).toMatchObject({ status: "completed", completedAt: expect.any(String) });
  expect(await cloud.databases.traffic(source)).toMatchObject({ trafficStatus: "stopped", canResume: true });
  return { source, redirectionId };
}

test("an endpoint redirection completes and is reverted", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const { source, redirectionId } = await redirected(fixture);
  expect(await cloud.endpointRedirections.get(redirectionId)).toMatchObject({ status: "completed" });
  expect(await cloud.endpointRedirections.revert(redirectionId)).toMatchObject({ isRevert: true });
  const back = await run(cloud.operations.waitUntilReady("endpointRedirection", { redirectionId }));
  expect(back).toMatchObject({ status: "reverted", revertedAt: expect.any(String) });
  await expect(cloud.databases.traffic(source)).rejects.toMatchObject({ status: 404 });
});

test("traffic to the source is resumed without removing the redirection", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, clock } = fixture;
  const { source, redirectionId } = await redirected(fixture);
  expect(await cloud.databases.resumeTraffic(source)).toBeUndefined();
  expect(await cloud.databases.traffic(source)).toMatchObject({ resumeInProgress: true });
  await expect(cloud.databases.resumeTraffic(source)).rejects.toMatchObject({ status: 409 });
  clock.advance(10_000);
  expect(await cloud.databases.traffic(source)).toMatchObject({ trafficStatus: "active" });
  expect(await cloud.endpointRedirections.get(redirectionId)).toMatchObject({ status: "completed" });
});
