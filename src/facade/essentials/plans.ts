import type { FixedSubscriptionsPlan } from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";

/** Plans of Essentials subscriptions. */
export class EssentialsPlans {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the Essentials plans.
   *
   * Each plan fixes provider, region, size, limits and price; its `id` is what creating an Essentials
   * subscription requires.
   *
   * @param query.provider - Keep only plans of this cloud provider; all providers, Azure included, when
   * absent.
   * @param query.redisFlex - Keep only Redis Flex plans when true, only other plans when false.
   * @since 2024-12-04
   * @route GET /fixed/plans
   */
  list(
    query?: { provider?: "AWS" | "AZURE" | "GCP"; redisFlex?: boolean },
    options?: CallOptions,
  ): PagedList<FixedSubscriptionsPlan> {
    return this.#http.list("GET /fixed/plans", { query }, (response) => response.plans, options);
  }

  /**
   * Lists the plans an Essentials subscription may move to.
   *
   * A plan change keeps provider and region, so only such plans appear.
   *
   * @since 2024-12-04
   * @route GET /fixed/plans/subscriptions/{subscriptionId}
   */
  listForSubscription(subscriptionId: number, options?: CallOptions): PagedList<FixedSubscriptionsPlan> {
    return this.#http.list(
      "GET /fixed/plans/subscriptions/{subscriptionId}",
      { path: { subscriptionId } },
      (response) => response.plans,
      options,
    );
  }

  /**
   * Shows one Essentials plan.
   *
   * Returns the same fields as an item of the plan list. `connections` is a string, because it may be
   * `unlimited`.
   *
   * @since 2024-12-04
   * @route GET /fixed/plans/{planId}
   */
  get(planId: number, options?: CallOptions): Call<FixedSubscriptionsPlan> {
    return this.#http.call("GET /fixed/plans/{planId}", { path: { planId } }, options);
  }
}
