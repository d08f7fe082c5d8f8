import type { EarlyPollBudget } from "./early-polls.js";

/** The result of one poll of one subject; `undefined` if the subject does not exist. */
export type Snapshot = unknown;

/** Reports a subject's item in a list. Subjects that are not reported are read individually. */
export type ReportSnapshot = (subject: string, snapshot: Snapshot) => void;

/**
 * A source that can be polled individually, as a list, or both. Subscriptions with equal `key` share their polls.
 *
 * The signals are aborted when the source has no subscriptions left.
 */
export interface PollSource {
  key: string;
  /** Reads one subject. */
  read?(subject: string, signal: AbortSignal): Promise<Snapshot>;
  /** Reads all subjects with one list. */
  list?(subjects: readonly string[], report: ReportSnapshot, signal: AbortSignal): Promise<void>;
  /** Minimum number of subjects for which the list is read. Default: 2. */
  listFrom?: number;
  /** Budget of early polls. Default: unlimited. */
  earlyPolls?: EarlyPollBudget;
  /** Cost of a list read in single reads, as far as known. Default: 1. */
  listCost?(): number;
}

/** Decides when a wait is over, and how often to poll. */
export interface WaitCondition<T> {
  /**
   * Evaluates a snapshot: returns the result if the wait is over, `undefined` to continue, or `"read-individually"` if
   * the list's item suffices to read the subject immediately. Throws if the wait has failed.
   */
  evaluate(
    snapshot: Snapshot,
    waitedMs: number,
    listed: boolean,
  ): { value: T } | "read-individually" | undefined;
  /** Returns the time until the next poll, in milliseconds. */
  nextDelayMs(waitedMs: number): number;
}
