import type { TaskStateUpdate } from "../../generated/models.js";
import { type ProvisioningError, TaskError } from "../core/errors.js";
import { type ExpectedDuration, MIN_POLL_INTERVAL_MS, nearReadyIntervalMs, pace } from "./poll-interval.js";
import type { WaitCondition } from "./poll-source.js";
import type { ResourceIds, ResourceKindSpec } from "./resource-kinds.js";
import { classify } from "./resource-state.js";

/** A resource may not be visible for a while after the task that made it. After this time it counts as lost. */
const GRACE_MS = 180_000;
/** So often at least it must have been looked for: a clock may jump. */
const GRACE_POLLS = 4;
/** Between two looks that are further apart, an end cannot be told from a clock that jumped or a machine that slept. */
const UNSEEN_MS = 60_000;

interface ResourceGoal {
  row: ResourceKindSpec;
  /** How often in a row it must be seen ready. */
  readyPolls: number;
  /** What a list shows of it will do. */
  brief: boolean;
  /** How long it has gone on when the wait for it begins, in milliseconds. */
  ageMs: number;
  /** When the end is expected, as far as this client has seen the same before. */
  learnt(): ExpectedDuration | undefined;
  /** The same as far as anybody knows. */
  usual: ExpectedDuration | undefined;
  /** Told how long it took, when that was seen. */
  learn(durationMs: number): void;
  onStatus(status: string): void;
  failed(status: string): ProvisioningError;
}

/** Waits for ready. Not there yet is no failure for a while; not there any more is one. */
export function untilReady(goal: ResourceGoal): WaitCondition<unknown> {
  const { row, onStatus, failed } = goal;
  const readyPolls = Math.max(goal.readyPolls, row.readyPolls ?? 1);
  const settleMs = Math.max(row.settleMs ?? 0, (readyPolls - 1) * MIN_POLL_INTERVAL_MS);
  // A list may show less of a resource than its own route does.
  const partly = row.many !== undefined && row.many.full !== true && !goal.brief;
  const ended = stopwatch(goal);
  let polls = 0;
  let seen = false;
  let nearly = false;
  let timesReady = 0;
  let readyAtMs = 0;
  return {
    evaluate(snapshot, waitedMs, listed) {
      const { standing, status } = classify(row, snapshot);
      onStatus(status);
      polls += 1;
      if (standing === "gone" && !seen && (waitedMs < GRACE_MS || polls < GRACE_POLLS)) return undefined;
      if (standing === "gone" || standing === "failed") throw failed(status);
      seen = true;
      nearly = row.isAlmostReady?.includes(status) ?? false;
      if (standing !== "ready") {
        timesReady = 0;
        ended.notYet(waitedMs);
        return undefined;
      }
      if (timesReady === 0) readyAtMs = waitedMs;
      timesReady += 1;
      if (timesReady < readyPolls || waitedMs - readyAtMs < settleMs) return undefined;
      if (listed && partly) return "alone";
      ended.at(readyAtMs);
      return { value: snapshot };
    },
    nextDelayMs(waitedMs) {
      if (timesReady > 0) return MIN_POLL_INTERVAL_MS;
      const ageMs = goal.ageMs + waitedMs;
      const learnt = goal.learnt();
      return learnt === undefined && nearly ? nearReadyIntervalMs(ageMs) : pace(ageMs, learnt ?? goal.usual);
    },
  };
}

/** Waits until it is not there any more. */
export function untilGone(goal: ResourceGoal): WaitCondition<unknown> {
  const { row, ageMs, learnt, onStatus, failed } = goal;
  const ended = stopwatch(goal);
  return {
    evaluate(snapshot, waitedMs) {
      const { standing, status } = classify(row, snapshot);
      onStatus(status);
      if (standing === "failed") throw failed(status);
      if (standing !== "gone") return ended.notYet(waitedMs);
      ended.at(waitedMs);
      return { value: undefined };
    },
    nextDelayMs: (waitedMs) => pace(ageMs + waitedMs, learnt()),
  };
}

/** Tells how long something took, if it was watched closely enough to know. */
function stopwatch({ ageMs, learn }: ResourceGoal) {
  let lastMs: number | undefined;
  let unseen = false;
  const look = (waitedMs: number) => {
    unseen ||= lastMs !== undefined && waitedMs - lastMs >= UNSEEN_MS;
    lastMs = waitedMs;
  };
  return {
    notYet(waitedMs: number): undefined {
      look(waitedMs);
    },
    at(waitedMs: number): void {
      if (lastMs === undefined) return;
      look(waitedMs);
      if (!unseen) learn(ageMs + waitedMs);
    },
  };
}

/** The ids of the resource: those of the request, and the one that the task names. */
export function idsAfter(task: TaskStateUpdate, ids: ResourceIds, name: string | undefined): ResourceIds {
  if (name === undefined || ids[name] !== undefined) return ids;
  const resourceId = task.response?.resourceId;
  if (typeof resourceId === "number") return { ...ids, [name]: resourceId };
  throw new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    description: "it completed without naming the resource that it made",
    hint: "Look for the resource by its name before you create it again.",
  });
}
