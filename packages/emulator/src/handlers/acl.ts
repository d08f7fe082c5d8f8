import type {
  ACLUser,
  AccountACLRedisRules,
  AccountACLRoles,
  AccountACLUsers,
  AclRole,
  AclRoleRedisRuleSpec,
  Link,
} from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type {
  AccountState,
  AclRoleRecord,
  AclUserRecord,
  RedisRuleRecord,
  ResourceKind,
  StatusRecord,
} from "../state/state.js";
import type { World } from "../state/world.js";
import { link } from "../views/links.js";
import { syncOperation, task } from "./declare.js";
import { findDatabase, requireSubscription } from "./find.js";
import type { Operations } from "./operation.js";
import { familyOf } from "./tier.js";

/** Rules, roles that grant rules on databases, and users that hold a role. What refers to another says its name. */
export const aclOperations: Operations = {
  "GET /acl/redisRules": syncOperation(
    ({ account, base }): AccountACLRedisRules => ({
      accountId: account.id,
      redisRules: Object.values(account.redisRules).map(({ id, name, acl, isDefault, status }) => ({
        id,
        name,
        acl,
        isDefault,
        status,
      })),
      links: [link("self", base, "/acl/redisRules")],
    }),
  ),
  "POST /acl/redisRules": task({
    command: "aclRedisRuleCreateRequest",
    process: (work, { name, redisRule }) => {
      const { account, world } = work;
      checkRule(name, redisRule, Object.values(account.redisRules));
      const id = nextId(world.state, "small");
      const rule: RedisRuleRecord = {
        id,
        name,
        acl: redisRule,
        isDefault: false,
        status: "pending",
        change: 0,
      };
      account.redisRules[id] = rule;
      activateLater(world, account, "redisRules", rule);
      appendSystemLog(work, {
        type: "Account",
        resourceId: id,
        description: `ACL rule ${name} was created.`,
      });
      return { resourceId: id, resourcePath: invalidPathError(id, "redisRules") };
    },
  }),
  "PUT /acl/redisRules/{aclRedisRuleId}": task({
    command: "aclRedisRuleUpdateRequest",
    process: (work, { name, redisRule }) => {
      const { account, world, path } = work;
      const rule = findRule(account, path.aclRedisRuleId);
      if (rule.isDefault) {
        throw new TaskError("ACL_REDIS_RULE_CANNOT_UPDATE_DEFAULT", "A default rule cannot be changed.");
      }
      checkRule(
        name,
        redisRule,
        Object.values(account.redisRules).filter(({ id }) => id !== rule.id),
      );
      Object.assign(rule, { name, acl: redisRule });
      activateLater(world, account, "redisRules", rule);
      appendSystemLog(work, {
        type: "Account",
        resourceId: rule.id,
        description: `ACL rule ${name} was updated.`,
      });
      return { resourceId: rule.id };
    },
  }),
  "DELETE /acl/redisRules/{aclRedisRuleId}": task({
    command: "aclRedisRuleDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      const rule = findRule(account, path.aclRedisRuleId);
      if (rule.isDefault) {
        throw new TaskError("ACL_REDIS_RULE_CANNOT_DELETE_DEFAULT", "A default rule cannot be deleted.");
      }
      if (
        Object.values(account.aclRoles).some(({ rules }) => rules.some(({ ruleId }) => ruleId === rule.id))
      ) {
        throw new TaskError(
          "ACL_REDIS_RULE_CANNOT_DELETE_WHEN_ASSOCIATED_WITH_ROLES",
          "The rule is used by a role.",
        );
      }
      startTransition(world, account, "redisRules", rule, stateMachines.aclDeletion(world.durations));
      appendSystemLog(work, {
        type: "Account",
        resourceId: rule.id,
        description: `ACL rule ${rule.name} was deleted.`,
      });
      return { resourceId: rule.id };
    },
  }),
  "GET /acl/roles": syncOperation(
    ({ account, base }): AccountACLRoles => ({
      accountId: account.id,
      roles: Object.values(account.aclRoles).map((role) => viewRole(role, account)),
      links: [link("self", base, "/acl/roles")],
    }),
  ),
  "POST /acl/roles": task({
    command: "aclRoleCreateRequest",
    process: (work, request) => {
      const { account, world } = work;
      checkRoleName(request.name, Object.values(account.aclRoles));
      if ((request.redisRules ?? []).length === 0) {
        throw new TaskError("ACL_ROLE_REDIS_RULES_IS_MISSING", "A role has at least one rule.");
      }
      const rules = rulesOf(request.redisRules, account, world);
      const id = nextId(world.state, "small");
      const role: AclRoleRecord = { id, name: request.name, rules, status: "pending", change: 0 };
      account.aclRoles[id] = role;
      activateLater(world, account, "aclRoles", role);
      appendSystemLog(work, {
        type: "Account",
        resourceId: id,
        description: `ACL role ${role.name} was created.`,
      });
      return { resourceId: id, resourcePath: invalidPathError(id, "roles") };
    },
  }),
  "PUT /acl/roles/{aclRoleId}": task({
    command: "aclRoleUpdateRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const role = findRole(account, path.aclRoleId);
      if (role.status === "pending") {
        throw new TaskError(
          "ACL_ROLE_IS_IN_PENDING_STATUS_AND_CANNOT_BE_UPDATED",
          "The role is still changing.",
        );
      }
      const others = Object.values(account.aclRoles).filter(({ id }) => id !== role.id);
      const { name = role.name } = request;
      checkRoleName(name, others);
      if (request.redisRules !== undefined) role.rules = rulesOf(request.redisRules, account, world);
      // Users know their role by its name.
      for (const user of Object.values(account.aclUsers)) if (user.role === role.name) user.role = name;
      role.name = name;
      activateLater(world, account, "aclRoles", role);
      appendSystemLog(work, {
        type: "Account",
        resourceId: role.id,
        description: `ACL role ${name} was updated.`,
      });
      return { resourceId: role.id, resourcePath: invalidPathError(role.id, "roles") };
    },
  }),
  "DELETE /acl/roles/{aclRoleId}": task({
    command: "aclRoleDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      const role = findRole(account, path.aclRoleId);
      if (role.status === "pending") {
        throw new TaskError(
          "ACL_ROLE_IS_IN_PENDING_STATUS_AND_CANNOT_BE_DELETED",
          "The role is still changing.",
        );
      }
      if (usersOf(role, account).length > 0) {
        throw new TaskError("ACL_ROLE_HAS_ACTIVE_USERS_AND_CANNOT_BE_DELETED", "The role is held by a user.");
      }
      startTransition(world, account, "aclRoles", role, stateMachines.aclDeletion(world.durations));
      appendSystemLog(work, {
        type: "Account",
        resourceId: role.id,
        description: `ACL role ${role.name} was deleted.`,
      });
      return { resourceId: role.id };
    },
  }),
  "GET /acl/users": syncOperation(
    ({ account, base }): AccountACLUsers => ({
      accountId: account.id,
      users: Object.values(account.aclUsers).map((user) => viewUser(user, [])),
      links: [link("self", base, "/acl/users")],
    }),
  ),
  "GET /acl/users/{aclUserId}": syncOperation(({ account, path, base }): ACLUser => {
    const user = account.aclUsers[path.aclUserId];
    if (user === undefined) throw notThere(`ACL user ${path.aclUserId} was not found.`);
    return viewUser(user, [link("self", base, `/acl/users/${user.id}`)]);
  }),
  "POST /acl/users": task({
    command: "aclUserCreateRequest",
    process: (work, { name, role, password }) => {
      const { account, world } = work;
      checkNamed(name, "ACL_USER", "ACL_USER_NAME_NOT_VALID");
      if (Object.values(account.aclUsers).some((user) => user.name === name)) {
        throw new TaskError("ACL_USER_NAME_ALREADY_EXISTS", `There is a user ${name} already.`);
      }
      checkRoleExists(role, account);
      checkPassword(password);
      const id = nextId(world.state, "small");
      const user: AclUserRecord = { id, name, role, password, status: "pending", change: 0 };
      account.aclUsers[id] = user;
      activateLater(world, account, "aclUsers", user);
      appendSystemLog(work, {
        type: "Account",
        resourceId: id,
        description: `ACL user ${name} was created.`,
      });
      return { resourceId: id, resourcePath: invalidPathError(id, "users") };
    },
  }),
  "PUT /acl/users/{aclUserId}": task({
    command: "aclUserUpdateRequest",
    process: (work, { role, password }) => {
      const { account, world, path } = work;
      const user = findUser(account, path.aclUserId);
      if (role !== undefined) checkRoleExists(role, account);
      if (password !== undefined) checkPassword(password);
      Object.assign(user, { role: role ?? user.role, password: password ?? user.password });
      activateLater(world, account, "aclUsers", user);
      appendSystemLog(work, {
        type: "Account",
        resourceId: user.id,
        description: `ACL user ${user.name} was updated.`,
      });
      return { resourceId: user.id, resourcePath: invalidPathError(user.id, "users") };
    },
  }),
  "DELETE /acl/users/{aclUserId}": task({
    command: "aclUserDeleteRequest",
    process: (work) => {
      const { account, world, path } = work;
      const user = findUser(account, path.aclUserId);
      startTransition(world, account, "aclUsers", user, stateMachines.aclDeletion(world.durations));
      appendSystemLog(work, {
        type: "Account",
        resourceId: user.id,
        description: `ACL user ${user.name} was deleted.`,
      });
      return { resourceId: user.id };
    },
  }),
};

