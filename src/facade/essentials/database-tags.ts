import type {
  CloudTag,
  CloudTags,
  DatabaseTagCreateRequest,
  DatabaseTagsUpdateRequest,
  DatabaseTagUpdateRequest,
} from "../../../generated/models.js";
import type { HttpClient } from "../../core/http-client.js";
import type { CallOptions } from "../../core/options.js";
import type { PagedList } from "../../core/paged-list.js";
import type { Call } from "../../core/with-response.js";
import type { DatabaseIds, TagIds } from "../ids.js";

/** Tags of an Essentials database. Writes need no task; the service converts keys to lower case. */
export class EssentialsDatabaseTags {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the tags of an Essentials database.
   *
   * For a database that does not exist the response is 200 without a `tags` list, not a 404.
   *
   * @since 2024-12-04
   * @route GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags
   */
  list(ids: DatabaseIds, options?: CallOptions): PagedList<CloudTag> {
    return this.#http.list(
      "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags",
      { path: ids },
      (response) => response.tags,
      options,
    );
  }

  /**
   * Adds a tag to an Essentials database.
   *
   * Returns the stored tag; no task is involved. The service turns the key to lower case.
   *
   * @since 2024-12-04
   * @route POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags
   */
  create(ids: DatabaseIds, request: DatabaseTagCreateRequest, options?: CallOptions): Call<CloudTag> {
    return this.#http.call(
      "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Replaces all tags of an Essentials database.
   *
   * Returns the new set. Tags missing from the request are removed, and keys are stored in lower case.
   *
   * @since 2024-12-04
   * @route PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags
   */
  replace(ids: DatabaseIds, request: DatabaseTagsUpdateRequest, options?: CallOptions): Call<CloudTags> {
    return this.#http.call(
      "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Changes the value of one tag of an Essentials database.
   *
   * Returns the stored tag. The key itself cannot be changed.
   *
   * @since 2024-12-04
   * @route PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}
   */
  update(ids: TagIds, request: DatabaseTagUpdateRequest, options?: CallOptions): Call<CloudTag> {
    return this.#http.call(
      "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}",
      { path: ids, body: request },
      options,
    );
  }

  /**
   * Removes one tag from an Essentials database.
   *
   * The body may be an object or empty, and can be ignored.
   *
   * @since 2024-12-04
   * @route DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}
   */
  delete(ids: TagIds, options?: CallOptions): Call<unknown> {
    return this.#http.call(
      "DELETE /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}",
      { path: ids },
      options,
    );
  }
}
