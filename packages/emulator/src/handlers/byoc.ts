import type { CidrAllowlist, ResourceTag } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import type { AccountState, SubscriptionRecord } from "../state/state.js";
import { isInternal } from "./cloud-accounts.js";
import { task } from "./declare.js";
import { activeSubscription, requireSubscription } from "./find.js";
import type { Operations } from "./operation.js";

/** The service publishes no limit for the list; the number of rules of an AWS security group is one. */
const MAX_ENTRIES = 60;
const MAX_TAGS = 30;
/** Limits of AWS. The service has some too, and does not publish them. */
const MAX_KEY = 128;
const MAX_VALUE = 256;

/** What only subscriptions in a cloud account of the customer have. */
export const ownCloudOperations: Operations = {
  // A read that is carried out as a task. Its fields are in snake case, those of the update in camel case.
  "GET /subscriptions/{subscriptionId}/cidr": task({
    command: "cidrGetRequest",
    process: ({ account, path }) => {
      const subscription = requireSubscription(account, path.subscriptionId);
      checkAllowlist(
        subscription,
        "GETTING_SINGLE_REGION_CIDR_WHITE_LIST_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
      );
      return { resource: { ...viewAllowlist(subscription) } };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/cidr": task({
    command: "cidrUpdateRequest",
    process: (work, { cidrIps, securityGroupIds }) => {
      const subscription = activeSubscription(work.account, work.path.subscriptionId);
      checkAllowlist(
        subscription,
        "UPDATING_SINGLE_REGION_CIDR_WHITE_LIST_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
      );
      const { allowlist = { cidrIps: [], securityGroupIds: [] } } = subscription;
      const desired = {
        cidrIps: cidrIps ?? allowlist.cidrIps,
        securityGroupIds: securityGroupIds ?? allowlist.securityGroupIds,
      };
      checkEntries(desired);
      subscription.allowlist = desired;
      appendSystemLog(work, about(subscription, "The CIDR allow list"));
      return { resource: { ...viewAllowlist(subscription) } };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/resource-tags": task({
    command: "subscriptionUpdateRequest",
    process: (work, { resourceTags }) => {
      const subscription = activeSubscription(work.account, work.path.subscriptionId);
      setResourceTags(subscription, resourceTags, work.account);
      appendSystemLog(work, about(subscription, "The resource tags"));
      return {};
    },
  }),
};

/** Replaces all tags of the cloud resources of a subscription. @throws TaskFailure */
export function setResourceTags(
  { cloud }: Pick<SubscriptionRecord, "cloud">,
  tags: readonly ResourceTag[],
  { cloudAccounts }: AccountState,
): void {
  if (isInternal(cloud)) {
    throw new TaskError(
      "RESOURCE_TAGS_NOT_ALLOWED_WITH_INTERNAL_CLOUD_ACCOUNT",
      "Resource tags need a cloud account of your own.",
    );
  }
  if (cloud.some(({ cloudAccountId }) => cloudAccounts[cloudAccountId]?.provider !== "AWS")) {
    throw new TaskError("RESOURCE_TAGS_NOT_ALLOWED", "Resource tags are for AWS.");
  }
  const checked = tags.map(checkTag);
  if (checked.length > MAX_TAGS) {
    throw new TaskError("RESOURCE_TAGS_EXCEEDS_MAXIMUM_COUNT", `At most ${MAX_TAGS} tags are possible.`);
  }
  if (new Set(checked.map(({ key }) => key)).size < checked.length) {
    throw new TaskError("RESOURCE_TAGS_DUPLICATE_KEY", "A tag key is given twice.");
  }
  for (const detail of cloud) detail.resourceTags = checked;
}

function checkTag({ key = "", value }: ResourceTag): { key: string; value: string } {
  if (key.trim() === "") throw new TaskError("RESOURCE_TAGS_EMPTY_KEY", "A tag has no key.");
  if (value === undefined) throw new TaskError("RESOURCE_TAGS_MISSING_VALUE", `Tag ${key} has no value.`);
  if (key === "Name") {
    throw new TaskError("RESOURCE_TAGS_NAME_NOT_ALLOWED", "The tag Name is the service's own.");
  }
  if (key.length > MAX_KEY) {
    throw new TaskError(
      "RESOURCE_TAG_KEY_EXCEEDS_MAXIMUM_LENGTH",
      `A key has at most ${MAX_KEY} characters.`,
    );
  }
  if (value.length > MAX_VALUE) {
    throw new TaskError(
      "RESOURCE_TAG_VALUE_EXCEEDS_MAXIMUM_LENGTH",
      `A value has at most ${MAX_VALUE} characters.`,
    );
  }
  return { key, value };
}

function checkAllowlist(
  { cloud, activeActive }: SubscriptionRecord,
  code: ConstructorParameters<typeof TaskError>[0],
): void {
  if (activeActive) {
    throw new TaskError(code, "An Active-Active subscription has no CIDR allow list.");
  }
  if (isInternal(cloud)) {
    throw new TaskError("CIDR_WHITELIST_NOT_ALLOWED", "The list needs a cloud account of your own.");
  }
}

function checkEntries({ cidrIps, securityGroupIds }: NonNullable<SubscriptionRecord["allowlist"]>): void {
  const cidr = cidrIps.find((given) => !/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(given));
  if (cidr !== undefined)
    throw new TaskError("CIDR_WHITELIST_INVALID_CIDRS", `${cidr} is not an address block.`);
  const group = securityGroupIds.find((given) => !/^sg-[0-9a-z]+$/.test(given));
  if (group !== undefined)
    throw new TaskError("CIDR_WHITELIST_INVALID_SG", `${group} is not a security group.`);
  if (new Set(cidrIps).size < cidrIps.length) {
    throw new TaskError("CIDR_WHITELIST_DUPLICATE_CIDRS", "An address block is given twice.");
  }
  if (new Set(securityGroupIds).size < securityGroupIds.length) {
    throw new TaskError("CIDR_WHITELIST_DUPLICATE_SG", "A security group is given twice.");
  }
  if (cidrIps.length + securityGroupIds.length > MAX_ENTRIES) {
    throw new TaskError("CIDR_WHITELIST_LIMIT_EXCEEDED", `The list has at most ${MAX_ENTRIES} entries.`);
  }
}

function viewAllowlist({ allowlist }: SubscriptionRecord): CidrAllowlist {
  return { cidr_ips: allowlist?.cidrIps ?? [], security_group_ids: allowlist?.securityGroupIds ?? [] };
}

function about({ id, name }: SubscriptionRecord, what: string) {
  return {
    type: "Subscription",
    resource: name,
    resourceId: id,
    description: `${what} of ${name} was updated.`,
  };
}
