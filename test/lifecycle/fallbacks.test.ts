import { Redis } from "ioredis";
import { startEmulator } from "redis-cloud-emulator";
import { CapabilityCache, type Fetch, RedisCloud } from "redis-cloud-sdk";
import {
  flushDatabase,
  getAclRole,
  getBackupStatus,
  getPeering,
  getPscEndpoint,
  getRedisRule,
  listEssentialsTargetVersions,
  listPeerings,
  listResourceTags,
  listTargetVersions,
  listTransitGateways,
} from "redis-cloud-sdk/fallbacks";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../support/scopes.js";
import { type Cloud, provisioned, startCloud } from "./cloud.js";
import { oneRegion, setBehavior, twoRegions, until } from "./steps.js";

/** Paths of reads, and a service that has learned to answer some of them. */
function learned(answers: ReadonlyMap<string, unknown> = new Map()) {
  const paths: string[] = [];
  const send: Fetch = async (url, init) => {
    const path = new URL(url).pathname.replace("/v1", "");
    if (init.method === "GET" && !path.startsWith("/tasks")) paths.push(path);
    const body = init.method === "GET" ? answers.get(path) : undefined;
    return body === undefined ? fetch(url, init) : Response.json(body);
  };
  return { fetch: send, paths };
}

/** Checks a read of one item: today's service, a pinned contract, and a service that has learned it. */
async function bothWays<T>(
  { another, run }: Cloud,
  direct: string,
  read: (cloud: RedisCloud) => Promise<{ value: T; way: string; ways: readonly string[] }>,
) {
  const today = learned();
  const auto = another({ fetch: today.fetch });
  const first = await run(read(auto));
  expect(first.ways[0]).not.toBe(first.way);
  expect(first.ways).toContain(first.way);
  expect(await run(read(auto))).toEqual(first);
  expect(today.paths.filter((path) => path === direct)).toHaveLength(1);

  const pinned = learned();
  expect(await run(read(another({ fetch: pinned.fetch, contract: "2026-08" })))).toEqual(first);
  expect(pinned.paths).not.toContain(direct);

  const later = learned(new Map([[direct, first.value]]));
  const second = await run(read(another({ fetch: later.fetch })));
  expect(second).toEqual({ ...second, value: first.value, way: first.ways[0] });
  expect(later.paths).toEqual([direct]);
  return first;
}

async function provisionEssentials({ cloud, run }: Cloud) {
  const { databases, plans, subscriptions } = cloud.essentials;
  const plan = await plans.list({ provider: "AWS" }).find(({ name }) => name === "Single-Zone_1GB");
  const { id: subscriptionId } = await run(
    subscriptions.create({ name: "small", planId: plan?.id ?? 0 }).wait(),
  );
  const { databaseId } = await run(databases.create(subscriptionId, { name: "cache" }).wait());
  return { subscriptionId, databaseId };
}

