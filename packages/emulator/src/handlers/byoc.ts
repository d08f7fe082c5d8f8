import type { CidrAllowlist, ResourceTag } from "redis-cloud-sdk/models";
import { isInternal } from "../catalog/prices.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { assertRules, type ErrorCode, type Rule, task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { subscription } from "./targets.js";

/** The service publishes no limit for the list; the number of rules of an AWS security group is one. */
const MAX_ENTRIES = 60;
const MAX_TAGS = 30;
/** Limits of AWS. The service has further ones, which it does not publish. */
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;

/** Operations for subscriptions in a cloud account of the customer. */
export const byocOperations: Operations = {
  // The response of this read is the resource of its task. It has snake case, the update has camel case.
  "GET /subscriptions/{subscriptionId}/cidr": task({
    target: subscription(),
    rules: allowlistRules(
      "GETTING_SINGLE_REGION_CIDR_WHITE_LIST_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
    ),
    run: ({ subscription }) => ({ resource: { ...viewAllowlist(subscription) } }),
  }),
  "PUT /subscriptions/{subscriptionId}/cidr": task({
    target: subscription("active"),
    rules: allowlistRules(
      "UPDATING_SINGLE_REGION_CIDR_WHITE_LIST_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
    ),
    run: ({ subscription, body: { cidrIps, securityGroupIds } }) => {
      const { allowlist = { cidrIps: [], securityGroupIds: [] } } = subscription;
      const desired = {
        cidrIps: cidrIps ?? allowlist.cidrIps,
        securityGroupIds: securityGroupIds ?? allowlist.securityGroupIds,
      };
      assertRules(entryRules, desired);
      subscription.allowlist = desired;
      return { resource: { ...viewAllowlist(subscription) } };
    },
    log: ({ subscription }) =>
      describeSubscription(subscription, `The CIDR allow list of ${subscription.name} was updated.`),
  }),
  "PUT /subscriptions/{subscriptionId}/resource-tags": task({
    target: subscription("active"),
    run: ({ subscription, body, account }) => {
      setResourceTags(subscription, body.resourceTags, account);
      return {};
    },
    log: ({ subscription }) =>
      describeSubscription(subscription, `The resource tags of ${subscription.name} were updated.`),
  }),
};

/** Replaces all tags of the cloud resources of a subscription. @throws TaskError */
export function setResourceTags(
  { cloud }: Pick<SubscriptionRecord, "cloud">,
  tags: readonly ResourceTag[],
  { cloudAccounts }: AccountState,
): void {
  const isAws = cloud.every(({ cloudAccountId }) => cloudAccounts[cloudAccountId]?.provider === "AWS");
  assertRules(tagPlaceRules, { isInternal: isInternal(cloud), isAws });
  for (const tag of tags) assertRules(tagRules, tag);
  assertRules(tagListRules, tags);
  const checked = tags.map(({ key = "", value = "" }) => ({ key, value }));
  for (const detail of cloud) detail.resourceTags = checked;
}

const tagPlaceRules: readonly Rule<{ isInternal: boolean; isAws: boolean }>[] = [
  [
    "RESOURCE_TAGS_NOT_ALLOWED_WITH_INTERNAL_CLOUD_ACCOUNT",
    (context) => context.isInternal,
    "Resource tags require your own cloud account.",
  ],
  ["RESOURCE_TAGS_NOT_ALLOWED", ({ isAws }) => !isAws, "Resource tags are supported on AWS only."],
];

