import type {
  AccountSubscriptions,
  CloudDetail,
  RedisVersions,
  Subscription,
  SubscriptionCreateRequest,
  SubscriptionDatabaseSpec,
  SubscriptionPricings,
  SubscriptionSpec,
  SubscriptionUpdateCMKRequest,
} from "redis-cloud-sdk/models";
import { redisVersions } from "../catalog/versions.js";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { numberFrom } from "../requests/query.js";
import { nextId } from "../state/ids.js";
import type { AccountState, SubscriptionRecord } from "../state/state.js";
import { link } from "../views/links.js";
import { viewSubscription } from "../views/subscription.js";
import { checkActiveActive, placeRegions } from "./active-active.js";
import { setResourceTags } from "./byoc.js";
import { usableCloudAccount } from "./cloud-accounts.js";
import { assertChangeCapacity, refuseTooManyChanges } from "./concurrent-changes.js";
import { keysOf, requireCustomerKeys, takeKeys } from "./customer-keys.js";
import { syncOperation, task } from "./declare.js";
import { addNewDatabase, checkNewDatabase, deploymentOf, estimate, pricingOf } from "./deployment.js";
import { activeSubscription, readSubscription, requireSubscription } from "./find.js";
import { createTgwInvitations } from "./gateway-invitations.js";
import type { Operations, TaskContext, TaskResult } from "./operation.js";

/** The real limit is not published. */
const MAX_OF_A_KIND = 1000;

export const subscriptionOperations: Operations = {
  "GET /subscriptions": syncOperation(({ account, world, base }): AccountSubscriptions => {
    const subscriptions = Object.values(account.subscriptions);
    if (subscriptions.length === 0 && !world.behavior.emptySubscriptionsAsList) throw notThere();
    return {
      accountId: account.id,
      subscriptions: subscriptions.map((subscription) =>
        viewSubscription(subscription, pricingOf(subscription, account), account, world, []),
      ),
      links: [link("self", base, "/subscriptions")],
    };
  }),
  "GET /subscriptions/redis-versions": syncOperation(({ account, query }): RedisVersions => {
    const id = numberFrom(query, "subscriptionId", { fallback: 0, least: 0 });
    if (id !== 0) readSubscription(account, id);
    return { redisVersions: [...redisVersions] };
  }),
  "POST /subscriptions": task({
    command: "subscriptionCreateRequest",
    accept: refuseTooManyChanges,
    process: create,
  }),
  "GET /subscriptions/{subscriptionId}": syncOperation(({ account, path, world, base }): Subscription => {
    const subscription = readSubscription(account, path.subscriptionId);
    const links = [link("self", base, pathOf(subscription.id))];
    return viewSubscription(subscription, pricingOf(subscription, account), account, world, links);
  }),
  "PUT /subscriptions/{subscriptionId}": task({
    command: "subscriptionUpdateRequest",
    process: (work, request) => {
      const { name, paymentMethodId, paymentMethod, publicEndpointAccess } = request;
      const { customerManagedKeys: keys, deletionGracePeriod: period } = request;
      if (keys !== undefined || period !== undefined) return sendKeys(work, request);
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      checkPayment(account, paymentMethodId);
      if (name !== undefined) subscription.name = name;
      if (paymentMethod !== undefined) subscription.paymentMethodType = paymentMethod;
      if (paymentMethodId !== undefined) subscription.paymentMethodId = paymentMethodId;
      if (publicEndpointAccess !== undefined && publicEndpointAccess !== subscription.publicEndpointAccess) {
        assertChangeCapacity(account, world);
        const { id } = subscription;
        world.after(world.behavior.lateVisibility, account, {
          type: "publicAccess",
          subscriptionId: id,
          value: publicEndpointAccess,
        });
        startTransition(
          world,
          account,
          "subscriptions",
          subscription,
          stateMachines.subscriptionUpdate(world.durations),
        );
      }
      appendSystemLog(work, about(subscription, "was updated"));
      return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}": task({
    command: "subscriptionDeleteRequest",
    accept: refuseTooManyChanges,
    process: (work) => {
      const { account, world, path } = work;
      const subscription = requireSubscription(account, path.subscriptionId);
      // It never got as far as having databases.
      const withoutKeys = subscription.status === "encryption_key_pending";
      if (subscription.databaseIds.length > 0 && !withoutKeys) {
        throw new TaskError("SUBSCRIPTION_IN_USE", `Subscription ${subscription.id} still has databases.`);
      }
      if (withoutKeys) {
        for (const id of subscription.databaseIds) delete account.databases[id];
        subscription.databaseIds = [];
      } else {
        activeSubscription(account, subscription.id);
        assertChangeCapacity(account, world);
      }
      startTransition(
        world,
        account,
        "subscriptions",
        subscription,
        stateMachines.subscriptionDeletion(world.durations),
      );
      appendSystemLog(work, about(subscription, "is being deleted"));
      return { resourceId: subscription.id };
    },
  }),
  "GET /subscriptions/{subscriptionId}/pricing": syncOperation(
    ({ account, path, base }): SubscriptionPricings => {
      const subscription = readSubscription(account, path.subscriptionId);
      const { id, status } = subscription;
      // Terraform's provider reads no prices while the keys are awaited.
      if (status === "encryption_key_pending") throw notThere();
      return {
        pricing: pricingOf(subscription, account),
        links: [link("self", base, `${pathOf(id)}/pricing`)],
      };
    },
  ),
};

