export type { TelemetryOptions } from "./instruments.js";
export { type OpenTelemetryOptions, openTelemetry } from "./middleware.js";
export { openTelemetryWait, type TracedWait } from "./wait.js";
