import type { FleetEvent } from "../events.js";
import type { LocalLimit } from "./local-limit.js";
import type { ResolvedRateLimiterOptions } from "./options.js";
import type { TimedReply } from "./shared-window.js";

type Cause = Extract<FleetEvent, { cause: unknown }>["cause"];

const MESSAGES = {
  "clock-set-back": "The clock of Redis was set back. Requests may be delayed by at most one window.",
  "closure-too-long":
    "The shared rate limiter was closed for longer than one window. The closure was shortened to one window.",
};

/** Caller of a script call. */
export interface Caller {
  /** Whether the reply is the first of its process. */
  isFirst: boolean;
  isDegraded: boolean;
}

/** Limits this process, and emits an event, when the shared window was inconsistent. */
export class Corrections {
  readonly #settings: ResolvedRateLimiterOptions;
  readonly #limit: LocalLimit;
  readonly #spanMs: number;

  constructor(settings: ResolvedRateLimiterOptions, limit: LocalLimit, spanMs: number) {
    this.#settings = settings;
    this.#limit = limit;
    this.#spanMs = spanMs;
  }

  apply({ corrected, isLost, settlingUs }: TimedReply, { isFirst, isDegraded }: Caller): void {
    if (corrected !== undefined) this.#emit(corrected, MESSAGES[corrected]);
    if (settlingUs === 0 || !(isLost || isFirst)) return;
    if (isFirst || isDegraded) this.#limit.restrictToShare(settlingUs / 1_000);
    else this.#restrictToUsed(settlingUs / 1_000);
  }

  /** Shortens a closure to one window: the service never needs longer, so a longer delay is an error. */
  capClosure(durationMs: number): number {
    if (durationMs <= this.#spanMs) return durationMs;
    this.#emit("closure-too-long", MESSAGES["closure-too-long"]);
    return this.#spanMs;
  }

  #restrictToUsed(durationMs: number): void {
    const limit = this.#limit.restrictToUsed(durationMs);
    const seconds = Math.ceil(durationMs / 1_000);
    const message = `Redis has lost the shared window. For ${seconds} s, this process is limited to ${limit} requests.`;
    this.#emit("data-lost", message);
  }

  #emit(cause: Cause, message: string): void {
    this.#settings.onEvent({ type: "rate-limiter-corrected", message, cause });
  }
}
