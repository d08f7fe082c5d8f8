import type { FixedDatabaseCreateRequest } from "redis-cloud-sdk/models";
import type { Plan } from "../catalog/plans.js";
import { assertRules, type Rule } from "./declare.js";
import type { EssentialsRequest } from "./essentials-settings.js";

const MIN_GB = 0.1;

interface Candidate {
  request: EssentialsRequest;
  plan: Plan;
  protocol: string;
  /** Whether the database has or will have clustering. */
  clustering: boolean;
}

/** Checks a request against its plan. @throws TaskError */
export function checkPlan(
  request: EssentialsRequest,
  plan: Plan,
  { protocol, clustering }: { protocol: string; clustering: boolean },
): void {
  assertRules([...sizeRules, ...featureRules, ...replicationRules], { request, plan, protocol, clustering });
}

const sizeRules: readonly Rule<Candidate>[] = [
  [
    "FIXED_DATABASE_MEMORY_LIMIT_IN_GB_AND_DATA_SET_SIZE_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
    ({ request, plan }) => getSize(request) !== undefined && !plan.payAsYouGo,
    "`datasetSizeInGb` and `memoryLimitInGb` are supported on pay-as-you-go plans only.",
  ],
  [
    "DATABASE_SIZE_LIMIT_INVALID_TOO_MANY_MEMORY_SPECIFICATIONS",
    ({ request }) => request.datasetSizeInGb !== undefined && request.memoryLimitInGb !== undefined,
    "`memoryLimitInGb` and `datasetSizeInGb` must not be combined.",
  ],
  [
    "DATABASE_SIZE_TOO_SMALL",
    ({ request }) => (getSize(request) ?? MIN_GB) < MIN_GB,
    ({ request }) => `The size must be at least ${MIN_GB} GB (got ${getSize(request)}).`,
  ],
  [
    "FIXED_DATABASE_ENABLE_DATABASE_CLUSTERING_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
    ({ request, plan }) => request.enableDatabaseClustering === true && !plan.payAsYouGo,
    "`enableDatabaseClustering` is supported on pay-as-you-go plans only.",
  ],
  [
    "FIXED_DATABASE_NUMBER_OF_SHARDS_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
    ({ request, plan }) => request.numberOfShards !== undefined && !plan.payAsYouGo,
    "`numberOfShards` is supported on pay-as-you-go plans only.",
  ],
  [
    "FIXED_DATABASE_NUMBER_OF_SHARDS_REQUIRES_DATABASE_CLUSTERING_ENABLED",
    ({ request, clustering }) => request.numberOfShards !== undefined && !clustering,
    "`numberOfShards` requires `enableDatabaseClustering`.",
  ],
  [
    "FIXED_DATABASE_NUMBER_OF_SHARDS_IS_NOT_SUPPORTED_FOR_THIS_ACCOUNT",
    ({ request }) => request.numberOfShards !== undefined,
    "`numberOfShards` is not supported for this account.",
  ],
  [
    "FIXED_DATABASE_REGEX_RULES_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request: { regexRules = [] }, plan }) => regexRules.length > 0 && !plan.supportClustering,
    "`regexRules` requires a plan with clustering.",
  ],
  [
    "CUSTOM_REGEX_RULES_IS_NOT_ALLOWED_WITHOUT_ENABLE_DATABASE_CLUSTERING_IS_TRUE",
    ({ request: { regexRules = [] }, clustering }) => regexRules.length > 0 && !clustering,
    "`regexRules` requires `enableDatabaseClustering`.",
  ],
];

function getSize({ datasetSizeInGb, memoryLimitInGb }: EssentialsRequest): number | undefined {
  return datasetSizeInGb ?? memoryLimitInGb;
}