describe("one item that the contract only lists is read by the list, or directly once the service can", () => {
  test("a Redis rule and a role", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const rule = await run(cloud.acl.redisRules.create({ name: "reader", redisRule: "+get ~*" }).wait());
    const found = await bothWays(fixture, `/acl/redisRules/${rule.id}`, (one) => getRedisRule(one, rule.id));
    expect(found).toMatchObject({ value: { name: "reader" }, way: "GET /acl/redisRules" });
    const { subscription, database } = await provisioned(fixture);
    const databases = [{ subscriptionId: subscription.id, databaseId: database.databaseId, regions: [] }];
    const redisRules = [{ ruleName: "reader", databases }];
    const role = await run(cloud.acl.roles.create({ name: "readers", redisRules }).wait());
    const same = await bothWays(fixture, `/acl/roles/${role.id}`, (one) => getAclRole(one, role.id));
    expect(same).toMatchObject({ value: { name: "readers" }, way: "GET /acl/roles" });
    await expect(run(getAclRole(cloud, 999))).rejects.toMatchObject({ name: "ApiError", status: 404 });
  });

  test("a rule and a role, once the service has learned it, and by the list again once it has forgotten", async (context) => {
    const fixture = await startCloud(context);
    const { another, clock, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const { acl } = fixture.cloud;
    const rule = await run(acl.redisRules.create({ name: "reader", redisRule: "+get ~*" }).wait());
    const databases = [{ subscriptionId: subscription.id, databaseId: database.databaseId, regions: [] }];
    const redisRules = [{ ruleName: "reader", databases }];
    const role = await run(acl.roles.create({ name: "readers", redisRules }).wait());

    const cloud = another({ capabilityCache: new CapabilityCache({ maxAgeMs: 60_000 }) });
    const pinned = learned();
    const pinnedCloud = another({ fetch: pinned.fetch, contract: "current" });
    const read = async (one: RedisCloud) => {
      const found = [await getRedisRule(one, rule.id), await getAclRole(one, role.id)];
      expect(found.map(({ value }) => value.name)).toEqual(["reader", "readers"]);
      return found.map(({ way, ways }) => (way === ways[0] ? "directly" : "by the list"));
    };
    const list = ["by the list", "by the list"];
    expect(await read(cloud)).toEqual(list);
    await setBehavior(fixture, { aclItemReads: true });
    // Nothing is asked again before the time limit.
    expect(await read(cloud)).toEqual(list);
    clock.advance(60_000);
    expect(await read(cloud)).toEqual(["directly", "directly"]);
    await expect(getRedisRule(cloud, 999)).rejects.toMatchObject({ name: "ApiError", status: 404 });
    await setBehavior(fixture, { aclItemReads: false });
    expect(await read(cloud)).toEqual(list);
    await setBehavior(fixture, { aclItemReads: true });
    expect(await read(pinnedCloud)).toEqual(list);
    expect(pinned.paths).toEqual(["/acl/redisRules", "/acl/roles"]);
  });

  test("a VPC peering of a subscription in one region", async (context) => {
    const fixture = await startCloud(context);
    const { id: subscriptionId } = await oneRegion(fixture, "AWS");
    const { vpcPeeringId: peeringId = 0 } = await fixture.run(
      fixture.cloud.connectivity.peerings
        .create(subscriptionId, {
          region: "us-east-1",
          awsAccountId: "123456789012",
          vpcId: "vpc-0123456789abcdef0",
          vpcCidrs: ["10.1.0.0/24"],
        })
        .wait(),
    );
    const ids = { subscriptionId, peeringId };
    const direct = `/subscriptions/${subscriptionId}/peerings/${peeringId}`;
    const found = await bothWays(fixture, direct, (one) => getPeering(one, ids));
    expect(found.way).toBe("GET /subscriptions/{subscriptionId}/peerings");
    await expect(fixture.run(getPeering(fixture.cloud, { ...ids, peeringId: 999 }))).rejects.toMatchObject({
      status: 404,
    });
  });

  test("a Private Service Connect endpoint", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { id: subscriptionId } = await oneRegion(fixture, "GCP");
    const { privateServiceConnect } = cloud.connectivity;
    const { id: pscServiceId } = await run(privateServiceConnect.create(subscriptionId).wait());
    const { id: endpointId } = await run(
      privateServiceConnect
        .createEndpoint(
          { subscriptionId, pscServiceId },
          {
            gcpProjectId: "project",
            gcpVpcName: "net",
            gcpVpcSubnetName: "sub",
            endpointConnectionName: "link",
          },
        )
        .wait(),
    );
    const ids = { subscriptionId, pscServiceId, endpointId };
    const direct = `/subscriptions/${subscriptionId}/private-service-connect/${pscServiceId}/endpoints/${endpointId}`;
    expect((await bothWays(fixture, direct, (one) => getPscEndpoint(one, ids))).value.id).toBe(endpointId);
  });

  test("the tags of a subscription's cloud resources", async (context) => {
    const fixture = await startCloud(context);
    const { id } = await oneRegion(fixture, "AWS");
    const direct = `/subscriptions/${id}/resource-tags`;
    const today = learned();
    const auto = fixture.another({ fetch: today.fetch });
    const first = await fixture.run(listResourceTags(auto, id));
    expect(first).toMatchObject({ value: [], way: "GET /subscriptions/{subscriptionId}" });
    expect(await fixture.run(listResourceTags(auto, id))).toEqual(first);
    expect(today.paths.filter((path) => path === direct)).toHaveLength(1);
    const pinned = learned();
    const pinnedCloud = fixture.another({ fetch: pinned.fetch, contract: "current" });
    expect(await fixture.run(listResourceTags(pinnedCloud, id))).toEqual(first);
    expect(pinned.paths).toEqual([`/subscriptions/${id}`]);
    const resourceTags = [{ key: "team", value: "core" }];
    const later = fixture.another(learned(new Map([[direct, { resourceTags }]])));
    expect(await listResourceTags(later, id)).toEqual({ ...first, value: resourceTags, way: first.ways[0] });
  });
});

describe("target versions", () => {
  const behavior = { contract: "2026-06-30" };

  test("come from the database, or from the versions list of a service that is older", async (context) => {
    const found: unknown[] = [];
    for (const older of [false, true]) {
      const fixture = await startCloud(context, older ? { behavior } : {});
      const { subscription, database } = await provisioned(fixture);
      const pro = { subscriptionId: subscription.id, databaseId: database.databaseId };
      const essentials = await provisionEssentials(fixture);
      const seen = learned();
      const cloud = fixture.another({ fetch: seen.fetch });
      const countDirect = () =>
        seen.paths.filter((path) => path.endsWith("available-target-versions")).length;
      for (const list of [
        () => listTargetVersions(cloud, pro),
        () => listEssentialsTargetVersions(cloud, essentials),
      ]) {
        const { value, way, ways } = await list();
        expect(way).toBe(ways[older ? 1 : 0]);
        found.push(value);
        // A service that lacks the operation is asked once.
        const before = countDirect();
        await list();
        expect(countDirect() - before).toBe(older ? 0 : 1);
      }
    }
    expect(found.slice(2)).toEqual(found.slice(0, 2));
    expect(found[0]).toContain("8.4");
  });

  test("target versions are not requested if a pinned contract lacks the operation", async (context) => {
    const fixture = await startCloud(context);
    const { subscription, database } = await provisioned(fixture);
    const seen = learned();
    const cloud = fixture.another({ fetch: seen.fetch, contract: "2026-06" });
    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    const { way } = await listTargetVersions(cloud, ids);
    expect(way).toBe("GET /subscriptions/redis-versions");
    expect(seen.paths.filter((path) => path.endsWith("available-target-versions"))).toEqual([]);
  });
});

