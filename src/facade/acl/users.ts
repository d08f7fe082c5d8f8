import type { ACLUser, AclUserCreateRequest, AclUserUpdateRequest } from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findByName } from "../find-by-id.js";

/** Database users: names and passwords that sign in to databases with a role. */
export class AclUsers {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the database users of the account.
   *
   * Returns all items in one response, with each user's role by name; some items lack `status`. These users
   * sign in to databases, unlike the members listed at `/users`.
   *
   * @since 2024-12-04
   * @route GET /acl/users
   */
  list(options?: CallOptions): PagedList<ACLUser> {
    return this.#http.list("GET /acl/users", {}, (response) => response.users, options);
  }

  /**
   * Shows one database user.
   *
   * Omits the password. An unknown id is a 404 whose message names it.
   *
   * @since 2024-12-04
   * @route GET /acl/users/{aclUserId}
   */
  get(aclUserId: number, options?: CallOptions): Call<ACLUser> {
    return this.#http.call("GET /acl/users/{aclUserId}", { path: { aclUserId } }, options);
  }

  /**
   * Finds a database user by its name, which is unique in the account; `undefined` when no item has it.
   */
  findByName(name: string, options?: CallOptions): Call<ACLUser | undefined> {
    return findByName(this.list(options), name);
  }

  /**
   * Creates a database user.
   *
   * The role is given by name. The strength of the password is checked in the task: a weak one fails with
   * `ACL_USER_PASSWORD_NOT_VALID`.
   *
   * @returns The accepted operation; `.wait()` resolves with the user once it is ready.
   * @since 2024-12-04
   * @route POST /acl/users
   */
  create(request: AclUserCreateRequest, options?: CallOptions): PendingOperation<ACLUser> {
    return this.#operations.submit("POST /acl/users", { body: request }, "aclUser", options);
  }

  /**
   * Changes the role or password of a database user.
   *
   * The name cannot be changed. After the write the status may move between `active` and `pending` before it
   * settles.
   *
   * @returns The accepted operation; `.wait()` resolves with the user once it is ready.
   * @since 2024-12-04
   * @route PUT /acl/users/{aclUserId}
   */
  update(aclUserId: number, request: AclUserUpdateRequest, options?: CallOptions): PendingOperation<ACLUser> {
    return this.#operations.submit(
      "PUT /acl/users/{aclUserId}",
      { path: { aclUserId }, body: request },
      "aclUser",
      options,
    );
  }

  /**
   * Deletes a database user.
   *
   * Deleting it twice makes the second task fail with `ACL_USER_NOT_FOUND`.
   *
   * @returns The accepted operation; `.wait()` resolves once the user is gone.
   * @since 2024-12-04
   * @route DELETE /acl/users/{aclUserId}
   */
  delete(aclUserId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /acl/users/{aclUserId}",
      { path: { aclUserId } },
      "aclUser gone",
      options,
    );
  }
}
