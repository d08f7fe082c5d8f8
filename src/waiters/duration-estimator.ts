import type { ExpectedDuration } from "./poll-interval.js";

/** Number of most recent durations kept per command. */
const MAX_DURATIONS_PER_COMMAND = 20;

/** Estimates durations from those that this client has observed, by command. */
export class DurationEstimator {
  readonly #durations = new Map<string, number[]>();

  record(command: string, durationMs: number): void {
    this.#durations.set(
      command,
      [...(this.#durations.get(command) ?? []), durationMs].slice(-MAX_DURATIONS_PER_COMMAND),
    );
  }

  /** Returns when a command is expected to finish; `undefined` if none was observed. More observations narrow the range. */
  estimate(command: string): ExpectedDuration | undefined {
    const durations = this.#durations.get(command);
    if (durations === undefined) return undefined;
    const [fromMs, toMs] = [Math.min(...durations), Math.max(...durations)];
    const marginMs = toMs * Math.max(0.1 / durations.length, 0.01);
    return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
  }
}

/** Returns the expected range if only the usual duration is known, or not even that. */
export function rangeAround(usualMs: number | undefined): ExpectedDuration | undefined {
  return usualMs ? { fromMs: 0.85 * usualMs, toMs: 1.3 * usualMs } : undefined;
}
