import { isRedisCloudError } from "redis-cloud-sdk";
import { EnsureError } from "../errors.js";

/** Expected errors in one line; a stack only for defects. */
export function describeError(error: unknown): string {
  if (error instanceof EnsureError || isRedisCloudError(error)) return error.message;
  if (error instanceof Error && (error.name === "AbortError" || "code" in error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
