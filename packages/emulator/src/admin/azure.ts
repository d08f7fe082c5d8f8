import { toData } from "../azure/handler.js";
import { getObjectId } from "../azure/handlers/access.js";
import { listPeerKeys } from "../azure/handlers/geo-replication.js";
import { getResourceName, getResourceType, listArmResources, toArmKey } from "../azure/kinds.js";
import { toObjectId } from "../azure/object-id.js";
import { findArmSku, listArmSkus } from "../azure/skus.js";
import type { ArmOperation, ArmResource, AzureState } from "../state/azure-records.js";
import type { AccountState } from "../state/state.js";
import type { AdminCall, AdminContext } from "./context.js";
import { adminJson } from "./error.js";

/** Maximum number of operations shown, the latest. */
const MAX_OPERATIONS = 50;

/** Returns the resources and operations of the account in Azure, with what can be done with them. */
export function getAzure({ account, context }: AdminCall): Response {
  const azure = account.azure ?? { resources: {}, operations: {}, logins: [], buckets: {} };
  return adminJson(200, {
    clusters: listArmResources(azure, "cluster").map((one) => viewCluster(one, azure, account, context)),
    privateEndpoints: listArmResources(azure, "privateEndpoint").map((one) => ({
      ...viewCommon(one, context),
      location: String(one.body["location"] ?? ""),
    })),
    operations: Object.values(azure.operations)
      .slice(-MAX_OPERATIONS)
      .reverse()
      .map((one) => viewOperation(one, azure)),
    principals: account.keys.map(({ name }) => ({ keyName: name, objectId: toObjectId(account.id, name) })),
    skus: listArmSkus().map(({ name, sizeInGB }) => ({ name, sizeInGB })),
  });
}

/** Fields of all kinds of resources. */
function viewCommon(resource: ArmResource, { isArmBusy }: AdminContext) {
  const { id, provisioningState, resourceState } = resource;
  const [, , subscriptionId = "", , resourceGroup = ""] = id.split("/");
  return {
    ...{ id, name: getResourceName(resource), subscriptionId, resourceGroup, provisioningState },
    resourceState: resourceState ?? null,
    canChange: !isArmBusy(resource),
  };
}

function viewCluster(cluster: ArmResource, azure: AzureState, account: AccountState, context: AdminContext) {
  const { body, properties, number } = cluster;
  const key = toArmKey(cluster.id);
  const [database] = listArmResources(azure, "database", key);
  const sku = String(toData(body["sku"])["name"]);
  return {
    ...viewCommon(cluster, context),
    number,
    location: String(body["location"] ?? ""),
    sku,
    sizeInGB: findArmSku(sku)?.sizeInGB ?? null,
    highAvailability: String(properties["highAvailability"] ?? ""),
    publicNetworkAccess: String(properties["publicNetworkAccess"] ?? ""),
    database: database === undefined ? null : viewDatabase(database, azure, account, context),
    connections: listArmResources(azure, "connection", key).map((one) => viewConnection(one, context)),
  };
}

function viewDatabase(
  database: ArmResource,
  azure: AzureState,
  account: AccountState,
  context: AdminContext,
) {
  const { number, properties } = database;
  const text = (name: string) => String(properties[name] ?? "");
  const assignments = listArmResources(azure, "assignment", toArmKey(database.id));
  return {
    ...viewCommon(database, context),
    number,
    endpoint: context.engine.endpoint(number),
    clientProtocol: text("clientProtocol"),
    clusteringPolicy: text("clusteringPolicy"),
    evictionPolicy: text("evictionPolicy"),
    redisVersion: text("redisVersion"),
    accessKeysAuthentication: text("accessKeysAuthentication"),
    modules: ((properties["modules"] ?? []) as readonly { name?: unknown }[]).map(({ name }) => String(name)),
    linkedDatabases: listPeerKeys(database),
    assignments: assignments.map((one) => {
      const objectId = getObjectId(one);
      const { message } = toData(one.properties["provisioningError"]);
      return {
        ...viewCommon(one, context),
        objectId,
        keyName: account.keys.find(({ name }) => toObjectId(account.id, name) === objectId)?.name ?? null,
        accessString: String(one.properties["accessString"] ?? ""),
        error: message === undefined ? null : String(message),
      };
    }),
  };
}

function viewConnection(connection: ArmResource, context: AdminContext) {
  const { properties } = connection;
  const { status, description } = toData(properties["privateLinkServiceConnectionState"]);
  return {
    ...viewCommon(connection, context),
    privateEndpoint: String(toData(properties["privateEndpoint"])["id"] ?? ""),
    status: String(status ?? ""),
    description: String(description ?? ""),
  };
}

function viewOperation({ name, key, status, startedAt, endedAt, error }: ArmOperation, azure: AzureState) {
  const resource = azure.resources[key];
  return {
    name,
    status,
    // A deleted resource is known by its key only.
    resourceId: resource?.id ?? key,
    resourceName: resource === undefined ? key.split("/").slice(8).join("/") : getResourceName(resource),
    type: resource === undefined ? null : getResourceType(resource),
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === undefined ? null : new Date(endedAt).toISOString(),
    error: error === undefined ? null : { code: error.code, message: error.message },
  };
}
