import type {
  AccountSubscriptions,
  RedisVersions,
  Subscription,
  SubscriptionPricings,
} from "redis-cloud-sdk/models";
import { redisVersions } from "../catalog/versions.js";
import { notFound } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { readInteger } from "../requests/query.js";
import { nextId } from "../state/ids.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { link } from "../views/links.js";
import { viewSubscription } from "../views/subscription.js";
import { assertChangeCapacity, rejectTooManyChanges } from "./concurrent-changes.js";
import { applyCustomerKeys, requireCustomerKeys } from "./customer-keys.js";
import { read, task } from "./declare.js";
import { addNewDatabase, estimatePrices, getDeployment, listPrices } from "./deployment.js";
import { readSubscription, requireActiveSubscription } from "./find.js";
import { createTgwInvitations } from "./gateway-invitations.js";
import { describeSubscription } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { checkNewSubscription, checkPaymentMethod, getPaymentId } from "./subscription-settings.js";
import { subscription } from "./targets.js";

export const subscriptionOperations: Operations = {
  "GET /subscriptions": read(({ account, world, base }): AccountSubscriptions => {
    const subscriptions = Object.values(account.subscriptions);
    if (subscriptions.length === 0 && !world.behavior.emptySubscriptionsAsList) throw notFound();
    return {
      accountId: account.id,
      subscriptions: subscriptions.map((subscription) =>
        viewSubscription(subscription, listPrices(subscription, account), account, world, []),
      ),
      links: [link("self", base, "/subscriptions")],
    };
  }),
  "GET /subscriptions/redis-versions": read(({ account, query }): RedisVersions => {
    const id = readInteger(query, "subscriptionId", { fallback: 0, min: 0 });
    if (id !== 0) readSubscription(account, id);
    return { redisVersions: [...redisVersions] };
  }),
  "POST /subscriptions": task({
    preflight: rejectTooManyChanges,
    run: ({ account, world, body, after, log }) => {
      const settings = checkNewSubscription(body, account, world.behavior);
      const { databases: specs, customerKeys, ...location } = settings;
      if (body.dryRun === true) {
        return { resource: { pricing: estimatePrices([], specs, getDeployment(location)) } };
      }
      assertChangeCapacity(account, world);
      const subscription: SubscriptionRecord = {
        id: nextId(world.state, "subscription"),
        name: body.name ?? "New subscription",
        status: "pending",
        change: 0,
        paymentMethodType: body.paymentMethod ?? "credit-card",
        ...getPaymentId(body, account),
        ...location,
        publicEndpointAccess: body.publicEndpointAccess ?? true,
        provisioned: false,
        maintenance: { mode: "automatic", timeZone: "UTC" },
        databaseIds: [],
        cluster: nextId(world.state, "small"),
        ...(customerKeys === undefined ? {} : { customerKeys }),
      };
      account.subscriptions[subscription.id] = subscription;
      after("subscriptions", subscription, stateMachines.subscriptionCreation);
      const visibleAt =
        world.now +
        world.scaledMs(world.durations.subscriptionCreation) +
        world.scaledMs(world.behavior.lateVisibility);
      for (const spec of specs) {
        const database = addNewDatabase(spec, subscription, account, world, visibleAt);
        after("databases", database, stateMachines.databaseWithSubscription);
      }
      createTgwInvitations(subscription, account, world);
      if (customerKeys?.keys.length === 0) requireCustomerKeys(subscription, account, world);
      log(describe(subscription, "is being created"));
      return { resourceId: subscription.id, resourcePath: getPath(subscription.id) };
    },
  }),
  "GET /subscriptions/{subscriptionId}": read(({ account, path, world, base }): Subscription => {
    const subscription = readSubscription(account, path.subscriptionId);
    const links = [link("self", base, getPath(subscription.id))];
    return viewSubscription(subscription, listPrices(subscription, account), account, world, links);
  }),
  "PUT /subscriptions/{subscriptionId}": task({
    target: (context) => {
      const { customerManagedKeys, deletionGracePeriod } = context.body;
      const hasKeys = customerManagedKeys !== undefined || deletionGracePeriod !== undefined;
      return { ...subscription(hasKeys ? undefined : "active")(context), hasKeys };
    },
    run: ({ subscription, hasKeys, body, account, world, after }) => {
      const { id } = subscription;
      if (hasKeys) applyCustomerKeys(subscription, body, account, world);
      else {
        const { name, paymentMethodId, paymentMethod, publicEndpointAccess } = body;
        checkPaymentMethod(account, paymentMethodId);
        if (name !== undefined) subscription.name = name;
        if (paymentMethod !== undefined) subscription.paymentMethodType = paymentMethod;
        if (paymentMethodId !== undefined) subscription.paymentMethodId = paymentMethodId;
        if (
          publicEndpointAccess !== undefined &&
          publicEndpointAccess !== subscription.publicEndpointAccess
        ) {
          assertChangeCapacity(account, world);
          const event = { type: "publicAccess", subscriptionId: id, value: publicEndpointAccess } as const;
          world.after(world.behavior.lateVisibility, account, event);
          after("subscriptions", subscription, stateMachines.subscriptionUpdate);
        }
      }
      return { resourceId: id, resourcePath: getPath(id) };
    },
    log: ({ subscription, hasKeys }) =>
      describe(subscription, hasKeys ? "was given its encryption keys" : "was updated"),
  }),
  "DELETE /subscriptions/{subscriptionId}": task({
    preflight: rejectTooManyChanges,
    target: (context) => {
      const { subscription: found } = subscription()(context);
      return { subscription: found, lacksKeys: found.status === "encryption_key_pending" };
    },
    rules: [
      [
        "SUBSCRIPTION_IN_USE",
        ({ subscription, lacksKeys }) => subscription.databaseIds.length > 0 && !lacksKeys,
        ({ subscription }) => `Subscription ${subscription.id} still has databases.`,
      ],
    ],
    run: ({ subscription, lacksKeys, account, world, after }) => {
      if (lacksKeys) {
        // Its databases were never created.
        for (const id of subscription.databaseIds) delete account.databases[id];
        subscription.databaseIds = [];
      } else {
        requireActiveSubscription(account, subscription.id);
        assertChangeCapacity(account, world);
      }
      after("subscriptions", subscription, stateMachines.subscriptionDeletion);
      return { resourceId: subscription.id };
    },
    log: ({ subscription }) => describe(subscription, "is being deleted"),
  }),
  "GET /subscriptions/{subscriptionId}/pricing": read(({ account, path }): SubscriptionPricings => {
    const subscription = readSubscription(account, path.subscriptionId);
    // Terraform's provider reads no prices until the keys have been sent.
    if (subscription.status === "encryption_key_pending") throw notFound();
    return { pricing: listPrices(subscription, account) };
  }),
};

function getPath(id: number): string {
  return `/subscriptions/${id}`;
}

function describe(subscription: SubscriptionRecord, change: string) {
  return describeSubscription(subscription, `Subscription ${subscription.name} ${change}.`);
}
