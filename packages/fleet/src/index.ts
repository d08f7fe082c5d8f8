export type { RedisLike } from "./connection.js";
export type { FleetEvent, OnFleetEvent } from "./events.js";
export type { RedisRateLimiterOptions } from "./rate-limiter/options.js";
export { RedisRateLimiter, type RedisRateLimiterState } from "./rate-limiter/redis-rate-limiter.js";
export { DurableWaits } from "./waits/durable-waits.js";
export { DurableWaitError } from "./waits/job.js";
export type { AddOptions, DurableWaitsOptions, Wait, WaitState, WorkOptions } from "./waits/options.js";
export type { Redacted } from "./waits/redacted.js";
export type { WaitWorker } from "./waits/worker.js";
