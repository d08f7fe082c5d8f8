import type {
  DatabaseAlertSpec,
  DatabaseBackupConfig,
  DatabaseCreateRequest,
  DatabaseUpdateRequest,
} from "redis-cloud-sdk/models";
import { BACKUP_INTERVALS } from "../../generated/enums.js";
import { bundlesModules } from "../catalog/versions.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { assertRules, type Rule } from "./declare.js";
import { STORAGE_ADDRESSES } from "./storage-addresses.js";

const MIN_GB = 0.1;
/** The real limit depends on the plan. */
const MAX_GB = 50_000;
/** Backup intervals that can be combined with a time of day. */
const TIMED_INTERVALS: readonly unknown[] = [
  "every-12-hours",
  "every-24-hours",
] satisfies (typeof BACKUP_INTERVALS)[number][];
const STORAGE_TYPES = Object.keys(STORAGE_ADDRESSES);
/** The default hashing: the part of a key between braces is hashed, otherwise all of it. */
export const DEFAULT_HASHING_RULES: readonly string[] = [".*\\{(?<tag>.*)\\}.*", "(?<tag>.*)"];
const PERCENT_ALERTS: readonly DatabaseAlertSpec["name"][] = [
  "dataset-size",
  "datasets-size",
  "connections-limit",
];

/** Requested settings. Fields that an update omits have the values of the database. */
export interface Candidate<Request = DatabaseCreateRequest | DatabaseUpdateRequest> {
  request: Request;
  /** The other databases of the subscription. */
  siblings: readonly DatabaseRecord[];
  memoryStorage: string;
  /** Whether the databases of the subscription have public endpoints. */
  publicEndpointAccess: boolean;
  version: string;
  moduleNames: readonly string[];
  hasTls: boolean;
  hasOssClusterApi: boolean;
  /** Whether the database replicates another one. */
  isReplica: boolean;
}

/** @throws TaskError for requested settings that are invalid. */
export function checkSettings(candidate: Candidate): void {
  assertRules(settingRules, candidate);
  const { remoteBackup } = candidate.request;
  if (remoteBackup !== undefined && remoteBackup.active !== false) assertRules(backupRules, remoteBackup);
  assertRules(endpointRules, candidate);
}

const settingRules: readonly Rule<Candidate>[] = [
  [
    "DATABASE_SIZE_LIMIT_INVALID_TOO_MANY_MEMORY_SPECIFICATIONS",
    ({ request }) => request.memoryLimitInGb !== undefined && request.datasetSizeInGb !== undefined,
    "`memoryLimitInGb` and `datasetSizeInGb` must not be combined.",
  ],
  [
    "DATABASE_SIZE_TOO_SMALL",
    ({ request }) => getRequestedGb(request) < MIN_GB,
    ({ request }) => `The size must be at least ${MIN_GB} GB (got ${getRequestedGb(request)}).`,
  ],
  [
    "DATABASE_SIZE_TOO_BIG",
    ({ request }) => getRequestedGb(request) > MAX_GB,
    ({ request }) => `The size must be at most ${MAX_GB} GB (got ${getRequestedGb(request)}).`,
  ],
  [
    "PLANNER_INVALID_THROUGHPUT",
    ({ request: { throughputMeasurement } }) =>
      throughputMeasurement !== undefined && !(throughputMeasurement.value > 0),
    ({ request }) =>
      `\`throughputMeasurement.value\` must be a positive number (got ${request.throughputMeasurement?.value}).`,
  ],
  [
    "DATABASE_PASSWORD_IS_BLANK",
    // An empty password requests none, which is allowed for databases without public endpoints.
    ({ request: { password }, publicEndpointAccess }) =>
      password?.trim() === "" && (password !== "" || publicEndpointAccess),
    "`password` must not be blank. It can be empty in a subscription with `publicEndpointAccess: false`.",
  ],
  [
    "DATABASE_INVALID_SIP",
    ({ request }) => findInvalidSourceIp(request) !== undefined,
    ({ request }) =>
      `\`sourceIp\` must contain IPv4 addresses or CIDR blocks (got ${findInvalidSourceIp(request)}).`,
  ],
  [
    "DATABASE_INVALID_ALERT_VALUE",
    ({ request }) => findInvalidAlert(request) !== undefined,
    ({ request }) => {
      const { name, value } = findInvalidAlert(request) ?? {};
      return `\`alerts\` must contain values that fit their alerts (got ${value} for ${name}).`;
    },
  ],
  [
    "DATABASE_RAM_PERCENTAGE_NOT_ALLOWED",
    ({ request, memoryStorage }) => request.ramPercentage !== undefined && memoryStorage !== "ram-and-flash",
    "`ramPercentage` is supported with Redis Flex only.",
  ],
];

function getRequestedGb({ memoryLimitInGb, datasetSizeInGb }: DatabaseUpdateRequest): number {
  return memoryLimitInGb ?? datasetSizeInGb ?? MIN_GB;
}

function findInvalidSourceIp({ sourceIp = [] }: DatabaseUpdateRequest): string | undefined {
  return sourceIp.find((address) => !isAddressBlock(address));
}

function isAddressBlock(value: string): boolean {
  const [address = "", bits, ...rest] = value.split("/");
  const parts = address.split(".");
  return (
    rest.length === 0 &&
    parts.length === 4 &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255) &&
    (bits === undefined || (/^\d{1,2}$/.test(bits) && Number(bits) <= 32))
  );
}

