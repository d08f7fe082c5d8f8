import { array, integer, nullable, number, object, string, time } from "./schema.js";

const boolean = { type: "boolean" };

/** Fields of all kinds of resources in Azure. */
const common = {
  id: string,
  name: string,
  subscriptionId: string,
  resourceGroup: string,
  provisioningState: string,
  resourceState: nullable(string),
  canChange: { ...boolean, description: "Whether the service accepts a change now." },
};

const assignment = object({
  ...common,
  objectId: string,
  keyName: { ...nullable(string), description: "Secret key whose principal it is." },
  accessString: string,
  error: nullable(string),
});

const database = object({
  ...common,
  number: { ...integer, description: "ID of the database in the overview." },
  endpoint: nullable(object({ host: string, port: integer, tls: boolean })),
  clientProtocol: string,
  clusteringPolicy: string,
  evictionPolicy: string,
  redisVersion: string,
  accessKeysAuthentication: string,
  modules: array(string),
  linkedDatabases: array(string),
  assignments: array(assignment),
});

const cluster = object({
  ...common,
  number: { ...integer, description: "ID of the subscription in the overview." },
  location: string,
  sku: string,
  sizeInGB: nullable(number),
  highAvailability: string,
  publicNetworkAccess: string,
  database: nullable(database),
  connections: array(object({ ...common, privateEndpoint: string, status: string, description: string })),
});

const operation = object({
  name: string,
  status: string,
  resourceId: string,
  resourceName: string,
  type: nullable(string),
  startedAt: time,
  endedAt: nullable(time),
  error: nullable(object({ code: string, message: string })),
});

/** Schema of the resources of an account in Azure. */
export const azureSchema = object({
  clusters: array(cluster),
  privateEndpoints: array(object({ ...common, location: string })),
  operations: array(operation),
  principals: array(object({ keyName: string, objectId: string })),
  skus: array(object({ name: string, sizeInGB: number })),
});
