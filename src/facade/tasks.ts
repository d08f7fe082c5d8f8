import type { TaskStateUpdate } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";

/** Tasks of the account, as the service keeps them. To wait for one, use the operation that started it. */
export class Tasks {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists recent tasks of the account.
   *
   * Sorted by latest change, without paging or filters. Which tasks it holds is not firmly published: the
   * running ones at least, and probably all of the last 10 days. When there are none the response is an empty
   * object without `tasks`.
   *
   * @since 2024-12-04
   * @route GET /tasks
   */
  list(options?: CallOptions): PagedList<TaskStateUpdate> {
    return this.#http.list("GET /tasks", {}, (response) => response?.tasks, options);
  }

  /**
   * Shows one task.
   *
   * A task moves through `received`, `initialized` and `processing-in-progress` to `processing-completed` or
   * `processing-error`. A task that was just created may return 404 for a short while. Completed means
   * planned and accepted, not ready: the resource has a separate status. Tasks cannot be canceled.
   *
   * @since 2024-12-04
   * @route GET /tasks/{taskId}
   */
  get(taskId: string, options?: CallOptions): Call<TaskStateUpdate> {
    return this.#http.call("GET /tasks/{taskId}", { path: { taskId } }, options);
  }
}
