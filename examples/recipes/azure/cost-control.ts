// Cost control on Azure: tsx examples/recipes/azure/cost-control.ts
import { azure, group, provision } from "./account.js";

const cluster = await provision("shop", "westeurope");
await azure.clusters.update(cluster, { tags: { team: "shop" } }).wait();
for await (const { name, sku, tags } of azure.clusters.listByResourceGroup(group))
  console.log(`${name}: ${sku?.name}, team ${tags?.["team"]}`);

const targets = (await azure.skus.scalingTargets(cluster)) ?? [];
const smallest = [...targets].sort((one, other) => (one.sizeInGB ?? 0) - (other.sizeInGB ?? 0))[0];
if (smallest?.name === undefined) throw new Error("no size is permitted");
const { sku } = await azure.clusters.update(cluster, { sku: { name: smallest.name } }).wait();
console.log(`scaled down to ${sku?.name}`);

await azure.clusters.delete(cluster).wait();
