import { readTask } from "./parse-task.js";
import { listIn, number, object, text, userText } from "./parse-value.js";

/** @typedef {import("./parse-task.js").Task} Task */
// Parses the emulator's responses. Missing fields get a default that can be shown, so that no view breaks when the
// emulator is older or newer than the page.

/** @typedef {{ name: string, maximumDatabases: number, supportsTls: boolean, supportsPersistence: boolean }} Plan */
/** @typedef {{ id: number, name: string, status: string, kind: string, provider: string, regions: string[], isActiveActive: boolean, plan: Plan | null }} Subscription */
/** @typedef {{ usedMemoryBytes: number, maxMemoryBytes: number, opsPerSecond: number, connectedClients: number, keys: number }} Info */
/** @typedef {{ host: string, port: number, tls: boolean }} Endpoint */
/** @typedef {{ region: string, endpoint: Endpoint | null }} Region */
/** `armId`: of a database in Azure. `regions`: of an Active-Active database. @typedef {{ id: number, subscriptionId: number, name: string, status: string, endpoint: Endpoint | null, connectionString: string, info: Info | null, error: string | undefined, regions: Region[], armId: string, hasAccessKeys: boolean }} Database */
/** @typedef {{ id: string, at: string, method: string, path: string, route: string, status: number | null, durationMs: number, keyName: string, fault: string }} LoggedRequest */
/** @typedef {{ id: string, route: string, kind: string, status?: number, delayMs?: number, code?: string, count?: number, probability?: number, applied?: number, left?: number | null }} Fault */
/** @typedef {{ databases: number | null, memoryGb: number | null, keys: number | null }} Quotas */
/** @typedef {{ name: string, role: string, createdAt: string, expiresAt: string, lastUsedAt: string, allowedSourceIps: string[], requests: number | null }} Key */
/** @typedef {{ version: string, engine: string, mode: string, speed: number, now: string, demo: boolean }} Health */
/** @typedef {{ accountName: string, accountId: string, subscriptions: Subscription[], databases: Database[], tasks: Task[], quotas: Quotas, usage: Quotas, faults: Fault[] }} Overview */

/**
 * @param {any} value
 * @returns {Subscription}
 */
export function readSubscription(value) {
  const { id, name, status, kind, provider, regions, isActiveActive, plan } = object(value);
  return {
    id: number(id),
    name: userText(name) || `Subscription ${id}`,
    status: text(status) || "unknown",
    kind: text(kind),
    provider: text(provider),
    regions: listIn(regions).map(text),
    isActiveActive: isActiveActive === true,
    plan: typeof plan === "object" && plan !== null ? readPlan(plan) : null,
  };
}

/**
 * @param {any} plan
 * @returns {Plan}
 */
function readPlan({ name, maximumDatabases, supportsTls, supportsPersistence }) {
  return {
    name: text(name),
    maximumDatabases: number(maximumDatabases, Number.POSITIVE_INFINITY),
    supportsTls: supportsTls === true,
    supportsPersistence: supportsPersistence === true,
  };
}

/**
 * @param {any} value
 * @returns {Info | null}
 */
export function readInfo(value) {
  if (typeof value !== "object" || value === null) return null;
  const { usedMemoryBytes, maxMemoryBytes, opsPerSecond, connectedClients, keys } = value;
  return {
    usedMemoryBytes: number(usedMemoryBytes),
    maxMemoryBytes: number(maxMemoryBytes),
    // The rate of an idle database decays slowly: without rounding, its chart would fill the scale.
    opsPerSecond: Math.round(number(opsPerSecond)),
    connectedClients: number(connectedClients),
    keys: number(keys),
  };
}

/**
 * @param {any} value
 * @returns {Database}
 */
