import type {
  AccountSubscriptions,
  CloudDetail,
  RedisVersions,
  Subscription,
  SubscriptionCreateRequest,
  SubscriptionDatabaseSpec,
  SubscriptionPricings,
  SubscriptionSpec,
} from "redis-cloud-sdk/models";
import { notThere, TaskFailure } from "../failures.js";
import { priceLines } from "../offer/prices.js";
import { regions } from "../offer/regions.js";
import { redisVersions } from "../offer/versions.js";
import { numberFrom } from "../requests/query.js";
import { subscriptionCreate, subscriptionUpdate } from "../requests/subscription.js";
import { nextId } from "../state/ids.js";
import type { AccountState, SubscriptionRecord } from "../state/state.js";
import { setCourse } from "../status/course.js";
import { courses } from "../status/machines.js";
import { link } from "../views/links.js";
import { viewSubscription } from "../views/subscription.js";
import { checkChanging, refuseTooManyChanges } from "./changing.js";
import { addDatabase, chargedFor, checkDatabase } from "./database-settings.js";
import { activeSubscription, readSubscription, subscriptionOfTask } from "./find.js";
import { note } from "./journal.js";
import { type Operations, plain, task, type Work } from "./operation.js";

/** The real limit is not published. */
const MOST_OF_A_KIND = 1000;

export const subscriptionOperations: Operations = {
  "GET /subscriptions": plain(({ account, world, base }): AccountSubscriptions => {
    const subscriptions = Object.values(account.subscriptions);
    if (subscriptions.length === 0 && !world.habits.emptySubscriptionsAsList) throw notThere();
    return {
      accountId: account.id,
      subscriptions: subscriptions.map((subscription) => viewSubscription(subscription, account, world, [])),
      links: [link("self", base, "/subscriptions")],
    };
  }),
  "GET /subscriptions/redis-versions": plain(({ account, query }): RedisVersions => {
    const id = numberFrom(query, "subscriptionId", { fallback: 0, least: 0 });
    if (id !== 0) readSubscription(account, id);
    return { redisVersions: [...redisVersions] };
  }),
  "POST /subscriptions": task({
    command: "subscriptionCreateRequest",
    body: subscriptionCreate,
    accept: refuseTooManyChanges,
    process: create,
  }),
  "GET /subscriptions/{subscriptionId}": plain(({ account, path, world, base }): Subscription => {
    const subscription = readSubscription(account, path.subscriptionId);
    return viewSubscription(subscription, account, world, [link("self", base, pathOf(subscription.id))]);
  }),
  "PUT /subscriptions/{subscriptionId}": task({
    command: "subscriptionUpdateRequest",
    body: subscriptionUpdate,
    process: (work, { name, paymentMethodId, paymentMethod, publicEndpointAccess, customerManagedKeys }) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      if (customerManagedKeys !== undefined) {
        throw new TaskFailure(
          "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
          "The subscription is encrypted with keys of the cloud provider.",
        );
      }
      checkPayment(account, paymentMethodId);
      if (name !== undefined) subscription.name = name;
      if (paymentMethod !== undefined) subscription.paymentMethodType = paymentMethod;
      if (paymentMethodId !== undefined) subscription.paymentMethodId = paymentMethodId;
      if (publicEndpointAccess !== undefined && publicEndpointAccess !== subscription.publicEndpointAccess) {
        checkChanging(account, world);
        const { id } = subscription;
        world.after(world.habits.lateVisibility, account, {
          type: "publicAccess",
          subscriptionId: id,
          value: publicEndpointAccess,
        });
        setCourse(world, account, "subscriptions", subscription, courses.subscriptionUpdate(world.durations));
      }
      note(work, about(subscription, "was updated"));
      return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}": task({
    command: "subscriptionDeleteRequest",
    accept: refuseTooManyChanges,
    process: (work) => {
      const { account, world, path } = work;
      const subscription = subscriptionOfTask(account, path.subscriptionId);
      if (subscription.databaseIds.length > 0) {
        throw new TaskFailure("SUBSCRIPTION_IN_USE", `Subscription ${subscription.id} still has databases.`);
      }
      activeSubscription(account, subscription.id);
      checkChanging(account, world);
      setCourse(world, account, "subscriptions", subscription, courses.subscriptionDeletion(world.durations));
      note(work, about(subscription, "is being deleted"));
      return { resourceId: subscription.id };
    },
  }),
  "GET /subscriptions/{subscriptionId}/pricing": plain(({ account, path, base }): SubscriptionPricings => {
    const { id, pricing } = readSubscription(account, path.subscriptionId);
    return { pricing, links: [link("self", base, `${pathOf(id)}/pricing`)] };
  }),
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

