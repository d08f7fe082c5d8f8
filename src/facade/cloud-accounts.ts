import type {
  CloudAccount,
  CloudAccountCreateRequest,
  CloudAccountUpdateRequest,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { findByName } from "./find-by-id.js";

/** Your own cloud accounts, for subscriptions that run in them. */
export class CloudAccounts {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the cloud accounts of the account.
   *
   * Account 1 belongs to Redis, is always present and has no access key. Access key ids are masked and
   * secrets are never returned.
   *
   * @since 2024-12-04
   * @route GET /cloud-accounts
   */
  list(options?: CallOptions): PagedList<CloudAccount> {
    return this.#http.list("GET /cloud-accounts", {}, (response) => response.cloudAccounts, options);
  }

  /**
   * Shows one cloud account.
   *
   * `status` passes through `draft` and `pending` to `active` or `active-error`.
   *
   * @since 2024-12-04
   * @route GET /cloud-accounts/{cloudAccountId}
   */
  get(cloudAccountId: number, options?: CallOptions): Call<CloudAccount> {
    return this.#http.call("GET /cloud-accounts/{cloudAccountId}", { path: { cloudAccountId } }, options);
  }

  /**
   * Finds a cloud account by its name, which is unique in the account; `undefined` when no item has it.
   */
  findByName(name: string, options?: CallOptions): Call<CloudAccount | undefined> {
    return findByName(this.list(options), name);
  }

  /**
   * Registers your own cloud account to deploy subscriptions in.
   *
   * Verification can take minutes. Wrong credentials, a name in use or an access key that is registered
   * already make the task fail.
   *
   * @returns The accepted operation; `.wait()` resolves with the cloud account once it is ready.
   * @since 2024-12-04
   * @route POST /cloud-accounts
   */
  create(request: CloudAccountCreateRequest, options?: CallOptions): PendingOperation<CloudAccount> {
    return this.#operations.submit("POST /cloud-accounts", { body: request }, "cloudAccount", options);
  }

  /**
   * Updates the name or credentials of a cloud account.
   *
   * All four credentials must be sent again, changed or not.
   *
   * @returns The accepted operation; `.wait()` resolves with the cloud account once it is ready.
   * @since 2024-12-04
   * @route PUT /cloud-accounts/{cloudAccountId}
   */
  update(
    cloudAccountId: number,
    request: CloudAccountUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<CloudAccount> {
    return this.#operations.submit(
      "PUT /cloud-accounts/{cloudAccountId}",
      { path: { cloudAccountId }, body: request },
      "cloudAccount",
      options,
    );
  }

  /**
   * Removes a cloud account.
   *
   * Refused while subscriptions use the account; account 1 cannot be removed. It may still be shown
   * afterwards, with status `deleted`.
   *
   * @returns The accepted operation; `.wait()` resolves once the cloud account is gone.
   * @since 2024-12-04
   * @route DELETE /cloud-accounts/{cloudAccountId}
   */
  delete(cloudAccountId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /cloud-accounts/{cloudAccountId}",
      { path: { cloudAccountId } },
      "cloudAccount gone",
      options,
    );
  }
}
