import type { EvidenceLevel, TestEvidence } from "../../scripts/coverage/evidence.js";

declare module "vitest" {
  interface TaskMeta {
    /** Evidence that the test provides for operations if it passes. */
    shown?: TestEvidence[];
  }
}

/** The task of a running test, as its context gives it: `({ task }) => …`. */
interface RunningTask {
  readonly meta: { shown?: TestEvidence[] };
}

/**
 * States what a test shows of an operation. It counts only if the test passes, and until its file changes.
 *
 * @param level - `"wire"`: the exact request was seen and the answer came back through the method.
 * `"lifecycle"`: the operation was carried through against a server that keeps state.
 * `"use-case"`: the step was done so.
 * @param route - `"METHOD /path"`, as in the contract, or the id of the step.
 */
export function showed(task: RunningTask, level: EvidenceLevel, route: string): void {
  task.meta.shown ??= [];
  const { shown } = task.meta;
  if (!shown.some((one) => one.level === level && one.route === route)) shown.push({ level, route });
}
