import { throughputs } from "../../support/scopes.js";
import { AWS_ACCOUNT, AWS_ROLE, ENDPOINT } from "../fixture-values.js";
import type { Calls } from "./call.js";

/** Subscriptions of several regions, their databases, and the private ways into each region. */
export const activeActive = {
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions": (cloud, on, options) =>
    cloud.activeActive.databases.update(
      on.everywhere.carts,
      { globalDataPersistence: "aof-every-1-second" },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush": (cloud, on, options) =>
    cloud.activeActive.databases.flush(on.everywhere.carts, undefined, options),

  "GET /subscriptions/{subscriptionId}/regions": (cloud, on, options) =>
    cloud.activeActive.regions.list(on.everywhere.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/regions": (cloud, on, options) =>
    cloud.activeActive.regions.add(
      on.everywhere.subscriptionId,
      {
        region: "eu-west-1",
        deploymentCIDR: "10.9.0.0/24",
        databases: throughputs("eu-west-1").map((localThroughputMeasurement) => ({
          name: "carts",
          localThroughputMeasurement,
        })),
      },
      options,
    ),
  "DELETE /subscriptions/{subscriptionId}/regions": (cloud, on, options) =>
    cloud.activeActive.regions.remove(
      on.everywhere.subscriptionId,
      { regions: [{ region: "us-east-1" }] },
      options,
    ),

  "GET /subscriptions/{subscriptionId}/regions/peerings": (cloud, on, options) =>
    cloud.activeActive.peerings.list(on.awsRegion.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/regions/peerings": (cloud, on, options) =>
    cloud.activeActive.peerings.create(
      on.awsRegion.subscriptionId,
      {
        sourceRegion: "us-east-2",
        destinationRegion: "eu-west-1",
        awsAccountId: AWS_ACCOUNT,
        vpcId: "vpc-2",
        vpcCidr: "172.20.0.0/16",
      },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": (cloud, on, options) =>
    cloud.activeActive.peerings.update(on.awsRegion.peering, { vpcCidrs: ["172.17.0.0/16"] }, options),
  "DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": (cloud, on, options) =>
    cloud.activeActive.peerings.delete(on.awsRegion.peering, options),

  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link": (cloud, on, options) =>
    cloud.activeActive.privateLink.get(on.everywhere.there, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link": (cloud, on, options) =>
    cloud.activeActive.privateLink.create(
      on.everywhere.here,
      { shareName: "another", principal: AWS_ACCOUNT, type: "aws_account" },
      options,
    ),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link": (cloud, on, options) =>
    cloud.activeActive.privateLink.delete(on.everywhere.there, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate": (
    cloud,
    on,
    options,
  ) =>
    cloud.activeActive.privateLink.disassociateConnections(
      on.everywhere.there,
      { connections: on.awsRegion.connections },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-link/endpoint-script": (
    cloud,
    on,
    options,
  ) => cloud.activeActive.privateLink.endpointScript(on.everywhere.there, {}, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": (cloud, on, options) =>
    cloud.activeActive.privateLink.addPrincipal(on.everywhere.there, { principal: AWS_ROLE }, options),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": (cloud, on, options) =>
    cloud.activeActive.privateLink.removePrincipal(on.everywhere.there, { principal: AWS_ACCOUNT }, options),

  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": (cloud, on, options) =>
    cloud.activeActive.privateServiceConnect.get(on.gcpEverywhere.there, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": (cloud, on, options) =>
    cloud.activeActive.privateServiceConnect.create(on.gcpEverywhere.here, options),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": (cloud, on, options) =>
    cloud.activeActive.privateServiceConnect.delete(on.gcpEverywhere.idle, options),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": (
    cloud,
    on,
    options,
  ) => cloud.activeActive.privateServiceConnect.listEndpoints(on.gcpEverywhere.service, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": (
    cloud,
    on,
    options,
  ) =>
    cloud.activeActive.privateServiceConnect.createEndpoint(
      on.gcpEverywhere.service,
      { ...ENDPOINT, endpointConnectionName: "another" },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}":
    (cloud, on, options) =>
      cloud.activeActive.privateServiceConnect.updateEndpoint(
        on.gcpEverywhere.endpoint,
        { gcpVpcName: "other" },
        options,
      ),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}":
    (cloud, on, options) =>
      cloud.activeActive.privateServiceConnect.deleteEndpoint(on.gcpEverywhere.leaving, options),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts":
    (cloud, on, options) =>
      cloud.activeActive.privateServiceConnect.creationScripts(on.gcpEverywhere.endpoint, {}, options),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts":
    (cloud, on, options) =>
      cloud.activeActive.privateServiceConnect.deletionScripts(on.gcpEverywhere.endpoint, options),

  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways": (cloud, on, options) =>
    cloud.activeActive.transitGateways.list(on.everywhere.there, options),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations": (
    cloud,
    on,
    options,
  ) => cloud.activeActive.transitGateways.listInvitations(on.everywhere.there, options),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/accept":
    (cloud, on, options) =>
      cloud.activeActive.transitGateways.acceptInvitation(on.awsRegion.toAccept, options),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/reject":
    (cloud, on, options) =>
      cloud.activeActive.transitGateways.rejectInvitation(on.awsRegion.toReject, options),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": (
    cloud,
    on,
    options,
  ) => cloud.activeActive.transitGateways.attach(on.awsRegion.free, options),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": (
    cloud,
    on,
    options,
  ) =>
    cloud.activeActive.transitGateways.updateCidrs(
      on.awsRegion.attached,
      { cidrs: ["10.0.0.0/24"] },
      options,
    ),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": (
    cloud,
    on,
    options,
  ) => cloud.activeActive.transitGateways.detach(on.awsRegion.attached, options),
} as const satisfies Partial<Calls>;
