import type {
  AccountSessionLogEntry,
  AccountSystemLogEntry,
  DataPersistenceEntry,
  Module,
  PaymentMethod,
  Region,
  RootAccount,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";

/** The account, its keys and what can be chosen from. */
export class Account {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Shows the account and the API key behind the current request.
   *
   * Returns the account, the calling user key, its owner, its allowed source addresses and the address the
   * service saw. A cheap check that both keys are valid and belong together.
   *
   * @since 2024-12-04
   * @route GET /
   */
  get(options?: CallOptions): Call<RootAccount> {
    return this.#http.call("GET /", {}, options);
  }

  /**
   * Lists the payment methods on file for the account.
   *
   * The ids are those expected in `paymentMethodId` of subscription requests. The last card digits arrive as
   * a number, so leading zeros are lost.
   *
   * @since 2024-12-04
   * @route GET /payment-methods
   */
  paymentMethods(options?: CallOptions): PagedList<PaymentMethod> {
    return this.#http.list("GET /payment-methods", {}, (response) => response.paymentMethods, options);
  }

  /**
   * Lists the cloud regions in which Pro subscriptions can run.
   *
   * Returns every AWS and GCP region, unpaged. The numeric `id` is the `regionId` that Active-Active
   * connectivity paths expect; request bodies use the `name`. Regions of Essentials plans, Azure included,
   * are found in the plan list instead.
   *
   * @param query.provider - Keep only regions of this cloud provider; all providers when absent.
   * @since 2024-12-04
   * @route GET /regions
   */
  regions(query?: { provider?: "AWS" | "GCP" }, options?: CallOptions): PagedList<Region> {
    return this.#http.list("GET /regions", { query }, (response) => response.regions, options);
  }

  /**
   * Lists the Redis modules that databases can load, with their parameters.
   *
   * Databases on Redis 8 or later bundle these capabilities, and a create request must then not name modules.
   *
   * @since 2024-12-04
   * @route GET /database-modules
   */
  databaseModules(options?: CallOptions): PagedList<Module> {
    return this.#http.list("GET /database-modules", {}, (response) => response.modules, options);
  }

  /**
   * Lists the data persistence options a database can use.
   *
   * Returns the names accepted in `dataPersistence` fields, each with a short explanation.
   *
   * @since 2024-12-04
   * @route GET /data-persistence
   */
  dataPersistence(options?: CallOptions): PagedList<DataPersistenceEntry> {
    return this.#http.list("GET /data-persistence", {}, (response) => response.dataPersistence, options);
  }

  /**
   * Lists the query performance factors a database can be given.
   *
   * Returns values such as `Standard`, `2x` and `4x`. Databases may show the same value in another letter
   * case, so compare without regard to case.
   *
   * @since 2024-12-04
   * @route GET /query-performance-factors
   */
  queryPerformanceFactors(options?: CallOptions): PagedList<string> {
    return this.#http.list(
      "GET /query-performance-factors",
      {},
      (response) => response.queryPerformanceFactors,
      options,
    );
  }

  /**
   * Lists system log entries of the account, newest first.
   *
   * Needs an owner, viewer or logs viewer key. Times are UTC. The log can be long: stop iterating early.
   *
   * @param query.endTime - Latest time of an entry, in UTC.
   * @param query.resourceId - Keep only entries about the resource with this id, such as a subscription or
   * database.
   * @param query.startTime - Earliest time of an entry, in UTC.
   * @returns A list that fetches 100 items per request while it is iterated.
   * @since 2024-12-04
   * @route GET /logs
   */
  logs(
    query?: { endTime?: string; resourceId?: number; startTime?: string },
    options?: CallOptions,
  ): PagedList<AccountSystemLogEntry> {
    return this.#http.pages("GET /logs", { query }, (response) => response.entries, options);
  }

  /**
   * Lists console and API session log entries of the account.
   *
   * Entry ids are strings here, numbers in the system log. Covers sign-ins and other session activity. Times
   * are UTC.
   *
   * @param query.endTime - Latest time of an entry, in UTC.
   * @param query.startTime - Earliest time of an entry, in UTC.
   * @returns A list that fetches 100 items per request while it is iterated.
   * @since 2025-07-14
   * @route GET /session-logs
   */
  sessionLogs(
    query?: { endTime?: string; startTime?: string },
    options?: CallOptions,
  ): PagedList<AccountSessionLogEntry> {
    return this.#http.pages("GET /session-logs", { query }, (response) => response.entries, options);
  }
}
