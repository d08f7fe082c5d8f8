import type { DatabaseCreateRequest, DatabaseUpdateRequest } from "redis-cloud-sdk/models";
import { modules as offeredModules } from "../catalog/modules.js";
import { bundlesModules, defaultVersion, redisVersions } from "../catalog/versions.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { MAX_PORT, MIN_PORT } from "../state/ids.js";
import { type DatabaseLocation, toReplicaOf } from "./database-settings.js";
import { assertRules, type Rule } from "./declare.js";
import {
  type Candidate,
  checkSettings,
  dependencyRules,
  passwordRules,
  queryFactorRule,
} from "./setting-rules.js";

/** Names of databases that the service accepts. */
export const DATABASE_NAME = /^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/;
/** Maximum length of a database name. */
export const MAX_NAME_LENGTH = 40;

type NewCandidate = Candidate<DatabaseCreateRequest>;

/** @throws TaskError for settings of a new database that are invalid. */
export function checkDatabase(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  { memoryStorage, publicEndpointAccess }: Pick<DatabaseLocation, "memoryStorage" | "publicEndpointAccess">,
): void {
  const candidate: NewCandidate = {
    request,
    siblings,
    memoryStorage,
    publicEndpointAccess,
    version: request.redisVersion ?? defaultVersion,
    moduleNames: (request.modules ?? []).map(({ name }) => name),
    hasTls: request.enableTls ?? false,
    hasOssClusterApi: request.supportOSSClusterApi ?? false,
    isReplica: hasSources(request, false),
  };
  assertRules([...nameRules, ...creationRules, queryFactorRule, ...moduleRules], candidate);
  if (request.protocol === "memcached") assertRules(memcachedRules, candidate);
  checkSettings(candidate);
  assertRules(dependencyRules, candidate);
}

/** @throws TaskError for changed settings that are invalid. */
export function checkUpdate(
  request: DatabaseUpdateRequest,
  { id, view, crdb }: DatabaseRecord,
  siblings: readonly DatabaseRecord[],
  { publicEndpointAccess }: Pick<DatabaseLocation, "publicEndpointAccess">,
): void {
  const { security } = view;
  const candidate: Candidate<DatabaseUpdateRequest> = {
    request,
    siblings: siblings.filter((sibling) => sibling.id !== id),
    memoryStorage: view.memoryStorage,
    publicEndpointAccess,
    version: view.redisVersion,
    moduleNames: view.modules.map(({ name }) => name),
    hasTls: request.enableTls ?? security.enableTls,
    hasOssClusterApi: request.supportOSSClusterApi ?? view.supportOSSClusterApi,
    isReplica: hasSources(request, view.replicaOf !== null),
  };
  if (request.name !== undefined) assertRules(nameRules, candidate);
  assertRules([queryFactorRule], candidate);
  checkSettings(candidate);
  // Active-Active databases accept a password whatever the state of the default user.
  if (request.password !== undefined && crdb === undefined) {
    const isEnabled = request.enableDefaultUser ?? security.enableDefaultUser;
    assertRules(passwordRules, { request, isEnabled });
  }
  assertRules(dependencyRules, candidate);
}

/** Whether a request has replication sources. One that leaves them out keeps those of the database. */
function hasSources(request: DatabaseUpdateRequest, fallback: boolean): boolean {
  const sources = toReplicaOf(request);
  return sources === undefined ? fallback : sources !== null;
}

const nameRules: readonly Rule<Candidate>[] = [
  [
    "DATABASE_INVALID_NAME",
    ({ request: { name = "" } }) => !DATABASE_NAME.test(name),
    "`name` must start with a letter, end with a letter or digit, and contain only letters, digits and hyphens.",
  ],
  [
    "DATABASE_NAME_TOO_LONG",
    ({ request: { name = "" } }) => name.length > MAX_NAME_LENGTH,
    ({ request: { name = "" } }) =>
      `\`name\` must be at most ${MAX_NAME_LENGTH} characters (got ${name.length}).`,
  ],
  [
    "DATABASE_NAME_EXISTS",
    ({ request: { name }, siblings }) => siblings.some(({ view }) => view.name === name),
    ({ request: { name } }) => `A database named "${name}" already exists in the subscription.`,
  ],
];

const creationRules: readonly Rule<NewCandidate>[] = [
  [
    "DATABASE_AVERAGE_ITEM_SIZE_IS_DEPRECATED",
    ({ request }) => request.averageItemSizeInBytes !== undefined,
    "`averageItemSizeInBytes` is deprecated. Use `ramPercentage`.",
  ],
  [
    "DATABASE_PORT_INVALID_VALUE",
    ({ request: { port = MIN_PORT } }) => port < MIN_PORT || port > MAX_PORT,
    ({ request: { port } }) => `\`port\` must be from ${MIN_PORT} to ${MAX_PORT} (got ${port}).`,
  ],
  [
    "DATABASE_PORT_IS_UNAVAILABLE",
    ({ request: { port }, siblings }) => siblings.some((sibling) => sibling.port === port),
    ({ request: { port } }) => `\`port\` ${port} is already used in the subscription.`,
  ],
  [
    "DATABASE_REDIS_VERSION_INVALID_VALUE",
    ({ version }) => !redisVersions.some((known) => known.version === version),
    ({ version }) => `\`redisVersion\` ${version} is not available.`,
  ],
  [
    "LOCAL_THROUGHPUT_MEASUREMENT_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
    ({ request: { localThroughputMeasurement = [] } }) => localThroughputMeasurement.length > 0,
    "`localThroughputMeasurement` is supported in Active-Active subscriptions only.",
  ],
  [
    "DATABASE_SIZE_LIMIT_NOT_DEFINED",
    ({ request }) => request.memoryLimitInGb === undefined && request.datasetSizeInGb === undefined,
    "`datasetSizeInGb` is required.",
  ],
];

const moduleRules: readonly Rule<NewCandidate>[] = [
  [
    "DATABASE_INVALID_MODULE",
    ({ moduleNames }) => findUnknownModule(moduleNames) !== undefined,
    ({ moduleNames }) => `Module ${findUnknownModule(moduleNames)} not found.`,
  ],
  [
    "DATABASE_MODULE_MUST_BE_DEFINED_ONCE",
    ({ moduleNames }) => new Set(moduleNames).size < moduleNames.length,
    "`modules` must not contain a module twice.",
  ],
  [
    "DATABASE_EXPLICIT_MODULES_NOT_SUPPORTED_FOR_THIS_REDIS_VERSION",
    ({ moduleNames, version }) => moduleNames.length > 0 && bundlesModules(version),
    ({ version }) => `\`modules\` must be empty: Redis ${version} includes all modules.`,
  ],
];

function findUnknownModule(names: readonly string[]): string | undefined {
  return names.find((name) => !offeredModules.some((module) => module.name === name));
}

const memcachedRules: readonly Rule<NewCandidate>[] = [
  [
    "DATABASE_MEMCACHED_CONTAINS_MODULES",
    ({ moduleNames }) => moduleNames.length > 0,
    "`modules` must be empty for Memcached.",
  ],
  [
    "DATABASE_MEMCACHED_CONTAINS_REDIS_PASSWORD",
    ({ request }) => request.password !== undefined,
    "`password` is not supported for Memcached. Use `saslPassword`.",
  ],
  [
    "DATABASE_MEMCACHED_NOT_SUPPORT_OSS_CLUSTER_API",
    ({ request }) => request.supportOSSClusterApi === true,
    "`supportOSSClusterApi` is not supported for Memcached.",
  ],
];
