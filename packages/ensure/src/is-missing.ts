import { ApiError } from "redis-cloud-sdk";
import { isRejection } from "redis-cloud-sdk/core";

/** Whether a request failed because the resource does not exist. The page of a gateway is not evidence. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404 && isRejection(error);
}
