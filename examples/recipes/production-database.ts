// Run a database in production: tsx examples/recipes/production-database.ts
import { RedisCloud } from "redis-cloud-sdk";
import { backUp } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "shop",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const spec = {
  name: "orders",
  datasetSizeInGb: 2,
  replication: true,
  dataPersistence: "aof-every-1-second" as const,
  sourceIp: ["192.0.2.0/24"],
};
for (const { type, quantity, pricePerUnit, priceCurrency } of await cloud.databases.estimateCreate(
  subscriptionId,
  spec,
))
  console.log(`${type}: ${quantity} at ${pricePerUnit} ${priceCurrency}`);
const { databaseId } = await cloud.databases.create(subscriptionId, spec).wait();
const ids = { subscriptionId, databaseId };

await cloud.databases.update(ids, { enableTls: true }).wait();
const { publicCertificatePEMString } = await cloud.databases.certificate(ids);
console.log(publicCertificatePEMString.split("\n")[0]);

const remoteBackup = {
  active: true,
  interval: "every-24-hours",
  timeUTC: "02:00",
  storageType: "aws-s3",
  storagePath: "s3://shop-backups/orders",
};
await cloud.databases.update(ids, { remoteBackup }).wait();
console.log(`backed up at ${(await backUp(cloud, ids)).lastBackupTime}`);

const windows = [{ days: ["Monday" as const], startHour: 2, durationInHours: 8 }];
await cloud.subscriptions.updateMaintenanceWindows(subscriptionId, { mode: "manual", windows }).wait();
await cloud.databases.update(ids, { alerts: [{ name: "dataset-size", value: 80 }] }).wait();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
