import type { StateDocument } from "redis-cloud-emulator";

/** Fields that are counted or measured instead of persisted. */
const COUNTED = new Set(["at", "usage", "used", "earlyPolls", "memoryUsedInMb"]);

/** Returns the part of a state that must survive a restart. */
export function comparable({ state }: StateDocument): unknown {
  return JSON.parse(JSON.stringify(state, (name, value: unknown) => (COUNTED.has(name) ? undefined : value)));
}
