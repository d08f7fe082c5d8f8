import type { AccountACLRedisRules } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { RedisRuleRecord } from "../state/access-records.js";
import { nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import { viewRuleStatus } from "../views/acl.js";
import { link } from "../views/links.js";
import { activate, getBrokenPath, listOthers, logChange, nameRules } from "./acl-records.js";
import { type Rule, read, task } from "./declare.js";
import type { Operations } from "./operation.js";

/** A word of an ACL rule. Redis itself is stricter. */
const WORD =
  /^([+-]@?[\w|-]+|~\S+|%(R|W|RW)~\S+|&\S+|allkeys|allchannels|allcommands|nocommands|resetkeys|resetchannels|\(.*|.*\))$/;

const bodyRules: readonly Rule<{ readonly body: { readonly redisRule?: string } }>[] = [
  [
    "ACL_REDIS_RULE_PATTERN_IS_MISSING",
    ({ body }) => body.redisRule === undefined,
    "`redisRule` is required.",
  ],
  [
    "ACL_REDIS_RULE_PATTERN_NOT_VALID",
    ({ body: { redisRule = "" } }) =>
      !redisRule
        .trim()
        .split(/\s+/)
        .every((word) => WORD.test(word)),
    "`redisRule` must follow the Redis ACL syntax.",
    { additionalInfo: "redis-acl-wrong-acl-rule-pattern" },
  ],
];

/** Rules in Redis ACL syntax, which roles grant on databases. */
export const redisRuleOperations: Operations = {
  "GET /acl/redisRules": read(
    ({ account, base }): AccountACLRedisRules => ({
      accountId: account.id,
      redisRules: Object.values(account.redisRules).map((rule) => {
        const { id, name, acl, isDefault } = rule;
        return { id, name, acl, isDefault, status: viewRuleStatus(rule, account) };
      }),
      links: [link("self", base, "/acl/redisRules")],
    }),
  ),
  "POST /acl/redisRules": task({
    target: ({ account, body }) => ({ name: body.name, others: listOthers(account.redisRules) }),
    rules: [...nameRules("ACL_REDIS_RULE", "A Redis rule"), ...bodyRules],
    run: (context) => {
      const { account, world, name, body } = context;
      const id = nextId(world.state, "small");
      const rule = { id, name, acl: body.redisRule, isDefault: false, status: "pending", change: 0 };
      account.redisRules[id] = rule;
      activate(context, "redisRules", rule);
      return { resourceId: id, resourcePath: getBrokenPath(id, "redisRules") };
    },
    log: logChange("rule", "was created"),
  }),
  "PUT /acl/redisRules/{aclRedisRuleId}": task({
    target: ({ account, path, body }) => ({
      rule: findRule(account, path.aclRedisRuleId),
      name: body.name ?? findRule(account, path.aclRedisRuleId).name,
      others: listOthers(account.redisRules, path.aclRedisRuleId),
    }),
    rules: [
      [
        "ACL_REDIS_RULE_CANNOT_UPDATE_DEFAULT",
        ({ rule }) => rule.isDefault,
        "Default rules cannot be updated.",
      ],
      ...nameRules("ACL_REDIS_RULE", "A Redis rule"),
      ...bodyRules,
    ],
    run: (context) => {
      const { rule, name, body } = context;
      Object.assign(rule, { name, acl: body.redisRule });
      delete rule.rejection;
      activate(context, "redisRules", rule);
      return { resourceId: rule.id };
    },
    log: logChange("rule", "was updated"),
  }),
  "DELETE /acl/redisRules/{aclRedisRuleId}": task({
    target: ({ account, path }) => {
      const rule = findRule(account, path.aclRedisRuleId);
      return { rule, name: rule.name };
    },
    rules: [
      [
        "ACL_REDIS_RULE_CANNOT_DELETE_DEFAULT",
        ({ rule }) => rule.isDefault,
        "Default rules cannot be deleted.",
      ],
      [
        "ACL_REDIS_RULE_CANNOT_DELETE_WHEN_ASSOCIATED_WITH_ROLES",
        ({ rule, account }) =>
          Object.values(account.aclRoles).some(({ rules }) => rules.some(({ ruleId }) => ruleId === rule.id)),
        ({ name }) => `Redis rule "${name}" is used by a role.`,
      ],
    ],
    run: ({ rule, after }) => {
      after("redisRules", rule, stateMachines.aclDeletion);
      return { resourceId: rule.id };
    },
    log: logChange("rule", "was deleted"),
  }),
};

function findRule(account: AccountState, id: number): RedisRuleRecord {
  const rule = account.redisRules[id];
  if (rule === undefined) throw new TaskError("ACL_REDIS_RULE_NOT_FOUND", `Redis rule ${id} not found.`);
  return rule;
}
