import type { World } from "../state/world.js";
import { appendSystemLog } from "./system-log.js";

/** Stores and logs why the real Redis rejected a rule. */
export function onRuleRejected(
  { accountId, ruleId, reason }: { accountId: number; ruleId: number; reason: string },
  world: Pick<World, "state" | "now">,
): void {
  const account = world.state.accounts.find(({ id }) => id === accountId);
  const rule = account?.redisRules[ruleId];
  if (account === undefined || rule === undefined) return;
  rule.rejection = reason;
  appendSystemLog(
    { account, world, keyName: "emulator" },
    {
      type: "Account",
      resourceId: ruleId,
      description: `ACL rule ${rule.name} failed: ${toErrorCode(reason)}: ${reason}`,
    },
  );
}

/** Returns the error code of the service for a reason of Redis. */
function toErrorCode(reason: string) {
  if (!/unknown command/i.test(reason)) return "ACL_REDIS_RULE_PATTERN_NOT_VALID";
  return /'[+-]@/.test(reason)
    ? "ACL_REDIS_RULE_INVALID_CATEGORY_RULE_PATTERN"
    : "ACL_REDIS_RULE_INVALID_COMMAND_OR_MODULE_COMMAND_RULE_PATTERN";
}
