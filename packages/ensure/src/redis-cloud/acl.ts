import type { AclRoleRedisRuleSpec } from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import { type Account, type Adapter, getServiceName } from "./adapter.js";
import { findByName, findSubscription, throwMissing } from "./find-by-name.js";
import { readPassword } from "./secret.js";

/** Redis ACL rules. Access control cannot be tagged: it is identified by its name, which is unique in an account. */
export const aclRuleAdapter: Adapter<"RedisCloudAclRule"> = {
  loss: "the rule",
  createRoutes: ["POST /acl/redisRules"],
  async observe({ lists }, document) {
    const found = findByName("ACL rules", await lists.rules(), getServiceName(document));
    return (
      found && {
        id: String(found.id),
        status: found.status,
        resourceKind: "redisRule",
        ids: { aclRedisRuleId: found.id },
        endpoints: [],
        values: { redisRule: found.acl },
      }
    );
  },
  create: async ({ cloud }, document) =>
    cloud.acl.redisRules.create({ name: getServiceName(document), redisRule: document.spec.redisRule }),
  update: ({ cloud }, document, { ids }) => [
    () =>
      cloud.acl.redisRules
        .update(Number(ids["aclRedisRuleId"]), {
          name: getServiceName(document),
          redisRule: document.spec.redisRule,
        })
        .wait(),
  ],
  delete: async ({ cloud }, _document, { ids }) => cloud.acl.redisRules.delete(Number(ids["aclRedisRuleId"])),
};

/** ACL roles. */
export const aclRoleAdapter: Adapter<"RedisCloudAclRole"> = {
  loss: "the role",
  createRoutes: ["POST /acl/roles"],
  async observe(account, document) {
    const found = findByName("ACL roles", await account.lists.roles(), getServiceName(document));
    if (found === undefined) {
      await resolveRules(account, document);
      return undefined;
    }
    const subscriptions = await account.lists.subscriptions();
    return {
      id: String(found.id),
      status: found.status,
      resourceKind: "aclRole",
      ids: { aclRoleId: found.id },
      endpoints: [],
      values: {
        redisRules: found.redisRules.map(({ ruleName, databases }) => ({
          rule: { name: ruleName },
          databases: databases.map(({ databaseName, subscriptionId, regions }) => ({
            database: { name: databaseName },
            subscription: { name: subscriptions.find(({ id }) => id === subscriptionId)?.name },
            regions,
          })),
        })),
      },
    };
  },
  create: async (account, document) =>
    account.cloud.acl.roles.create({
      name: getServiceName(document),
      redisRules: await resolveRules(account, document),
    }),
  update: (account, document, { ids }) => [
    async () =>
      account.cloud.acl.roles
        .update(Number(ids["aclRoleId"]), { redisRules: await resolveRules(account, document) })
        .wait(),
  ],
  delete: async ({ cloud }, _document, { ids }) => cloud.acl.roles.delete(Number(ids["aclRoleId"])),
};

/** ACL users. The service does not return passwords, so that they are set at creation only. */
export const aclUserAdapter: Adapter<"RedisCloudAclUser"> = {
  loss: "the user",
  createRoutes: ["POST /acl/users"],
  async observe({ lists }, document) {
    const found = findByName("ACL users", await lists.users(), getServiceName(document));
    if (found === undefined) {
      const { name } = document.spec.role;
      if (findByName("ACL roles", await lists.roles(), name) === undefined) {
        throwMissing("spec.role", "RedisCloudAclRole", name);
      }
      return undefined;
    }
    return {
      id: String(found.id),
      status: found.status ?? "active",
      resourceKind: "aclUser",
      ids: { aclUserId: found.id },
      endpoints: [],
      values: { role: { name: found.role } },
    };
  },
  create: async ({ cloud, readSecret }, document) =>
    cloud.acl.users.create({
      name: getServiceName(document),
      role: document.spec.role.name,
      password: await readPassword(document, document.spec.passwordFrom, readSecret),
    }),
  update: ({ cloud }, { spec }, { ids }) => [
    () => cloud.acl.users.update(Number(ids["aclUserId"]), { role: spec.role.name }).wait(),
  ],
  delete: async ({ cloud }, _document, { ids }) => cloud.acl.users.delete(Number(ids["aclUserId"])),
};

/** Finds the ids that a role refers to. @throws MissingReferenceError */
async function resolveRules(
  account: Account,
  { spec }: DocumentOf<"RedisCloudAclRole">,
): Promise<AclRoleRedisRuleSpec[]> {
  const rules = await account.lists.rules();
  return Promise.all(
    spec.redisRules.map(async ({ rule, databases }, index) => {
      const path = `spec.redisRules[${index}]`;
      if (findByName("ACL rules", rules, rule.name) === undefined) {
        throwMissing(`${path}.rule`, "RedisCloudAclRule", rule.name);
      }
      return {
        ruleName: rule.name,
        databases: await Promise.all(
          databases.map(async ({ database, subscription, regions }) => {
            const { id } = await findSubscription(account, subscription.name);
            const found = findByName("databases", await account.lists.databases(id), database.name);
            const { databaseId } =
              found ?? throwMissing(`${path}.databases`, "RedisCloudDatabase", database.name);
            return { subscriptionId: id, databaseId, ...(regions === undefined ? {} : { regions }) };
          }),
        ),
      };
    }),
  );
}
