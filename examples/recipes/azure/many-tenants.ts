// Many tenants on Azure: tsx examples/recipes/azure/many-tenants.ts
import { azure, connect, container, group, provision } from "./account.js";
import { signIn } from "./sign-in.js";

const acme = await provision("acme", "westeurope");
await azure.clusters.update(acme, { tags: { tenant: "acme" } }).wait();
for await (const { name, tags } of azure.clusters.listByResourceGroup(group))
  if (tags?.["tenant"] !== undefined) console.log(`${tags["tenant"]}: ${name}`);

const shared = await provision("shared", "westeurope");
const user = await signIn();
const assignment = { ...shared, accessPolicyAssignmentName: "beta" };
const properties = { user: { objectId: user.username }, accessString: "+@read +@write ~beta:*" };
await azure.accessPolicyAssignments.set(assignment, { properties }).wait();
const redis = await connect(shared, user);
console.log(await redis.set("beta:1", "one"));
console.log(await redis.set("acme:1", "one").catch((error: Error) => error.message));
redis.destroy();

await azure.clusters.update(acme, { sku: { name: "Balanced_B3" } }).wait();

await azure.databases.export(acme, { sasUri: container }).wait();
await azure.accessPolicyAssignments.delete(assignment).wait();
for (const cluster of [acme, shared]) await azure.clusters.delete(cluster).wait();