const featureRules: readonly Rule<Candidate>[] = [
  [
    "FIXED_DATABASE_ALERT_NOT_SUPPORTED",
    ({ request, plan }) => listAlerts(request).some((name) => !plan.supportedAlerts.includes(name)),
    ({ request, plan }) =>
      `\`alerts\` must be some of ${plan.supportedAlerts.join(", ")} (got ${listAlerts(request).join(", ")}).`,
  ],
  [
    "DATABASE_INVALID_ALERTS",
    ({ request }) => new Set(listAlerts(request)).size < listAlerts(request).length,
    "`alerts` must not contain an alert twice.",
  ],
  [
    "FIXED_DATABASE_SOURCE_IPS_LIST_IS_GREATER_THAN_PLAN_MAX_COUNT_ALLOWED_SOURCE_IPS",
    ({ request: { sourceIps = [] }, plan }) => sourceIps.length > plan.cidrAllowRules,
    ({ request: { sourceIps = [] }, plan }) =>
      `\`sourceIps\` must have at most ${plan.cidrAllowRules} entries on this plan (got ${sourceIps.length}).`,
  ],
  [
    "FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request, plan }) => request.enableTls === true && !plan.supportSsl,
    "`enableTls` requires a plan with TLS.",
  ],
  [
    "FIXED_DATABASE_CLIENT_SSL_CERTIFICATE_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request: { clientTlsCertificates = [], clientSslCertificate = "" }, plan }) =>
      [...clientTlsCertificates, clientSslCertificate].some((given) => given !== "") && !plan.supportSsl,
    "Client certificates require a plan with TLS.",
  ],
  [
    "FIXED_DATABASE_CLUSTER_DOES_NOT_SUPPORT_DATA_PERSISTENCE",
    ({ request: { dataPersistence = "none" }, plan }) =>
      dataPersistence !== "none" && !plan.supportDataPersistence,
    "`dataPersistence` requires a plan with persistence.",
  ],
  [
    "DATABASE_BACKUP_NOT_SUPPORTED",
    ({ request: { periodicBackupPath = "" }, plan }) =>
      periodicBackupPath !== "" && !plan.supportInstantAndDailyBackups,
    "`periodicBackupPath` requires a plan with backups.",
  ],
  [
    "FIXED_DATABASE_OSS_CLUSTER_API_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request, plan }) => request.supportOSSClusterApi === true && !plan.supportClustering,
    "`supportOSSClusterApi` requires a plan with clustering.",
  ],
  [
    "FIXED_DATABASE_USE_EXTERNAL_ENDPOINT_FOR_OSS_CLUSTER_API_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request, plan }) => request.useExternalEndpointForOSSClusterApi === true && !plan.supportClustering,
    "`useExternalEndpointForOSSClusterApi` requires a plan with clustering.",
  ],
];

function listAlerts({ alerts = [] }: EssentialsRequest): string[] {
  return alerts.map(({ name }) => name);
}

const replicationRules: readonly Rule<Candidate>[] = [
  [
    "FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request, plan }) => request.replication === true && !plan.supportReplication,
    "`replication` requires a plan with replication.",
  ],
  [
    "FIXED_DATABASE_REPLICA_OF_MEMCACHED_IS_NOT_SUPPORTED",
    ({ request, protocol }) => isReplica(request) && protocol === "memcached",
    "`replicaOf` is not supported for Memcached.",
  ],
  [
    "DATABASE_UNSUPPORTED_REPLICA_OF_REDIS_FLEX",
    ({ request, plan }) => isReplica(request) && plan.redisFlex,
    "`replicaOf` is not supported with Redis Flex.",
  ],
  [
    "FIXED_DATABASE_REPLICA_OF_NOT_SUPPORTED_IN_REQUESTED_PLAN",
    ({ request, plan }) => isReplica(request) && plan.price === 0,
    "`replicaOf` is not supported on free plans.",
  ],
];

function isReplica({ replicaOf, replica }: EssentialsRequest): boolean {
  return (replicaOf ?? []).length > 0 || (replica?.syncSources ?? []).length > 0;
}

/** Checks settings that only a new database has. @throws TaskError */
export function checkNew(request: FixedDatabaseCreateRequest, plan: Plan, protocol: string): void {
  assertRules(creationRules, { request, plan, protocol });
}

interface NewCandidate {
  request: FixedDatabaseCreateRequest;
  plan: Plan;
  protocol: string;
}

const creationRules: readonly Rule<NewCandidate>[] = [
  [
    "FIXED_DATABASE_NAME_IS_MISSING",
    ({ request: { name } }: { request: { name?: string } }) => name === undefined,
    "`name` is required.",
  ],
  [
    "FIXED_DATABASE_STACK_PROTOCOL_IS_NOT_SUPPORTED_FOR_REDIS_FLEX",
    ({ plan, protocol }) => plan.redisFlex && protocol === "stack",
    "`protocol` must be redis with Redis Flex (got stack).",
  ],
  [
    "FIXED_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_SUPPORTED_FOR_REDIS_FLEX",
    ({ plan, protocol }) => plan.redisFlex && protocol === "memcached",
    "`protocol` must be redis with Redis Flex (got memcached).",
  ],
  [
    "DATABASE_REDIS_FLEX_CONTAINS_MODULES",
    ({ request: { modules = [] }, plan }) => plan.redisFlex && modules.length > 0,
    "`modules` must be empty with Redis Flex.",
  ],
  [
    "FIXED_DATABASE_STACK_PROTOCOL_CONTAINS_MODULES",
    ({ request: { modules = [] }, protocol }) => protocol === "stack" && modules.length > 0,
    "`modules` must be empty with the protocol stack, which includes them.",
  ],
  [
    "FIXED_DATABASE_PAYG_MEMORY_LIMIT_IN_GB_OR_DATA_SET_SIZE_IN_GB_IS_MISSING",
    ({ request, plan }) => plan.payAsYouGo && getSize(request) === undefined,
    "`datasetSizeInGb` is required on a pay-as-you-go plan.",
  ],
];
