import type { z } from "zod";
import { azureManagedRedis } from "./azure-managed-redis.js";
import type { DocumentsByKind, KindName } from "./documents.js";
import { redisCloudAclRole, redisCloudAclRule, redisCloudAclUser } from "./redis-cloud-acl.js";
import { redisCloudDatabase } from "./redis-cloud-database.js";
import { redisCloudEssentialsDatabase } from "./redis-cloud-essentials-database.js";
import { redisCloudPeering } from "./redis-cloud-peering.js";
import { redisCloudSubscription } from "./redis-cloud-subscription.js";

/** The schema of each kind, which accepts what its type permits. */
const schemas = {
  RedisCloudSubscription: redisCloudSubscription,
  RedisCloudDatabase: redisCloudDatabase,
  RedisCloudEssentialsDatabase: redisCloudEssentialsDatabase,
  RedisCloudPeering: redisCloudPeering,
  RedisCloudAclRule: redisCloudAclRule,
  RedisCloudAclRole: redisCloudAclRole,
  RedisCloudAclUser: redisCloudAclUser,
  AzureManagedRedis: azureManagedRedis,
} satisfies { readonly [K in KindName]: Kind & { readonly spec: z.ZodType<SpecOf<K>> } };

/** All kinds, in the order in which they are created. They are deleted in reverse order. */
export const kinds: Readonly<Record<KindName, Kind>> = schemas;

/** Kinds that clients connect to. */
export const CONNECTABLE_KINDS = [
  "RedisCloudDatabase",
  "RedisCloudEssentialsDatabase",
  "AzureManagedRedis",
] as const satisfies readonly KindName[];

/** Schema of one kind. */
export interface Kind {
  /** One sentence for editors and `kubectl explain`. */
  readonly description: string;
  /** Short names on a command line. */
  readonly shortNames: readonly string[];
  /** Specification, from which the type, the validation and the JSON Schema are derived. */
  readonly spec: z.ZodObject;
  /** Fields of which a specification must contain one. */
  readonly exactlyOneOf?: readonly [string, string];
}

/** Specification of a kind. */
export type SpecOf<K extends KindName> = DocumentsByKind[K]["spec"];

/** Names of all kinds, in the order in which they are created. */
export const kindNames = Object.keys(kinds) as readonly KindName[];