export function readDatabase(value) {
  const { id, subscriptionId, name, status, endpoint, connectionString, info, error } = object(value);
  const { regions, armId, hasAccessKeys } = object(value);
  return {
    id: number(id),
    subscriptionId: number(subscriptionId),
    name: text(name) || `Database ${id}`,
    status: text(status) || "unknown",
    endpoint: readEndpoint(endpoint),
    connectionString: text(connectionString),
    info: readInfo(info),
    error: text(error) || undefined,
    regions: listIn(regions).map((one) => ({
      region: text(object(one)["region"]),
      endpoint: readEndpoint(object(one)["endpoint"]),
    })),
    armId: text(armId),
    hasAccessKeys: hasAccessKeys !== false,
  };
}

/**
 * @param {any} value
 * @returns {Endpoint | null}
 */
export function readEndpoint(value) {
  const { host, port, tls } = object(value);
  return text(host) === "" ? null : { host: text(host), port: number(port), tls: tls === true };
}

/**
 * @param {any} value
 * @returns {LoggedRequest}
 */
export function readRequest(value) {
  const { id, at, method, path, route, status, durationMs, keyName, fault } = object(value);
  return {
    id: text(id),
    at: text(at),
    method: text(method),
    path: text(path),
    route: text(route),
    status: typeof status === "number" ? status : null,
    durationMs: number(durationMs, Number.NaN),
    keyName: text(keyName),
    fault: text(fault),
  };
}

/**
 * @param {any} value
 * @returns {Fault}
 */
export function readFault(value) {
  const given = object(value);
  return { ...given, id: text(given["id"]), route: text(given["route"]) || "*", kind: text(given["kind"]) };
}

/**
 * @param {any} value
 * @returns {Quotas}
 */
export function readQuotas(value) {
  const { databases, memoryGb, keys } = object(value);
  /** @param {any} limit */
  const limit = (limit) => (typeof limit === "number" ? limit : null);
  return { databases: limit(databases), memoryGb: limit(memoryGb), keys: limit(keys) };
}

/**
 * @param {any} value
 * @returns {Key}
 */
export function readKey(value) {
  const { name, role, createdAt, expiresAt, lastUsedAt, allowedSourceIps, requests } = object(value);
  return {
    name: text(name),
    role: text(role) || "no role",
    createdAt: text(createdAt),
    expiresAt: text(expiresAt),
    lastUsedAt: text(lastUsedAt),
    allowedSourceIps: listIn(allowedSourceIps).map(text),
    requests: typeof requests === "number" ? requests : null,
  };
}

/**
 * @param {any} value
 * @returns {Health}
 */
export function readHealth(value) {
  const { version, engine, clock, demo } = object(value);
  const { kind, version: engineVersion } = object(engine);
  const { mode, speed, now } = object(clock);
  return {
    version: text(version),
    engine: text(kind) === "none" ? "none" : `${text(kind)} ${text(engineVersion)}`.trim(),
    mode: text(mode),
    speed: typeof speed === "number" ? speed : 1,
    now: text(now),
    demo: demo === true,
  };
}

/**
 * @param {any} value
 * @returns {Overview}
 */
export function readOverview(value) {
  const { account, subscriptions, databases, tasks, quotas, usage, faults } = object(value);
  return {
    accountName: userText(object(account)["name"]) || "Account",
    accountId: text(object(account)["id"]),
    subscriptions: listIn(subscriptions).map(readSubscription),
    databases: listIn(databases).map(readDatabase),
    tasks: listIn(tasks).map(readTask),
    quotas: readQuotas(quotas),
    usage: readQuotas(usage),
    faults: listIn(faults).map(readFault),
  };
}

/**
 * Reads the metrics in an event of one or several databases.
 *
 * @param {any} value
 * @returns {{ atMs: number | undefined, databases: { id: number, info: Info }[] }}
 */
export function readMetrics(value) {
  const { at, databaseId, databases } = object(value);
  const all = Array.isArray(databases) ? databases : [{ id: databaseId, info: value }];
  const atMs = Date.parse(text(at));
  return {
    atMs: Number.isNaN(atMs) ? undefined : atMs,
    databases: all.flatMap(({ id, info }) => {
      const read = readInfo(info);
      return read === null ? [] : [{ id: number(id), info: read }];
    }),
  };
}
