import { CREDENTIALS, PASSWORD } from "../fixture-values.js";
import type { Calls } from "./call.js";

export const account = {
  "GET /": (cloud, _, options) => cloud.account.get(options),
  "GET /payment-methods": (cloud, _, options) => cloud.account.paymentMethods(options),
  "GET /regions": (cloud, _, options) => cloud.account.regions({}, options),
  "GET /database-modules": (cloud, _, options) => cloud.account.databaseModules(options),
  "GET /data-persistence": (cloud, _, options) => cloud.account.dataPersistence(options),
  "GET /query-performance-factors": (cloud, _, options) => cloud.account.queryPerformanceFactors(options),
  "GET /logs": (cloud, _, options) => cloud.account.logs({}, options),
  "GET /session-logs": (cloud, _, options) => cloud.account.sessionLogs({}, options),
  "GET /tasks": (cloud, _, options) => cloud.tasks.list(options),
  "GET /tasks/{taskId}": (cloud, on, options) => cloud.tasks.get(on.taskId, options),

  "GET /users": (cloud, _, options) => cloud.users.list(options),
  "GET /users/{userId}": (cloud, on, options) => cloud.users.get(on.member, options),
  "PUT /users/{userId}": (cloud, on, options) =>
    cloud.users.update(on.member, { name: "Ann", role: "Member" }, options),
  "DELETE /users/{userId}": (cloud, on, options) => cloud.users.delete(on.member, options),

  "GET /acl/redisRules": (cloud, _, options) => cloud.acl.redisRules.list(options),
  "POST /acl/redisRules": (cloud, _, options) =>
    cloud.acl.redisRules.create({ name: "another", redisRule: "+@all ~*" }, options),
  "PUT /acl/redisRules/{aclRedisRuleId}": (cloud, on, options) =>
    cloud.acl.redisRules.update(on.rule, { name: "rule", redisRule: "+@all ~*" }, options),
  "DELETE /acl/redisRules/{aclRedisRuleId}": (cloud, on, options) =>
    cloud.acl.redisRules.delete(on.rule, options),
  "GET /acl/roles": (cloud, _, options) => cloud.acl.roles.list(options),
  "POST /acl/roles": (cloud, on, options) =>
    cloud.acl.roles.create(
      { name: "another", redisRules: [{ ruleName: "Read-Only", databases: [on.pro.carts] }] },
      options,
    ),
  "PUT /acl/roles/{aclRoleId}": (cloud, on, options) =>
    cloud.acl.roles.update(on.roles.free, { name: "renamed" }, options),
  "DELETE /acl/roles/{aclRoleId}": (cloud, on, options) => cloud.acl.roles.delete(on.roles.free, options),
  "GET /acl/users": (cloud, _, options) => cloud.acl.users.list(options),
  "POST /acl/users": (cloud, _, options) =>
    cloud.acl.users.create({ name: "bob", role: "held", password: PASSWORD }, options),
  "GET /acl/users/{aclUserId}": (cloud, on, options) => cloud.acl.users.get(on.roles.user, options),
  "PUT /acl/users/{aclUserId}": (cloud, on, options) =>
    cloud.acl.users.update(on.roles.user, { role: "free" }, options),
  "DELETE /acl/users/{aclUserId}": (cloud, on, options) => cloud.acl.users.delete(on.roles.user, options),

  "GET /cloud-accounts": (cloud, _, options) => cloud.cloudAccounts.list(options),
  "POST /cloud-accounts": (cloud, _, options) =>
    cloud.cloudAccounts.create(
      {
        name: "another",
        provider: "AWS",
        signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
        accessKeyId: "AKIAIOSFODNN9EXAMPLE",
        ...CREDENTIALS,
      },
      options,
    ),
  "GET /cloud-accounts/{cloudAccountId}": (cloud, on, options) =>
    cloud.cloudAccounts.get(on.unusedCloudAccount, options),
  "PUT /cloud-accounts/{cloudAccountId}": (cloud, on, options) =>
    cloud.cloudAccounts.update(
      on.unusedCloudAccount,
      { name: "renamed", accessKeyId: "AKIAIOSFODNN8EXAMPLE", ...CREDENTIALS },
      options,
    ),
  "DELETE /cloud-accounts/{cloudAccountId}": (cloud, on, options) =>
    cloud.cloudAccounts.delete(on.unusedCloudAccount, options),

  "POST /cost-report": (cloud, _, options) =>
    cloud.costReports.create({ startDate: "2025-11-01", endDate: "2025-11-30" }, options),
  "GET /cost-report/{costReportId}": (cloud, on, options) =>
    cloud.costReports.download(on.costReportId, options),
} as const satisfies Partial<Calls>;
