// Upgrade and migrate on Azure: tsx examples/recipes/azure/upgrade-and-migrate.ts
import { azure, groupId, provision } from "./account.js";

const cluster = await provision("shop", "westeurope");
const readVersion = async () => (await azure.databases.get(cluster)).properties?.redisVersion;
await azure.databases.update(cluster, { properties: { deferUpgrade: "Deferred" } }).wait();
const before = await readVersion();
await azure.databases.upgradeRedisVersion(cluster).wait();
console.log(`upgraded from ${before} to ${await readVersion()}`);

const sourceResourceId = `${groupId}/providers/Microsoft.Cache/redis/old`;
const { isValid } = await azure.migrations.validate(cluster, { sourceResourceId });
console.log(`valid: ${isValid}`);
const start = (switchDns: boolean) =>
  azure.migrations
    .start(cluster, {
      properties: {
        sourceType: "AzureCacheForRedis",
        sourceResourceId,
        switchDns,
        skipDataMigration: false,
      },
    })
    .wait();
await start(false);
console.log((await azure.migrations.get(cluster)).properties?.provisioningState);
await azure.migrations.cancel(cluster).wait();

await start(true);
console.log((await azure.clusters.get(cluster)).properties?.migratedEndpoint);
await azure.migrations.unlinkEndpoint(cluster).wait();

await azure.clusters.delete(cluster).wait();
