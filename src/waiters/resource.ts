import type { TaskStateUpdate } from "../../generated/models.js";
import { type ProvisioningError, TaskError } from "../core/errors.js";
import { type Expectation, nearlyPace, pace, SHORTEST_MS } from "./pace.js";
import type { ResourceIds, ResourceRow } from "./resources.js";
import type { Goal } from "./source.js";
import { judge } from "./standing.js";

/** A resource may not be visible for a while after the task that made it. After this time it counts as lost. */
const GRACE_MS = 180_000;
/** So often at least it must have been looked for: a clock may jump. */
const GRACE_LOOKS = 4;
/** Between two looks that are further apart, an end cannot be told from a clock that jumped or a machine that slept. */
const UNSEEN_MS = 60_000;

interface ResourceGoal {
  row: ResourceRow;
  /** How often in a row it must be seen ready. */
  settle: number;
  /** What a list shows of it will do. */
  brief: boolean;
  /** How long it has gone on when the wait for it begins, in milliseconds. */
  ageMs: number;
  /** When the end is expected, as far as this client has seen the same before. */
  learnt(): Expectation | undefined;
  /** The same as far as anybody knows. */
  usual: Expectation | undefined;
  /** Told how long it took, when that was seen. */
  learn(durationMs: number): void;
  onStatus(status: string): void;
  failed(status: string): ProvisioningError;
}

/** Waits for ready. Not there yet is no failure for a while; not there any more is one. */
export function untilReady(goal: ResourceGoal): Goal<unknown> {
  const { row, onStatus, failed } = goal;
  const settle = Math.max(goal.settle, row.settle ?? 1);
  const settleMs = Math.max(row.settleMs ?? 0, (settle - 1) * SHORTEST_MS);
  // A list may show less of a resource than its own route does.
  const partly = row.many !== undefined && row.many.full !== true && !goal.brief;
  const ended = stopwatch(goal);
  let looks = 0;
  let seen = false;
  let nearly = false;
  let timesReady = 0;
  let readyAtMs = 0;
  return {
    judge(sight, waitedMs, listed) {
      const { standing, status } = judge(row, sight);
      onStatus(status);
      looks += 1;
      if (standing === "gone" && !seen && (waitedMs < GRACE_MS || looks < GRACE_LOOKS)) return undefined;
      if (standing === "gone" || standing === "failed") throw failed(status);
      seen = true;
      nearly = row.nearly?.includes(status) ?? false;
      if (standing !== "ready") {
        timesReady = 0;
        ended.notYet(waitedMs);
        return undefined;
      }
      if (timesReady === 0) readyAtMs = waitedMs;
      timesReady += 1;
      if (timesReady < settle || waitedMs - readyAtMs < settleMs) return undefined;
      if (listed && partly) return "alone";
      ended.at(readyAtMs);
      return { value: sight };
    },
    pace(waitedMs) {
      if (timesReady > 0) return SHORTEST_MS;
      const ageMs = goal.ageMs + waitedMs;
      const learnt = goal.learnt();
      return learnt === undefined && nearly ? nearlyPace(ageMs) : pace(ageMs, learnt ?? goal.usual);
    },
  };
}

/** Waits until it is not there any more. */
export function untilGone(goal: ResourceGoal): Goal<unknown> {
  const { row, ageMs, learnt, onStatus, failed } = goal;
  const ended = stopwatch(goal);
  return {
    judge(sight, waitedMs) {
      const { standing, status } = judge(row, sight);
      onStatus(status);
      if (standing === "failed") throw failed(status);
      if (standing !== "gone") return ended.notYet(waitedMs);
      ended.at(waitedMs);
      return { value: undefined };
    },
    pace: (waitedMs) => pace(ageMs + waitedMs, learnt()),
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
