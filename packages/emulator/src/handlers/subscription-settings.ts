import type {
  CloudDetail,
  SubscriptionCreateRequest,
  SubscriptionDatabaseSpec,
  SubscriptionSpec,
} from "redis-cloud-sdk/models";
import { resolveVersion } from "../catalog/versions.js";
import { TaskError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { checkActiveActive, type PlacementOptions, placeRegions } from "./active-active.js";
import { setResourceTags } from "./byoc.js";
import { requireCloudAccount } from "./cloud-accounts.js";
import { toCustomerKeys } from "./customer-keys.js";
import { assertRules, type Rule } from "./declare.js";
import { checkNewDatabase, getDeployment } from "./deployment.js";

/** The real limit is not published. */
const MAX_QUANTITY = 1000;

/** Placeholder ID of the service's own AWS account. */
const SERVICE_AWS_ACCOUNT = "000000000001";

/** Checked settings of a new subscription. */
interface NewSubscription
  extends Pick<SubscriptionRecord, "cloud" | "memoryStorage" | "activeActive" | "customerKeys"> {
  databases: SubscriptionDatabaseSpec[];
}

/** Checks the request for a new subscription, and completes it. @throws TaskError */
export function checkNewSubscription(
  request: SubscriptionCreateRequest,
  account: AccountState,
  options: PlacementOptions,
): NewSubscription {
  assertRules(locationRules, request);
  const detail = toCloudDetail(request, account, options);
  const customerKeys = toNewCustomerKeys(request, detail);
  const tags = request.cloudProviders?.[0]?.resourceTags ?? [];
  if (tags.length > 0) setResourceTags({ cloud: [detail] }, tags, account);
  const redisVersion = request.redisVersion === undefined ? undefined : resolveVersion(request.redisVersion);
  const databases = (request.databases ?? [])
    .flatMap(expand)
    // The version of the subscription is deprecated, and applies to databases that name none.
    .map((spec) => (redisVersion === undefined ? spec : { redisVersion, ...spec }));
  if (databases.length === 0) {
    throw new TaskError("SUBSCRIPTION_MUST_HAVE_AT_LEAST_ONE_DATABASE", "`databases` must not be empty.");
  }
  checkPaymentMethod(account, request.paymentMethodId);
  const names = databases.map(({ name }) => name);
  assertRules(creationRules, { request, names, hasCard: account.paymentMethods.length > 0 });
  const settings = {
    cloud: [detail],
    memoryStorage: request.memoryStorage ?? "ram",
    ...(isActiveActive(request) ? { activeActive: true as const } : {}),
  };
  const deployment = getDeployment(settings);
  for (const database of databases) checkNewDatabase(database, [], deployment);
  return { ...settings, databases, ...(customerKeys === undefined ? {} : { customerKeys }) };
}

const locationRules: readonly Rule<SubscriptionCreateRequest>[] = [
  [
    "MULTIPLE_CLOUD_PROVIDERS_NOT_SUPPORTED",
    ({ cloudProviders = [] }) => cloudProviders.length > 1,
    ({ cloudProviders = [] }) =>
      `\`cloudProviders\` must have at most 1 entry (got ${cloudProviders.length}).`,
  ],
  [
    "SINGLE_REGION_SUBSCRIPTION_MUST_DEFINE_ONLY_ONE_REGION",
    (request) => !isActiveActive(request) && listRegions(request).length !== 1,
    (request) => `\`regions\` must have exactly 1 entry (got ${listRegions(request).length}).`,
  ],
];

interface CreationContext {
  request: SubscriptionCreateRequest;
  /** Names of the databases. */
  names: readonly string[];
  hasCard: boolean;
}

const creationRules: readonly Rule<CreationContext>[] = [
  [
    "PAYMENT_INFO_NOT_PROVIDED",
    ({ request: { paymentMethodId, paymentMethod }, hasCard }) =>
      paymentMethodId === undefined && paymentMethod === "credit-card" && !hasCard,
    "`paymentMethodId` is required.",
  ],
  [
    "DATABASE_NAME_DUPLICATE",
    ({ names }) => new Set(names).size < names.length,
    "`databases` must not contain a name twice.",
  ],
];

function listRegions({ cloudProviders }: SubscriptionCreateRequest): SubscriptionSpec["regions"] {
  return cloudProviders?.[0]?.regions ?? [];
}

function isActiveActive({ deploymentType }: SubscriptionCreateRequest): boolean {
  return deploymentType === "active-active";
}

/** Returns the cloud provider, cloud account and regions, as responses show them. @throws TaskError */
function toCloudDetail(
  request: SubscriptionCreateRequest,
  account: AccountState,
  options: PlacementOptions,
): CloudDetail {
  const { provider = "AWS", cloudAccountId = 1 }: Partial<SubscriptionSpec> =
    request.cloudProviders?.[0] ?? {};
  const regions = listRegions(request);
  const { awsAccountId = SERVICE_AWS_ACCOUNT } = requireCloudAccount(account, cloudAccountId, provider);
  if (isActiveActive(request)) checkActiveActive(request, regions);
  return {
    provider,
    cloudAccountId,
    ...(provider === "AWS" ? { awsAccountId } : {}),
    totalSizeInGb: 0,
    regions: placeRegions(provider, regions, options),
  };
}

/** Returns the customer's encryption keys. If it manages keys, they are usually sent later. @throws TaskError */
function toNewCustomerKeys(
  { persistentStorageEncryptionType: type, persistentStorageEncryptionKeys: keys }: SubscriptionCreateRequest,
  detail: CloudDetail,
): SubscriptionRecord["customerKeys"] {
  const isCustomerManaged = type === "customer-managed-key";
  if (keys === undefined) return isCustomerManaged ? { keys: [] } : undefined;
  if (isCustomerManaged) return toCustomerKeys(keys, [detail], true);
  throw new TaskError(
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
    "`persistentStorageEncryptionKeys` requires `persistentStorageEncryptionType` customer-managed-key.",
  );
}

/** Expands a specification with a `quantity` to databases with numbered names. @throws TaskError */
function expand({ quantity = 1, ...spec }: SubscriptionDatabaseSpec): SubscriptionDatabaseSpec[] {
  if (quantity < 1 || quantity > MAX_QUANTITY) {
    throw new TaskError(
      "DATABASE_INVALID_QUANTITY",
      `\`quantity\` must be from 1 to ${MAX_QUANTITY} (got ${quantity}).`,
    );
  }
  if (quantity === 1) return [spec];
  return Array.from({ length: quantity }, (_, index) => ({ ...spec, name: `${spec.name}-${index + 1}` }));
}

/** Returns the payment method of a new subscription, if it has one. */
export function getPaymentId(
  { paymentMethod, paymentMethodId }: SubscriptionCreateRequest,
  account: AccountState,
): { paymentMethodId?: number } {
  const id = paymentMethodId ?? (paymentMethod === "marketplace" ? undefined : account.paymentMethods[0]?.id);
  return id === undefined ? {} : { paymentMethodId: id };
}

/** @throws TaskError if the account does not have the payment method. */
export function checkPaymentMethod({ paymentMethods }: AccountState, id: number | undefined): void {
  if (id === undefined || paymentMethods.some((method) => method.id === id)) return;
  throw new TaskError("SUBSCRIPTION_PI_NOT_FOUND", `Payment method ${id} not found.`, {
    status: "400 BAD_REQUEST",
  });
}
