import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The files of a data folder. Each generation begins with a snapshot and goes on with the journal of the same
 * number: `snapshot-7.json`, `journal-7.jsonl`. The generation before the newest stays, so that a snapshot that
 * cannot be read can be moved away, and the state is found again.
 */
export interface Generations {
  /** Numbers of the snapshots, in ascending order. */
  snapshots: number[];
  /** Numbers of the journals, in ascending order. */
  journals: number[];
  /** Files that were being written when their process ended. */
  drafts: string[];
}

export function snapshotPath(dir: string, generation: number): string {
  return join(dir, `snapshot-${generation}.json`);
}

export function journalPath(dir: string, generation: number): string {
  return join(dir, `journal-${generation}.jsonl`);
}

export function listGenerations(dir: string): Generations {
  const names = readdirSync(dir);
  return {
    snapshots: numbers(names, /^snapshot-(\d{1,15})\.json$/),
    journals: numbers(names, /^journal-(\d{1,15})\.jsonl$/),
    drafts: names.filter((name) => /^snapshot-\d+\.json\.tmp$/.test(name)).map((name) => join(dir, name)),
  };
}

function numbers(names: readonly string[], form: RegExp): number[] {
  return names
    .flatMap((name) => form.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
