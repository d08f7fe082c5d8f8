export type { RedisBudgetOptions } from "./budget/options.js";
export { RedisBudget, type RedisBudgetState } from "./budget/redis-budget.js";
export type { RedisLike } from "./connection.js";
export type { FleetEvent, OnFleetEvent } from "./events.js";
export { DurableWaits } from "./waits/durable-waits.js";
export { DurableWaitError } from "./waits/job.js";
export type { AddOptions, DurableWaitsOptions, Wait, WaitState, WorkOptions } from "./waits/options.js";
export type { WaitWorker } from "./waits/worker.js";
