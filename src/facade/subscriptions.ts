import type {
  BaseSubscriptionUpdateRequest,
  CidrAllowlist,
  CidrWhiteListUpdateRequest,
  RedisVersion,
  Subscription,
  SubscriptionCreateRequest,
  SubscriptionMaintenanceWindows,
  SubscriptionMaintenanceWindowsSpec,
  SubscriptionPricing,
  SubscriptionResourceTagsUpdateRequest,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { findByUniqueName } from "./find-by-id.js";

/** Pro subscriptions: where databases run, and who pays. */
export class Subscriptions {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists all Pro subscriptions of the account.
   *
   * Returns all items in one response, with the same items as the single read. Essentials subscriptions are a
   * separate list. For an account without Pro subscriptions be ready for an empty list as well as a 404.
   *
   * @since 2024-12-04
   * @route GET /subscriptions
   */
  list(options?: CallOptions): PagedList<Subscription> {
    return this.#http.list("GET /subscriptions", {}, (response) => response.subscriptions, options);
  }

  /**
   * Finds a subscription by its name; `undefined` when no item has it.
   *
   * @throws `ConfigError` with the ids when several have the name, which the service allows.
   */
  findByName(name: string, options?: CallOptions): Call<Subscription | undefined> {
    return findByUniqueName(this.list(options), name);
  }

  /**
   * Shows one Pro subscription.
   *
   * `status` goes from `pending` to `active`; treat any other word except `error` and
   * `encryption_key_pending` as still changing. Once deleted the subscription returns 404, never a status of
   * its own. `cloudDetails` stays empty until the infrastructure exists.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}
   */
  get(subscriptionId: number, options?: CallOptions): Call<Subscription> {
    return this.#http.call("GET /subscriptions/{subscriptionId}", { path: { subscriptionId } }, options);
  }

  /**
   * Creates a Pro subscription together with its first databases.
   *
   * The subscription is usable when its status is `active`, or `encryption_key_pending` when customer-managed
   * keys were requested. Databases of the request may appear a little later, and their passwords, source
   * addresses, TLS, backups, alerts and eviction can only be set afterwards.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateCreate()`.
   * @since 2024-12-04
   * @route POST /subscriptions
   */
  create(request: SubscriptionCreateRequest, options?: CallOptions): PendingOperation<Subscription> {
    return this.#operations.submit("POST /subscriptions", { body: request }, "subscription", options);
  }

  /**
   * Estimates what a Pro subscription would cost.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route POST /subscriptions
   */
  estimateCreate(request: SubscriptionCreateRequest, options?: CallOptions): Call<SubscriptionPricing[]> {
    return this.#operations.estimate("POST /subscriptions", { body: request }, options);
  }

  /**
   * Updates a Pro subscription, or hands over its customer-managed keys.
   *
   * The body is one of two shapes: name, payment and public access, or encryption keys with a deletion grace
   * period; do not mix them. A change of `publicEndpointAccess` may take some seconds to show in reads.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}
   */
  update(
    subscriptionId: number,
    request: BaseSubscriptionUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<Subscription> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}",
      { path: { subscriptionId }, body: request },
      "subscription",
      options,
    );
  }

  /**
   * Deletes an empty Pro subscription.
   *
   * All databases must have been deleted first, otherwise the task fails with `SUBSCRIPTION_IN_USE`, and the
   * subscription should be active. It is gone when reading it returns 404.
   *
   * @returns The accepted operation; `.wait()` resolves once the subscription is gone.
   * @since 2024-12-04
   * @route DELETE /subscriptions/{subscriptionId}
   */
  delete(subscriptionId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /subscriptions/{subscriptionId}",
      { path: { subscriptionId } },
      "subscription gone",
      options,
    );
  }

  /**
   * Lists the Redis versions that Pro databases can run.
   *
   * Returns each version, its end-of-life date, and whether it is a preview or the default.
   *
   * @param query.subscriptionId - Id of a Pro subscription, to list the versions open to its databases.
   * Versions for new subscriptions when absent.
   * @since 2024-12-04
   * @route GET /subscriptions/redis-versions
   */
  redisVersions(query?: { subscriptionId?: number }, options?: CallOptions): PagedList<RedisVersion> {
    return this.#http.list(
      "GET /subscriptions/redis-versions",
      { query },
      (response) => response.redisVersions,
      options,
    );
  }

  /**
   * Shows the price components of a Pro subscription.
   *
   * Returns one line per component under `pricing`; the same lines appear as `subscriptionPricing` inside the
   * subscription itself. Lines for instances and volumes in your own cloud account carry no price.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/pricing
   */
  pricing(subscriptionId: number, options?: CallOptions): PagedList<SubscriptionPricing> {
    return this.#http.list(
      "GET /subscriptions/{subscriptionId}/pricing",
      { path: { subscriptionId } },
      (response) => response.pricing,
      options,
    );
  }

  /**
   * Reads the CIDR allow list of a Pro subscription.
   *
   * Contains the list in snake case, `cidr_ips` and `security_group_ids`, unlike the update request. Only for
   * single-region subscriptions in your own cloud account.
   *
   * @returns The result of the task with which the service performs this read.
   * @throws `TaskError` when the task fails.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/cidr
   */
  cidrAllowlist(subscriptionId: number, options?: CallOptions): Call<CidrAllowlist> {
    return this.#operations.read(
      "GET /subscriptions/{subscriptionId}/cidr",
      { path: { subscriptionId } },
      options,
    );
  }

  /**
   * Sets the CIDR allow list of a Pro subscription.
   *
   * Only for single-region subscriptions in your own cloud account; duplicates and malformed blocks make the
   * task fail, and so does an overlong list, whose limit the service does not publish.
   *
   * @returns The accepted operation; `.wait()` resolves with the resulting allow list.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/cidr
   */
  updateCidrAllowlist(
    subscriptionId: number,
    request: CidrWhiteListUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<CidrAllowlist> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/cidr",
      { path: { subscriptionId }, body: request },
      "cidrAllowlist",
      options,
    );
  }

  /**
   * Shows the maintenance windows of a Pro subscription.
   *
   * In automatic mode only `mode` is present. While the subscription is not active the response is 404.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/maintenance-windows
   */
  maintenanceWindows(subscriptionId: number, options?: CallOptions): Call<SubscriptionMaintenanceWindows> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/maintenance-windows",
      { path: { subscriptionId } },
      options,
    );
  }

  /**
   * Sets the maintenance mode and windows of a Pro subscription.
   *
   * Manual mode takes one to seven windows; automatic mode takes none.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/maintenance-windows
   */
  updateMaintenanceWindows(
    subscriptionId: number,
    request: SubscriptionMaintenanceWindowsSpec,
    options?: CallOptions,
  ): PendingOperation<Subscription> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/maintenance-windows",
      { path: { subscriptionId }, body: request },
      "subscription",
      options,
    );
  }

  /**
   * Replaces the cloud resource tags of a Pro subscription.
   *
   * The list replaces all earlier tags, and an empty list removes them. Only for subscriptions in your own
   * AWS account, with at most 30 tags; these tags sit on cloud resources and are not the tags of databases.
   *
   * @returns The accepted operation; `.wait()` resolves with the subscription once it is ready.
   * @since 2026-07-08
   * @route PUT /subscriptions/{subscriptionId}/resource-tags
   */
  updateResourceTags(
    subscriptionId: number,
    request: SubscriptionResourceTagsUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<Subscription> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/resource-tags",
      { path: { subscriptionId }, body: request },
      "subscription",
      options,
    );
  }
}
