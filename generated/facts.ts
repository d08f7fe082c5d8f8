// Written by `npm run generate` from openapi/. Do not edit.

/** Body of a request on its way. */
export type RequestBody = string;

/** Routes whose body is a form, each with the declared content types of its fields. */
export const FORM_ROUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/**
 * Path parameters that are strings. All others are ids: positive integers. A name that is both has no entry, but one
 * for each path, up to the parameter, at which it is a string.
 */
export const STRING_PATH_PARAMS = ["/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}","apiKeyId","collection_name","costReportId","draftId","key","name","redirectionId","source_name","storeId","subPath","tagKey","target_name","taskId"] as const;
export type StringPathParam = (typeof STRING_PATH_PARAMS)[number];

/** Items in a page of a paged list when the request has no `limit`. */
export const PAGE_SIZE = 100;

/**
 * `commandType` of the tasks that create a resource: the current spelling, then former ones. Without those in one
 * region of an Active-Active subscription that only add "activeActive" to the name of the same create elsewhere.
 */
export const CREATE_COMMAND_TYPES: Readonly<Record<string, readonly string[]>> = {
  "POST /acl/redisRules": ["aclRedisRuleCreateRequest"],
  "POST /acl/roles": ["aclRoleCreateRequest"],
  "POST /acl/users": ["aclUserCreateRequest"],
  "POST /cloud-accounts": ["cloudAccountCreateRequest"],
  "POST /cost-report": ["costReportCreateRequest"],
  "POST /fixed/subscriptions": ["fixedSubscriptionCreateRequest"],
  "POST /fixed/subscriptions/{subscriptionId}/databases": ["fixedDatabaseCreateRequest"],
  "POST /memory-stores": ["memoryStoreCreateRequest"],
  "POST /subscriptions": ["subscriptionCreateRequest"],
  "POST /subscriptions/{subscriptionId}/databases": ["databaseCreateRequest"],
  "POST /subscriptions/{subscriptionId}/peerings": ["vpcPeeringCreateRequest","peeringCreateRequest"],
  "POST /subscriptions/{subscriptionId}/private-link": ["privateLinkCreateRequest"],
  "POST /subscriptions/{subscriptionId}/private-link/principals": ["privateLinkPrincipalsCreateRequest"],
  "POST /subscriptions/{subscriptionId}/private-service-connect": ["pscServiceCreateRequest"],
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": ["pscEndpointCreateRequest"],
  "POST /subscriptions/{subscriptionId}/regions": ["activeActiveRegionCreateRequest"],
  "POST /subscriptions/{subscriptionId}/regions/peerings": ["activeActiveVpcPeeringCreateRequest"],
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": ["tgwAttachmentCreateRequest"],
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": ["tgwAttachmentCreateRequest"],
};
