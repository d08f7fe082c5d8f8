import { type Clock, ManualClock, WallClock } from "./clock.js";
import { defaultDurations } from "./durations.js";
import { defaultHabits } from "./habits.js";
import type { Surroundings } from "./history/history.js";
import type { EmulatorOptions, Time } from "./options.js";

/** Kinds of time, in words. */
export type ClockMode = "instant" | "realistic" | "manual" | "custom";

/** Which kind of time an emulator has. */
export function modeOf(time: Time): ClockMode {
  if (typeof time === "string") return time;
  return time instanceof ManualClock ? "manual" : "custom";
}

/** What the world of an emulator is made of, from its options. `startAt`: where a clock moved by hand begins. */
export function surroundingsOf(options: EmulatorOptions, startAt?: number): Surroundings & { clock: Clock } {
  const time: Time = options.clock ?? "instant";
  const instant = time === "instant";
  const { onDefect = (problem) => console.error("The emulator failed.", problem) } = options;
  return {
    clock: clockOf(time, startAt),
    // A minute lasts no time at all on the instant clock, and so would its limit.
    habits: { ...defaultHabits, ...(instant ? { rateLimit: false } : {}), ...options.habits },
    durations: { ...defaultDurations, ...options.durations },
    onDefect,
    pace: instant ? 0 : 1,
  };
}

function clockOf(time: Time, startAt: number | undefined): Clock {
  if (time === "manual") return new ManualClock(startAt);
  return typeof time === "string" ? new WallClock() : time;
}
