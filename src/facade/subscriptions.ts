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
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";

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
   * Answers at once, unpaged, with the same items as the single read. Essentials subscriptions are a
   * separate list. For an account without Pro subscriptions be ready for an empty list as well as a 404.
   *
   * @route GET /subscriptions
   */
  list(options?: CallOptions): PagedList<Subscription> {
    return this.#http.list("GET /subscriptions", {}, (reply) => reply.subscriptions, options);
  }

  /**
   * Shows one Pro subscription.
   *
   * `status` goes from `pending` to `active`; treat any other word except `error` and
   * `encryption_key_pending` as still changing. Once deleted the subscription answers 404, never a status of
   * its own. `cloudDetails` stays empty until the infrastructure exists.
   *
   * @route GET /subscriptions/{subscriptionId}
   */
  get(subscriptionId: number, options?: CallOptions): Promise<Subscription> {
    return this.#http.call("GET /subscriptions/{subscriptionId}", { path: { subscriptionId } }, options);
  }

  /**
   * Creates a Pro subscription together with its first databases.
   *
   * The task completes before the subscription is usable: read it until its status is `active`, or
   * `encryption_key_pending` when customer-managed keys were asked for. Databases of the request may appear
   * a little later, and their passwords, source addresses, TLS, backups, alerts and eviction can only be set
   * afterwards. With `dryRun` nothing is created and the task carries `pricing`.
   *
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
   * @route POST /subscriptions
   */
  create(request: SubscriptionCreateRequest, options?: CallOptions): PendingOperation<Subscription> {
    return this.#operations.submit("POST /subscriptions", { body: request }, "subscription", options);
  }

  /**
   * Tells what a Pro subscription would cost.
   *
   * A dry run: nothing is changed. Resolves with the price lines.
   *
   * @route POST /subscriptions
   */
  estimateCreate(request: SubscriptionCreateRequest, options?: CallOptions): Promise<SubscriptionPricing[]> {
    return this.#operations.estimate("POST /subscriptions", { body: request }, options);
  }

  /**
   * Updates a Pro subscription, or hands over its customer-managed keys.
   *
   * The body is one of two shapes: name, payment and public access, or encryption keys with a deletion grace
   * period; do not mix them. A change of `publicEndpointAccess` may take some seconds to show in reads.
   *
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * subscription should be active. It is gone when reading it answers 404.
   *
   * Resolves when the service has accepted; `.wait()` resolves when it is gone.
   *
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
   * Answers at once with each version, its end-of-life date, and whether it is a preview or the default.
   *
   * @route GET /subscriptions/redis-versions
   */
  redisVersions(query?: { subscriptionId?: number }, options?: CallOptions): PagedList<RedisVersion> {
    return this.#http.list(
      "GET /subscriptions/redis-versions",
      { query },
      (reply) => reply.redisVersions,
      options,
    );
  }

  /**
   * Shows the price components of a Pro subscription.
   *
   * Answers at once with one line per component under `pricing`; the same lines appear as
   * `subscriptionPricing` inside the subscription itself. Lines for instances and volumes of your own cloud
   * account carry no price.
   *
   * @route GET /subscriptions/{subscriptionId}/pricing
   */
  pricing(subscriptionId: number, options?: CallOptions): PagedList<SubscriptionPricing> {
    return this.#http.list(
      "GET /subscriptions/{subscriptionId}/pricing",
      { path: { subscriptionId } },
      (reply) => reply.pricing,
      options,
    );
  }

  /**
   * Reads the CIDR allow list of a Pro subscription.
   *
   * Holds the list in snake case, `cidr_ips` and `security_group_ids`, unlike the update
   * request. Only for single-region subscriptions in your own cloud account.
   *
   * The service carries the read out as a task; this waits for it.
   *
   * @route GET /subscriptions/{subscriptionId}/cidr
   */
  cidrAllowlist(subscriptionId: number, options?: CallOptions): Promise<CidrAllowlist> {
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
   * Resolves when the service has accepted; `.wait()` resolves with the list as it then is.
   *
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
   * In automatic mode only `mode` is present. While the subscription is not active the answer is 404.
   *
   * @route GET /subscriptions/{subscriptionId}/maintenance-windows
   */
  maintenanceWindows(subscriptionId: number, options?: CallOptions): Promise<SubscriptionMaintenanceWindows> {
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
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
   * Resolves when the service has accepted; `.wait()` resolves with it when it is ready.
   *
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
