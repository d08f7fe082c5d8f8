import type {
  ActiveActiveDatabase,
  CrdbFlushRequest,
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
  SubscriptionPricing,
} from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findByName } from "../find-by-id.js";
import type { DatabaseIds } from "../ids.js";

/** Databases of Active-Active subscriptions. What is not here is the same as for other Pro databases: see `cloud.databases`. */
export class ActiveActiveDatabases {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the databases of an Active-Active subscription: endpoints and sizes are per region.
   *
   * Items have no password; `get()` returns it. A subscription without databases yields an empty list; for a
   * subscription that does not exist, iteration throws an `ApiError` with status 404.
   *
   * @returns A list that fetches 100 items per request while it is iterated.
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases
   */
  list(subscriptionId: number, options?: CallOptions): PagedList<ActiveActiveDatabase> {
    return this.#http.pages(
      "GET /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId } },
      (response) => response.subscription?.[0]?.databases as ActiveActiveDatabase[] | undefined,
      options,
    );
  }

  /**
   * Finds a database by its name, which is unique in the subscription; `undefined` when no item has it.
   */
  findByName(
    subscriptionId: number,
    name: string,
    options?: CallOptions,
  ): Call<ActiveActiveDatabase | undefined> {
    return findByName(this.list(subscriptionId, options), name);
  }

  /**
   * Shows one Active-Active database, region by region.
   *
   * The default user's password is in clear text, which the list omits. Active-Active databases have a
   * different shape: `activeActiveRedis` is true, and endpoints, sizes and backups sit per region in
   * `crdbDatabases`. Of the many statuses only `active` means ready; endpoints are missing until then.
   *
   * @since 2024-12-04
   * @route GET /subscriptions/{subscriptionId}/databases/{databaseId}
   */
  get(ids: DatabaseIds, options?: CallOptions): Call<ActiveActiveDatabase> {
    return this.#http.call(
      "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids },
      options,
    );
  }

  /**
   * Creates a database in an Active-Active subscription.
   *
   * The subscription itself may be busy meanwhile and refuse further changes with `SUBSCRIPTION_NOT_ACTIVE`.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateCreate()`.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases
   */
  create(
    subscriptionId: number,
    request: DatabaseCreateRequest,
    options?: CallOptions,
  ): PendingOperation<ActiveActiveDatabase> {
    return this.#operations.submit(
      "POST /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId }, body: request },
      "activeActiveDatabase",
      options,
    );
  }

  /**
   * Estimates what an Active-Active database would cost.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route POST /subscriptions/{subscriptionId}/databases
   */
  estimateCreate(
    subscriptionId: number,
    request: DatabaseCreateRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "POST /subscriptions/{subscriptionId}/databases",
      { path: { subscriptionId }, body: request },
      options,
    );
  }

  /**
   * Updates an Active-Active database, globally and in single regions.
   *
   * Global values apply to every region that does not have its own value; entries of `regions` set values for
   * one region. Single-region databases are refused.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @throws `ConfigError` when `request.dryRun` is true; use `estimateUpdate()`.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions
   */
  update(
    ids: DatabaseIds,
    request: CrdbUpdatePropertiesRequest,
    options?: CallOptions,
  ): PendingOperation<ActiveActiveDatabase> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions",
      { path: ids, body: request },
      "activeActiveDatabase",
      options,
    );
  }

  /**
   * Estimates what an Active-Active database would cost after an update.
   *
   * @returns The price lines. The request is sent as a dry run, which has no effect.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions
   */
  estimateUpdate(
    ids: DatabaseIds,
    request: CrdbUpdatePropertiesRequest,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    return this.#operations.estimate(
      "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Removes all data from an Active-Active database.
   *
   * The data is lost in every region. Single-region databases are refused.
   *
   * @returns The accepted operation; `.wait()` resolves with the database once it is ready.
   * @since 2024-12-04
   * @route PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush
   */
  flush(
    ids: DatabaseIds,
    request?: CrdbFlushRequest,
    options?: CallOptions,
  ): PendingOperation<ActiveActiveDatabase> {
    return this.#operations.submit(
      "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush",
      { path: ids, body: request },
      "activeActiveDatabase",
      options,
    );
  }
}
