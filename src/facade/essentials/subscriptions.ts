import type {
  FixedSubscription,
  FixedSubscriptionCreateRequest,
  FixedSubscriptionUpdateRequest,
  RedisVersion,
} from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findByUniqueName } from "../find-by-id.js";

/** Essentials subscriptions: a plan of fixed size, ready for its databases. */
export class EssentialsSubscriptions {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists all Essentials subscriptions of the account.
   *
   * Returns all items in one response, with the plan's limits and price in every item. For an account without
   * any be ready for an empty list as well as a 404.
   *
   * @since 2024-12-04
   * @route GET /fixed/subscriptions
   */
  list(options?: CallOptions): PagedList<FixedSubscription> {
    return this.#http.list("GET /fixed/subscriptions", {}, (response) => response.subscriptions, options);
  }

  /**
   * Finds a subscription by its name; `undefined` when no item has it.
   *
   * @throws `ConfigError` with the ids when several have the name, which the service allows.
   */
  findByName(name: string, options?: CallOptions): Call<FixedSubscription | undefined> {
    return findByUniqueName(this.list(options), name);
  }

  /**
   * Shows one Essentials subscription with its plan.
   *
   * `status` goes from `pending` to `active`; once deleted the subscription returns 404.
   *
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}
   */
  get(subscriptionId: number, options?: CallOptions): Call<FixedSubscription> {
    return this.#http.call(
      "GET /fixed/subscriptions/{subscriptionId}",
      { path: { subscriptionId } },
      options,
    );
  }

  /**
   * Creates an Essentials subscription on a plan.
   *
   * It starts without databases. An account may hold one free plan, and there is no dry run.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @since 2024-12-04
   * @route POST /fixed/subscriptions
   */
  create(
    request: FixedSubscriptionCreateRequest,
    options?: CallOptions,
  ): PendingOperation<FixedSubscription> {
    return this.#operations.submit(
      "POST /fixed/subscriptions",
      { body: request },
      "essentialsSubscription",
      options,
    );
  }

  /**
   * Updates the name, plan or payment of an Essentials subscription.
   *
   * A new plan must keep provider, region and availability class, must hold what is in use, and cannot cross
   * between Redis Flex and other plans. Plan changes are refused while the subscription or a database is
   * pending.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @since 2024-12-04
   * @route PUT /fixed/subscriptions/{subscriptionId}
   */
  update(
    subscriptionId: number,
    request: FixedSubscriptionUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<FixedSubscription> {
    return this.#operations.submit(
      "PUT /fixed/subscriptions/{subscriptionId}",
      { path: { subscriptionId }, body: request },
      "essentialsSubscription",
      options,
    );
  }

  /**
   * Deletes an Essentials subscription.
   *
   * A second delete finds no subscription and fails.
   *
   * @returns The accepted operation; `.wait()` resolves once the subscription is gone.
   * @since 2024-12-04
   * @route DELETE /fixed/subscriptions/{subscriptionId}
   */
  delete(subscriptionId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /fixed/subscriptions/{subscriptionId}",
      { path: { subscriptionId } },
      "essentialsSubscription gone",
      options,
    );
  }

  /**
   * Lists the Redis versions that databases of an Essentials subscription can run.
   *
   * Unlike its Pro twin it needs `subscriptionId`: without it the service fails with a 500.
   *
   * @param query.subscriptionId - Id of the Essentials subscription. Required; leaving it out makes the
   * service fail.
   * @since 2025-07-14
   * @route GET /fixed/redis-versions
   */
  redisVersions(query: { subscriptionId: number }, options?: CallOptions): PagedList<RedisVersion> {
    return this.#http.list(
      "GET /fixed/redis-versions",
      { query },
      (response) => response.redisVersions,
      options,
    );
  }
}