const tagRules: readonly Rule<ResourceTag>[] = [
  ["RESOURCE_TAGS_EMPTY_KEY", ({ key = "" }) => key.trim() === "", "`key` must not be blank."],
  [
    "RESOURCE_TAGS_MISSING_VALUE",
    ({ value }) => value === undefined,
    ({ key }) => `\`value\` is required for tag ${key}.`,
  ],
  [
    "RESOURCE_TAGS_NAME_NOT_ALLOWED",
    ({ key }) => key === "Name",
    "`key` must not be Name, which the service reserves.",
  ],
  [
    "RESOURCE_TAG_KEY_EXCEEDS_MAXIMUM_LENGTH",
    ({ key = "" }) => key.length > MAX_KEY_LENGTH,
    ({ key = "" }) => `\`key\` must be at most ${MAX_KEY_LENGTH} characters (got ${key.length}).`,
  ],
  [
    "RESOURCE_TAG_VALUE_EXCEEDS_MAXIMUM_LENGTH",
    ({ value = "" }) => value.length > MAX_VALUE_LENGTH,
    ({ value = "" }) => `\`value\` must be at most ${MAX_VALUE_LENGTH} characters (got ${value.length}).`,
  ],
];

const tagListRules: readonly Rule<readonly ResourceTag[]>[] = [
  [
    "RESOURCE_TAGS_EXCEEDS_MAXIMUM_COUNT",
    (tags) => tags.length > MAX_TAGS,
    (tags) => `\`resourceTags\` must have at most ${MAX_TAGS} entries (got ${tags.length}).`,
  ],
  [
    "RESOURCE_TAGS_DUPLICATE_KEY",
    (tags) => new Set(tags.map(({ key }) => key)).size < tags.length,
    "`resourceTags` must not contain a key twice.",
  ],
];

function allowlistRules(wrongKind: ErrorCode): readonly Rule<{ subscription: SubscriptionRecord }>[] {
  return [
    [
      wrongKind,
      ({ subscription }) => subscription.activeActive === true,
      "CIDR allow lists are not supported for Active-Active subscriptions.",
    ],
    [
      "CIDR_WHITELIST_NOT_ALLOWED",
      ({ subscription }) => isInternal(subscription.cloud),
      "CIDR allow lists require your own cloud account.",
    ],
  ];
}

type Allowlist = NonNullable<SubscriptionRecord["allowlist"]>;

const entryRules: readonly Rule<Allowlist>[] = [
  [
    "CIDR_WHITELIST_INVALID_CIDRS",
    (list) => findInvalidCidr(list) !== undefined,
    (list) => `\`cidrIps\` must contain CIDR blocks (got ${findInvalidCidr(list)}).`,
  ],
  [
    "CIDR_WHITELIST_INVALID_SG",
    (list) => findInvalidGroup(list) !== undefined,
    (list) => `\`securityGroupIds\` must contain ids of security groups (got ${findInvalidGroup(list)}).`,
  ],
  [
    "CIDR_WHITELIST_DUPLICATE_CIDRS",
    ({ cidrIps }) => new Set(cidrIps).size < cidrIps.length,
    "`cidrIps` must not contain a CIDR block twice.",
  ],
  [
    "CIDR_WHITELIST_DUPLICATE_SG",
    ({ securityGroupIds }) => new Set(securityGroupIds).size < securityGroupIds.length,
    "`securityGroupIds` must not contain a security group twice.",
  ],
  [
    "CIDR_WHITELIST_LIMIT_EXCEEDED",
    ({ cidrIps, securityGroupIds }) => cidrIps.length + securityGroupIds.length > MAX_ENTRIES,
    ({ cidrIps, securityGroupIds }) =>
      `The list must have at most ${MAX_ENTRIES} entries (got ${cidrIps.length + securityGroupIds.length}).`,
  ],
];

function findInvalidCidr({ cidrIps }: Allowlist): string | undefined {
  return cidrIps.find((given) => !/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(given));
}

function findInvalidGroup({ securityGroupIds }: Allowlist): string | undefined {
  return securityGroupIds.find((given) => !/^sg-[0-9a-z]+$/.test(given));
}

function viewAllowlist({ allowlist }: SubscriptionRecord): CidrAllowlist {
  return { cidr_ips: allowlist?.cidrIps ?? [], security_group_ids: allowlist?.securityGroupIds ?? [] };
}
