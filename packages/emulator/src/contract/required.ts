/**
 * Schemas whose missing fields fail the task instead of the request: the service has a dedicated error code for
 * them, such as `COST_REPORT_START_DATE_MISSING`. A request that lacks a required field of any other schema is
 * rejected with HTTP 400.
 */
export const REQUIRED_BY_TASK: ReadonlySet<string> = new Set([
  "AccountUserUpdateRequest",
  "AclRedisRuleCreateRequest",
  "AclRedisRuleUpdateRequest",
  "AclRoleCreateRequest",
  "AclUserCreateRequest",
  "CostReportCreateRequest",
  "CustomerManagedKey",
  "CustomerManagedKeyProperties",
  "DatabaseCreateRequest",
  "DatabaseImportRequest",
  "DatabaseUpgradeRedisVersionRequest",
  "FixedDatabaseCreateRequest",
  "FixedDatabaseImportRequest",
  "FixedDatabaseUpgradeRedisVersionRequest",
  "FixedSubscriptionCreateRequest",
  "MaintenanceWindowSpec",
  "SubscriptionCreateRequest",
  "SubscriptionMaintenanceWindowsSpec",
  "SubscriptionSpec",
]);

/**
 * Fields that the contract calls optional, of the items of a list. Elsewhere a tag without a key or a value fails the
 * task.
 */
export const REQUIRED_OF_ITEMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  SubscriptionSpec: { resourceTags: ["key", "value"] },
};

/** Read-only fields of the service, which requests may contain without an effect. */
export const READ_ONLY: readonly string[] = [
  "commandType",
  "subscriptionId",
  "databaseId",
  "userId",
  "vpcPeeringId",
];
