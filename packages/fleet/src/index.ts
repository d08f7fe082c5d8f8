export type { RedisBudgetOptions } from "./budget/options.js";
export { RedisBudget, type RedisBudgetState } from "./budget/redis-budget.js";
export type { RedisLike } from "./connection.js";
export type { FleetEvent, OnFleetEvent } from "./events.js";
