import { ApiError } from "redis-cloud-sdk";

/** Returns the result of a read, or `undefined` if the principal may not perform it. */
export async function unlessForbidden<T>(read: Promise<T>): Promise<T | undefined> {
  return read.catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 403) return undefined;
    throw error;
  });
}
