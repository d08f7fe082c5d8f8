import type {
  ActiveActiveRegionCreateRequest,
  ActiveActiveRegionDeleteRequest,
  ActiveActiveSubscriptionRegion,
  Subscription,
  SubscriptionPricing,
} from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";

/** Regions of Active-Active subscriptions. */
export class ActiveActiveRegions {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the regions of an Active-Active subscription and their databases.
   *
   * A single-region subscription returns 404. The address block is spelled `deploymentCidr` here and
   * `deploymentCIDR` in requests.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/regions
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<ActiveActiveSubscriptionRegion> {
    return this.#http.list(
      "GET /subscriptions/{subscriptionId}/regions",
      { path: { subscriptionId } },
      (response) => response.regions,
      options,
    );
  }

  /**
   * Adds a region to an Active-Active subscription.
   *
   * The request must give a throughput for every existing database of the subscription.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateAdd()`.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/regions
   */
  add(
    subscriptionId: number,
    request: ActiveActiveRegionCreateRequest,
    options?: CallOptions,
  ): PendingOperation<Subscription> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/regions",
      { path: { subscriptionId }, body: request },
      "subscription",
      options,
    );
  }

  /**
   * Estimates what an Active-Active subscription would cost with one more region.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/regions
   */
  estimateAdd(
    subscriptionId: number,
    request: ActiveActiveRegionCreateRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "POST /subscriptions/{subscriptionId}/regions",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Removes regions from an Active-Active subscription.
   *
   * The regions are named in a JSON body, which DELETE requests must really send here. At least one region
   * must remain.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateRemove()`.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/regions
   */
  remove(
    subscriptionId: number,
    request: ActiveActiveRegionDeleteRequest,
    options?: CallOptions,
  ): PendingOperation<Subscription> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}/regions",
      { path: { subscriptionId }, body: request },
      "subscription",
      options,
    );
  }

  /**
   * Estimates what an Active-Active subscription would cost without some of its regions.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}/regions
   */
  estimateRemove(
    subscriptionId: number,
    request: ActiveActiveRegionDeleteRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "DELETE /subscriptions/{subscriptionId}/regions",
      { path: { subscriptionId }, body: request },
      options,
    );
  }
}
