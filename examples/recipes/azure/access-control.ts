// Access control on Azure: tsx examples/recipes/azure/access-control.ts
import { azure, connect, provision } from "./account.js";
import { signIn } from "./sign-in.js";

const cluster = await provision("shop", "westeurope");
const user = await signIn();
const assignment = { ...cluster, accessPolicyAssignmentName: "reader" };
const allow = (accessString: string) =>
  azure.accessPolicyAssignments
    .set(assignment, { properties: { user: { objectId: user.username }, accessString } })
    .wait();
await allow("+@read ~*");
const redis = await connect(cluster, user);
console.log(await redis.set("order", "1").catch((error: Error) => error.message));

await allow("+@read +@write ~*");
console.log(await redis.set("order", "1"));
redis.destroy();

await azure.accessPolicyAssignments.delete(assignment).wait();
console.log(await azure.accessPolicyAssignments.list(cluster).all());

const before = await azure.databases.listKeys(cluster);
await azure.databases.regenerateKey(cluster, { keyType: "Primary" }).wait();
const after = await azure.databases.listKeys(cluster);
console.log(`primary key replaced: ${before.primaryKey !== after.primaryKey}`);

await azure.clusters.delete(cluster).wait();
