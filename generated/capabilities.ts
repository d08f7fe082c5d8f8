// Written by `npm run generate` from openapi/. Do not edit.

/** Reason why something is not available. */
export type UnavailableClass =
  | "role"
  | "preview"
  | "billing"
  | "region"
  | "version"
  | "plan"
  | "account-feature"
  | "provider"
  | "deployment";

/** Classes of service codes. The first match decides; `null` is a code of another meaning. */
export const CODE_CLASSES: readonly (readonly [UnavailableClass | null, RegExp])[] = [
  [null, /_WITHOUT_(?!OWNER)|NAME_NOT_A|FUTURE_DATES|STATE_NOT|WITH_NO_VPC|_WHILE_|DEFAULT_USER|INVALID_REDIS_V/],
  ["role", /UNAUTHORIZED|FORBIDDEN|INSUFFICIENT_ROLE|OWNER_PERM/],
  ["preview", /PREVIEW/],
  ["billing", /INFO_(.*NOT_ALLOWED|CHANGE_P)|MARKETPLACE_(IS|NOT_S|PAY)|_POC_|VALID_PAY|A_FREE_P/],
  ["region", /(FOR|MAZ)_REGION|REGION_DOES_NOT_S/],
  ["version", /(RESP|REDIS|SOFTWARE|ACL|INCOMPATIBLE)_VERSION(?!_(INV|CON|IS_REQ))|VERSION_NOT|DEPRECATED|TF_PROVIDER/],
  ["plan", /(REQUESTED|SELECTED|FREE)_PLAN|PLAN_(NOT_S|CANNOT)|PAY_AS_YOU|RAM_PERCENTAGE_NOT|REDIS_FLEX|FOR_FIXED/],
  ["account-feature", /IS_DISABLED|ACCOUNT_NOT_S|THIS_ACCOUNT|(REPORT|LINK|ACCESS)_(IS_)?NOT_SUP|FEATURE_NOT|(PORT|CHANGE)_NOT_S/],
  ["provider", /PROVIDERS?_(IS_)?NOT_|DIFFERENT_CLOUD|FOR_GCP|GCP_(EXT|ALLOW)/],
  ["deployment", /NOT_(SUPPORT|ALLOWED)|UNSUPPORTED|SUPPORTS_ONLY|NON_HOSTED|MANAGED_VPC|EXTERNAL_CLOUD/],
];

/** Feature that an error, or a question, can be about. */
export type Feature =
  | "agentMemory"
  | "dataIntegration"
  | "privateLink"
  | "privateServiceConnect"
  | "transitGateway"
  | "peering"
  | "redirection"
  | "traffic"
  | "costReport"
  | "resourceTag"
  | "customerManaged"
  | "payment"
  | "marketplace"
  | "freePlan"
  | "redisFlex"
  | "queryPerformanceFactor"
  | "replicaOf"
  | "ossCluster"
  | "memcached"
  | "module"
  | "respVersion"
  | "redisVersion"
  | "upgrade"
  | "persistence"
  | "eviction"
  | "alert"
  | "tls"
  | "replication"
  | "flash"
  | "shard"
  | "clustering"
  | "backup"
  | "import"
  | "cidr"
  | "publicAccess"
  | "slowLog"
  | "logs"
  | "multiAz"
  | "cloudAccount"
  | "acl"
  | "users"
  | "activeActive"
  | "region"
  | "essentials";

/** Words that name a feature: alternatives without operators. The second pattern decides if the first does not match. */
export const FEATURE_WORDS: readonly RegExp[] = [
  /AGENT_MEMORY|MEMORY_STORE|DATA_INTEGRATION|PRIVATE_LINK|PRIVATE_SERVICE_CONNECT|PSC|TRANSITGATEWAY|TGW|PEERING|REDIRECTION|TRAFFIC|COST_REPORT|RESOURCE_TAG|CUSTOMER_MANAGED|PAYMENT|MARKETPLACE|FREE_PLAN|REDIS_FLEX|QUERY_PERFORMANCE_FACTOR|REPLICA_OF|OSS_CLUSTER|MEMCACHED|MODULE|RESP_VERSION|REDIS_VERSION|UPGRADE|PERSISTENCE|EVICTION|ALERT|TLS|SSL|REPLICATION|FLASH|SHARD|CLUSTERING|BACKUP|IMPORT|CIDR|PUBLIC_ACCESS|SLOW_LOG|LOGS|MULTI_AZ/,
  /CLOUD_ACCOUNT|ACL|USERS|ACTIVE_ACTIVE|CRDB|REGION|FIXED/,
];

/** Features whose name is not their word in camel case. */
export const FEATURE_NAMES: Readonly<Record<string, Feature>> = {"MEMORY_STORE":"agentMemory","PSC":"privateServiceConnect","TRANSITGATEWAY":"transitGateway","TGW":"transitGateway","SSL":"tls","CRDB":"activeActive","FIXED":"essentials"};

/** Alternatives, by pattern of service codes. */
export const SUBSTITUTES: readonly (readonly [RegExp, string])[] = [
  [/WITH_(A_)?SINGLE_REGION|ACTIVE_ACTIVE.*WITH_A_FLEX/, "Only Active-Active subscriptions support this."],
  [/WITH_(AN_)?ACTIVE_ACTIVE_SUB/, "Active-Active subscriptions do not support this: use the activeActive methods."],
  [/WITH_A_FLEX/, "Only Essentials subscriptions support this."],
  [/REPLICA_OF_PROPERTY_DEP/, "Use replica in place of replicaOf."],
  [/_PLAN(_|$)/, "`essentials.plans.list()` shows what each plan includes."],
];

/** Date of the oldest known contract. */
export const FIRST_CONTRACT = "2024-12-04";

/** Date of the first published contract with operations of a feature; all others are as old as the oldest one. */
export const FEATURE_SINCE: Readonly<Partial<Record<Feature, string>>> = {
  agentMemory: "2026-10-04",
  costReport: "2026-07-08",
  dataIntegration: "2026-07-08",
  privateLink: "2026-07-08",
  privateServiceConnect: "2025-07-14",
  redirection: "2026-08-19",
  resourceTag: "2026-07-08",
  slowLog: "2025-07-14",
  traffic: "2026-07-08",
  upgrade: "2025-07-14",
};

/** Reads that need no id, by the feature whose availability they show. */
export const FEATURE_READS: Readonly<Partial<Record<Feature, string>>> = {
  acl: "GET /acl/roles",
  agentMemory: "GET /memory-stores",
  cloudAccount: "GET /cloud-accounts",
  dataIntegration: "GET /data-integration-workspaces",
  essentials: "GET /fixed/plans",
  logs: "GET /logs",
  module: "GET /database-modules",
  payment: "GET /payment-methods",
  persistence: "GET /data-persistence",
  queryPerformanceFactor: "GET /query-performance-factors",
  redisVersion: "GET /subscriptions/redis-versions",
  region: "GET /regions",
  users: "GET /users",
};

/** Operations by the date of the first published contract that has them, newest first; all others are as old as it. */
export const SINCE: readonly (readonly [date: string, routes: RegExp])[] = [
  ["2026-10-04", /\/memory-stores/],
  ["2026-08-19", /\/endpoint-redirections/],
  ["2026-07-08", /private-link|data-integration|cost-report|target-versions|traffic|resource-tags|fixed.*upgrade/],
  ["2025-07-14", /private-service|slow-log|session-logs|\/dedicated|upgrade|fixed\/redis-v/],
];
