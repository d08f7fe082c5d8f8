// Creates an Active-Active database in two regions, and peers each region with a VPC: tsx examples/tasks/active-active-peering.ts
import { RedisCloud } from "redis-cloud-sdk";

/** A network of Redis in each region, and yours to peer it with. */
const NETWORKS = [
  { region: "us-east-1", deploymentCIDR: "10.0.0.0/24", vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" },
  { region: "us-east-2", deploymentCIDR: "10.1.0.0/24", vpcId: "vpc-2", vpcCidr: "172.17.0.0/16" },
];
const awsAccountId = process.env["AWS_ACCOUNT_ID"] ?? "123456789012";
const localThroughputMeasurement = NETWORKS.map(({ region }) => ({
  region,
  readOperationsPerSecond: 1_000,
  writeOperationsPerSecond: 1_000,
}));

const cloud = new RedisCloud(); // keys from the environment
const regions = NETWORKS.map(({ region, deploymentCIDR }) => ({ region, networking: { deploymentCIDR } }));
const databases = [
  { name: "carts", protocol: "redis" as const, datasetSizeInGb: 1, localThroughputMeasurement },
];
const cloudProviders = [{ provider: "AWS" as const, regions }];
const request = { name: "carts", deploymentType: "active-active" as const, cloudProviders, databases };
const { id } = await cloud.subscriptions.create(request).wait();
for (const { region, vpcId, vpcCidr } of NETWORKS) {
  const vpc = { sourceRegion: region, destinationRegion: region, awsAccountId, vpcId, vpcCidr };
  const { status } = await cloud.activeActive.peerings.create(id, vpc).wait();
  console.log(`${region} with ${vpcId}: ${status}`);
}
