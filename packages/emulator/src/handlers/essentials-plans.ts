import type { FixedSubscriptionsPlan, FixedSubscriptionsPlans, RedisVersions } from "redis-cloud-sdk/models";
import { findPlan, plans } from "../catalog/plans.js";
import { redisVersions } from "../catalog/versions.js";
import { HttpError, notFound } from "../errors.js";
import { readInteger } from "../requests/query.js";
import { viewPlan } from "../views/essentials.js";
import { link } from "../views/links.js";
import { read } from "./declare.js";
import { canMoveToPlan } from "./essentials-plan-change.js";
import type { Operations } from "./operation.js";

/** Plans and Redis versions of Essentials. */
export const essentialsPlanOperations: Operations = {
  "GET /fixed/plans": read(({ query, base }): FixedSubscriptionsPlans => {
    // In capitals here, while the plans have `Azure`.
    const provider = query.get("provider");
    const flex = query.get("redisFlex");
    return {
      plans: plans
        .filter((plan) => provider === null || plan.provider.toUpperCase() === provider)
        .filter((plan) => flex === null || plan.redisFlex === (flex === "true"))
        .map((plan) => viewPlan(plan, [])),
      links: [link("self", base, "/fixed/plans")],
    };
  }),
  "GET /fixed/plans/{planId}": read(({ path, base }): FixedSubscriptionsPlan => {
    const plan = findPlan(path.planId);
    if (plan === undefined) throw notFound();
    return viewPlan(plan, [link("self", base, `/fixed/plans/${plan.id}`)]);
  }),
  // Plans that the subscription may move to, according to the checks of a plan change.
  "GET /fixed/plans/subscriptions/{subscriptionId}": read(
    ({ account, path, base }): FixedSubscriptionsPlans => {
      const subscription = account.essentials[path.subscriptionId];
      if (subscription === undefined) throw notFound();
      // The service lists the current plan, too.
      const targets = plans.filter(
        (plan) => plan.id === subscription.planId || canMoveToPlan(plan, subscription, account),
      );
      return {
        plans: targets.map((plan) => viewPlan(plan, [])),
        links: [link("self", base, `/fixed/plans/subscriptions/${subscription.id}`)],
      };
    },
  ),
  "GET /fixed/redis-versions": read(({ account, query, world }): RedisVersions => {
    const id = readInteger(query, "subscriptionId", { fallback: 0, min: 1 });
    if (id === 0 && world.behavior.essentialsVersionsNeedSubscription) throw new HttpError(500);
    if (id !== 0 && account.essentials[id] === undefined) throw notFound();
    return { redisVersions: [...redisVersions] };
  }),
};
