import type { TaskStateUpdate, TasksStateUpdate } from "../../generated/models.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import { extractItems } from "../core/list-items.js";
import { ignoreNotFound } from "../core/not-found.js";
import { PagedList } from "../core/paged-list.js";
import type { RouteInput } from "../core/path-params.js";
import { hasFailed } from "../waiters/task.js";

/** Fetches the account's tasks. */
export function fetchTasks(
  http: HttpClient,
  options: InternalCallOptions,
): Promise<readonly TaskStateUpdate[]> {
  return fetchList(http, "GET /tasks", {}, 0, (body) => (body as TasksStateUpdate).tasks, options);
}

/**
 * Fetches all items of a list, without those that are `null`. A 404 means that there are none.
 *
 * @throws ApiError if a body is empty or contains no list: otherwise a lost create would look like "nothing was created".
 */
export async function fetchList<T>(
  http: HttpClient,
  route: string,
  path: RouteInput["path"],
  pageSize: number,
  items: (body: object) => readonly T[] | null | undefined,
  options: InternalCallOptions,
): Promise<readonly NonNullable<T>[]> {
  const list = new PagedList<T>(
    async (offset, limit) => {
      const query = pageSize === 0 ? undefined : { offset, limit };
      const body = await http.json(route, { path, query }, options).catch(ignoreNotFound);
      return body === undefined ? undefined : extractItems(route, body, items);
    },
    pageSize,
    route,
  );
  return (await list.all()) as NonNullable<T>[];
}

/** Whether the task has failed or completed. */
export function hasEnded(task: TaskStateUpdate): boolean {
  return hasFailed(task) || task.status === "processing-completed";
}
