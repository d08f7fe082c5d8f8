import { ApiError } from "redis-cloud-sdk";
import { isRejection } from "redis-cloud-sdk/core";

/** Whether a request failed because there is no such resource. The page of a gateway says nothing about it. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404 && isRejection(error);
}
