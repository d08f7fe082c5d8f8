import type {
  AclRedisRuleCreateRequest,
  AclRedisRuleUpdateRequest,
  RedisRule,
} from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { PendingOperation } from "../../waiters/operation.js";
import type { OperationClient } from "../../waiters/operation-client.js";
import { findById, findByName } from "../find-by-id.js";

/** Redis ACL rules: what commands and keys a role may use. */
export class RedisRules {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the Redis ACL rules of the account.
   *
   * Returns all items in one response, built-in rules included. The pattern is called `acl` here and
   * `redisRule` in requests. The service has no read of a single rule.
   *
   * @since 2024-12-04
   * @route GET /acl/redisRules
   */
  list(options?: CallOptions): PagedList<RedisRule> {
    return this.#http.list("GET /acl/redisRules", {}, (response) => response.redisRules, options);
  }

  /**
   * Shows one Redis ACL rule.
   *
   * Searches the list, because the contract has no such read.
   *
   * @throws `ApiError` with status 404 when the list does not contain it.
   *
   * @serves GET /acl/redisRules/{aclRedisRuleId}
   */
  get(aclRedisRuleId: number, options?: CallOptions): Call<RedisRule> {
    return findById(
      () => this.list(options),
      { aclRedisRuleId },
      "aclRedisRuleId",
      "id",
      "GET /acl/redisRules",
    );
  }

  /**
   * Finds a Redis ACL rule by its name, which is unique in the account; `undefined` when no item has it.
   */
  findByName(name: string, options?: CallOptions): Call<RedisRule | undefined> {
    return findByName(this.list(options), name);
  }

  /**
   * Creates a Redis ACL rule.
   *
   * The pattern is checked in the task: a bad one fails with `ACL_REDIS_RULE_PATTERN_NOT_VALID`. The resource
   * link of the task is dead.
   *
   * @returns The accepted operation; `.wait()` resolves with the rule once it is ready.
   * @since 2024-12-04
   * @route POST /acl/redisRules
   */
  create(request: AclRedisRuleCreateRequest, options?: CallOptions): PendingOperation<RedisRule> {
    return this.#operations.submit("POST /acl/redisRules", { body: request }, "redisRule", options);
  }

  /**
   * Renames a Redis ACL rule and replaces its pattern.
   *
   * The built-in rules cannot be changed. After the write the status may move between `active` and `pending`
   * before it settles, as the databases concerned are updated.
   *
   * @returns The accepted operation; `.wait()` resolves with the rule once it is ready.
   * @since 2024-12-04
   * @route PUT /acl/redisRules/{aclRedisRuleId}
   */
  update(
    aclRedisRuleId: number,
    request: AclRedisRuleUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<RedisRule> {
    return this.#operations.submit(
      "PUT /acl/redisRules/{aclRedisRuleId}",
      { path: { aclRedisRuleId }, body: request },
      "redisRule",
      options,
    );
  }

  /**
   * Deletes a Redis ACL rule.
   *
   * Refused for built-in rules and while a role uses the rule. Deleting it twice makes the second task fail
   * with `ACL_REDIS_RULE_NOT_FOUND`.
   *
   * @returns The accepted operation; `.wait()` resolves once the rule is gone.
   * @since 2024-12-04
   * @route DELETE /acl/redisRules/{aclRedisRuleId}
   */
  delete(aclRedisRuleId: number, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /acl/redisRules/{aclRedisRuleId}",
      { path: { aclRedisRuleId } },
      "redisRule gone",
      options,
    );
  }
}
