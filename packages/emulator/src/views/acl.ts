import type { AclRoleRecord, AclUserRecord, RedisRuleRecord } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";

/** Shows the status of a rule. It is active once the real Redis has accepted it for all users, too. */
export function viewRuleStatus(rule: RedisRuleRecord, account: AccountState): string {
  if (rule.status !== "active") return rule.status;
  if (rule.rejection !== undefined) return "error";
  const isPending = Object.values(account.aclRoles).some((role) => isRolePending(role, account, rule.id));
  return isPending ? "pending" : "active";
}

/** Shows the status of a role. */
export function viewRoleStatus(role: AclRoleRecord, account: AccountState): string {
  return role.status === "active" && isRolePending(role, account) ? "pending" : role.status;
}

/** Shows the status of a user. One whose rule was rejected is switched off. */
export function viewUserStatus({ role: name, status }: AclUserRecord, account: AccountState): string {
  const role = Object.values(account.aclRoles).find((one) => one.name === name);
  if (status !== "active" || role === undefined) return status;
  if (role.rules.some(({ ruleId }) => account.redisRules[ruleId]?.rejection !== undefined)) return "error";
  return isRolePending(role, account) ? "pending" : status;
}

/** Whether a database of a role, or of one of its rules, does not have all settings yet. */
function isRolePending({ rules }: AclRoleRecord, { databases }: AccountState, ruleId?: number): boolean {
  return rules.some(
    (rule) =>
      (ruleId === undefined || rule.ruleId === ruleId) &&
      rule.databases.some(({ databaseId }) => databases[databaseId]?.isPending === true),
  );
}
