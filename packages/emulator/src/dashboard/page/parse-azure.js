import { readEndpoint } from "./parse.js";
import { listIn, number, object, text } from "./parse-value.js";

/** @typedef {{ id: string, name: string, subscriptionId: string, resourceGroup: string, provisioningState: string, resourceState: string, canChange: boolean }} ArmResource */
/** @typedef {ArmResource & { objectId: string, keyName: string, accessString: string, error: string }} Assignment */
/** @typedef {ArmResource & { privateEndpoint: string, status: string, description: string }} Connection */
/** @typedef {ArmResource & { number: number, endpoint: import("./parse.js").Endpoint | null, clientProtocol: string, clusteringPolicy: string, evictionPolicy: string, redisVersion: string, accessKeysAuthentication: string, modules: string[], linkedDatabases: string[], assignments: Assignment[] }} ArmDatabase */
/** @typedef {ArmResource & { number: number, location: string, sku: string, sizeInGB: number | null, highAvailability: string, publicNetworkAccess: string, database: ArmDatabase | null, connections: Connection[] }} Cluster */
/** @typedef {{ name: string, status: string, resourceName: string, startedAt: string, endedAt: string, error: string }} Operation */
/** @typedef {{ clusters: Cluster[], privateEndpoints: (ArmResource & { location: string })[], operations: Operation[], principals: { keyName: string, objectId: string }[], skus: { name: string, sizeInGB: number }[] }} Azure */

/**
 * @param {any} value
 * @returns {Azure}
 */
export function readAzure(value) {
  const { clusters, privateEndpoints, operations, principals, skus } = object(value);
  return {
    clusters: listIn(clusters).map(readCluster),
    privateEndpoints: listIn(privateEndpoints).map((one) => ({
      ...readResource(one),
      location: text(object(one)["location"]),
    })),
    operations: listIn(operations).map(readOperation),
    principals: listIn(principals).map((one) => readTexts(one, "keyName", "objectId")),
    skus: listIn(skus).map((one) => ({
      ...readTexts(one, "name"),
      sizeInGB: number(object(one)["sizeInGB"]),
    })),
  };
}

/**
 * @template {string} N
 * @param {any} value
 * @param {...N} names
 * @returns {Record<N, string>}
 */
function readTexts(value, ...names) {
  const given = object(value);
  return /** @type {Record<N, string>} */ (
    Object.fromEntries(names.map((name) => [name, text(given[name])]))
  );
}

/**
 * @param {any} value
 * @returns {ArmResource}
 */
function readResource(value) {
  return {
    ...readTexts(
      value,
      "id",
      "name",
      "subscriptionId",
      "resourceGroup",
      "provisioningState",
      "resourceState",
    ),
    canChange: object(value)["canChange"] === true,
  };
}

/**
 * @param {any} value
 * @returns {Cluster}
 */
function readCluster(value) {
  const { number: id, sizeInGB, database, connections } = object(value);
  return {
    ...readResource(value),
    ...readTexts(value, "location", "sku", "highAvailability", "publicNetworkAccess"),
    number: number(id),
    sizeInGB: typeof sizeInGB === "number" ? sizeInGB : null,
    database: database === null || database === undefined ? null : readArmDatabase(database),
    connections: listIn(connections).map((one) => ({
      ...readResource(one),
      ...readTexts(one, "privateEndpoint", "status", "description"),
    })),
  };
}

/**
 * @param {any} value
 * @returns {ArmDatabase}
 */
function readArmDatabase(value) {
  const { number: id, endpoint, modules, linkedDatabases, assignments } = object(value);
  return {
    ...readResource(value),
    ...readTexts(value, "clientProtocol", "clusteringPolicy", "evictionPolicy", "redisVersion"),
    ...readTexts(value, "accessKeysAuthentication"),
    number: number(id),
    endpoint: readEndpoint(endpoint),
    modules: listIn(modules).map(text),
    linkedDatabases: listIn(linkedDatabases).map(text),
    assignments: listIn(assignments).map((one) => ({
      ...readResource(one),
      ...readTexts(one, "objectId", "keyName", "accessString", "error"),
    })),
  };
}

/**
 * @param {any} value
 * @returns {Operation}
 */
function readOperation(value) {
  const { code, message } = object(object(value)["error"]);
  return {
    ...readTexts(value, "name", "status", "resourceName", "startedAt", "endedAt"),
    error: [text(code), text(message)].filter(Boolean).join(": "),
  };
}
