import type { AclRole, AclRoleCreateRequest, AclRoleUpdateRequest } from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById, findByName } from "../find-by-id.js";

/** Database access roles: which rules apply to which databases. */
export class AclRoles {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the database access roles of the account.
   *
   * Returns all items in one response, each role with its rules, databases and users. The service has no read
   * of a single role.
   *
   * @since 2024-12-04
   * @route GET /acl/roles
   */
  list(options?: CallOptions): PagedList<AclRole> {
    return this.#http.list("GET /acl/roles", {}, (response) => response.roles, options);
  }

  /**
   * Shows one database access role.
   *
   * Searches the list, because the contract has no such read.
   *
   * @throws `ApiError` with status 404 when the list does not contain it.
   *
   * @serves GET /acl/roles/{aclRoleId}
   */
  get(aclRoleId: number, options?: CallOptions): Call<AclRole> {
    return findById(() => this.list(options), { aclRoleId }, "aclRoleId", "id", "GET /acl/roles");
  }

  /**
   * Finds a database access role by its name, which is unique in the account; `undefined` when no item has it.
   */
  findByName(name: string, options?: CallOptions): Call<AclRole | undefined> {
    return findByName(this.list(options), name);
  }

  /**
   * Creates a database access role.
   *
   * Rules are named by name, databases by id; an unknown one makes the task fail, for example with
   * `DATABASE_NOT_FOUND`.
   *
   * @returns The accepted operation; `.wait()` resolves with the role once it is ready.
   * @since 2024-12-04
   * @route POST /acl/roles
   */
  create(request: AclRoleCreateRequest, options?: CallOptions): PendingOperation<AclRole> {
    return this.#operations.submit("POST /acl/roles", { body: request }, "aclRole", options);
  }

  /**
   * Renames a database access role or replaces its rules.
   *
   * Refused while the role is pending. After the write the status may move between `active` and `pending`
   * before it settles.
   *
   * @returns The accepted operation; `.wait()` resolves with the role once it is ready.
   * @since 2024-12-04
   * @route PUT /acl/roles/{aclRoleId}
   */
  update(aclRoleId: number, request: AclRoleUpdateRequest, options?: CallOptions): PendingOperation<AclRole> {
    return this.#operations.submit(
      "PUT /acl/roles/{aclRoleId}",
      { path: { aclRoleId }, body: request },
      "aclRole",
      options,
    );
  }

  /**
   * Deletes a database access role.
   *
   * Refused while users have the role or the role is pending.
   *
   * @returns The accepted operation; `.wait()` resolves once the role is gone.
   * @since 2024-12-04
   * @route DELETE /acl/roles/{aclRoleId}
   */
  delete(aclRoleId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /acl/roles/{aclRoleId}",
      { path: { aclRoleId } },
      "aclRole gone",
      options,
    );
  }
}
