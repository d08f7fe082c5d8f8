import type { Calls } from "./call.js";

const PLACE = { provider: "AWS", regions: [{ region: "us-east-1" }] } as const;

export const pro = {
  "GET /subscriptions": (cloud, _, options) => cloud.subscriptions.list(options),
  "POST /subscriptions": (cloud, _, options) =>
    cloud.subscriptions.create(
      {
        name: "another",
        cloudProviders: [{ ...PLACE, regions: [...PLACE.regions] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      },
      options,
    ),
  "GET /subscriptions/redis-versions": (cloud, on, options) =>
    cloud.subscriptions.redisVersions({ subscriptionId: on.pro.subscriptionId }, options),
  "GET /subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.subscriptions.get(on.pro.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.subscriptions.update(on.pro.subscriptionId, { name: "renamed" }, options),
  "DELETE /subscriptions/{subscriptionId}": (cloud, on, options) =>
    cloud.subscriptions.delete(on.pro.bare, options),
  "GET /subscriptions/{subscriptionId}/cidr": (cloud, on, options) =>
    cloud.subscriptions.cidrAllowlist(on.pro.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}/cidr": (cloud, on, options) =>
    cloud.subscriptions.updateCidrAllowlist(
      on.pro.subscriptionId,
      { cidrIps: ["10.1.0.0/16"], securityGroupIds: ["sg-1a"] },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/maintenance-windows": (cloud, on, options) =>
    cloud.subscriptions.maintenanceWindows(on.pro.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}/maintenance-windows": (cloud, on, options) =>
    cloud.subscriptions.updateMaintenanceWindows(
      on.pro.subscriptionId,
      { mode: "manual", windows: [{ days: ["Monday"], startHour: 2, durationInHours: 8 }] },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/pricing": (cloud, on, options) =>
    cloud.subscriptions.pricing(on.pro.subscriptionId, options),
  "PUT /subscriptions/{subscriptionId}/resource-tags": (cloud, on, options) =>
    cloud.subscriptions.updateResourceTags(
      on.pro.subscriptionId,
      { resourceTags: [{ key: "team", value: "core" }] },
      options,
    ),

  "GET /subscriptions/{subscriptionId}/databases": (cloud, on, options) =>
    cloud.databases.list(on.pro.subscriptionId, options),
  "POST /subscriptions/{subscriptionId}/databases": (cloud, on, options) =>
    cloud.databases.create(on.pro.subscriptionId, { name: "another", datasetSizeInGb: 1 }, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.databases.get(on.pro.carts, options),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.databases.update(on.pro.carts, { dataEvictionPolicy: "allkeys-lru" }, options),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}": (cloud, on, options) =>
    cloud.databases.delete(on.pro.upgraded, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": (
    cloud,
    on,
    options,
  ) => cloud.databases.availableVersions(on.pro.carts, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/backup": (cloud, on, options) =>
    cloud.databases.backupStatus(on.pro.carts, {}, options),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/backup": (cloud, on, options) =>
    cloud.databases.backup(on.pro.carts, undefined, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/import": (cloud, on, options) =>
    cloud.databases.importStatus(on.pro.carts, options),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/import": (cloud, on, options) =>
    cloud.databases.import(
      on.pro.carts,
      { sourceType: "aws-s3", importFromUri: ["s3://bucket/now"] },
      options,
    ),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/certificate": (cloud, on, options) =>
    cloud.databases.certificate(on.pro.carts, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": (cloud, on, options) =>
    cloud.databases.slowLog(on.pro.carts, {}, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": (cloud, on, options) =>
    cloud.databases.upgradeStatus(on.pro.upgraded, options),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": (cloud, on, options) =>
    cloud.databases.upgrade(on.pro.carts, { targetRedisVersion: on.pro.targetRedisVersion }, options),
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic": (cloud, on, options) =>
    cloud.databases.traffic(on.pro.source, options),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": (cloud, on, options) =>
    cloud.databases.resumeTraffic(on.pro.source, options),

  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.databases.tags.list(on.pro.carts, options),
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.databases.tags.create(on.pro.carts, { key: "stage", value: "test" }, options),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags": (cloud, on, options) =>
    cloud.databases.tags.replace(on.pro.carts, { tags: [{ key: "stage", value: "test" }] }, options),
  "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": (cloud, on, options) =>
    cloud.databases.tags.update({ ...on.pro.carts, tagKey: "team" }, { value: "edge" }, options),
  "DELETE /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": (cloud, on, options) =>
    cloud.databases.tags.delete({ ...on.pro.carts, tagKey: "team" }, options),

  "POST /endpoint-redirections": (cloud, on, options) =>
    cloud.endpointRedirections.create(
      {
        sourceDatabaseId: on.pro.carts.databaseId,
        targetDatabaseId: on.pro.upgraded.databaseId,
        endpointTargetType: "public",
        migrationProtection: true,
      },
      options,
    ),
  "GET /endpoint-redirections/{redirectionId}": (cloud, on, options) =>
    cloud.endpointRedirections.get(on.pro.redirectionId, options),
  "POST /endpoint-redirections/{redirectionId}/revert": (cloud, on, options) =>
    cloud.endpointRedirections.revert(on.pro.redirectionId, options),
} as const satisfies Partial<Calls>;
