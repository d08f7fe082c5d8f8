import type { ServiceBehavior } from "../behavior/behaviors.js";
import type { ProfileName } from "../behavior/profiles.js";
import type { Engine } from "../engine/engine.js";
import type { EmulatorState } from "../state/state.js";
import type { ClockMode } from "../state/world.js";
import type { Clock, ManualClock } from "../time/clock.js";
import type { Durations } from "../time/durations.js";

/** Mode of the clock, or a custom clock. */
export type TimeMode = Exclude<ClockMode, "custom"> | Clock;

/** Clock type of a time mode. */
export type ClockOf<T extends TimeMode> = T extends "manual" ? ManualClock : T extends Clock ? T : Clock;

/** Options of `createEmulator`. */
export interface EmulatorOptions<T extends TimeMode = TimeMode> {
  /**
   * `"instant"` (default): all pending changes are applied before the next request, in their order. `"realistic"`:
   * changes take as long as {@link Durations} specify. `"manual"`: time stands still until
   * `emulator.clock.advance(ms)`. Or a custom clock, for example one shared with the SDK.
   */
  clock?: T;
  /** Durations of changes. Default: `defaultDurations`. Ignored by the instant clock. */
  durations?: Partial<Durations>;
  /** Factor by which changes are faster than in the service. Default: 1. Ignored by the instant clock. */
  speed?: number;
  /** Set of behaviors that determines the offer of account and service, which `behavior` extends. Default: `current`. */
  profile?: ProfileName;
  /** Quirks of the service to emulate. Default: `defaultBehavior`. */
  behavior?: Partial<ServiceBehavior>;
  /** API key of the first account. Default: `DEMO_API_KEY`. */
  apiKey?: string;
  /** Secret key of the first account. Default: `DEMO_SECRET_KEY`. */
  secretKey?: string;
  /** Name of the first account. */
  accountName?: string;
  /**
   * Validates each response against the contract; an invalid one becomes HTTP 500 and is reported as a defect.
   * Default: whether `NODE_ENV` is `test`, which test runners set.
   */
  strict?: boolean;
  /**
   * Folder for the state, in plain text, readable by its owner only. Default: the state is kept in memory. If the
   * folder already contains a state, that state determines keys, account name and seed.
   */
  dataDir?: string;
  /** Whether acknowledged requests survive a kill of the process (default), or also a power failure. */
  durability?: "kill" | "power";
  /** Engine that runs the databases, see `createRedisEngine`. Default: none. The emulator stops it. */
  engine?: Engine;
  /** Folder for backups and imports: `s3://bucket/x` maps to `FOLDER/s3/bucket/x`. Default: a temporary folder. */
  locations?: string;
  /** Called with internal errors, which clients only see as HTTP 500. Default: `console.error`. */
  onDefect?: (error: unknown) => void;
  /** Seed: the same seed gives the same task IDs, passwords and ports. Default: random. */
  seed?: number;
}

/** Options of an app, some of which are not public. */
export interface AppOptions<T extends TimeMode = TimeMode> extends EmulatorOptions<T> {
  /** Initial state, also after a reset. Default: one account without resources. */
  initialState?: EmulatorState;
  /** Host of the databases, as clients reach it. Default: 127.0.0.1. */
  publicHost?: string;
  /** Certificate of the authority of an HTTPS server. Default: that of the engine. */
  authority?: string;
}
