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
 * `commandType` of the tasks that create a resource: the current spelling, then former ones. Those that end with
 * "CreateRequest" are listed without it. Without those in one region of an Active-Active subscription that only add
 * "activeActive" to the name of the same create elsewhere.
 */
export const CREATE_COMMAND_TYPES: Readonly<Record<string, readonly string[]>> = {
  "POST /acl/redisRules": ["aclRedisRule"],
  "POST /acl/roles": ["aclRole"],
  "POST /acl/users": ["aclUser"],
  "POST /cloud-accounts": ["cloudAccount"],
  "POST /cost-report": ["costReport"],
  "POST /fixed/subscriptions": ["fixedSubscription"],
  "POST /fixed/subscriptions/{subscriptionId}/databases": ["fixedDatabase"],
  "POST /memory-stores": ["memoryStore"],
  "POST /subscriptions": ["subscription"],
  "POST /subscriptions/{subscriptionId}/databases": ["database"],
  "POST /subscriptions/{subscriptionId}/peerings": ["vpcPeering","peering"],
  "POST /subscriptions/{subscriptionId}/private-link": ["privateLink"],
  "POST /subscriptions/{subscriptionId}/private-link/principals": ["privateLinkPrincipals"],
  "POST /subscriptions/{subscriptionId}/private-service-connect": ["pscService"],
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": ["pscEndpoint"],
  "POST /subscriptions/{subscriptionId}/regions": ["activeActiveRegion"],
  "POST /subscriptions/{subscriptionId}/regions/peerings": ["activeActiveVpcPeering"],
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": ["tgwAttachment"],
  "POST /subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": ["tgwAttachment"],
};