/** The resource links of ACL tasks name paths that do not exist. The service does that, so clients must not follow. */
function invalidPathError(id: number, kind: string): string {
  return `/acl/${id}/acl/${kind}`;
}

function activateLater(world: World, account: AccountState, kind: ResourceKind, record: StatusRecord): void {
  startTransition(
    world,
    account,
    kind,
    record,
    stateMachines.acl(world.durations, world.behavior.aclFlapping),
  );
}

function findRule(account: AccountState, id: number): RedisRuleRecord {
  const rule = account.redisRules[id];
  if (rule === undefined) throw new TaskError("ACL_REDIS_RULE_NOT_FOUND", `There is no ACL rule ${id}.`);
  return rule;
}

function findRole(account: AccountState, id: number): AclRoleRecord {
  const role = account.aclRoles[id];
  if (role === undefined) throw new TaskError("ACL_ROLE_NOT_FOUND", `There is no ACL role ${id}.`);
  return role;
}

function findUser(account: AccountState, id: number): AclUserRecord {
  const user = account.aclUsers[id];
  if (user === undefined) throw new TaskError("ACL_USER_NOT_FOUND", `There is no ACL user ${id}.`);
  return user;
}

function checkNamed(
  name: string | undefined,
  kind: "ACL_USER" | "ACL_ROLE" | "ACL_REDIS_RULE",
  code: string,
): void {
  if (name === undefined) throw new TaskError(`${kind}_NAME_IS_MISSING`, "The request has no name.");
  if (!/^[A-Za-z0-9_.-]{1,64}$/.test(name)) {
    throw new TaskError(code, "A name has letters, digits, dots, hyphens and underscores.");
  }
}

