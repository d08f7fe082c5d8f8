import type { CloudDetail, CustomerManagedKey, SubscriptionUpdateCMKRequest } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { AccountState, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { assertChangeCapacity } from "./concurrent-changes.js";

type CustomerKeys = NonNullable<SubscriptionRecord["customerKeys"]>;

/** Larger than any time, and a number that JSON can write. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/** Lets a new subscription and its databases wait until the keys are sent. */
export function requireCustomerKeys(
  subscription: SubscriptionRecord,
  account: AccountState,
  world: World,
): void {
  subscription.customerKeys = { keys: [] };
  startTransition(
    world,
    account,
    "subscriptions",
    subscription,
    stateMachines.customerKeysPending(world.durations),
  );
  for (const id of subscription.databaseIds) {
    const database = account.databases[id];
    // A change of course without a course: what was planned for it no longer counts.
    if (database !== undefined) {
      Object.assign(database, { status: "pending", change: database.change + 1, visibleAt: NOT_YET });
    }
  }
}

/** Takes the keys that a subscription waits for, or new ones in their place. @throws TaskFailure */
export function takeKeys(
  subscription: SubscriptionRecord,
  request: Partial<SubscriptionUpdateCMKRequest>,
  account: AccountState,
  world: World,
): void {
  const { customerKeys, status, cloud } = subscription;
  if (customerKeys === undefined) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
      "The subscription is encrypted with keys of the cloud provider.",
    );
  }
  const first = status === "encryption_key_pending";
  if (!first && status !== "active") {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_SUBSCRIPTION_INVALID_STATUS",
      `The subscription is ${status}, and takes keys when it is encryption_key_pending or active.`,
    );
  }
  const taken = keysOf(request, cloud, first);
  // One that waits for its keys is counted among the changing ones already.
  if (!first) assertChangeCapacity(account, world);
  subscription.customerKeys = { ...customerKeys, ...taken };
  const { durations, behavior: habits } = world;
  const transition = first
    ? stateMachines.subscriptionCreation(durations)
    : stateMachines.subscriptionUpdate(durations);
  startTransition(world, account, "subscriptions", subscription, transition);
  if (!first) return;
  for (const id of subscription.databaseIds) {
    const database = account.databases[id];
    if (database === undefined) continue;
    database.visibleAt =
      world.now + world.scaledMs(durations.subscriptionCreation) + world.scaledMs(habits.lateVisibility);
    startTransition(world, account, "databases", database, stateMachines.databaseWithSubscription(durations));
  }
}

/** Checks keys: one for a single region, one for each of several. @throws TaskFailure */
export function keysOf(
  { customerManagedKeys = [], deletionGracePeriod }: Partial<SubscriptionUpdateCMKRequest>,
  cloud: readonly CloudDetail[],
  first: boolean,
): CustomerKeys {
  const regions = cloud.flatMap((detail) => detail.regions.map(({ region }) => region));
  if (customerManagedKeys.length === 0) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_MISSING_KEYS",
      "The request has no keys.",
    );
  }
  if (first && deletionGracePeriod === undefined) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_DELETION_GRACE_PERIOD_REQUIRED",
      "A new subscription needs deletionGracePeriod.",
    );
  }
  if (customerManagedKeys.length !== regions.length) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_NUMBER_OF_KEYS",
      `One key a region is needed, which makes ${regions.length}.`,
    );
  }
  for (const key of customerManagedKeys) checkKey(key, cloud[0]?.provider ?? "AWS", regions);
  if (new Set(customerManagedKeys.map(({ region }) => region)).size < customerManagedKeys.length) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_DUPLICATE_REGIONS",
      "A region has two keys.",
    );
  }
  return { keys: customerManagedKeys, ...(deletionGracePeriod === undefined ? {} : { deletionGracePeriod }) };
}

/** Where a key lives stands in its name. */
const FORMS: Readonly<Record<string, RegExp>> = {
  GCP: /^projects\/[^/]+\/locations\/([^/]+)\/keyRings\/[^/]+\/cryptoKeys\/[^/]+(\/cryptoKeyVersions\/\d+)?$/,
  AWS: /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/\S+$/,
};

function checkKey(
  { region, resourceName }: CustomerManagedKey,
  provider: string,
  regions: readonly string[],
): void {
  const single = regions.length === 1;
  if (single && region !== undefined) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_REGION_NOT_REQUIRED",
      "The key of a single region names no region.",
    );
  }
  if (!single && region === undefined) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_REGION_REQUIRED",
      "With several regions a key names its own.",
    );
  }
  if (region !== undefined && !regions.includes(region)) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_REGION",
      `The subscription is not in ${region}.`,
    );
  }
  const location = FORMS[provider]?.exec(resourceName ?? "")?.[1];
  if (location === undefined) {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_FORMAT",
      `${resourceName ?? "A missing name"} is not the full name of a key of ${provider}.`,
    );
  }
  if (location !== (region ?? regions[0]) && location !== "global") {
    throw new TaskError(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_WRONG_REGION",
      `The key is in ${location}, which is another region.`,
    );
  }
}