describe("subscriptions in one region and Active-Active", () => {
  test("peerings, gateways and backup status are read in the way of the subscription", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { subscription, database } = await provisioned(fixture);
    const single = await run(listPeerings(cloud, subscription.id));
    expect(single).toMatchObject({ value: [], way: "GET /subscriptions/{subscriptionId}/peerings" });
    const gateways = await run(listTransitGateways(cloud, subscription.id));
    expect(gateways.way).toBe(gateways.ways[0]);

    const { subscriptionId } = await twoRegions(fixture, "AWS");
    const peering = await run(
      cloud.activeActive.peerings
        .create(subscriptionId, {
          sourceRegion: "us-east-1",
          destinationRegion: "us-east-1",
          awsAccountId: "123456789012",
          vpcId: "vpc-0123456789abcdef0",
          vpcCidr: "10.9.0.0/24",
        })
        .wait(),
    );
    const several = await until(
      fixture,
      () => listPeerings(cloud, subscriptionId),
      ({ value }) => value.length > 0,
    );
    expect(several).toMatchObject({ way: several.ways[1], value: [{ id: peering.id }] });
    const one = await run(getPeering(cloud, { subscriptionId, peeringId: peering.id }));
    expect(one.way).toBe("GET /subscriptions/{subscriptionId}/regions/peerings");
    const everywhere = await run(listTransitGateways(cloud, subscriptionId));
    expect(everywhere.way).toBe(everywhere.ways[1]);

    const [shared] = await run(cloud.databases.list(subscriptionId).all());
    const inRegions = { subscriptionId, databaseId: shared?.databaseId ?? 0 };
    const remoteBackup = {
      active: true,
      interval: "every-24-hours",
      storageType: "aws-s3",
      storagePath: "s3://backups/shared",
    } as const;
    const regions = REGIONS.AWS.map((region) => ({ region, remoteBackup }));
    await run(cloud.activeActive.databases.update(inRegions, { regions }).wait());
    const statuses = await run(getBackupStatus(cloud, inRegions));
    expect(statuses.way).toBe(statuses.ways[1]);
    expect(statuses.value.map(({ region }) => region)).toEqual(REGIONS.AWS);

    const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
    await run(cloud.databases.update(ids, { remoteBackup }).wait());
    expect(await run(getBackupStatus(cloud, ids))).toMatchObject({
      value: [{ region: undefined }],
      way: "backupStatus",
    });
  });

  test("a database is flushed by the API, or by a command on a connection", async () => {
    await using emulator = await startEmulator({ seed: 1 });
    const { apiKey, secretKey, url: baseUrl } = emulator;
    const cloud = new RedisCloud({ apiKey, secretKey, baseUrl });
    const { id: subscriptionId } = await cloud.subscriptions
      .create({
        name: "flushed",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait();
    const created = await cloud.databases
      .create(subscriptionId, { name: "second", datasetSizeInGb: 1 })
      .wait();
    const ids = { subscriptionId, databaseId: created.databaseId };
    const { publicEndpoint, security } = await cloud.databases.get(ids);
    const connection = new Redis(`redis://:${security?.password}@${publicEndpoint}`);
    try {
      await connection.set("key", "value");
      await expect(flushDatabase(cloud, ids)).rejects.toMatchObject({ unavailable: { class: "deployment" } });
      expect(await connection.dbsize()).toBe(1);
      const { way, ways } = await flushDatabase(cloud, ids, connection);
      expect(way).toBe(ways[1]);
      expect(await connection.dbsize()).toBe(0);
    } finally {
      connection.disconnect();
    }
  });

  test("an Active-Active database is flushed without a connection", async (context) => {
    const fixture = await startCloud(context);
    const { subscriptionId } = await twoRegions(fixture, "AWS");
    const [database] = await fixture.run(fixture.cloud.databases.list(subscriptionId).all());
    const ids = { subscriptionId, databaseId: database?.databaseId ?? 0 };
    const { way, ways } = await fixture.run(flushDatabase(fixture.cloud, ids));
    expect(way).toBe(ways[0]);
  });
});
