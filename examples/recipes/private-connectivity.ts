// Private connectivity: tsx examples/recipes/private-connectivity.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "private",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const { peerings, privateLink, transitGateways } = cloud.connectivity;
const awsAccountId = "123456789012";
const { vpcPeeringId } = await peerings
  .create(subscriptionId, { region: "us-east-1", awsAccountId, vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" })
  .wait();
for (const { status } of await peerings.list(subscriptionId)) console.log(status);

await privateLink
  .create(subscriptionId, { shareName: "to-redis", principal: awsAccountId, type: "aws_account" })
  .wait();
const { resourceEndpointScript } = await privateLink.endpointScript(subscriptionId);
console.log(resourceEndpointScript?.split("\n")[0]);

for (const { id } of await transitGateways.listInvitations(subscriptionId))
  await transitGateways.acceptInvitation({ subscriptionId, tgwInvitationId: id }).wait();
for (const { id } of await transitGateways.list(subscriptionId))
  await transitGateways.attach({ subscriptionId, TgwId: id }).wait();

await peerings.delete({ subscriptionId, peeringId: vpcPeeringId }).wait();
for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
