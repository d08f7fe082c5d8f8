import type {
  FixedSubscription,
  FixedSubscriptionCreateRequest,
  FixedSubscriptions,
  FixedSubscriptionUpdateRequest,
} from "redis-cloud-sdk/models";
import { findPlan, getPlan, type Plan } from "../catalog/plans.js";
import { notThere, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { AccountState, EssentialsRecord } from "../state/state.js";
import { viewEssentials } from "../views/essentials.js";
import { link } from "../views/links.js";
import { syncOperation, task } from "./declare.js";
import { checkFree, checkPlanChange } from "./essentials-plan-change.js";
import { resize } from "./essentials-settings.js";
import { activeParent } from "./find.js";
import type { Operations, TaskContext } from "./operation.js";
import { ESSENTIALS, refuseFlexible, subscriptionIn } from "./tier.js";

export const essentialsSubscriptionOperations: Operations = {
  "GET /fixed/subscriptions": syncOperation(({ account, world, base }): FixedSubscriptions => {
    const subscriptions = Object.values(account.essentials);
    if (subscriptions.length === 0 && !world.behavior.emptySubscriptionsAsList) throw notThere();
    return {
      accountId: account.id,
      subscriptions: subscriptions.map((subscription) => viewEssentials(subscription, account, [])),
      links: [link("self", base, "/fixed/subscriptions")],
    };
  }),
  "POST /fixed/subscriptions": task({
    command: "fixedSubscriptionCreateRequest",
    process: create,
  }),
  "GET /fixed/subscriptions/{subscriptionId}": syncOperation(({ account, path, base }): FixedSubscription => {
    const subscription = account.essentials[path.subscriptionId];
    if (subscription === undefined) throw notThere();
    return viewEssentials(subscription, account, [link("self", base, pathOf(subscription.id))]);
  }),
  "PUT /fixed/subscriptions/{subscriptionId}": task({
    command: "fixedSubscriptionUpdateRequest",
    process: (work, request) => {
      const { account, path } = work;
      refuseFlexible(
        account,
        path.subscriptionId,
        "UPDATING_A_FIXED_SUBSCRIPTION_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      );
      const subscription = changeable(account, path.subscriptionId, request);
      const { name = subscription.name, planId = subscription.planId } = request;
      checkName(name);
      const plan = findPlan(planId);
      if (plan === undefined) {
        throw new TaskError("FIXED_SUBSCRIPTION_UPDATE_INVALID_PLAN", `There is no plan ${planId}.`);
      }
      if (planId !== subscription.planId) checkPlanChange(plan, subscription, account);
      pay(subscription, request, plan, account);
      subscription.name = name;
      if (planId !== subscription.planId) move(subscription, plan, work);
      appendSystemLog(work, about(subscription, "was updated"));
      return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
    },
  }),
  "DELETE /fixed/subscriptions/{subscriptionId}": task({
    command: "fixedSubscriptionDeleteRequest",
    process: (work) => {
      const { account, path, world } = work;
      refuseFlexible(
        account,
        path.subscriptionId,
        "DELETING_A_FIXED_SUBSCRIPTION_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      );
      const { id } = activeParent(account, path.subscriptionId, ESSENTIALS);
      const subscription = found(account, id);
      if (subscription.databaseIds.length > 0) {
        throw new TaskError("SUBSCRIPTION_IN_USE", `Subscription ${id} still has databases.`);
      }
      startTransition(
        world,
        account,
        "essentials",
        subscription,
        stateMachines.essentialsDeletion(world.durations),
      );
      appendSystemLog(work, about(subscription, "is being deleted"));
      return { resourceId: id };
    },
  }),
};

function pathOf(id: number): string {
  return `/fixed/subscriptions/${id}`;
}

function about({ id, name }: EssentialsRecord, what: string) {
  return {
    type: "Subscription",
    resource: name,
    resourceId: id,
    description: `Essentials subscription ${name} ${what}.`,
  };
}

function create(work: TaskContext, request: FixedSubscriptionCreateRequest) {
  const { account, world } = work;
  const { name, planId } = request;
  if (name === undefined) {
    throw new TaskError("FIXED_SUBSCRIPTION_NAME_NOT_PROVIDED", "The request has no name.");
  }
  checkName(name);
  if (planId === undefined) {
    throw new TaskError("FIXED_SUBSCRIPTION_PLAN_NOT_PROVIDED", "The request has no planId.");
  }
  const plan = findPlan(planId);
  if (plan === undefined) {
    throw new TaskError("FIXED_SUBSCRIPTION_CREATE_PLAN_NOT_FOUND", `There is no plan ${planId}.`);
  }
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
  pay(subscription, request, plan, account);
  // Numbers are taken last, so that a refusal leaves no gap.
  Object.assign(subscription, {
    id: nextId(world.state, "subscription"),
    cluster: nextId(world.state, "small"),
  });
  account.essentials[subscription.id] = subscription;
  startTransition(
    world,
    account,
    "essentials",
    subscription,
    stateMachines.essentialsSubscription(world.durations),
  );
  appendSystemLog(work, about(subscription, "is being created"));
  return { resourceId: subscription.id, resourcePath: pathOf(subscription.id) };
}

function found(account: AccountState, id: number): EssentialsRecord {
  const subscription = account.essentials[id];
  if (subscription === undefined) {
    throw new TaskError("SUBSCRIPTION_NOT_FOUND", `There is no subscription ${id}.`);
  }
  return subscription;
}

/** While anything of it changes, a subscription keeps its plan. */
function changeable(
  account: AccountState,
  id: number,
  { planId }: FixedSubscriptionUpdateRequest,
): EssentialsRecord {
  const present = subscriptionIn(account, id, ESSENTIALS);
  const databases = (present?.databaseIds ?? []).map((databaseId) => account.databases[databaseId]);
  const changing =
    present?.status === "pending" || databases.some((database) => database?.status !== "active");
  if (planId !== undefined && planId !== account.essentials[id]?.planId && changing) {
    throw new TaskError(
      "UPDATING_A_FIXED_SUBSCRIPTION_PLAN_IS_NOT_ALLOWED_WHILE_THE_SUBSCRIPTION_OR_BDB_IS_PENDING",
      "The subscription, or a database of it, is being changed.",
    );
  }
  return found(account, activeParent(account, id, ESSENTIALS).id);
}

function checkName(name: string): void {
  if (name.trim() === "") throw new TaskError("FIXED_SUBSCRIPTION_INVALID_NAME", "The name is blank.");
}

/** Settles how a plan is paid for: a free one not at all, a marketplace account without a card. */
function pay(
  subscription: EssentialsRecord,
  { paymentMethod, paymentMethodId }: FixedSubscriptionUpdateRequest,
  plan: Plan,
  { paymentMethods }: AccountState,
): void {
  const method = paymentMethod ?? subscription.paymentMethodType;
  if (plan.price === 0 && paymentMethodId !== undefined) {
    throw new TaskError(
      "FIXED_PAYMENT_INFO_NOT_ALLOWED_IN_FREE_FIXED_PLAN",
      "A free plan takes no payment method.",
    );
  }
  if (method === "marketplace" && paymentMethodId !== undefined) {
    throw new TaskError("MARKETPLACE_PAYMENT_INFO_COLLISION", "A marketplace account has no card to charge.");
  }
  if (paymentMethodId !== undefined && !paymentMethods.some(({ id }) => id === paymentMethodId)) {
    throw new TaskError("SUBSCRIPTION_PI_NOT_FOUND", `There is no payment method ${paymentMethodId}.`, {
      status: "400 BAD_REQUEST",
    });
  }
  const card = paymentMethodId ?? subscription.paymentMethodId ?? paymentMethods[0]?.id;
  const charged = plan.price > 0 && method === "credit-card";
  if (charged && card === undefined) {
    throw new TaskError("PAYMENT_INFO_NOT_PROVIDED", "The request names no payment method.");
  }
  subscription.paymentMethodType = method;
  if (charged && card !== undefined) subscription.paymentMethodId = card;
  else delete subscription.paymentMethodId;
}

function move(subscription: EssentialsRecord, plan: Plan, { account, world }: TaskContext): void {
  const before = getPlan(subscription.planId);
  subscription.planId = plan.id;
  for (const id of subscription.databaseIds) {
    const database = account.databases[id];
    if (database === undefined) continue;
    resize(database, before, plan);
    startTransition(world, account, "databases", database, stateMachines.databaseUpdate(world.durations));
  }
  startTransition(
    world,
    account,
    "essentials",
    subscription,
    stateMachines.essentialsSubscription(world.durations),
  );
}
