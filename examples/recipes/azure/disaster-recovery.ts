// Disaster recovery on Azure: tsx examples/recipes/azure/disaster-recovery.ts
import { azure, connect, container, group, idOf, provision } from "./account.js";

const west = { ...group, clusterName: "west" };
const north = { ...group, clusterName: "north" };
const inGroup = (...clusters: (typeof west)[]) => ({
  geoReplication: { groupNickname: "safe", linkedDatabases: clusters.map((one) => ({ id: idOf(one) })) },
});
await provision("west", "westeurope", inGroup(west));
const redis = await connect(west);
await redis.set("order", "1");
redis.destroy();
await azure.databases.export(west, { sasUri: container }).wait();

const rebuilt = await provision("rebuilt", "uksouth");
await azure.databases.import(rebuilt, { sasUris: [container] }).wait();
const copy = await connect(rebuilt);
console.log(`order: ${await copy.get("order")}`);
copy.destroy();

await provision("north", "northeurope", inGroup(west, north));
await azure.databases.forceUnlink(north, { ids: [idOf(west)] }).wait();
const survivor = await connect(north);
console.log(`survivor: ${await survivor.set("order", "2")}`);
survivor.destroy();

for (const cluster of [rebuilt, north, west]) await azure.clusters.delete(cluster).wait();