function pathOf(id: number): string {
  return `/subscriptions/${id}`;
}

function about({ id, name }: SubscriptionRecord, what: string) {
  return {
    type: "Subscription",
    resource: name,
    resourceId: id,
    description: `Subscription ${name} ${what}.`,
  };
}

function sendKeys(
  work: TaskContext<"PUT /subscriptions/{subscriptionId}">,
  request: Partial<SubscriptionUpdateCMKRequest>,
): TaskResult {
  const subscription = requireSubscription(work.account, work.path.subscriptionId);
  takeKeys(subscription, request, work.account, work.world);
  appendSystemLog(work, about(subscription, "was given its encryption keys"));
  return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
}

function create(work: TaskContext, request: SubscriptionCreateRequest) {
  const { account, world } = work;
  const detail = place(request, account);
  const keys = keysOfNew(request, detail);
  const tags = request.cloudProviders?.[0]?.resourceTags ?? [];
  if (tags.length > 0) setResourceTags({ cloud: [detail] }, tags, account);
  const specs = (request.databases ?? []).flatMap(expand);
  if (specs.length === 0) {
    throw new TaskError("SUBSCRIPTION_MUST_HAVE_AT_LEAST_ONE_DATABASE", "The request has no database.");
  }
  checkPayment(account, request.paymentMethodId);
  if (request.paymentMethodId === undefined && request.paymentMethod === "credit-card" && !hasCard(account)) {
    throw new TaskError("PAYMENT_INFO_NOT_PROVIDED", "The request names no payment method.");
  }
  const names = specs.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new TaskError("DATABASE_NAME_DUPLICATE", "Two databases of the request have the same name.");
  }
  const settings = {
    cloud: [detail],
    memoryStorage: request.memoryStorage ?? "ram",
    ...(isActiveActive(request) ? { activeActive: true as const } : {}),
  };
  const deployment = deploymentOf(settings);
  for (const spec of specs) checkNewDatabase(spec, [], deployment);
  if (request.dryRun === true) return { resource: { pricing: estimate([], specs, deployment) } };
  assertChangeCapacity(account, world);

  const subscription: SubscriptionRecord = {
    id: nextId(world.state, "subscription"),
    name: request.name ?? "New subscription",
    status: "pending",
    change: 0,
    paymentMethodType: request.paymentMethod ?? "credit-card",
    ...paymentId(request, account),
    ...settings,
    publicEndpointAccess: request.publicEndpointAccess ?? true,
    provisioned: false,
    maintenance: { mode: "automatic", timeZone: "UTC" },
    databaseIds: [],
    cluster: nextId(world.state, "small"),
    ...(keys === undefined ? {} : { customerKeys: keys }),
  };
  account.subscriptions[subscription.id] = subscription;
  startTransition(
    world,
    account,
    "subscriptions",
    subscription,
    stateMachines.subscriptionCreation(world.durations),
  );
  const visibleAt =
    world.now +
    world.scaledMs(world.durations.subscriptionCreation) +
    world.scaledMs(world.behavior.lateVisibility);
  for (const spec of specs) {
    const database = addNewDatabase(spec, subscription, account, world, visibleAt);
    startTransition(
      world,
      account,
      "databases",
      database,
      stateMachines.databaseWithSubscription(world.durations),
    );
  }
  createTgwInvitations(subscription, account, world);
  if (keys?.keys.length === 0) requireCustomerKeys(subscription, account, world);
  appendSystemLog(work, about(subscription, "is being created"));
  return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
}

