// Entry `redis-cloud-sdk/core`, for this repository's other packages only: it may change with any release.
export { onAbort, throwIfAborted } from "./core/abort.js";
export { isLoopback } from "./core/base-url.js";
export type { Clock } from "./core/clock.js";
export { checkRateLimiter } from "./core/connection.js";
export { getErrorMessage, truncate } from "./core/error-text.js";
export { EDGE } from "./core/hints.js";
export { isObject } from "./core/json.js";
export { serializeBody as toJson } from "./core/json-bodies.js";
export { noopLog } from "./core/log.js";
export { logMiddleware } from "./core/middleware/log.js";
export { retryMiddleware } from "./core/middleware/retry.js";
export { timeoutMiddleware } from "./core/middleware/timeout.js";
export { findNearest } from "./core/nearest.js";
export {
  type CommonOptions,
  checkCallOptions,
  type ResolvedCommonOptions,
  resolveCommonOptions,
} from "./core/options.js";
export { MAX_PAGES } from "./core/paged-list.js";
export { formatValue, invalidValue, parseMethod } from "./core/path-params.js";
export { composeMiddleware, type Next } from "./core/pipeline.js";
export {
  DEFAULT_RETRY_AFTER_MS,
  MAX_RETRY_AFTER_MS,
  readRetryAfterMs,
} from "./core/rate-limit-headers.js";
export { isHtml, isRejection, parseErrorBody } from "./core/rejection.js";
export { describeBody, incompleteResponseError, parseBody } from "./core/response-errors.js";
export { type SecretRedactor, SentSecrets } from "./core/secrets.js";
export { createTransport, type Transport } from "./core/transport.js";
export { type WaitRun, withDeadline } from "./waiters/deadline.js";
export { IMMEDIATE_POLLS_MS, QUICK_RESOURCE_POLLS_MS } from "./waiters/early-polls.js";
export {
  computePollIntervalMs,
  MIN_GRACE_POLLS,
  MIN_POLL_INTERVAL_MS,
  POLL_CALL_OPTIONS,
} from "./waiters/poll-interval.js";
export type { PollSource, WaitCondition } from "./waiters/poll-source.js";
export { Poller } from "./waiters/poller.js";
export { iterateProgress } from "./waiters/progress-iterator.js";
export { invalidTokenError, openToken, sealToken } from "./waiters/token.js";
