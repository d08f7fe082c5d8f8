export { RedisCloud } from "./client.js";
export {
  type AmbiguousWriteDetails,
  AmbiguousWriteError,
  type CandidateFit,
  type WriteCandidate,
} from "./core/ambiguous-write.js";
export type { Answer } from "./core/answer.js";
export { type Budget, type BudgetState, MemoryBudget, type Priority, type QuotaNews } from "./core/budget.js";
export { type Clock, systemClock } from "./core/clock.js";
export {
  ApiError,
  type ApiErrorDetails,
  ConfigError,
  type ErrorKind,
  isRedisCloudError,
  NetworkError,
  type NetworkErrorDetails,
  ProvisioningError,
  RedisCloudError,
  TaskError,
  type TaskErrorDetails,
  WaitAbortedError,
  WaitTimeoutError,
} from "./core/errors.js";
export type { BrokenIntent, Intent, IntentStore } from "./core/intents.js";
export type { Listing } from "./core/listing.js";
export type { Log, LogEvent } from "./core/log.js";
export type { CallOptions, RedisCloudOptions } from "./core/options.js";
export type { CallContext, Layer, Outgoing, Send } from "./core/pipeline.js";
export type { RawClient } from "./core/raw.js";
export { redact } from "./core/redact.js";
export type { Fetch } from "./core/transport.js";
export type { Operation, Progress, Submission, WaitOptions } from "./waiters/operation.js";
export type { Kind, Outcome, OutcomeValue, ResourceIds, Resources } from "./waiters/resources.js";
export type { AdoptedIntent, Recovered } from "./writes/recovery.js";
