import type { AccountUser, AccountUserUpdateRequest } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";

/** Members of the account. They are invited in the console; the API cannot add one. */
export class Users {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the members of the account.
   *
   * The account id is called `account` here and `accountId` in other lists. Members use the console and API
   * keys; database users are listed at `/acl/users`.
   *
   * @since 2024-12-04
   * @route GET /users
   */
  list(options?: CallOptions): PagedList<AccountUser> {
    return this.#http.list("GET /users", {}, (response) => response.users, options);
  }

  /**
   * Shows one member of the account.
   *
   * Returns role, options and whether the member holds an API key.
   *
   * @since 2024-12-04
   * @route GET /users/{userId}
   */
  get(userId: number, options?: CallOptions): Call<AccountUser> {
    return this.#http.call("GET /users/{userId}", { path: { userId } }, options);
  }

  /**
   * Changes the name or role of a member of the account.
   *
   * Needs an owner's key; no member can change their own role, and a member must have been verified first.
   * Members cannot be added by a request: they are invited in the console.
   *
   * @returns The accepted operation; `.wait()` resolves with the user once it is ready.
   * @since 2024-12-04
   * @route PUT /users/{userId}
   */
  update(
    userId: number,
    request: AccountUserUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<AccountUser> {
    return this.#operations.submit(
      "PUT /users/{userId}",
      { path: { userId }, body: request },
      "user",
      options,
    );
  }

  /**
   * Removes a member from the account.
   *
   * Needs an owner's key; no member can remove themselves, and a member must have been verified first.
   *
   * @returns The accepted operation; `.wait()` resolves once the user is gone.
   * @since 2024-12-04
   * @route DELETE /users/{userId}
   */
  delete(userId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit("DELETE /users/{userId}", { path: { userId } }, "user gone", options);
  }
}
