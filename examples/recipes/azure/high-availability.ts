// High availability and sharding on Azure: tsx examples/recipes/azure/high-availability.ts
import { readReplicationStatus } from "redis-cloud-sdk/gaps";
import { azure, connect, group, idOf, provision } from "./account.js";

const west = { ...group, clusterName: "west" };
const north = { ...group, clusterName: "north" };
const inGroup = (...clusters: (typeof west)[]) => ({
  clusteringPolicy: "OSSCluster",
  geoReplication: { groupNickname: "orders", linkedDatabases: clusters.map((one) => ({ id: idOf(one) })) },
});
await provision("west", "westeurope", inGroup(west));
const { properties } = await azure.clusters.get(west);
console.log(`${properties?.highAvailability}, ${properties?.redundancyMode}`);

const redis = await connect(west);
const { role, isHealthy } = await readReplicationStatus(redis);
console.log(`${role}, ${isHealthy ? "healthy" : "unhealthy"}`);
redis.destroy();

await provision("north", "northeurope", inGroup(west, north));
await azure.databases.forceUnlink(north, { ids: [idOf(west)] }).wait();
const left = await azure.databases.get(north);
console.log(left.properties?.geoReplication?.linkedDatabases?.map(({ id }) => id));

for (const cluster of [north, west]) await azure.clusters.delete(cluster).wait();
