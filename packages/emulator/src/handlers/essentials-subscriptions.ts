import type {
  FixedSubscription,
  FixedSubscriptions,
  FixedSubscriptionUpdateRequest,
} from "redis-cloud-sdk/models";
import { findPlan, getPlan, type Plan } from "../catalog/plans.js";
import { notFound, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord } from "../state/subscription-records.js";
import { viewEssentials } from "../views/essentials.js";
import { link } from "../views/links.js";
import { assertRules, type Rule, read, task } from "./declare.js";
import { checkFree, checkPlanChange } from "./essentials-plan-change.js";
import { resize } from "./essentials-settings.js";
import { listDatabases, requireActiveParent } from "./find.js";
import { describeSubscription } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { ESSENTIALS, rejectPro } from "./tier.js";

const nameRule: Rule<{ readonly body: { readonly name?: string } }> = [
  "FIXED_SUBSCRIPTION_INVALID_NAME",
  ({ body }) => body.name?.trim() === "",
  "`name` must not be blank.",
];

export const essentialsSubscriptionOperations: Operations = {
  "GET /fixed/subscriptions": read(({ account, world, base }): FixedSubscriptions => {
    const subscriptions = Object.values(account.essentials);
    if (subscriptions.length === 0 && !world.behavior.emptySubscriptionsAsList) throw notFound();
    return {
      accountId: account.id,
      subscriptions: subscriptions.map((subscription) => viewEssentials(subscription, account, [])),
      links: [link("self", base, "/fixed/subscriptions")],
    };
  }),
  "POST /fixed/subscriptions": task({
    rules: [
      ["FIXED_SUBSCRIPTION_NAME_NOT_PROVIDED", ({ body }) => body.name === undefined, "`name` is required."],
      nameRule,
      [
        "FIXED_SUBSCRIPTION_PLAN_NOT_PROVIDED",
        ({ body }) => body.planId === undefined,
        "`planId` is required.",
      ],
      [
        "FIXED_SUBSCRIPTION_CREATE_PLAN_NOT_FOUND",
        ({ body }) => findPlan(body.planId) === undefined,
        ({ body }) => `Plan ${body.planId} not found.`,
      ],
    ],
    run: ({ account, world, body, after, log }) => {
      const { name, planId } = body;
      const plan = getPlan(planId);
      if (plan.price === 0) checkFree(account);
      const subscription: EssentialsRecord = {
        id: 0,
        name,
        planId,
        status: "pending",
        change: 0,
        paymentMethodType: "credit-card",
        createdAt: world.now,
        databaseIds: [],
        cluster: 0,
        publicEndpointAccess: true,
      };
      setPayment(subscription, body, plan, account);
      // Ids are allocated last, so that an error leaves no gap.
      Object.assign(subscription, {
        id: nextId(world.state, "subscription"),
        cluster: nextId(world.state, "small"),
      });
      account.essentials[subscription.id] = subscription;
      after("essentials", subscription, stateMachines.essentialsSubscription);
      log(describe(subscription, "is being created"));
      return { resourceId: subscription.id, resourcePath: getPath(subscription.id) };
    },
  }),
  "GET /fixed/subscriptions/{subscriptionId}": read(({ account, path, base }): FixedSubscription => {
    const subscription = account.essentials[path.subscriptionId];
    if (subscription === undefined) throw notFound();
    return viewEssentials(subscription, account, [link("self", base, getPath(subscription.id))]);
  }),
  "PUT /fixed/subscriptions/{subscriptionId}": task({
    target: ({ account, path: { subscriptionId: id }, body: { planId } }) => {
      rejectPro(account, id, "UPDATING_A_FIXED_SUBSCRIPTION_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION");
      checkPlanIsChangeable(account, id, planId);
      return { subscription: requireActiveEssentials(account, id) };
    },
    rules: [
      nameRule,
      [
        "FIXED_SUBSCRIPTION_UPDATE_INVALID_PLAN",
        ({ body: { planId }, subscription }) => findPlan(planId ?? subscription.planId) === undefined,
        ({ body }) => `Plan ${body.planId} not found.`,
      ],
    ],
    run: ({ subscription, account, body, after }) => {
      const { name = subscription.name, planId = subscription.planId } = body;
      const before = getPlan(subscription.planId);
      const plan = getPlan(planId);
      if (plan.id !== before.id) checkPlanChange(plan, subscription, account);
      setPayment(subscription, body, plan, account);
      subscription.name = name;
      if (plan.id !== before.id) {
        subscription.planId = plan.id;
        for (const database of listDatabases(subscription, account)) {
          resize(database, before, plan);
          after("databases", database, stateMachines.databaseUpdate);
        }
        after("essentials", subscription, stateMachines.essentialsSubscription);
      }
      return { resourceId: subscription.id, resourcePath: getPath(subscription.id) };
    },
    log: ({ subscription }) => describe(subscription, "was updated"),
  }),
  "DELETE /fixed/subscriptions/{subscriptionId}": task({
    target: ({ account, path: { subscriptionId: id } }) => {
      rejectPro(account, id, "DELETING_A_FIXED_SUBSCRIPTION_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION");
      return { subscription: requireActiveEssentials(account, id) };
    },
    rules: [
      [
        "SUBSCRIPTION_IN_USE",
        ({ subscription }) => subscription.databaseIds.length > 0,
        ({ subscription }) => `Subscription ${subscription.id} still has databases.`,
      ],
    ],
    run: ({ subscription, after }) => {
      after("essentials", subscription, stateMachines.essentialsDeletion);
      return { resourceId: subscription.id };
    },
    log: ({ subscription }) => describe(subscription, "is being deleted"),
  }),
};

