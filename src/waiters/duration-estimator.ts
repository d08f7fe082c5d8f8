import type { ExpectedDuration } from "./poll-interval.js";

/** So many durations of a command are remembered, the latest. */
const MAX_DURATIONS_PER_COMMAND = 20;

/** What this client has seen of how long things take, by the service's name of the command. */
export class DurationEstimator {
  readonly #durations = new Map<string, number[]>();

  record(command: string, durationMs: number): void {
    this.#durations.set(
      command,
      [...(this.#durations.get(command) ?? []), durationMs].slice(-MAX_DURATIONS_PER_COMMAND),
    );
  }

  /** When a command is expected to end; `undefined` when it was never seen to. The more was seen, the closer. */
  estimate(command: string): ExpectedDuration | undefined {
    const durations = this.#durations.get(command);
    if (durations === undefined) return undefined;
    const [fromMs, toMs] = [Math.min(...durations), Math.max(...durations)];
    const marginMs = toMs * Math.max(0.1 / durations.length, 0.01);
    return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
  }
}

/** When something is expected to end of which only the usual duration is known. */
export function rangeAround(usualMs: number): ExpectedDuration {
  return { fromMs: 0.85 * usualMs, toMs: 1.3 * usualMs };
}
