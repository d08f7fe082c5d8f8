import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Files of a data folder. Each generation starts with a snapshot and continues with the journal of the same number:
 * `snapshot-7.json`, `journal-7.jsonl`. The previous generation is kept, so that the state can be restored without a
 * damaged newest snapshot.
 */
export interface Generations {
  /** Numbers of the snapshots, in ascending order. */
  snapshots: number[];
  /** Numbers of the journals, in ascending order. */
  journals: number[];
  /** Incomplete files of processes that exited while writing. */
  drafts: string[];
}

export function getSnapshotPath(dir: string, generation: number): string {
  return join(dir, `snapshot-${generation}.json`);
}

export function getJournalPath(dir: string, generation: number): string {
  return join(dir, `journal-${generation}.jsonl`);
}

export function listGenerations(dir: string): Generations {
  const names = readdirSync(dir);
  return {
    snapshots: extractNumbers(names, /^snapshot-(\d{1,15})\.json$/),
    journals: extractNumbers(names, /^journal-(\d{1,15})\.jsonl$/),
    drafts: names.filter((name) => /^snapshot-\d+\.json\.tmp$/.test(name)).map((name) => join(dir, name)),
  };
}

function extractNumbers(names: readonly string[], pattern: RegExp): number[] {
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
