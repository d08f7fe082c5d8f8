import type { Calls } from "./call.js";

export const essentials = {
  "GET /fixed/plans": (cloud, _, options) => cloud.essentials.plans.list({}, options),
  "GET /fixed/plans/subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.essentials.plans.listForSubscription(on.essentials.subscriptionId, options),
  "GET /fixed/plans/{planId}": (cloud, on, options) =>
    cloud.essentials.plans.get(on.essentials.planId, options),
  "GET /fixed/redis-versions": (cloud, on, options) =>
    cloud.essentials.subscriptions.redisVersions({ subscriptionId: on.essentials.subscriptionId }, options),
  "GET /fixed/subscriptions": (cloud, _, options) => cloud.essentials.subscriptions.list(options),
  "POST /fixed/subscriptions": (cloud, on, options) =>
    cloud.essentials.subscriptions.create({ name: "another", planId: on.essentials.planId }, options),
  "GET /fixed/subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.essentials.subscriptions.get(on.essentials.subscriptionId, options),
  "PUT /fixed/subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.essentials.subscriptions.update(on.essentials.subscriptionId, { name: "renamed" }, options),
  "DELETE /fixed/subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.essentials.subscriptions.delete(on.essentials.empty, options),

  "GET /fixed/subscriptions/{subscriptionId}/databases": (cloud, on, options) =>
    cloud.essentials.databases.list(on.essentials.subscriptionId, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases": (cloud, on, options) =>
    cloud.essentials.databases.create(on.essentials.subscriptionId, { name: "another" }, options),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.essentials.databases.get(on.essentials.carts, options),
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.essentials.databases.update(on.essentials.carts, { name: "renamed" }, options),
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.essentials.databases.delete(on.essentials.upgraded, options),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": (
    cloud,
    on,
    options,
  ) => cloud.essentials.databases.availableVersions(on.essentials.carts, options),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": (cloud, on, options) =>
    cloud.essentials.databases.backupStatus(on.essentials.carts, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": (cloud, on, options) =>
    cloud.essentials.databases.backup(on.essentials.carts, undefined, options),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": (cloud, on, options) =>
    cloud.essentials.databases.importStatus(on.essentials.carts, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": (cloud, on, options) =>
    cloud.essentials.databases.import(
      on.essentials.carts,
      { sourceType: "aws-s3", importFromUri: ["s3://bucket/dump.rdb"] },
      options,
    ),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": (cloud, on, options) =>
    cloud.essentials.databases.slowLog(on.essentials.carts, options),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": (cloud, on, options) =>
    cloud.essentials.databases.upgradeStatus(on.essentials.upgraded, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": (cloud, on, options) =>
    cloud.essentials.databases.upgrade(
      on.essentials.carts,
      { targetRedisVersion: on.essentials.targetRedisVersion },
      options,
    ),
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": (cloud, on, options) =>
    cloud.essentials.databases.traffic(on.essentials.source, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": (cloud, on, options) =>
    cloud.essentials.databases.resumeTraffic(on.essentials.source, options),

  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.essentials.databases.tags.list(on.essentials.carts, options),
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.essentials.databases.tags.create(on.essentials.carts, { key: "stage", value: "test" }, options),
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.essentials.databases.tags.replace(
      on.essentials.carts,
      { tags: [{ key: "stage", value: "test" }] },
      options,
    ),
  "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": (cloud, on, options) =>
    cloud.essentials.databases.tags.update(
      { ...on.essentials.carts, tagKey: "team" },
      { value: "edge" },
      options,
    ),
  "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": (cloud, on, options) =>
    cloud.essentials.databases.tags.delete({ ...on.essentials.carts, tagKey: "team" }, options),
} as const satisfies Partial<Calls>;
