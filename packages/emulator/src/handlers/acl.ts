import { aclRoleOperations } from "./acl-roles.js";
import { aclUserOperations } from "./acl-users.js";
import type { Operations } from "./operation.js";
import { redisRuleOperations } from "./redis-rules.js";

/** Access control of databases: rules, roles that grant them, and users with a role. */
export const aclOperations: Operations = {
  ...redisRuleOperations,
  ...aclRoleOperations,
  ...aclUserOperations,
};
