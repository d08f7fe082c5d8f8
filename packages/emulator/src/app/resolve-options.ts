import { getDefaultBehavior } from "../behavior/behaviors.js";
import { checkBehavior } from "../behavior/check-behavior.js";
import { findProfile } from "../behavior/profiles.js";
import type { EventLogDependencies } from "../event-log/replay.js";
import type { ClockMode } from "../state/world.js";
import { StorageError } from "../storage/storage.js";
import { type Clock, ManualClock, SystemClock } from "../time/clock.js";
import { defaultDurations } from "../time/durations.js";
import type { EmulatorOptions, TimeMode } from "./options.js";

/** Derives the mode from the `clock` option. */
export function getClockMode(time: TimeMode): ClockMode {
  if (typeof time === "string") return time;
  return time instanceof ManualClock ? "manual" : "custom";
}

/** Applies the defaults of the options that make up the world. @param startAt Initial time of a manual clock. */
export function resolveEnvironment(
  options: EmulatorOptions,
  startAt?: number,
): EventLogDependencies & { clock: Clock } {
  const time: TimeMode = options.clock ?? "instant";
  const instant = time === "instant";
  const { speed = 1, onDefect = printDefect } = options;
  return {
    clock: createClock(time, startAt),
    behavior: {
      ...getDefaultBehavior(instant),
      ...findProfile(options.profile ?? "current"),
      ...checkBehavior(options.behavior ?? {}),
    },
    durations: { ...defaultDurations, ...options.durations },
    onDefect,
    timeScale: instant ? 0 : 1 / assertSpeed(speed),
  };
}

function assertSpeed(speed: number): number {
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new RangeError(`speed must be a number greater than 0 (got ${speed})`);
}

function createClock(time: TimeMode, startAt: number | undefined): Clock {
  if (time === "manual") return new ManualClock(startAt);
  return typeof time === "string" ? new SystemClock() : time;
}

/** Prints a full disk or a missing permission in one line: only a defect needs its stack. */
function printDefect(error: unknown): void {
  if (error instanceof StorageError) console.error(`redis-cloud-emulator: ${error.message}`);
  else console.error("Defect of the emulator:", error);
}
