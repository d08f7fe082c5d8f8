import type { AccountACLRoles, AclRole, AclRoleRedisRuleSpec } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { AclRoleRecord, AclUserRecord } from "../state/access-records.js";
import { nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { viewRoleStatus } from "../views/acl.js";
import { link } from "../views/links.js";
import { activate, getBrokenPath, listOthers, logChange, nameRules } from "./acl-records.js";
import { read, task } from "./declare.js";
import { findDatabase, requireSubscription } from "./find.js";
import type { Operations } from "./operation.js";
import { getTier } from "./tier.js";

/** Roles, which grant Redis rules on databases. */
export const aclRoleOperations: Operations = {
  "GET /acl/roles": read(
    ({ account, base }): AccountACLRoles => ({
      accountId: account.id,
      roles: Object.values(account.aclRoles).map((role) => viewRole(role, account)),
      links: [link("self", base, "/acl/roles")],
    }),
  ),
  "POST /acl/roles": task({
    target: ({ account, body }) => ({ name: body.name, others: listOthers(account.aclRoles) }),
    rules: [
      ...nameRules("ACL_ROLE", "A role"),
      [
        "ACL_ROLE_REDIS_RULES_IS_MISSING",
        ({ body }) => (body.redisRules ?? []).length === 0,
        "`redisRules` must not be empty.",
      ],
    ],
    run: (context) => {
      const { account, world, name, body } = context;
      const rules = resolveRules(body.redisRules, account, world);
      const id = nextId(world.state, "small");
      const role: AclRoleRecord = { id, name, rules, status: "pending", change: 0 };
      account.aclRoles[id] = role;
      activate(context, "aclRoles", role);
      return { resourceId: id, resourcePath: getBrokenPath(id, "roles") };
    },
    log: logChange("role", "was created"),
  }),
  "PUT /acl/roles/{aclRoleId}": task({
    target: ({ account, path, body }) => {
      const role = findRole(account, path.aclRoleId);
      return { role, name: body.name ?? role.name, others: listOthers(account.aclRoles, role.id) };
    },
    rules: [
      [
        "ACL_ROLE_IS_IN_PENDING_STATUS_AND_CANNOT_BE_UPDATED",
        ({ role }) => role.status === "pending",
        ({ role }) => `Role ${role.id} is pending and cannot be updated.`,
      ],
      ...nameRules("ACL_ROLE", "A role"),
    ],
    run: (context) => {
      const { account, world, role, name, body } = context;
      if (body.redisRules !== undefined) role.rules = resolveRules(body.redisRules, account, world);
      // Users refer to their role by its name.
      for (const user of listUsers(role, account)) user.role = name;
      role.name = name;
      activate(context, "aclRoles", role);
      return { resourceId: role.id, resourcePath: getBrokenPath(role.id, "roles") };
    },
    log: logChange("role", "was updated"),
  }),
  "DELETE /acl/roles/{aclRoleId}": task({
    target: ({ account, path }) => {
      const role = findRole(account, path.aclRoleId);
      return { role, name: role.name };
    },
    rules: [
      [
        "ACL_ROLE_IS_IN_PENDING_STATUS_AND_CANNOT_BE_DELETED",
        ({ role }) => role.status === "pending",
        ({ role }) => `Role ${role.id} is pending and cannot be deleted.`,
      ],
      [
        "ACL_ROLE_HAS_ACTIVE_USERS_AND_CANNOT_BE_DELETED",
        ({ role, account }) => listUsers(role, account).length > 0,
        ({ name }) => `Role "${name}" is assigned to a user.`,
      ],
    ],
    run: ({ role, after }) => {
      after("aclRoles", role, stateMachines.aclDeletion);
      return { resourceId: role.id };
    },
    log: logChange("role", "was deleted"),
  }),
};

function findRole(account: AccountState, id: number): AclRoleRecord {
  const role = account.aclRoles[id];
  if (role === undefined) throw new TaskError("ACL_ROLE_NOT_FOUND", `Role ${id} not found.`);
  return role;
}

/** Finds the rules and databases that a request names. @throws TaskError */
function resolveRules(
  specs: readonly AclRoleRedisRuleSpec[],
  account: AccountState,
  world: World,
): AclRoleRecord["rules"] {
  return specs.map(({ ruleName, databases }) => {
    const rule = Object.values(account.redisRules).find(({ name }) => name === ruleName);
    if (rule === undefined) {
      throw new TaskError("ACL_REDIS_RULE_NOT_FOUND", `Redis rule "${ruleName}" not found.`);
    }
    for (const path of databases) {
      const tier = getTier(account, path.subscriptionId);
      if (!tier.essentials) requireSubscription(account, path.subscriptionId);
      if (findDatabase(account, path, world, tier) === undefined) {
        throw new TaskError("DATABASE_NOT_FOUND", `Database ${path.databaseId} not found.`);
      }
    }
    return { ruleId: rule.id, databases: databases.map((database) => ({ ...database })) };
  });
}

function listUsers({ name }: AclRoleRecord, { aclUsers }: AccountState): AclUserRecord[] {
  return Object.values(aclUsers).filter(({ role }) => role === name);
}

function viewRole(role: AclRoleRecord, account: AccountState): AclRole {
  return {
    id: role.id,
    name: role.name,
    redisRules: role.rules.map(({ ruleId, databases }) => ({
      ruleId,
      ruleName: account.redisRules[ruleId]?.name ?? "",
      databases: databases.map((database) => ({
        ...database,
        databaseName: account.databases[database.databaseId]?.view.name ?? "",
      })),
    })),
    users: listUsers(role, account).map(({ id, name }) => ({ id, name })),
    status: viewRoleStatus(role, account),
  };
}
