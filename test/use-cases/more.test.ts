import { expect, test } from "vitest";
import { oneRegion, twoRegions, until } from "../lifecycle/steps.js";
import { REGIONS, throughputs } from "../support/scopes.js";
import { backUp, costRows, importBackup, proDatabase, REMOTE_BACKUP, redirect } from "./account.js";
import { startUseCase } from "./use-case.js";

const TIMEOUT = { timeout: 300_000 };
const ACCOUNT = "123456789012";

test("UC10: an agent's memory is created, changed and forgotten", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC10");
  const { cloud, run, step } = fixture;
  const { agentMemory } = cloud;
  const { databaseId } = await proDatabase(fixture);
  const model = {
    provider: "openai",
    model: "small",
    credentials: { type: "apiKey", apiKey: "sk-model" },
  } as const;
  const { storeId } = await step("create", () =>
    run(
      agentMemory
        .create({
          name: "notes",
          databaseId,
          llm: model,
          longTermMemory: { ttlSeconds: 86_400, embedding: model },
        })
        .wait(),
    ),
  );
  await step("keys", async () => {
    await agentMemory.apiKeys.create(storeId, { keyName: "agent" });
    const [key] = await agentMemory.apiKeys.list(storeId).all();
    await agentMemory.apiKeys.delete({ storeId, apiKeyId: key?.apiKeyId ?? "" });
  });
  await step("change", async () => {
    const shortMemory = { ttlSeconds: 60 };
    expect(await run(agentMemory.update(storeId, { shortMemory }).wait())).toMatchObject({ shortMemory });
    expect(await agentMemory.list().all()).toHaveLength(1);
  });
  await step("forget", async () => {
    await run(agentMemory.clearSessions(storeId).wait());
    await run(agentMemory.clearEntries(storeId).wait());
    await run(agentMemory.delete(storeId).wait());
  });
});

test("UC11: networks are connected privately", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC11");
  const { cloud, run, step } = fixture;
  const { peerings, privateLink, transitGateways } = cloud.connectivity;
  const { id: subscriptionId } = await oneRegion(fixture, "AWS");
  await step("peer", async () => {
    const network = { region: "us-east-1", awsAccountId: ACCOUNT, vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" };
    const { vpcPeeringId } = await run(peerings.create(subscriptionId, network).wait());
    expect(await run(peerings.list(subscriptionId))).toHaveLength(1);
    await run(peerings.delete({ subscriptionId, peeringId: vpcPeeringId }).wait());
  });
  await step("private-link", async () => {
    const share = { shareName: "to-redis", principal: ACCOUNT, type: "aws_account" as const };
    await run(privateLink.create(subscriptionId, share).wait());
    const role = { principal: "arn:aws:iam::210987654321:role/reader" };
    await run(privateLink.addPrincipal(subscriptionId, role).wait());
    expect(await run(privateLink.get(subscriptionId))).toMatchObject({ status: "active" });
    const { resourceEndpointScript } = await run(privateLink.endpointScript(subscriptionId));
    expect(resourceEndpointScript).not.toBe("");
  });
  await step("transit-gateway", async () => {
    const [offer] = await until(
      fixture,
      () => transitGateways.listInvitations(subscriptionId),
      (seen) => seen.length > 0,
    );
    await run(transitGateways.acceptInvitation({ subscriptionId, tgwInvitationId: offer?.id ?? 0 }).wait());
    const [gateway] = await until(
      fixture,
      () => transitGateways.list(subscriptionId),
      (seen) => seen.length > 0,
    );
    await run(transitGateways.attach({ subscriptionId, TgwId: gateway?.id ?? 0 }).wait());
  });
});

test("UC12: a database is written in two regions", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC12");
  const { cloud, run, step } = fixture;
  const { databases, regions } = cloud.activeActive;
  const ids = await step("create", async () => {
    const { subscriptionId } = await twoRegions(fixture, "AWS");
    const localThroughputMeasurement = throughputs(...REGIONS.AWS);
    const { databaseId } = await run(
      databases
        .create(subscriptionId, { name: "main", datasetSizeInGb: 1, localThroughputMeasurement })
        .wait(),
    );
    return { subscriptionId, databaseId };
  });
  await step("regions", async () => {
    expect((await regions.list(ids.subscriptionId).all()).map(({ region }) => region)).toEqual(REGIONS.AWS);
  });
  await step("settings", async () => {
    const change = {
      globalDataPersistence: "aof-every-1-second",
      regions: [{ region: "us-east-2", dataPersistence: "none" }],
    } as const;
    const changed = await run(databases.update(ids, { ...change, regions: [...change.regions] }).wait());
    expect(changed.crdbDatabases.map(({ dataPersistence }) => dataPersistence)).toEqual([
      "aof-every-1-second",
      "none",
    ]);
  });
});

