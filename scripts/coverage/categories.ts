import type { Contract } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { type ContractSource, MAIN } from "../contracts.js";
import { Reach } from "../diff/reach.js";

/** Sections of the operations and schemas of a contract. */
export interface Categories {
  /** Sections in their order. */
  operations: readonly string[];
  schemas: readonly string[];
  ofOperation(operation: ContractOperation): string;
  ofSchema(name: string): string;
}

/** Returns the sections of a contract: those below for the main one, the tags for others. */
export function categorize(source: ContractSource, contract: Contract): Categories {
  if (source !== MAIN) return tagCategories(contract);
  return {
    operations: OPERATION_CATEGORIES,
    schemas: SCHEMA_CATEGORIES,
    ofOperation: ({ route }) => operationCategory(route),
    ofSchema: schemaCategory,
  };
}

const SHARED = "Several";
const UNUSED = "Of no operation";

function tagCategories(contract: Contract): Categories {
  const routes = listOperations(contract);
  const tagOf = new Map(routes.map(({ route, tag }) => [route, tag]));
  const tags = [...new Set(tagOf.values())];
  const reach = new Reach([contract]);
  return {
    operations: tags,
    schemas: [...tags, SHARED, UNUSED],
    ofOperation: ({ tag }) => tag,
    ofSchema(name) {
      const [tag = UNUSED, ...more] = new Set(reach.routes(name).map((route) => tagOf.get(route) ?? SHARED));
      return more.length === 0 ? tag : SHARED;
    },
  };
}

/** Sections of the tracking list, in their order. */
export const OPERATION_CATEGORIES = [
  "Account and users",
  "Access control lists (ACL)",
  "Cloud accounts",
  "Essentials plans, subscriptions and databases",
  "Pro subscriptions",
  "Pro databases",
  "VPC peering",
  "Private Service Connect",
  "PrivateLink",
  "Transit Gateway",
  "Tasks and logs",
  "Cost reports",
  "Endpoint redirections",
  "Data integration",
  "Agent Memory",
  "Utilities",
] as const;

export type OperationCategory = (typeof OPERATION_CATEGORIES)[number];

/** Categories by path; the first matching pattern decides. */
const PATHS: readonly [RegExp, OperationCategory][] = [
  [/^\/(users\b|payment-methods|$)/, "Account and users"],
  [/^\/acl\//, "Access control lists (ACL)"],
  [/^\/cloud-accounts/, "Cloud accounts"],
  [/^\/fixed\//, "Essentials plans, subscriptions and databases"],
  [/\/data-integration-workspace/, "Data integration"],
  [/\/peerings/, "VPC peering"],
  [/\/private-service-connect/, "Private Service Connect"],
  [/\/private-link/, "PrivateLink"],
  [/\/transitGateways/, "Transit Gateway"],
  [/^\/subscriptions\/[^/]+\/databases/, "Pro databases"],
  [/^\/subscriptions/, "Pro subscriptions"],
  [/^\/(tasks|logs|session-logs)/, "Tasks and logs"],
  [/^\/cost-report/, "Cost reports"],
  [/^\/endpoint-redirections/, "Endpoint redirections"],
  [/^\/memory-stores/, "Agent Memory"],
];

/**
 * Returns the category of a route. A route without a matching pattern is a utility, so that no new route is omitted.
 */
export function operationCategory(route: string): OperationCategory {
  const path = route.slice(route.indexOf(" ") + 1);
  return PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? "Utilities";
}

export const SCHEMA_CATEGORIES = [
  "Users and account",
  "Access control lists (ACL)",
  "Subscriptions",
  "Databases",
  "Cloud providers",
  "Connectivity",
  "Security",
  "Utilities",
] as const;

export type SchemaCategory = (typeof SCHEMA_CATEGORIES)[number];

/** Categories by schema name; the first matching pattern decides. */
const NAMES: readonly [RegExp, SchemaCategory][] = [
  [/^(Account)?(ACL|Acl)/, "Access control lists (ACL)"],
  [/CustomerManagedKey|CMK|Certificate/, "Security"],
  [/Peering|Psc|Private|Tgw|TransitGateway|^Cidr|Endpoints?Redirection/, "Connectivity"],
  [/^Cloud|^Region|^ResourceTag$/, "Cloud providers"],
  [/Database|^Crdb|^Replica|^Local|^Module|^DynamicEndpoints$|^TargetVersion$|^[Tt]ag$/, "Databases"],
  [/Subscription|MaintenanceWindow|^ActiveActiveRegion|^RedisVersion/, "Subscriptions"],
  [/^Account(User|Details|Key)|^RootAccount$|^PaymentMethod/, "Users and account"],
];

export function schemaCategory(name: string): SchemaCategory {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? "Utilities";
}