function getPath(id: number): string {
  return `/fixed/subscriptions/${id}`;
}

function describe(subscription: EssentialsRecord, change: string) {
  return describeSubscription(subscription, `Essentials subscription ${subscription.name} ${change}.`);
}

/** @throws TaskError SUBSCRIPTION_NOT_FOUND or SUBSCRIPTION_NOT_ACTIVE */
function requireActiveEssentials(account: AccountState, id: number): EssentialsRecord {
  return requireActiveParent(account, id, ESSENTIALS) as EssentialsRecord;
}

/** @throws TaskError if the plan is to be changed while the subscription or one of its databases changes. */
function checkPlanIsChangeable(account: AccountState, id: number, planId: number | undefined): void {
  const subscription = account.essentials[id];
  if (planId === undefined || planId === subscription?.planId) return;
  const isChanging =
    subscription?.status === "pending" ||
    (subscription?.databaseIds ?? []).some(
      (databaseId) => account.databases[databaseId]?.status !== "active",
    );
  if (!isChanging) return;
  throw new TaskError(
    "UPDATING_A_FIXED_SUBSCRIPTION_PLAN_IS_NOT_ALLOWED_WHILE_THE_SUBSCRIPTION_OR_BDB_IS_PENDING",
    `Subscription ${id} or one of its databases is changing.`,
  );
}

interface Payment {
  plan: Plan;
  method: string | undefined;
  requestedId: number | undefined;
  /** The card to charge. */
  id: number | undefined;
  paymentMethods: AccountState["paymentMethods"];
}

const paymentRules: readonly Rule<Payment>[] = [
  [
    "FIXED_PAYMENT_INFO_NOT_ALLOWED_IN_FREE_FIXED_PLAN",
    ({ plan, requestedId }) => plan.price === 0 && requestedId !== undefined,
    "`paymentMethodId` must not be given for a free plan.",
  ],
  [
    "MARKETPLACE_PAYMENT_INFO_COLLISION",
    ({ method, requestedId }) => method === "marketplace" && requestedId !== undefined,
    "`paymentMethodId` must not be combined with the payment method marketplace.",
  ],
  [
    "SUBSCRIPTION_PI_NOT_FOUND",
    ({ requestedId, paymentMethods }) =>
      requestedId !== undefined && !paymentMethods.some(({ id }) => id === requestedId),
    ({ requestedId }) => `Payment method ${requestedId} not found.`,
    { status: "400 BAD_REQUEST" },
  ],
  [
    "PAYMENT_INFO_NOT_PROVIDED",
    ({ plan, method, id }) => plan.price > 0 && method === "credit-card" && id === undefined,
    "`paymentMethodId` is required.",
  ],
];

/** Sets the payment method of a subscription. Free plans and marketplace accounts have no card. @throws TaskError */
function setPayment(
  subscription: EssentialsRecord,
  { paymentMethod, paymentMethodId: requestedId }: FixedSubscriptionUpdateRequest,
  plan: Plan,
  { paymentMethods }: AccountState,
): void {
  const method = paymentMethod ?? subscription.paymentMethodType;
  const id = requestedId ?? subscription.paymentMethodId ?? paymentMethods[0]?.id;
  assertRules(paymentRules, { plan, method, requestedId, id, paymentMethods });
  subscription.paymentMethodType = method;
  if (plan.price > 0 && method === "credit-card" && id !== undefined) subscription.paymentMethodId = id;
  else delete subscription.paymentMethodId;
}