/** `quantity` databases of the same kind are numbered. */
function expand({ quantity = 1, ...spec }: SubscriptionDatabaseSpec): SubscriptionDatabaseSpec[] {
  if (quantity < 1 || quantity > MAX_OF_A_KIND) {
    throw new TaskError("DATABASE_INVALID_QUANTITY", `A quantity is 1 to ${MAX_OF_A_KIND}.`);
  }
  if (quantity === 1) return [spec];
  return Array.from({ length: quantity }, (_, index) => ({ ...spec, name: `${spec.name}-${index + 1}` }));
}

function isActiveActive({ deploymentType }: SubscriptionCreateRequest): boolean {
  return deploymentType === "active-active";
}

/** Keys of the customer, if it wants to have its own: mostly none yet. */
function keysOfNew(
  { persistentStorageEncryptionType: type, persistentStorageEncryptionKeys: keys }: SubscriptionCreateRequest,
  detail: CloudDetail,
): SubscriptionRecord["customerKeys"] {
  const own = type === "customer-managed-key";
  if (keys === undefined) return own ? { keys: [] } : undefined;
  if (own) return keysOf(keys, [detail], true);
  throw new TaskError(
    "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
    "Keys go with persistentStorageEncryptionType customer-managed-key.",
  );
}

/** Where the subscription is to run, as it will be shown. */
function place(request: SubscriptionCreateRequest, account: AccountState): CloudDetail {
  const { cloudProviders } = request;
  const [cloud, ...others] = cloudProviders ?? [];
  if (others.length > 0) {
    throw new TaskError(
      "MULTIPLE_CLOUD_PROVIDERS_NOT_SUPPORTED",
      "The request names several cloud providers.",
    );
  }
  const { provider = "AWS", cloudAccountId = 1, regions = [] } = cloud ?? ({} as Partial<SubscriptionSpec>);
  if (!isActiveActive(request) && regions.length !== 1) {
    throw new TaskError(
      "SINGLE_REGION_SUBSCRIPTION_MUST_DEFINE_ONLY_ONE_REGION",
      "Exactly one region is needed.",
    );
  }
  const { awsAccountId } = usableCloudAccount(account, cloudAccountId, provider);
  if (isActiveActive(request)) checkActiveActive(request, regions);
  return {
    provider,
    cloudAccountId,
    ...(awsAccountId === undefined ? {} : { awsAccountId }),
    totalSizeInGb: 0,
    regions: placeRegions(provider, regions),
  };
}

function hasCard({ paymentMethods }: AccountState): boolean {
  return paymentMethods.length > 0;
}

function paymentId({ paymentMethod, paymentMethodId }: SubscriptionCreateRequest, account: AccountState) {
  const id = paymentMethodId ?? (paymentMethod === "marketplace" ? undefined : account.paymentMethods[0]?.id);
  return id === undefined ? {} : { paymentMethodId: id };
}

function checkPayment({ paymentMethods }: AccountState, id: number | undefined): void {
  if (id === undefined || paymentMethods.some((method) => method.id === id)) return;
  throw new TaskError("SUBSCRIPTION_PI_NOT_FOUND", `There is no payment method ${id}.`, {
    status: "400 BAD_REQUEST",
  });
}
