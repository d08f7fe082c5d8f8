import type { FixedSubscriptionsPlan, FixedSubscriptionsPlans, RedisVersions } from "redis-cloud-sdk/models";
import { findPlan, plans } from "../catalog/plans.js";
import { redisVersions } from "../catalog/versions.js";
import { HttpError, notThere, TaskError } from "../errors.js";
import { numberFrom, wordFrom } from "../requests/query.js";
import { viewPlan } from "../views/essentials.js";
import { link } from "../views/links.js";
import { syncOperation } from "./declare.js";
import { checkPlanChange } from "./essentials-plan-change.js";
import type { Operations } from "./operation.js";

/** What Essentials has to offer. */
export const essentialsPlanOperations: Operations = {
  "GET /fixed/plans": syncOperation(({ query, base }): FixedSubscriptionsPlans => {
    // In capitals here, while the plans say `Azure`.
    const provider = wordFrom(query, "provider", ["AWS", "GCP", "AZURE"]);
    const flex = wordFrom(query, "redisFlex", ["true", "false"]);
    return {
      plans: plans
        .filter((plan) => provider === undefined || plan.provider.toUpperCase() === provider)
        .filter((plan) => flex === undefined || plan.redisFlex === (flex === "true"))
        .map((plan) => viewPlan(plan, [])),
      links: [link("self", base, "/fixed/plans")],
    };
  }),
  "GET /fixed/plans/{planId}": syncOperation(({ path, base }): FixedSubscriptionsPlan => {
    const plan = findPlan(path.planId);
    if (plan === undefined) throw notThere();
    return viewPlan(plan, [link("self", base, `/fixed/plans/${plan.id}`)]);
  }),
  // The plans that the subscription may move to, which is what the change of plan itself checks.
  "GET /fixed/plans/subscriptions/{subscriptionId}": syncOperation(
    ({ account, path, base }): FixedSubscriptionsPlans => {
      const subscription = account.essentials[path.subscriptionId];
      if (subscription === undefined) throw notThere();
      const targets = plans.filter((plan) => {
        if (plan.id === subscription.planId) return false;
        try {
          checkPlanChange(plan, subscription, account);
          return true;
        } catch (error) {
          if (error instanceof TaskError) return false;
          throw error;
        }
      });
      return {
        plans: targets.map((plan) => viewPlan(plan, [])),
        links: [link("self", base, `/fixed/plans/subscriptions/${subscription.id}`)],
      };
    },
  ),
  "GET /fixed/redis-versions": syncOperation(({ account, query, world }): RedisVersions => {
    const id = numberFrom(query, "subscriptionId", { fallback: 0, least: 1 });
    if (id === 0 && world.behavior.essentialsVersionsNeedSubscription) throw new HttpError(500);
    if (id !== 0 && account.essentials[id] === undefined) throw notThere();
    return { redisVersions: [...redisVersions] };
  }),
};
