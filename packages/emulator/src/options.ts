import type { ServiceBehavior } from "./behavior.js";
import type { Clock, ManualClock } from "./clock.js";
import type { Durations } from "./durations.js";
import type { Engine } from "./engine/engine.js";

/** How time passes: at once, as in reality, when a test says so, or as a clock of your own says. */
export type TimeMode = "instant" | "realistic" | "manual" | Clock;

/** The clock that belongs to a kind of time. */
export type ClockOf<T extends TimeMode> = T extends "manual" ? ManualClock : T extends Clock ? T : Clock;

/** Options of `createEmulator`. */
export interface EmulatorOptions<T extends TimeMode = TimeMode> {
  /**
   * `"instant"` (default): everything has happened by the next request, in the order in which it would have
   * happened. `"realistic"`: as long as {@link Durations} say. `"manual"`: time stands still until
   * `emulator.clock.advance(ms)`. Or a clock, perhaps one that the SDK uses too.
   */
  clock?: T;
  /** How long things take. Default: `defaultDurations`. Means nothing to the instant clock. */
  durations?: Partial<Durations>;
  /** What the service is known to do. Default: `defaultHabits`. */
  behavior?: Partial<ServiceBehavior>;
  /** The account key of the first account. Default: `DEMO_API_KEY`. */
  apiKey?: string;
  /** Its user key. Default: `DEMO_SECRET_KEY`. */
  secretKey?: string;
  /** Name of the first account. */
  accountName?: string;
  /**
   * Checks every answer against the contract; one that does not fit is HTTP 500 and a defect. Default: where
   * `NODE_ENV` is `test`, as test runners set it.
   */
  strict?: boolean;
  /**
   * Folder in which the state is kept, in clear, readable for its owner only. Default: nothing outlives the
   * process. In a folder that has been used, keys, account name and seed are those of its state.
   */
  dataDir?: string;
  /** What an answered request survives: the end of the process (default), or also a loss of power. */
  durability?: "kill" | "power";
  /** The real Redis behind the databases, see `createRedisEngine`. Default: none. The emulator stops it. */
  engine?: Engine;
  /** Folder for backups and imports: `s3://bucket/x` is `FOLDER/s3/bucket/x`. Default: a temporary one. */
  locations?: string;
  /** Told of every failure of the emulator itself, which callers see as a 500 only. Default: `console.error`. */
  onDefect?: (error: unknown) => void;
  /** Same seed, same task ids, passwords and ports. Default: random. */
  seed?: number;
}
