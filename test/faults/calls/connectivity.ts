import { AWS_ACCOUNT, AWS_ROLE, ENDPOINT } from "../fixture-values.js";
import type { Calls } from "./call.js";

/** Private ways into subscriptions of one region. */
export const connectivity = {
  "GET /subscriptions/{subscriptionId}/peerings": (cloud, on, options) =>
    cloud.connectivity.peerings.list(on.aws.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/peerings": (cloud, on, options) =>
    cloud.connectivity.peerings.create(
      on.aws.subscriptionId,
      { region: "us-east-1", awsAccountId: AWS_ACCOUNT, vpcId: "vpc-2", vpcCidr: "172.20.0.0/16" },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}": (cloud, on, options) =>
    cloud.connectivity.peerings.update(on.aws.peering, { vpcCidrs: ["172.17.0.0/16"] }, options),
  "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}": (cloud, on, options) =>
    cloud.connectivity.peerings.delete(on.aws.peering, options),

  "GET /subscriptions/{subscriptionId}/private-link": (cloud, on, options) =>
    cloud.connectivity.privateLink.get(on.aws.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/private-link": (cloud, on, options) =>
    cloud.connectivity.privateLink.create(
      on.pro.bare,
      { shareName: "another", principal: AWS_ACCOUNT, type: "aws_account" },
      options,
    ),
  "DELETE /subscriptions/{subscriptionId}/private-link": (cloud, on, options) =>
    cloud.connectivity.privateLink.delete(on.aws.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/private-link/connections/disassociate": (cloud, on, options) =>
    cloud.connectivity.privateLink.disassociateConnections(
      on.aws.subscriptionId,
      { connections: on.aws.connections },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/private-link/endpoint-script": (cloud, on, options) =>
    cloud.connectivity.privateLink.endpointScript(on.aws.subscriptionId, {}, options),
  "POST /subscriptions/{subscriptionId}/private-link/principals": (cloud, on, options) =>
    cloud.connectivity.privateLink.addPrincipal(on.aws.subscriptionId, { principal: AWS_ROLE }, options),
  "DELETE /subscriptions/{subscriptionId}/private-link/principals": (cloud, on, options) =>
    cloud.connectivity.privateLink.removePrincipal(
      on.aws.subscriptionId,
      { principal: AWS_ACCOUNT },
      options,
    ),

  "GET /subscriptions/{subscriptionId}/private-service-connect": (cloud, on, options) =>
    cloud.connectivity.privateServiceConnect.get(on.gcp.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/private-service-connect": (cloud, on, options) =>
    cloud.connectivity.privateServiceConnect.create(on.gcp.bare, options),
  "DELETE /subscriptions/{subscriptionId}/private-service-connect": (cloud, on, options) =>
    cloud.connectivity.privateServiceConnect.delete(on.gcp.idle, options),
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": (cloud, on, options) =>
    cloud.connectivity.privateServiceConnect.listEndpoints(on.gcp.service, options),
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": (cloud, on, options) =>
    cloud.connectivity.privateServiceConnect.createEndpoint(
      on.gcp.service,
      { ...ENDPOINT, endpointConnectionName: "another" },
      options,
    ),
  "PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": (
    cloud,
    on,
    options,
  ) =>
    cloud.connectivity.privateServiceConnect.updateEndpoint(
      on.gcp.endpoint,
      { gcpVpcName: "other" },
      options,
    ),
  "DELETE /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": (
    cloud,
    on,
    options,
  ) => cloud.connectivity.privateServiceConnect.deleteEndpoint(on.gcp.leaving, options),
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts":
    (cloud, on, options) =>
      cloud.connectivity.privateServiceConnect.creationScripts(on.gcp.endpoint, {}, options),
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts":
    (cloud, on, options) =>
      cloud.connectivity.privateServiceConnect.deletionScripts(on.gcp.endpoint, options),

  "GET /subscriptions/{subscriptionId}/transitGateways": (cloud, on, options) =>
    cloud.connectivity.transitGateways.list(on.aws.subscriptionId, options),
  "GET /subscriptions/{subscriptionId}/transitGateways/invitations": (cloud, on, options) =>
    cloud.connectivity.transitGateways.listInvitations(on.aws.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept": (
    cloud,
    on,
    options,
  ) => cloud.connectivity.transitGateways.acceptInvitation(on.aws.toAccept, options),
  "PUT /subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject": (
    cloud,
    on,
    options,
  ) => cloud.connectivity.transitGateways.rejectInvitation(on.aws.toReject, options),
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": (cloud, on, options) =>
    cloud.connectivity.transitGateways.attach(on.aws.free, options),
  "PUT /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": (cloud, on, options) =>
    cloud.connectivity.transitGateways.updateCidrs(on.aws.attached, { cidrs: ["10.0.0.0/24"] }, options),
  "DELETE /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": (cloud, on, options) =>
    cloud.connectivity.transitGateways.detach(on.aws.attached, options),
} as const satisfies Partial<Calls>;
