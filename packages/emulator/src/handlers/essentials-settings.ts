import type {
  DatabaseBackupConfig,
  DatabaseUpdateRequest,
  FixedDatabaseCreateRequest,
  FixedDatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { getDatasetSizeGb, type Plan } from "../catalog/plans.js";
import { TaskError } from "../errors.js";
import type { DatabaseRecord } from "../state/state.js";

type Request = FixedDatabaseCreateRequest | FixedDatabaseUpdateRequest;
type Code = ConstructorParameters<typeof TaskError>[0];

/** What is or will be true of the database, beyond the request. */
interface Outlook {
  protocol: string;
  clustering: boolean;
}

/**
 * The settings of an Essentials database in the words of Pro, so that both are checked and applied by the same
 * rules. Sizes are left out: those of a plan are not asked for.
 */
export function toProUpdate(request: Request): DatabaseUpdateRequest {
  const {
    sourceIps,
    periodicBackupPath: path,
    enableDatabaseClustering: _,
    numberOfShards: __,
    memoryLimitInGb: ___,
    datasetSizeInGb: ____,
    ...same
  } = request;
  return {
    ...same,
    ...(sourceIps === undefined ? {} : { sourceIp: sourceIps }),
    ...(path === undefined ? {} : { remoteBackup: path === "" ? { active: false } : daily(path) }),
  };
}

/** Essentials knows a path only. What stands before its colon tells the storage. */
function daily(storagePath: string): DatabaseBackupConfig {
  const scheme = storagePath.split(":")[0] ?? "";
  const storageType =
    { s3: "aws-s3", gs: "google-blob-storage", abs: "azure-blob-storage", ftp: "ftp", ftps: "ftp" }[scheme] ??
    "http";
  return { active: true, interval: "every-24-hours", storageType, storagePath };
}

/** The data that a database may hold: what was asked for where that is charged for, else what the plan has. */
export function datasetOf(request: Request, plan: Plan, replication: boolean): number {
  const { datasetSizeInGb, memoryLimitInGb } = request;
  if (!plan.payAsYouGo) return getDatasetSizeGb(plan);
  return datasetSizeInGb ?? (memoryLimitInGb ?? 0) / (replication ? 2 : 1);
}

/** Gives a database the room of another plan. */
export function resize({ view }: DatabaseRecord, before: Plan, plan: Plan): void {
  if (plan.payAsYouGo && before.payAsYouGo) return;
  view.datasetSizeInGb = getDatasetSizeGb(plan);
  view.memoryLimitInGb = getDatasetSizeGb(plan) * (view.replication ? 2 : 1);
}

/** Checks a request against what the plan offers. @throws TaskFailure */
export function checkPlan(request: Request, plan: Plan, outlook: Outlook): void {
  for (const [wrong, code, description] of [
    ...sizeRules(request, plan, outlook),
    ...featureRules(request, plan),
    ...replicationRules(request, plan, outlook),
  ]) {
    if (wrong) throw new TaskError(code, description);
  }
}

type Rule = readonly [wrong: boolean, code: Code, description: string];

function sizeRules(request: Request, plan: Plan, { clustering }: Outlook): Rule[] {
  const {
    datasetSizeInGb,
    memoryLimitInGb,
    enableDatabaseClustering,
    numberOfShards,
    regexRules = [],
  } = request;
  const sized = datasetSizeInGb !== undefined || memoryLimitInGb !== undefined;
  return [
    [
      sized && !plan.payAsYouGo,
      "FIXED_DATABASE_MEMORY_LIMIT_IN_GB_AND_DATA_SET_SIZE_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
      "The plan has a size of its own.",
    ],
    [
      datasetSizeInGb !== undefined && memoryLimitInGb !== undefined,
      "DATABASE_SIZE_LIMIT_INVALID_TOO_MANY_MEMORY_SPECIFICATIONS",
      "Give memoryLimitInGb or datasetSizeInGb, not both.",
    ],
    [
      sized && (datasetSizeInGb ?? memoryLimitInGb ?? 0) < 0.1,
      "DATABASE_SIZE_TOO_SMALL",
      "A database has at least 0.1 GB.",
    ],
    [
      enableDatabaseClustering === true && !plan.payAsYouGo,
      "FIXED_DATABASE_ENABLE_DATABASE_CLUSTERING_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
      "Clustering is for pay-as-you-go plans.",
    ],
    [
      numberOfShards !== undefined && !plan.payAsYouGo,
      "FIXED_DATABASE_NUMBER_OF_SHARDS_SUPPORTED_ONLY_FOR_PAY_AS_YOU_GO",
      "The number of shards is for pay-as-you-go plans.",
    ],
    [
      numberOfShards !== undefined && !clustering,
      "FIXED_DATABASE_NUMBER_OF_SHARDS_REQUIRES_DATABASE_CLUSTERING_ENABLED",
      "The number of shards needs enableDatabaseClustering.",
    ],
    [
      numberOfShards !== undefined,
      "FIXED_DATABASE_NUMBER_OF_SHARDS_IS_NOT_SUPPORTED_FOR_THIS_ACCOUNT",
      "The account may not choose the number of shards.",
    ],
    [
      regexRules.length > 0 && !plan.supportClustering,
      "FIXED_DATABASE_REGEX_RULES_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no clustering.",
    ],
    [
      regexRules.length > 0 && !clustering,
      "CUSTOM_REGEX_RULES_IS_NOT_ALLOWED_WITHOUT_ENABLE_DATABASE_CLUSTERING_IS_TRUE",
      "regexRules need enableDatabaseClustering.",
    ],
  ];
}

function featureRules(request: Request, plan: Plan): Rule[] {
  const { alerts = [], sourceIps = [], dataPersistence = "none", periodicBackupPath = "" } = request;
  const names = alerts.map(({ name }) => name);
  const certificates = [...(request.clientTlsCertificates ?? []), request.clientSslCertificate ?? ""];
  return [
    [
      names.some((name) => !plan.supportedAlerts.includes(name)),
      "FIXED_DATABASE_ALERT_NOT_SUPPORTED",
      `The plan has these alerts: ${plan.supportedAlerts.join(", ")}.`,
    ],
    [new Set(names).size < names.length, "DATABASE_INVALID_ALERTS", "An alert is given twice."],
    [
      sourceIps.length > plan.cidrAllowRules,
      "FIXED_DATABASE_SOURCE_IPS_LIST_IS_GREATER_THAN_PLAN_MAX_COUNT_ALLOWED_SOURCE_IPS",
      `The plan allows ${plan.cidrAllowRules} source addresses.`,
    ],
    [
      request.enableTls === true && !plan.supportSsl,
      "FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no TLS.",
    ],
    [
      certificates.some((given) => given !== "") && !plan.supportSsl,
      "FIXED_DATABASE_CLIENT_SSL_CERTIFICATE_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no TLS.",
    ],
    [
      dataPersistence !== "none" && !plan.supportDataPersistence,
      "FIXED_DATABASE_CLUSTER_DOES_NOT_SUPPORT_DATA_PERSISTENCE",
      "The plan has no persistence.",
    ],
    [
      periodicBackupPath !== "" && !plan.supportInstantAndDailyBackups,
      "DATABASE_BACKUP_NOT_SUPPORTED",
      "The plan has no backups.",
    ],
    [
      request.supportOSSClusterApi === true && !plan.supportClustering,
      "FIXED_DATABASE_OSS_CLUSTER_API_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no clustering.",
    ],
    [
      request.useExternalEndpointForOSSClusterApi === true && !plan.supportClustering,
      "FIXED_DATABASE_USE_EXTERNAL_ENDPOINT_FOR_OSS_CLUSTER_API_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no clustering.",
    ],
  ];
}

function replicationRules(request: Request, plan: Plan, { protocol }: Outlook): Rule[] {
  const { replication, replicaOf = [], replica } = request;
  const copies = replicaOf.length > 0 || (replica?.syncSources ?? []).length > 0;
  return [
    [
      replication === true && !plan.supportReplication,
      "FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "The plan has no replication.",
    ],
    [
      copies && protocol === "memcached",
      "FIXED_DATABASE_REPLICA_OF_MEMCACHED_IS_NOT_SUPPORTED",
      "Memcached copies from nobody.",
    ],
    [
      copies && plan.redisFlex,
      "DATABASE_UNSUPPORTED_REPLICA_OF_REDIS_FLEX",
      "Redis Flex copies from nobody.",
    ],
    [
      copies && plan.price === 0,
      "FIXED_DATABASE_REPLICA_OF_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      "A database of a free plan copies from nobody.",
    ],
  ];
}

/** Checks what only a new database can ask for. @throws TaskFailure */
export function checkNew(request: FixedDatabaseCreateRequest, plan: Plan, protocol: string): void {
  const { name, modules = [], datasetSizeInGb, memoryLimitInGb } = request;
  const rules: Rule[] = [
    [name === undefined, "FIXED_DATABASE_NAME_IS_MISSING", "The request has no name."],
    [
      plan.redisFlex && protocol === "stack",
      "FIXED_DATABASE_STACK_PROTOCOL_IS_NOT_SUPPORTED_FOR_REDIS_FLEX",
      "Redis Flex has the protocol redis only.",
    ],
    [
      plan.redisFlex && protocol === "memcached",
      "FIXED_DATABASE_MEMCACHED_PROTOCOL_IS_NOT_SUPPORTED_FOR_REDIS_FLEX",
      "Redis Flex has the protocol redis only.",
    ],
    [
      plan.redisFlex && modules.length > 0,
      "DATABASE_REDIS_FLEX_CONTAINS_MODULES",
      "Redis Flex has no modules.",
    ],
    [
      protocol === "stack" && modules.length > 0,
      "FIXED_DATABASE_STACK_PROTOCOL_CONTAINS_MODULES",
      "The protocol stack brings its modules along.",
    ],
    [
      plan.payAsYouGo && datasetSizeInGb === undefined && memoryLimitInGb === undefined,
      "FIXED_DATABASE_PAYG_MEMORY_LIMIT_IN_GB_OR_DATA_SET_SIZE_IN_GB_IS_MISSING",
      "A pay-as-you-go database needs datasetSizeInGb.",
    ],
  ];
  for (const [wrong, code, description] of rules) if (wrong) throw new TaskError(code, description);
}
