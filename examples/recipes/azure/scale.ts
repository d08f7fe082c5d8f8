// Scale on Azure: tsx examples/recipes/azure/scale.ts
import { azure, connect, group, idOf, provision } from "./account.js";

const west = { ...group, clusterName: "west" };
const north = { ...group, clusterName: "north" };
const inGroup = (...clusters: (typeof west)[]) => ({
  geoReplication: { groupNickname: "grown", linkedDatabases: clusters.map((one) => ({ id: idOf(one) })) },
});
await provision("west", "westeurope", inGroup(west));
const targets = (await azure.skus.scalingTargets(west)) ?? [];
const target = targets.find(({ sizeInGB }) => sizeInGB === 12);
if (target?.name === undefined) throw new Error("no size of 12 GB");

const redis = await connect(west);
await redis.set("order", "1");
const { sku } = await azure.clusters.update(west, { sku: { name: target.name } }).wait();
console.log(`${sku?.name}: ${target.sizeInGB} GB`);
redis.destroy();
const again = await connect(west);
console.log(`order: ${await again.get("order")}`);
again.destroy();

const second = { location: "northeurope", sku: { name: target.name } };
await azure.clusters.create(north, { ...second, properties: { publicNetworkAccess: "Enabled" } }).wait();
await azure.databases.create(north, { properties: inGroup(west, north) }).wait();
await azure.databases.forceUnlink(west, { ids: [idOf(north)] }).wait();

for (const cluster of [north, west]) await azure.clusters.delete(cluster).wait();
