// Private connectivity on Azure: tsx examples/recipes/azure/private-connectivity.ts
import { azure, connect, group, groupId, provision } from "./account.js";

const cluster = await provision("private", "westeurope");
await azure.clusters.update(cluster, { properties: { publicNetworkAccess: "Disabled" } }).wait();
const { id: privateLinkServiceId = "" } = await azure.clusters.get(cluster);
const [resource] = await azure.clusters.privateLinkResources(cluster).all();
const network = `${groupId}/providers/Microsoft.Network/virtualNetworks/net-1`;
const endpoint = { ...group, privateEndpointName: "cache" };
await azure.privateEndpoints
  .set(endpoint, {
    location: "westeurope",
    properties: {
      subnet: { id: `${network}/subnets/default` },
      privateLinkServiceConnections: [
        {
          name: "cache",
          properties: { privateLinkServiceId, groupIds: [resource?.properties?.groupId ?? ""] },
        },
      ],
    },
  })
  .wait();

const zone = { ...group, privateZoneName: "privatelink.redis.azure.net" };
const link = { ...zone, virtualNetworkLinkName: "net-1" };
const zoneGroup = { ...endpoint, privateDnsZoneGroupName: "default" };
const { id: privateDnsZoneId = "" } = await azure.privateDns.setZone(zone, { location: "global" }).wait();
await azure.privateDns
  .setNetworkLink(link, {
    location: "global",
    properties: { virtualNetwork: { id: network }, registrationEnabled: false },
  })
  .wait();
await azure.privateDns
  .setZoneGroup(zoneGroup, {
    properties: { privateDnsZoneConfigs: [{ name: "default", properties: { privateDnsZoneId } }] },
  })
  .wait();

for await (const { name = "" } of azure.privateEndpoints.listConnections(cluster)) {
  const connection = { ...cluster, privateEndpointConnectionName: name };
  await azure.privateEndpoints
    .updateConnection(connection, {
      properties: { privateLinkServiceConnectionState: { status: "Approved" } },
    })
    .wait();
}
const redis = await connect(cluster);
console.log(await redis.ping());
redis.destroy();

await azure.privateDns.deleteZoneGroup(zoneGroup).wait();
await azure.privateEndpoints.delete(endpoint).wait();
await azure.privateDns.deleteNetworkLink(link).wait();
await azure.privateDns.deleteZone(zone).wait();
await azure.clusters.delete(cluster).wait();