test("UC13: costs are estimated and allocated", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC13");
  const { cloud, run, step } = fixture;
  const ids = await proDatabase(fixture);
  await step("estimate", async () => {
    const [price] = await run(cloud.databases.estimateUpdate(ids, { datasetSizeInGb: 100 }));
    expect(price?.quantity).toBeGreaterThan(1);
  });
  await step("prices", async () => {
    expect(await cloud.subscriptions.pricing(ids.subscriptionId).all()).not.toEqual([]);
  });
  await step("allocate", async () => {
    await cloud.databases.tags.create(ids, { key: "team", value: "search" });
    const rows = await costRows(fixture, ids.subscriptionId);
    expect(rows.some(({ ResourceId }) => ResourceId === String(ids.databaseId))).toBe(true);
  });
});

test("UC14: access is granted, changed and revoked", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC14");
  const { cloud, run, step } = fixture;
  const { redisRules, roles, users } = cloud.acl;
  const ids = await proDatabase(fixture);
  const { rule, role, user } = await step("rules", async () => {
    const created = await run(redisRules.create({ name: "read", redisRule: "+@read ~*" }).wait());
    const grant = [{ ruleName: "read", databases: [ids] }];
    const reader = await run(roles.create({ name: "reader", redisRules: grant }).wait());
    const ann = await run(users.create({ name: "ann", role: "reader", password: "Str0ng!pass" }).wait());
    return { rule: created, role: reader, user: ann };
  });
  const second = await run(
    roles.create({ name: "writer", redisRules: [{ ruleName: "read", databases: [ids] }] }).wait(),
  );
  await step("change", async () => {
    await run(users.update(user.id, { role: "writer" }).wait());
    expect(await users.get(user.id)).toMatchObject({ role: "writer" });
  });
  await step("revoke", async () => {
    await run(users.delete(user.id).wait());
    for (const { id } of [role, second]) await run(roles.delete(id).wait());
    await run(redisRules.delete(rule.id).wait());
    expect(await users.list().all()).toEqual([]);
  });
  await step("members", async () => {
    expect((await cloud.account.get()).account.key.name).not.toBe("");
    expect((await cloud.users.list().all()).map(({ role: name }) => name)).toContain("Owner");
  });
});

test("UC15: a database is rebuilt from a backup", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC15");
  const { cloud, run, step } = fixture;
  const ids = await proDatabase(fixture);
  await run(cloud.databases.update(ids, { remoteBackup: REMOTE_BACKUP }).wait());
  await step("back-up", () => backUp(fixture, ids));
  const rebuilt = await step("rebuild", async () => {
    const { id: subscriptionId } = await oneRegion(fixture, "AWS");
    fixture.clock.advance(60_000);
    const database = await cloud.databases.findByName(subscriptionId, "carts");
    const target = { subscriptionId, databaseId: database?.databaseId ?? 0 };
    expect((await importBackup(fixture, target)).failureReason).toBeUndefined();
    return target;
  });
  await step("switch", () => redirect(fixture, ids.databaseId, rebuilt.databaseId));
});

test("UC16: a data integration workspace is found", TIMEOUT, async (context) => {
  const fixture = await startUseCase(context, "UC16");
  const { cloud, run, step } = fixture;
  const { id: subscriptionId } = await oneRegion(fixture, "AWS");
  const { workspaces } = cloud.dataIntegration;
  await run(workspaces.create(subscriptionId, {}).wait());
  await step("workspaces", async () => {
    expect(await workspaces.list().all()).toMatchObject([{ subscriptionId }]);
  });
  await step("workspace", async () => {
    expect(await workspaces.get(subscriptionId)).toMatchObject({ infrastructure: { state: "Ready" } });
  });
});
