export { type Clock, ManualClock, type RunOptions, WallClock } from "./clock.js";
export { type Durations, defaultDurations } from "./durations.js";
export {
  type ClockFor,
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type RequestContext,
  type Time,
} from "./emulator.js";
export { defaultHabits, type Habits } from "./habits.js";
export { emulatedRoutes } from "./handlers/table.js";
export { DEMO_API_KEY, DEMO_SECRET_KEY } from "./keys.js";
export { type RunningEmulator, type StartOptions, startEmulator } from "./server.js";
