import type { CloudDetail, CustomerManagedKey, SubscriptionUpdateCMKRequest } from "redis-cloud-sdk/models";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { assertChangeCapacity } from "./concurrent-changes.js";
import { assertRules, type Rule } from "./declare.js";
import { listDatabases } from "./find.js";

type CustomerKeys = NonNullable<SubscriptionRecord["customerKeys"]>;

const PENDING = "encryption_key_pending";

/** Later than any time, and a number that JSON can represent. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/** Makes a new subscription and its databases wait until the keys are sent. */
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
  for (const database of listDatabases(subscription, account)) {
    // A new change number cancels the transition that was started.
    Object.assign(database, { status: "pending", change: database.change + 1, visibleAt: NOT_YET });
  }
}

/** Applies the keys that a subscription waits for, or new ones in their place. @throws TaskError */
export function applyCustomerKeys(
  subscription: SubscriptionRecord,
  request: Partial<SubscriptionUpdateCMKRequest>,
  account: AccountState,
  world: World,
): void {
  assertRules(statusRules, subscription);
  const { customerKeys, status, cloud } = subscription;
  const isFirst = status === PENDING;
  const keys = toCustomerKeys(request, cloud, isFirst);
  // A subscription that waits for its keys is already counted as changing.
  if (!isFirst) assertChangeCapacity(account, world);
  subscription.customerKeys = { ...customerKeys, ...keys };
  const { durations, behavior } = world;
  const transition = isFirst
    ? stateMachines.subscriptionCreation(durations)
    : stateMachines.subscriptionUpdate(durations);
  startTransition(world, account, "subscriptions", subscription, transition);
  if (!isFirst) return;
  for (const database of listDatabases(subscription, account)) {
    database.visibleAt =
      world.now + world.scaledMs(durations.subscriptionCreation) + world.scaledMs(behavior.lateVisibility);
    startTransition(world, account, "databases", database, stateMachines.databaseWithSubscription(durations));
  }
}

const statusRules: readonly Rule<SubscriptionRecord>[] = [
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
    ({ customerKeys }) => customerKeys === undefined,
    "`customerManagedKeys` requires a subscription with customer-managed keys.",
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_SUBSCRIPTION_INVALID_STATUS",
    ({ status }) => status !== PENDING && status !== "active",
    ({ id, status }) => `Subscription ${id} is ${status}, not ${PENDING} or active.`,
  ],
];

/** Checks keys: one for a single region, one for each of several. @throws TaskError */
export function toCustomerKeys(
  { customerManagedKeys: keys = [], deletionGracePeriod }: Partial<SubscriptionUpdateCMKRequest>,
  cloud: readonly CloudDetail[],
  isFirst: boolean,
): CustomerKeys {
  const regions = cloud.flatMap((detail) => detail.regions.map(({ region }) => region));
  const provider = cloud[0]?.provider ?? "AWS";
  assertRules(keyListRules, { keys, regions, lacksPeriod: isFirst && deletionGracePeriod === undefined });
  for (const key of keys) {
    assertRules(keyRules, { key, regions, provider, location: findLocation(key, provider) });
  }
  assertRules(duplicateRules, keys);
  return { keys, ...(deletionGracePeriod === undefined ? {} : { deletionGracePeriod }) };
}

interface KeyList {
  keys: readonly CustomerManagedKey[];
  regions: readonly string[];
  lacksPeriod: boolean;
}

const keyListRules: readonly Rule<KeyList>[] = [
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_MISSING_KEYS",
    ({ keys }) => keys.length === 0,
    "`customerManagedKeys` must not be empty.",
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_DELETION_GRACE_PERIOD_REQUIRED",
    ({ lacksPeriod }) => lacksPeriod,
    "`deletionGracePeriod` is required for a new subscription.",
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_NUMBER_OF_KEYS",
    ({ keys, regions }) => keys.length !== regions.length,
    ({ keys, regions }) =>
      `\`customerManagedKeys\` must have one key for each of ${regions.length} regions (got ${keys.length}).`,
  ],
];

const duplicateRules: readonly Rule<readonly CustomerManagedKey[]>[] = [
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_DUPLICATE_REGIONS",
    (keys) => new Set(keys.map(({ region }) => region)).size < keys.length,
    "`customerManagedKeys` must not contain a region twice.",
  ],
];

/** Syntax of the resource names of keys, which contain the location. */
const NAMES: Readonly<Record<string, RegExp>> = {
  GCP: /^projects\/[^/]+\/locations\/([^/]+)\/keyRings\/[^/]+\/cryptoKeys\/[^/]+(\/cryptoKeyVersions\/\d+)?$/,
  AWS: /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/\S+$/,
};

function findLocation({ resourceName = "" }: CustomerManagedKey, provider: string): string | undefined {
  return NAMES[provider]?.exec(resourceName)?.[1];
}

interface KeyContext {
  key: CustomerManagedKey;
  regions: readonly string[];
  provider: string;
  location: string | undefined;
}

const keyRules: readonly Rule<KeyContext>[] = [
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_REGION_NOT_REQUIRED",
    ({ key, regions }) => regions.length === 1 && key.region !== undefined,
    "`region` must not be given for the key of a single-region subscription.",
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_REGION_REQUIRED",
    ({ key, regions }) => regions.length !== 1 && key.region === undefined,
    "`region` is required for each key of an Active-Active subscription.",
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_REGION",
    ({ key, regions }) => key.region !== undefined && !regions.includes(key.region),
    ({ key, regions }) => `\`region\` must be one of ${regions.join(", ")} (got ${key.region}).`,
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_INVALID_FORMAT",
    ({ location }) => location === undefined,
    ({ key, provider }) =>
      `\`resourceName\` must be the full name of a key on ${provider} (got ${key.resourceName}).`,
  ],
  [
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_WRONG_REGION",
    ({ key, regions, location }) => location !== (key.region ?? regions[0]) && location !== "global",
    ({ key, regions, location }) =>
      `\`resourceName\` must be a key in ${key.region ?? regions[0]} or global (got ${location}).`,
  ],
];
