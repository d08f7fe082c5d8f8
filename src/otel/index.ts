export type { TelemetryOptions } from "./instruments.js";
export { type OpenTelemetryOptions, openTelemetry } from "./layer.js";
export { openTelemetryWait, type TracedWait } from "./wait.js";
