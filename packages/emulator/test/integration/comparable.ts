import type { StateDocument } from "redis-cloud-emulator";

/** What is counted or measured rather than kept. */
const COUNTED = new Set(["at", "usage", "used", "earlyPolls", "memoryUsedInMb"]);

/** The part of a state that a restart must bring back. */
export function comparable({ state }: StateDocument): unknown {
  return JSON.parse(JSON.stringify(state, (name, value: unknown) => (COUNTED.has(name) ? undefined : value)));
}