function findInvalidAlert({ alerts = [] }: DatabaseUpdateRequest): DatabaseAlertSpec | undefined {
  return alerts.find(({ name, value }) => !(value > 0) || (PERCENT_ALERTS.includes(name) && value > 100));
}

const backupRules: readonly Rule<DatabaseBackupConfig>[] = [
  [
    "DATABASE_INVALID_BACKUP_CONFIGURATION",
    ({ interval, storagePath }) => interval === undefined || storagePath === undefined,
    "`remoteBackup` must have `interval`, `storageType` and `storagePath`.",
  ],
  [
    "DATABASE_INVALID_BACKUP_INTERVAL",
    ({ interval }) => !(BACKUP_INTERVALS as readonly unknown[]).includes(interval),
    ({ interval }) =>
      `\`remoteBackup.interval\` must be one of ${BACKUP_INTERVALS.join(", ")} (got ${interval}).`,
  ],
  [
    "DATABASE_INVALID_BACKUP_INTERVAL_AND_TIME_UTC_MISMATCH",
    ({ timeUTC, interval }) => timeUTC !== undefined && !TIMED_INTERVALS.includes(interval),
    ({ interval }) =>
      `\`remoteBackup.timeUTC\` requires \`interval\` ${TIMED_INTERVALS.join(" or ")} (got ${interval}).`,
  ],
  [
    "DATABASE_INVALID_BACKUP_STORAGE_TYPE",
    ({ storageType }) => storageType === undefined || !STORAGE_TYPES.includes(storageType),
    ({ storageType }) =>
      `\`remoteBackup.storageType\` must be one of ${STORAGE_TYPES.join(", ")} (got ${storageType}).`,
  ],
];

const endpointRules: readonly Rule<Candidate>[] = [
  [
    "DATABASE_EXTERNAL_ENDPOINT_WITHOUT_OSS_CLUSTER",
    ({ request, hasOssClusterApi }) =>
      request.useExternalEndpointForOSSClusterApi === true && !hasOssClusterApi,
    "`useExternalEndpointForOSSClusterApi` requires `supportOSSClusterApi`.",
  ],
  // Both: documentation of the vendor's Terraform provider.
  [
    "DATABASE_OSS_CLUSTER_REPLICA_NOT_SUPPORTED",
    ({ hasOssClusterApi, isReplica }) => hasOssClusterApi && isReplica,
    "`replicaOf` must not be combined with `supportOSSClusterApi`.",
  ],
  [
    "DATABASE_OSS_CLUSTER_CUSTOM_REGEX_NOT_SUPPORTED",
    ({ request, hasOssClusterApi }) => hasOssClusterApi && hasCustomHashing(request),
    "`regexRules` must not be combined with `supportOSSClusterApi`.",
  ],
];

/** Whether a request has hashing rules other than those that every response has. */
function hasCustomHashing({ regexRules = [] }: DatabaseUpdateRequest): boolean {
  return (
    regexRules.length > 0 &&
    (regexRules.length !== DEFAULT_HASHING_RULES.length ||
      DEFAULT_HASHING_RULES.some((pattern, index) => pattern !== regexRules[index]))
  );
}

/** Rules for changing the password of the default user. */
export const passwordRules: readonly Rule<{ request: DatabaseUpdateRequest; isEnabled: boolean }>[] = [
  [
    "DISABLING_THE_DEFAULT_USER_AND_UPDATING_A_NEW_PASSWORD_IS_NOT_ALLOWED",
    ({ request }) => request.enableDefaultUser === false,
    "`password` must not be combined with `enableDefaultUser: false`.",
  ],
  [
    "NOT_ALLOWED_TO_UPDATE_A_DATABASE_PASSWORD_WHEN_DEFAULT_USER_IS_DISABLED",
    ({ isEnabled }) => !isEnabled,
    "`password` requires the default user, which is disabled.",
  ],
];

/** Rules for settings that depend on others. */
export const dependencyRules: readonly Rule<Candidate>[] = [
  [
    "CLIENT_SSL_CERTIFICATE_IS_NOT_ALLOWED_WITHOUT_ENABLE_TLS_IS_TRUE",
    ({ request, hasTls }) => listClientCertificates(request).length > 0 && !hasTls,
    "Client certificates require `enableTls`.",
  ],
  [
    "DATABASE_INVALID_CERT",
    ({ request }) =>
      listClientCertificates(request).some((pem) => !pem.includes("-----BEGIN CERTIFICATE-----")),
    // Quoted: acceptance tests of the vendor's Terraform provider.
    "Database certificate is invalid",
  ],
];

/** Precedes the check of module names. */
export const queryFactorRule: Rule<Candidate> = [
  "DATABASE_QUERY_PERFORMANCE_FACTOR_SEARCH_IS_REQUIRED",
  ({ request, moduleNames, version }) =>
    request.queryPerformanceFactor !== undefined &&
    !moduleNames.includes("RediSearch") &&
    !bundlesModules(version),
  // "RediSearch" and "required" in this order: acceptance tests of the vendor's Terraform provider.
  "With `queryPerformanceFactor`, the module RediSearch or Redis 8 is required.",
];

/** Lists the certificates of a request, which has one field for a single one and another one for several. */
export function listClientCertificates({
  clientSslCertificate = "",
  clientTlsCertificates = [],
}: DatabaseUpdateRequest): string[] {
  const listed = clientTlsCertificates.map((certificate) =>
    typeof certificate === "string" ? certificate : certificate.publicCertificatePEMString,
  );
  return clientSslCertificate === "" ? listed : [...listed, clientSslCertificate];
}