/** Whether a pattern looks like Redis ACL: the real check is made by Redis. */
function checkRule(name: string, pattern: string, others: readonly RedisRuleRecord[]): void {
  checkNamed(name, "ACL_REDIS_RULE", "ACL_REDIS_RULE_NAME_NOT_VALID");
  if (others.some((rule) => rule.name === name)) {
    throw new TaskError("ACL_REDIS_RULE_NAME_ALREADY_EXISTS", `There is a rule ${name} already.`);
  }
  if (pattern === undefined)
    throw new TaskError("ACL_REDIS_RULE_PATTERN_IS_MISSING", "The request has no redisRule.");
  const words = pattern.trim().split(/\s+/);
  if (
    !words.every((word) =>
      /^([+-]@?[\w|-]+|~\S+|%(R|W|RW)~\S+|&\S+|allkeys|allchannels|allcommands|nocommands|resetkeys|resetchannels|\(.*|.*\))$/.test(
        word,
      ),
    )
  ) {
    throw new TaskError("ACL_REDIS_RULE_PATTERN_NOT_VALID", "The rule is not in the syntax of Redis ACLs.", {
      additionalInfo: "redis-acl-wrong-acl-rule-pattern",
    });
  }
}

function checkRoleName(name: string, others: readonly AclRoleRecord[]): void {
  checkNamed(name, "ACL_ROLE", "ACL_ROLE_NAME_NOT_VALID");
  if (others.some((role) => role.name === name)) {
    throw new TaskError("ACL_ROLE_NAME_ALREADY_EXISTS", `There is a role ${name} already.`);
  }
}

function checkRoleExists(name: string | undefined, account: AccountState): void {
  if (name === undefined) throw new TaskError("ACL_ROLE_NAME_IS_MISSING", "The request names no role.");
  if (Object.values(account.aclRoles).some((role) => role.name === name)) return;
  throw new TaskError("ACL_ROLE_DOES_NOT_EXISTS", `There is no role ${name}.`);
}

/** What makes a password strong enough is not published. These are the usual four kinds of characters. */
function checkPassword(password: string | undefined): void {
  if (password === undefined)
    throw new TaskError("ACL_USER_PASSWORD_IS_MISSING", "The request has no password.");
  const strong =
    password.length >= 8 && [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].every((kind) => kind.test(password));
  if (strong) return;
  throw new TaskError("ACL_USER_PASSWORD_NOT_VALID", "The password is too weak.", {
    additionalInfo: "cluster-user-password-wrong-pattern",
  });
}

function rulesOf(
  specs: readonly AclRoleRedisRuleSpec[],
  account: AccountState,
  world: World,
): AclRoleRecord["rules"] {
  return specs.map(({ ruleName, databases }) => {
    const rule = Object.values(account.redisRules).find(({ name }) => name === ruleName);
    if (rule === undefined)
      throw new TaskError("ACL_REDIS_RULE_NOT_FOUND", `There is no ACL rule ${ruleName}.`);
    for (const path of databases) {
      const tier = familyOf(account, path.subscriptionId);
      if (!tier.essentials) requireSubscription(account, path.subscriptionId);
      if (findDatabase(account, path, world, tier) === undefined) {
        throw new TaskError("DATABASE_NOT_FOUND", `There is no database ${path.databaseId}.`);
      }
    }
    return { ruleId: rule.id, databases: databases.map((database) => ({ ...database })) };
  });
}

function usersOf({ name }: AclRoleRecord, { aclUsers }: AccountState): AclUserRecord[] {
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
    users: usersOf(role, account).map(({ id, name }) => ({ id, name })),
    status: role.status,
  };
}

function viewUser({ id, name, role, status }: AclUserRecord, links: Link[]): ACLUser {
  return { id, name, role, status, links };
}
