// Active-Active on Azure: tsx examples/recipes/azure/active-active.ts
import { setTimeout } from "node:timers/promises";
import { azure, connect, group, idOf, provision } from "./account.js";

const west = { ...group, clusterName: "west" };
const north = { ...group, clusterName: "north" };
const inGroup = (...clusters: (typeof west)[]) => ({
  geoReplication: { groupNickname: "carts", linkedDatabases: clusters.map((one) => ({ id: idOf(one) })) },
});
await provision("west", "westeurope", inGroup(west));
await provision("north", "northeurope", inGroup(west, north));
const { properties } = await azure.databases.get(west);
for (const { id, state } of properties?.geoReplication?.linkedDatabases ?? []) console.log(`${id}: ${state}`);

const [inWest, inNorth] = [await connect(west), await connect(north)];
await inWest.set("from-west", "1");
await inNorth.set("from-north", "1");
while ((await inNorth.get("from-west")) === null || (await inWest.get("from-north")) === null)
  await setTimeout(100);
console.log("both have both");
for (const redis of [inWest, inNorth]) redis.destroy();

await azure.databases.flush(west, { ids: [idOf(north)] }).wait();

await azure.databases.forceUnlink(west, { ids: [idOf(north)] }).wait();
await azure.databases.forceLink(north, inGroup(west, north)).wait();

await azure.databases.forceUnlink(west, { ids: [idOf(north)] }).wait();
for (const cluster of [north, west]) await azure.clusters.delete(cluster).wait();
