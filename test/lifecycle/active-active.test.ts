import { describe, expect, test } from "vitest";
import { REGIONS, throughputs } from "../support/scopes.js";
import { startCloud } from "./cloud.js";
import { refusal, twoRegions } from "./steps.js";

describe("Active-Active", () => {
  test("an Active-Active database is updated in all regions and in one", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { databases } = cloud.activeActive;
    const { subscriptionId } = await twoRegions(fixture, "AWS");
    const spec = {
      name: "main",
      datasetSizeInGb: 1,
      localThroughputMeasurement: throughputs(...REGIONS.AWS),
    };
    const prices = await run(databases.estimateCreate(subscriptionId, spec));
    expect(new Set(prices.map(({ region }) => region))).toEqual(new Set(REGIONS.AWS));
    expect(await databases.findByName(subscriptionId, "main")).toBeUndefined();

    const main = await run(databases.create(subscriptionId, spec).wait());
    expect(main).toMatchObject({ name: "main", status: "active", globalDataPersistence: "none" });
    expect(main.crdbDatabases.map(({ region }) => region)).toEqual(REGIONS.AWS);
    const ids = { subscriptionId, databaseId: main.databaseId };
    expect((await databases.list(subscriptionId).all()).map(({ name }) => name)).toEqual(["carts", "main"]);
    expect(await databases.findByName(subscriptionId, "main")).toMatchObject({ databaseId: ids.databaseId });

    const larger = await run(databases.estimateUpdate(ids, { datasetSizeInGb: 100 }));
    expect(larger.find(({ databaseName }) => databaseName === "main")?.quantity).toBeGreaterThan(2);
    expect((await databases.get(ids)).crdbDatabases[0]?.datasetSizeInGb).toBe(1);

    const changed = await run(
      databases
        .update(ids, {
          globalDataPersistence: "aof-every-1-second",
          regions: [{ region: "us-east-2", dataPersistence: "none" }],
        })
        .wait(),
    );
    expect(changed).toMatchObject({
      status: "active",
      globalDataPersistence: "aof-every-1-second",
      crdbDatabases: [{ dataPersistence: "aof-every-1-second" }, { dataPersistence: "none" }],
    });
    expect(await run(databases.flush(ids).wait())).toMatchObject({ name: "main", status: "active" });
    expect(await refusal(fixture, cloud.databases.update(ids, { name: "other" }).wait())).toContain(
      "NOT_ALLOWED_WITH_ACTIVE_ACTIVE",
    );

    await run(cloud.databases.backup(ids, { regionName: "us-east-1", adhocBackupPath: "s3://b" }).wait());
    fixture.clock.advance(60_000);
    expect(await run(cloud.databases.backupStatus(ids, { regionName: "us-east-1" }))).toMatchObject({
      status: "success",
    });
    expect(await cloud.databases.slowLog(ids, { regionName: "us-east-2" }).all()).toEqual([]);
    await run(cloud.databases.delete(ids).wait());
    await expect(databases.get(ids)).rejects.toMatchObject({ status: 404 });
  });

  test("an Active-Active region is estimated, added and removed", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { regions, databases } = cloud.activeActive;
    const { subscriptionId } = await twoRegions(fixture, "AWS");
    const names = async () => (await regions.list(subscriptionId).all()).map(({ region }) => region);
    const more = {
      region: "eu-west-1",
      deploymentCIDR: "10.9.0.0/24",
      databases: throughputs("eu-west-1").map((localThroughputMeasurement) => ({
        name: "carts",
        localThroughputMeasurement,
      })),
    };
    const prices = await run(regions.estimateAdd(subscriptionId, more));
    expect(prices.map(({ region }) => region)).toContain("eu-west-1");
    expect(await names()).toEqual(REGIONS.AWS);
    expect(await run(regions.add(subscriptionId, more).wait())).toMatchObject({ status: "active" });
    expect(await names()).toEqual(["us-east-1", "eu-west-1", "us-east-2"]);
    const everywhere = await databases.findByName(subscriptionId, "carts");
    expect(everywhere?.crdbDatabases).toHaveLength(3);

    const less = { regions: [{ region: "us-east-1" }] };
    const fewer = await run(regions.estimateRemove(subscriptionId, less));
    expect(fewer.map(({ region }) => region)).not.toContain("us-east-1");
    expect(await names()).toHaveLength(3);
    await run(regions.remove(subscriptionId, less).wait());
    expect(await names()).toEqual(["eu-west-1", "us-east-2"]);
    // Clients of the remaining regions keep their endpoints.
    expect((await databases.findByName(subscriptionId, "carts"))?.crdbDatabases[1]?.publicEndpoint).toBe(
      everywhere?.crdbDatabases[2]?.publicEndpoint,
    );
  });

  test("VPC peerings of an Active-Active subscription belong to one region each", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { peerings } = cloud.activeActive;
    const { subscriptionId, inRegion } = await twoRegions(fixture, "AWS");
    const peering = await run(
      peerings
        .create(subscriptionId, {
          sourceRegion: "us-east-2",
          destinationRegion: "eu-west-1",
          awsAccountId: "123456789012",
          vpcId: "vpc-1",
          vpcCidr: "172.16.0.0/16",
        })
        .wait(),
    );
    expect(peering).toMatchObject({
      status: "pending-acceptance",
      regionId: inRegion.regionId,
      sourceRegion: "us-east-2",
      destinationRegion: "eu-west-1",
    });
    const ids = { subscriptionId, peeringId: peering.id };
    const vpcCidrs = ["172.17.0.0/16", "172.18.0.0/16"];
    const changed = await run(peerings.update(ids, { vpcCidrs }).wait());
    expect(changed.vpcCidrs?.map(({ vpcCidr }) => vpcCidr)).toEqual(vpcCidrs);
    expect(await run(peerings.get(ids))).toEqual(changed);
    await run(peerings.delete(ids).wait());
    expect(await run(peerings.list(subscriptionId))).toEqual([]);
    await expect(run(peerings.get(ids))).rejects.toMatchObject({ status: 404 });
  });
});

test("methods for one region reject an Active-Active subscription with a clear error", async (context) => {
  const fixture = await startCloud(context);
  const { subscriptionId } = await twoRegions(fixture, "AWS");
  expect(await refusal(fixture, fixture.cloud.connectivity.peerings.list(subscriptionId))).toBe(
    "GETTING_SINGLE_REGION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
});
