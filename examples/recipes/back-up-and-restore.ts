// Back up and restore: tsx examples/recipes/back-up-and-restore.ts
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "redis";
import { connectionUrl, RedisCloud } from "redis-cloud-sdk";
import { backUp, listBackups, restoreBackupBefore } from "redis-cloud-sdk/gaps";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "ledger",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const database = await cloud.databases
  .create(subscriptionId, {
    name: "entries",
    datasetSizeInGb: 1,
    remoteBackup: {
      active: true,
      interval: "every-6-hours",
      storageType: "aws-s3",
      storagePath: "s3://ledger-backups/entries",
    },
  })
  .wait();
const ids = { subscriptionId, databaseId: database.databaseId };
const redis = await createClient({ url: connectionUrl(database) }).connect();
await redis.set("balance", "100");

const { lastBackupTime } = await backUp(cloud, ids);
console.log(`backed up at ${lastBackupTime}`);

async function listBucket(location: string) {
  const folder = join(process.env["BUCKETS"] ?? "/mnt/s3", location.replace("s3://", ""));
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => ({
      uri: `${location}/${name}`,
      modifiedAt: (await stat(join(folder, name))).mtime,
    })),
  );
}
for (const { uri, modifiedAt } of await listBackups(cloud, ids, listBucket)) console.log(modifiedAt, uri);

await redis.set("balance", "0"); // a mistake
const restored = await restoreBackupBefore(cloud, ids, new Date(), listBucket);
console.log(`restored ${restored.uri}`);
redis.destroy();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
