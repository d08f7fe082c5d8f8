import type { ArmOperation, ArmResource, Data } from "../state/azure-records.js";
import type { ArmCall } from "./handler.js";
import { getResourceName, getResourceType, hasResourceState, listArmResources, toArmKey } from "./kinds.js";
import { dropNewerProperties, isLegacy } from "./versions.js";

/** Port of a database without an engine. */
export const DEFAULT_PORT = 10_000;

/** States that no version of the API has. */
const UNKNOWN_WORDS = { provisioningState: "Pondering", resourceState: "Stretching", status: "Reticulating" };

/** Shows a resource as the requested version does. */
export function viewResource(resource: ArmResource, call: ArmCall): Data {
  const { id, kind, body } = resource;
  const isNetwork = id.toLowerCase().includes("/microsoft.network/");
  const properties = {
    ...resource.properties,
    ...viewLive(resource, call),
    ...viewStates(resource, call),
  };
  return {
    id,
    name: getResourceName(resource),
    type: getResourceType(resource),
    ...body,
    ...(isNetwork
      ? { etag: `W/"${resource.change}-${resource.changedAt}"` }
      : { systemData: viewHistory(resource) }),
    properties: isNetwork ? properties : dropNewerProperties(properties, call.apiVersion),
    ...(kind === "cluster" ? { kind: "v2" } : {}),
  };
}

function viewStates(resource: ArmResource, { world }: ArmCall): Data {
  const { kind, provisioningState, resourceState, steps } = resource;
  const isUnknown = world.behavior.azureUnknownStates && steps.length > 0;
  return {
    provisioningState: isUnknown ? UNKNOWN_WORDS.provisioningState : provisioningState,
    ...(hasResourceState(kind)
      ? { resourceState: isUnknown ? UNKNOWN_WORDS.resourceState : resourceState }
      : {}),
  };
}

/** Values that depend on other resources, or on the running emulator. */
function viewLive(resource: ArmResource, call: ArmCall): Data {
  const { kind, number, port, id } = resource;
  if (kind === "database") {
    const actual = call.live.endpoint(number)?.port;
    return { port: actual ?? port ?? DEFAULT_PORT };
  }
  if (kind !== "cluster") return {};
  const connections = listArmResources(call.azure, "connection", toArmKey(id));
  return {
    // Present before there is capacity, as in the service.
    hostName: call.live.host ?? toHostName(resource),
    // A cluster of an older version has none until it is set.
    ...(isLegacy(resource.apiVersion) && resource.properties["publicNetworkAccess"] === undefined
      ? { publicNetworkAccess: null }
      : {}),
    ...(connections.length === 0
      ? {}
      : { privateEndpointConnections: connections.map((one) => viewResource(one, call)) }),
  };
}

/** Returns the host name of a cluster in the service: `cache-1.westeurope.redis.azure.net`. */
export function toHostName({ id, body }: ArmResource): string {
  const location = String(body["location"]).replaceAll(" ", "").toLowerCase();
  return `${id.split("/").at(-1)?.toLowerCase()}.${location}.redis.azure.net`;
}

function viewHistory({ createdAt, createdBy, changedAt, changedBy }: ArmResource): Data {
  return {
    createdBy,
    createdByType: "Application",
    createdAt: new Date(createdAt).toISOString(),
    lastModifiedBy: changedBy,
    lastModifiedByType: "Application",
    lastModifiedAt: new Date(changedAt).toISOString(),
  };
}

/** Shows the status of an operation. */
export function viewOperation(operation: ArmOperation, id: string, { world }: ArmCall): Data {
  const { name, status, startedAt, endedAt, error } = operation;
  const isUnknown = world.behavior.azureUnknownStates && endedAt === undefined;
  return {
    id,
    name,
    status: isUnknown ? UNKNOWN_WORDS.status : status,
    startTime: new Date(startedAt).toISOString(),
    ...(endedAt === undefined ? {} : { endTime: new Date(endedAt).toISOString() }),
    ...(error === undefined ? {} : { error }),
  };
}