function create(work: Work, request: SubscriptionCreateRequest) {
  const { account, world } = work;
  const { provider, region, detail } = place(request);
  const specs = (request.databases ?? []).flatMap(expand);
  if (specs.length === 0) {
    throw new TaskFailure("SUBSCRIPTION_MUST_HAVE_AT_LEAST_ONE_DATABASE", "The request has no database.");
  }
  checkPayment(account, request.paymentMethodId);
  if (request.paymentMethodId === undefined && request.paymentMethod === "credit-card" && !hasCard(account)) {
    throw new TaskFailure("PAYMENT_INFO_NOT_PROVIDED", "The request names no payment method.");
  }
  const names = specs.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new TaskFailure("DATABASE_NAME_DUPLICATE", "Two databases of the request have the same name.");
  }
  const settings = { provider, region, memoryStorage: request.memoryStorage ?? "ram" };
  for (const spec of specs) checkDatabase(spec, [], settings);
  const pricing = priceLines(specs.map(chargedFor), region);
  if (request.dryRun === true) return { resource: { pricing } };
  checkChanging(account, world);

  const subscription: SubscriptionRecord = {
    id: nextId(world.state, "subscription"),
    name: request.name ?? "New subscription",
    status: "pending",
    change: 0,
    paymentMethodType: request.paymentMethod ?? "credit-card",
    ...paymentId(request, account),
    memoryStorage: settings.memoryStorage,
    publicEndpointAccess: request.publicEndpointAccess ?? true,
    cloud: [detail],
    provisioned: false,
    maintenance: { mode: "automatic", timeZone: "UTC" },
    pricing,
    databaseIds: [],
    cluster: nextId(world.state, "small"),
  };
  account.subscriptions[subscription.id] = subscription;
  setCourse(world, account, "subscriptions", subscription, courses.subscriptionCreation(world.durations));
  const visibleAt =
    world.now +
    world.lasting(world.durations.subscriptionCreation) +
    world.lasting(world.habits.lateVisibility);
  for (const spec of specs) {
    const database = addDatabase(spec, subscription, settings, account, world, visibleAt);
    setCourse(world, account, "databases", database, courses.databaseWithSubscription(world.durations));
  }
  note(work, about(subscription, "is being created"));
  return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
}

/** `quantity` databases of the same kind are numbered. */
function expand({ quantity = 1, ...spec }: SubscriptionDatabaseSpec): SubscriptionDatabaseSpec[] {
  if (quantity < 1 || quantity > MOST_OF_A_KIND) {
    throw new TaskFailure("DATABASE_INVALID_QUANTITY", `A quantity is 1 to ${MOST_OF_A_KIND}.`);
  }
  if (quantity === 1) return [spec];
  return Array.from({ length: quantity }, (_, index) => ({ ...spec, name: `${spec.name}-${index + 1}` }));
}

function place({
  cloudProviders,
  deploymentType,
  persistentStorageEncryptionType,
}: SubscriptionCreateRequest) {
  if (deploymentType === "active-active") {
    throw new TaskFailure(
      "ACTIVE_ACTIVE_SUBSCRIPTION_IS_NOT_SUPPORTED",
      "The emulator has no Active-Active yet.",
    );
  }
  if (persistentStorageEncryptionType === "customer-managed-key") {
    throw new TaskFailure(
      "CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_IS_NOT_SUPPORTED",
      "The emulator has no customer-managed keys yet.",
    );
  }
  const [cloud, ...others] = cloudProviders ?? [];
  if (others.length > 0) {
    throw new TaskFailure(
      "MULTIPLE_CLOUD_PROVIDERS_NOT_SUPPORTED",
      "The request names several cloud providers.",
    );
  }
  const {
    provider = "AWS",
    cloudAccountId = 1,
    regions: wanted = [],
  } = cloud ?? ({} as Partial<SubscriptionSpec>);
  const [spec, ...rest] = wanted;
  if (spec === undefined || rest.length > 0) {
    throw new TaskFailure(
      "SINGLE_REGION_SUBSCRIPTION_MUST_DEFINE_ONLY_ONE_REGION",
      "Exactly one region is needed.",
    );
  }
  if (cloudAccountId !== 1) {
    throw new TaskFailure("CLOUD_ACCOUNT_NOT_FOUND", `There is no cloud account ${cloudAccountId}.`);
  }
  const region = regions.find((known) => known.name === spec.region && known.provider === provider);
  if (region === undefined) {
    throw new TaskFailure("SUBSCRIPTION_INVALID_REGION_NAME", `${provider} has no region ${spec.region}.`);
  }
  const cidr = spec.networking?.deploymentCIDR ?? "192.168.0.0/24";
  if (!/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(cidr)) {
    throw new TaskFailure("SUBSCRIPTION_INVALID_CIDR", `${cidr} is not an address block.`);
  }
  const detail: CloudDetail = {
    provider,
    cloudAccountId,
    totalSizeInGb: 0,
    regions: [
      {
        region: region.name,
        // An object in the request, a list in the answer.
        networking: [{ deploymentCIDR: cidr, subnetId: "" }],
        preferredAvailabilityZones: spec.preferredAvailabilityZones ?? [],
        multipleAvailabilityZones: spec.multipleAvailabilityZones ?? false,
      },
    ],
  };
  return { provider, region: region.name, detail };
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
  throw new TaskFailure("SUBSCRIPTION_PI_NOT_FOUND", `There is no payment method ${id}.`, {
    status: "400 BAD_REQUEST",
  });
}
