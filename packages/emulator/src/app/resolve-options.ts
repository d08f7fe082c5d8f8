import { defaultBehavior } from "../behavior.js";
import { type Clock, ManualClock, SystemClock } from "../clock.js";
import { defaultDurations } from "../durations.js";
import type { Environment } from "../event-log/event-log.js";
import type { EmulatorOptions, TimeMode } from "./options.js";

/** Kinds of time, in words. */
export type ClockMode = "instant" | "realistic" | "manual" | "custom";

/** Which kind of time an emulator has. */
export function getClockMode(time: TimeMode): ClockMode {
  if (typeof time === "string") return time;
  return time instanceof ManualClock ? "manual" : "custom";
}

/** What the world of an emulator is made of, from its options. `startAt`: where a clock moved by hand begins. */
export function resolveEnvironment(
  options: EmulatorOptions,
  startAt?: number,
): Environment & { clock: Clock } {
  const time: TimeMode = options.clock ?? "instant";
  const instant = time === "instant";
  const { onDefect = (error) => console.error("The emulator failed.", error) } = options;
  return {
    clock: createClock(time, startAt),
    // A minute lasts no time at all on the instant clock, and so would its limit.
    behavior: { ...defaultBehavior, ...(instant ? { rateLimit: false } : {}), ...options.behavior },
    durations: { ...defaultDurations, ...options.durations },
    onDefect,
    timeScale: instant ? 0 : 1,
  };
}

function createClock(time: TimeMode, startAt: number | undefined): Clock {
  if (time === "manual") return new ManualClock(startAt);
  return typeof time === "string" ? new SystemClock() : time;
}
