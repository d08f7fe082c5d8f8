/** What one look showed of one subject; `undefined` when it was not there. */
export type Snapshot = unknown;

/** Tells what a list showed of a subject. What it tells nothing of is read alone. */
export type ReportSnapshot = (subject: string, snapshot: Snapshot) => void;

/**
 * Where something can be looked at: one by one, all at once, or both. Watches with equal `key` share their looks.
 *
 * The signals are aborted when nobody waits for anything of the source any more.
 */
export interface PollSource {
  key: string;
  /** Reads one subject. */
  read?(subject: string, signal: AbortSignal): Promise<Snapshot>;
  /** Reads all subjects at once. */
  list?(subjects: readonly string[], report: ReportSnapshot, signal: AbortSignal): Promise<void>;
  /** From how many subjects on the list is worth its while. Default: 2. */
  listFrom?: number;
  /** How many reads of one a list costs, as far as known. Default: 1. */
  listCost?(): number;
}

/** What a watch is for, and how often it has to be looked at. */
export interface WaitCondition<T> {
  /**
   * Judges a sight: the result when the wait is over, `undefined` to go on, `"alone"` when a list has shown enough
   * for the subject to be read alone at once. Throws when the wait has failed.
   */
  evaluate(snapshot: Snapshot, waitedMs: number, listed: boolean): { value: T } | "alone" | undefined;
  /** Time until the next look, in milliseconds. */
  nextDelayMs(waitedMs: number): number;
}
