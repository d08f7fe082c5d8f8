// Read replicas on Azure: tsx examples/recipes/azure/read-replica.ts
import { setTimeout } from "node:timers/promises";
import { azure, connect, group, idOf, provision } from "./account.js";
import { signIn } from "./sign-in.js";

const [source, copy] = ["west", "north"].map((clusterName) => ({ ...group, clusterName }));
if (source === undefined || copy === undefined) throw new Error("two clusters are needed");
const inGroup = (...clusters: (typeof source)[]) => ({
  geoReplication: { groupNickname: "reads", linkedDatabases: clusters.map((one) => ({ id: idOf(one) })) },
});
await provision("west", "westeurope", inGroup(source));
await provision("north", "northeurope", inGroup(source, copy));

const user = await signIn();
const properties = { user: { objectId: user.username }, accessString: "+@read ~*" };
await azure.accessPolicyAssignments
  .set({ ...copy, accessPolicyAssignmentName: "reader" }, { properties })
  .wait();
const [writer, reader] = [await connect(source), await connect(copy, user)];
await writer.set("greeting", "hello");
while ((await reader.get("greeting")) === null) await setTimeout(100);
console.log(await reader.get("greeting"));
console.log(await reader.set("greeting", "bye").catch((error: Error) => error.message));
for (const redis of [writer, reader]) redis.destroy();

const { geoReplication } = (await azure.databases.get(copy)).properties ?? {};
console.log(geoReplication?.linkedDatabases?.map(({ state }) => state));

await azure.databases.forceUnlink(source, { ids: [idOf(copy)] }).wait();
for (const cluster of [copy, source]) await azure.clusters.delete(cluster).wait();
