// A program of ordinary size: 48 methods of the facade and what they return. It is compiled, never run.
import { RedisCloud } from "redis-cloud-sdk";

export async function consumer(): Promise<unknown[]> {
  const cloud = new RedisCloud({ apiKey: "A", secretKey: "S" });
  const account = await cloud.account.get();
  const methods = await cloud.account.paymentMethods().all();
  const regions = await cloud.account.regions({ provider: "AWS" }).all();
  const logs = await cloud.account.logs().all();
  const users = await cloud.users.list().all();
  const user = await cloud.users.get(1);
  const role = await cloud.acl.roles.get(1);
  const rules = await cloud.acl.redisRules.list().all();
  const rule = await cloud.acl.redisRules.create({ name: "r", redisRule: "+@all" }).wait();
  const aclUser = await cloud.acl.users.create({ name: "u", role: role.name, password: "p" }).wait();
  const cloudAccount = await cloud.cloudAccounts.get(1);
  const subscriptions = await cloud.subscriptions.list().all();
  const subscription = await cloud.subscriptions.get(1);
  const pricing = await cloud.subscriptions.pricing(1).all();
  const allowlist = await cloud.subscriptions.cidrAllowlist(1);
  await cloud.subscriptions.updateCidrAllowlist(1, { cidrIps: ["10.0.0.0/24"] }).wait();
  const gone = await cloud.subscriptions.delete(1).wait();
  const ids = { subscriptionId: 1, databaseId: 2 };
  const databases = await cloud.databases.list(1).all();
  const named = await cloud.databases.findByName(1, "cache");
  const database = await cloud.databases.get(ids);
  const created = await cloud.databases.create(1, { name: "cache", datasetSizeInGb: 1 }).wait();
  const estimate = await cloud.databases.estimateCreate(1, { name: "cache", datasetSizeInGb: 1 });
  const updated = await cloud.databases.update(ids, { name: "cache" }).wait();
  const backup = await cloud.databases.backup(ids);
  const backupStatus = await cloud.databases.backupStatus(ids);
  const imported = await cloud.databases
    .import(ids, { sourceType: "http", importFromUri: ["http://x"] })
    .wait();
  const slowLog = await cloud.databases.slowLog(ids).all();
  const certificate = await cloud.databases.certificate(ids);
  const tags = await cloud.databases.tags.list(ids).all();
  const tag = await cloud.databases.tags.create(ids, { key: "a", value: "b" });
  const plans = await cloud.essentials.plans.list({ provider: "AWS" }).all();
  const plan = await cloud.essentials.plans.get(1);
  const small = await cloud.essentials.subscriptions.create({ name: "s", planId: 1 }).wait();
  const smallDatabase = await cloud.essentials.databases.get(ids);
  const smallDatabases = await cloud.essentials.databases.list(1).all();
  const peerings = await cloud.connectivity.peerings.list(1);
  const peering = await cloud.connectivity.peerings.get({ subscriptionId: 1, peeringId: 2 });
  const service = await cloud.connectivity.privateServiceConnect.get(1);
  const link = await cloud.connectivity.privateLink.get(1);
  const gateways = await cloud.connectivity.transitGateways.list(1);
  const activeRegions = await cloud.activeActive.regions.list(1).all();
  const activeDatabase = await cloud.activeActive.databases.get(ids);
  const activePeerings = await cloud.activeActive.peerings.list(1);
  const report = await cloud.costReports.create({ startDate: "2026-01-01", endDate: "2026-01-31" }).wait();
  const file = await cloud.costReports.download(report.costReportId);
  const tasks = await cloud.tasks.list().all();
  const task = await cloud.tasks.get("id");
  const resumed = await cloud.operations.resume(backup.token, "database").wait();
  return [
    [
      account.account.id,
      methods[0]?.id,
      regions[0]?.name,
      logs[0]?.type,
      users[0]?.email,
      user.role,
      rules[0]?.acl,
      rule.id,
    ],
    [
      aclUser.status,
      cloudAccount.provider,
      subscriptions[0]?.status,
      subscription.name,
      pricing[0]?.pricePerUnit,
    ],
    [
      allowlist.cidr_ips,
      gone,
      databases[0]?.name,
      named?.status,
      database.publicEndpoint,
      created.databaseId,
    ],
    [
      estimate[0]?.type,
      updated.status,
      backupStatus.status,
      imported.name,
      slowLog[0]?.duration,
      tags[0]?.key,
    ],
    [
      certificate.publicCertificatePEMString,
      tag.value,
      plans[0]?.price,
      plan.name,
      small.status,
      smallDatabase.name,
    ],
    [smallDatabases.length, peerings.length, peering.status, service.status, link.status, gateways.length],
    [
      activeRegions.length,
      activeDatabase.name,
      activePeerings.length,
      file.byteLength,
      tasks[0]?.status,
      task.response,
    ],
    [resumed.databaseId],
  ];
}
