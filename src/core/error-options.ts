import type { Unavailable } from "./unavailable.js";

/** Options common to the errors of this package. */
export interface RedisCloudErrorOptions {
  /** Advice to fix it. */
  hint?: string | undefined;
  /** The error that caused it. */
  cause?: unknown;
  /** Reason why the account or the service does not offer the request. */
  unavailable?: Unavailable | undefined;
}
