import type { ExpectedDuration } from "./poll-interval.js";

/** So many durations of a command are remembered, the latest. */
const KEPT = 20;

/** What this client has seen of how long things take, by the service's name of the command. */
export class DurationEstimator {
  readonly #seen = new Map<string, number[]>();

  record(command: string, durationMs: number): void {
    this.#seen.set(command, [...(this.#seen.get(command) ?? []), durationMs].slice(-KEPT));
  }

  /** When a command is expected to end; `undefined` when it was never seen to. The more was seen, the closer. */
  of(command: string): ExpectedDuration | undefined {
    const seen = this.#seen.get(command);
    if (seen === undefined) return undefined;
    const [fromMs, toMs] = [Math.min(...seen), Math.max(...seen)];
    const marginMs = toMs * Math.max(0.1 / seen.length, 0.01);
    return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
  }
}

/** When something is expected to end of which only the usual duration is known. */
export function rangeAround(usualMs: number): ExpectedDuration {
  return { fromMs: 0.85 * usualMs, toMs: 1.3 * usualMs };
}
