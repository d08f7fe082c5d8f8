import { aclRoleAdapter, aclRuleAdapter, aclUserAdapter } from "./acl.js";
import type { Adapter, RedisCloudDocument, RedisCloudKind } from "./adapter.js";
import { databaseAdapter } from "./database.js";
import { essentialsDatabaseAdapter } from "./essentials-database.js";
import { peeringAdapter } from "./peering.js";
import { subscriptionAdapter } from "./subscription.js";

const adapters: { [K in RedisCloudKind]: Adapter<K> } = {
  RedisCloudSubscription: subscriptionAdapter,
  RedisCloudDatabase: databaseAdapter,
  RedisCloudEssentialsDatabase: essentialsDatabaseAdapter,
  RedisCloudPeering: peeringAdapter,
  RedisCloudAclRule: aclRuleAdapter,
  RedisCloudAclRole: aclRoleAdapter,
  RedisCloudAclUser: aclUserAdapter,
};

/** The kinds of Redis Cloud. */
export const redisCloudKinds = Object.keys(adapters) as RedisCloudKind[];

/** Returns the adapter of a document's kind. */
export function getAdapter(document: RedisCloudDocument): Adapter<RedisCloudKind> {
  return adapters[document.kind] as unknown as Adapter<RedisCloudKind>;
}
