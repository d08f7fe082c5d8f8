// Entry `redis-cloud-sdk/progress`: a wait that shows it is alive between two statuses of the service.
export { formatTick, type ProgressTick, type TickOptions, waitWithTicks } from "./ticks.js";
