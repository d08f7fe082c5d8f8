import type { AclRole, RedisRule } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import type { CallOptions } from "../core/options.js";
import { type FallbackResult, readOne } from "./fallback.js";

const RULES = "GET /acl/redisRules";
const ROLES = "GET /acl/roles";

/**
 * Reads one Redis ACL rule: by the list, or directly if the service has such a read.
 *
 * @throws `ApiError` with status 404 if it does not exist.
 */
export function getRedisRule(
  cloud: RedisCloud,
  aclRedisRuleId: number,
  options?: CallOptions,
): Promise<FallbackResult<RedisRule>> {
  return readOne(
    cloud,
    { route: `${RULES}/{aclRedisRuleId}`, path: { aclRedisRuleId }, idField: "id", id: aclRedisRuleId },
    async () => ({
      value: await cloud.acl.redisRules.get(aclRedisRuleId, options),
      way: RULES,
      ways: [RULES],
    }),
    options,
  );
}

/**
 * Reads one database access role: by the list, or directly if the service has such a read.
 *
 * @throws `ApiError` with status 404 if it does not exist.
 */
export function getAclRole(
  cloud: RedisCloud,
  aclRoleId: number,
  options?: CallOptions,
): Promise<FallbackResult<AclRole>> {
  return readOne(
    cloud,
    { route: `${ROLES}/{aclRoleId}`, path: { aclRoleId }, idField: "id", id: aclRoleId },
    async () => ({ value: await cloud.acl.roles.get(aclRoleId, options), way: ROLES, ways: [ROLES] }),
    options,
  );
}
