import { ApiError, TaskError } from "./errors.js";
import { isRejection } from "./rejection.js";

/** Error codes of tasks for a resource that does not exist, in both of the service's spellings. */
export const NOT_FOUND_CODE = /_NOT_FOUND$|_DOES_NOT_EXISTS?$/;

/**
 * Whether a read failed because there is no such resource: the same route may return a 404 or a failed task.
 *
 * A 404 of a gateway, such as an HTML page, is not evidence about the resource.
 */
export function isNotFound(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 404 && isRejection(error);
  return error instanceof TaskError && NOT_FOUND_CODE.test(error.code ?? "");
}

/** Returns `undefined` for the error of a read without such a resource; rethrows all others. */
export function ignoreNotFound(error: unknown): undefined {
  if (!isNotFound(error)) throw error;
}
