import { CONNECTION_STATUSES } from "../../../generated/azure-managed-redis/enums.js";
import type { ArmResource, AzureState, Data } from "../../state/azure-records.js";
import { createUuid } from "../../state/ids.js";
import { ArmError, badRequest } from "../arm-error.js";
import {
  type ArmCall,
  type ArmHandler,
  getBody,
  isOneOf,
  requireResource,
  toData,
  touchResource,
} from "../handler.js";
import { ARM_TEMPLATES, findArmResource, listArmResources, toArmKey } from "../kinds.js";
import { startOperation } from "../operations.js";
import { viewResource } from "../views.js";

/** Starts the operation of a resource without a resource state. */
function start(resource: ArmResource, isNew: boolean, properties: Data, call: ArmCall): string {
  return startOperation(
    resource,
    {
      provisioningState: isNew ? "Creating" : "Updating",
      steps: [
        {
          afterMs: call.world.durations.azureNetwork,
          provisioningState: "Succeeded",
          properties,
          outcome: "Succeeded",
        },
      ],
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
}

const putEndpoint: ArmHandler = (call) => {
  const { location, tags, properties } = getBody(call);
  const { subnet, privateLinkServiceConnections = [] } = toData(properties);
  const connections = privateLinkServiceConnections as Data[];
  const clusters = connections.map((one) => findCluster(toData(one["properties"]), call));
  const shown = {
    subnet,
    networkInterfaces: [],
    privateLinkServiceConnections: connections.map((one) => ({
      ...one,
      properties: {
        ...toData(one["properties"]),
        provisioningState: "Succeeded",
        privateLinkServiceConnectionState: { status: "Approved", description: "Auto-approved" },
      },
    })),
  };
  const body = { location, ...(tags === undefined ? {} : { tags }) };
  const { resource, isNew } = touchResource("privateEndpoint", call, () => ({
    number: 0,
    body,
    properties: shown,
  }));
  resource.body = body;
  for (const cluster of clusters) connect(resource, cluster, call);
  const operation = start(resource, isNew, shown, call);
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

function findCluster({ privateLinkServiceId, groupIds }: Data, { azure }: ArmCall): ArmResource {
  const cluster = findArmResource(azure, String(privateLinkServiceId));
  if (cluster?.kind !== "cluster")
    throw new ArmError(
      400,
      "LinkedResourceNotFound",
      `The private link service '${privateLinkServiceId}' was not found.`,
    );
  const groups = groupIds as string[];
  if (groups.length !== 1 || groups[0] !== "redisEnterprise")
    throw badRequest(`'groupIds' must be ["redisEnterprise"] (got ${JSON.stringify(groups)}).`, "groupIds");
  return cluster;
}

/** Adds the connection that the cluster shows. The customer owns both sides, so it is approved. */
function connect(endpoint: ArmResource, cluster: ArmResource, call: ArmCall): void {
  const { azure, world, apiVersion, keyName: createdBy } = call;
  if (listConnections(endpoint, azure).some(({ id }) => toArmKey(id).startsWith(`${toArmKey(cluster.id)}/`)))
    return;
  const id = `${cluster.id}/privateEndpointConnections/${endpoint.id.split("/").at(-1)}.${createUuid(world.state)}`;
  azure.resources[toArmKey(id)] = {
    id,
    kind: "connection",
    number: 0,
    body: {},
    properties: {
      privateEndpoint: { id: endpoint.id },
      privateLinkServiceConnectionState: { status: "Approved", description: "Auto-approved" },
    },
    provisioningState: "Succeeded",
    change: 0,
    steps: [],
    createdAt: world.now,
    createdBy,
    changedAt: world.now,
    changedBy: createdBy,
    apiVersion,
  };
}

/** Connections of clusters to a private endpoint. */
function listConnections(endpoint: ArmResource, azure: AzureState): ArmResource[] {
  return listArmResources(azure, "connection").filter(
    ({ properties }) =>
      toArmKey(String(toData(properties["privateEndpoint"])["id"])) === toArmKey(endpoint.id),
  );
}

/** Removes the connections of a private endpoint that is deleted. */
export function disconnect(endpoint: ArmResource, { azure }: ArmCall): void {
  for (const { id } of listConnections(endpoint, azure)) delete azure.resources[toArmKey(id)];
}

const putConnection: ArmHandler = (call) => {
  const resource = requireResource("connection", call);
  const state = toData(toData(getBody(call)["properties"])["privateLinkServiceConnectionState"]);
  const { status } = state;
  if (!isOneOf(status, CONNECTION_STATUSES))
    throw badRequest(
      `'status' must be one of ${CONNECTION_STATUSES.join(", ")} (got '${status}').`,
      "properties",
    );
  const properties = { ...resource.properties, privateLinkServiceConnectionState: state };
  const operation = start(resource, false, properties, call);
  return { status: 201, content: viewResource(resource, call), operation, announcedBy: "location" };
};

const listOfCluster: ArmHandler = (call) => {
  const { id } = requireResource("cluster", call);
  const found = listArmResources(call.azure, "connection", toArmKey(id));
  return { status: 200, items: found.map((one) => viewResource(one, call)) };
};

const putZone: ArmHandler = (call) => {
  const { location, tags } = getBody(call);
  if (String(location).toLowerCase() !== "global")
    throw badRequest(`The location of a private DNS zone must be 'global' (got '${location}').`, "location");
  const body = { location: "global", ...(tags === undefined ? {} : { tags }) };
  const { resource, isNew } = touchResource("zone", call, () => ({ number: 0, body, properties: {} }));
  if (resource.steps.length > 0)
    throw new ArmError(
      409,
      "PreconditionFailed",
      `The private DNS zone '${call.path["privateZoneName"]}' is being changed by another operation.`,
    );
  resource.body = body;
  const operation = start(resource, isNew, {}, call);
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

const putLink: ArmHandler = (call) => {
  requireResource("zone", call);
  const { location, tags, properties } = getBody(call);
  const body = { location, ...(tags === undefined ? {} : { tags }) };
  const shown = { registrationEnabled: false, virtualNetworkLinkState: "Completed", ...toData(properties) };
  const { resource, isNew } = touchResource("link", call, () => ({ number: 0, body, properties: shown }));
  resource.body = body;
  const operation = start(resource, isNew, shown, call);
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

const putZoneGroup: ArmHandler = (call) => {
  requireResource("privateEndpoint", call);
  const properties = toData(getBody(call)["properties"]);
  for (const config of properties["privateDnsZoneConfigs"] as Data[]) {
    const id = String(toData(config["properties"])["privateDnsZoneId"]);
    if (findArmResource(call.azure, id)?.kind !== "zone")
      throw badRequest(`The private DNS zone '${id}' was not found.`, "properties.privateDnsZoneConfigs");
  }
  const { resource, isNew } = touchResource("zoneGroup", call, () => ({ number: 0, body: {}, properties }));
  const operation = start(resource, isNew, properties, call);
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

export const networkHandlers: Readonly<Record<string, ArmHandler>> = {
  [`GET ${ARM_TEMPLATES.cluster}/privateEndpointConnections`]: listOfCluster,
  [`PUT ${ARM_TEMPLATES.connection}`]: putConnection,
  [`PUT ${ARM_TEMPLATES.privateEndpoint}`]: putEndpoint,
  [`PUT ${ARM_TEMPLATES.zoneGroup}`]: putZoneGroup,
  [`PUT ${ARM_TEMPLATES.zone}`]: putZone,
  [`PUT ${ARM_TEMPLATES.link}`]: putLink,
};
