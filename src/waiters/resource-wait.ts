import type { TaskStateUpdate } from "../../generated/models.js";
import { type ProvisioningError, TaskError } from "../core/errors.js";
import {
  computePollIntervalMs,
  type ExpectedDuration,
  MIN_POLL_INTERVAL_MS,
  nearReadyIntervalMs,
} from "./poll-interval.js";
import type { WaitCondition } from "./poll-source.js";
import type { ResourceIds, ResourceKindSpec } from "./resource-kinds.js";
import { classify } from "./resource-state.js";

/** A resource may not be visible for a while after the task that made it. After this time it counts as lost. */
const GRACE_MS = 180_000;
/** So often at least it must have been looked for: a clock may jump. */
const GRACE_POLLS = 4;
/** Between two looks that are further apart, an end cannot be told from a clock that jumped or a machine that slept. */
const MAX_POLL_GAP_MS = 60_000;

interface ResourceWaitOptions {
  spec: ResourceKindSpec;
  /** How often in a row it must be seen ready. */
  readyPolls: number;
  /** What a list shows of it will do. */
  isBrief: boolean;
  /** How long it has gone on when the wait for it begins, in milliseconds. */
  ageMs: number;
  /** When the end is expected, as far as this client has seen the same before. */
  getLearned(): ExpectedDuration | undefined;
  /** The same as far as anybody knows. */
  usual: ExpectedDuration | undefined;
  /** Told how long it took, when that was seen. */
  record(durationMs: number): void;
  onStatus(status: string): void;
  createError(status: string): ProvisioningError;
}

/** Waits for ready. Not there yet is no failure for a while; not there any more is one. */
export function untilReady(options: ResourceWaitOptions): WaitCondition<unknown> {
  const { spec, onStatus, createError } = options;
  const readyPolls = Math.max(options.readyPolls, spec.readyPolls ?? 1);
  const settleMs = Math.max(spec.settleMs ?? 0, (readyPolls - 1) * MIN_POLL_INTERVAL_MS);
  // A list may show less of a resource than its own route does.
  const isListPartial =
    spec.listSource !== undefined && spec.listSource.isComplete !== true && !options.isBrief;
  const stopwatch = createStopwatch(options);
  let polls = 0;
  let wasSeen = false;
  let isAlmostReady = false;
  let timesReady = 0;
  let readyAtMs = 0;
  return {
    evaluate(snapshot, waitedMs, listed) {
      const { state: standing, status } = classify(spec, snapshot);
      onStatus(status);
      polls += 1;
      if (standing === "gone" && !wasSeen && (waitedMs < GRACE_MS || polls < GRACE_POLLS)) return undefined;
      if (standing === "gone" || standing === "failed") throw createError(status);
      wasSeen = true;
      isAlmostReady = spec.almostReady?.includes(status) ?? false;
      if (standing !== "ready") {
        timesReady = 0;
        stopwatch.tick(waitedMs);
        return undefined;
      }
      if (timesReady === 0) readyAtMs = waitedMs;
      timesReady += 1;
      if (timesReady < readyPolls || waitedMs - readyAtMs < settleMs) return undefined;
      if (listed && isListPartial) return "alone";
      stopwatch.stop(readyAtMs);
      return { value: snapshot };
    },
    nextDelayMs(waitedMs) {
      if (timesReady > 0) return MIN_POLL_INTERVAL_MS;
      const ageMs = options.ageMs + waitedMs;
      const getLearned = options.getLearned();
      return getLearned === undefined && isAlmostReady
        ? nearReadyIntervalMs(ageMs)
        : computePollIntervalMs(ageMs, getLearned ?? options.usual);
    },
  };
}

/** Waits until it is not there any more. */
export function untilGone(options: ResourceWaitOptions): WaitCondition<unknown> {
  const { spec, ageMs, getLearned, onStatus, createError } = options;
  const stopwatch = createStopwatch(options);
  return {
    evaluate(snapshot, waitedMs) {
      const { state: standing, status } = classify(spec, snapshot);
      onStatus(status);
      if (standing === "failed") throw createError(status);
      if (standing !== "gone") return stopwatch.tick(waitedMs);
      stopwatch.stop(waitedMs);
      return { value: undefined };
    },
    nextDelayMs: (waitedMs) => computePollIntervalMs(ageMs + waitedMs, getLearned()),
  };
}

/** Tells how long something took, if it was watched closely enough to know. */
function createStopwatch({ ageMs, record }: ResourceWaitOptions) {
  let lastMs: number | undefined;
  let hasGap = false;
  const observe = (waitedMs: number) => {
    hasGap ||= lastMs !== undefined && waitedMs - lastMs >= MAX_POLL_GAP_MS;
    lastMs = waitedMs;
  };
  return {
    tick(waitedMs: number): undefined {
      observe(waitedMs);
    },
    stop(waitedMs: number): void {
      if (lastMs === undefined) return;
      observe(waitedMs);
      if (!hasGap) record(ageMs + waitedMs);
    },
  };
}

/** The ids of the resource: those of the request, and the one that the task names. */
export function addCreatedId(task: TaskStateUpdate, ids: ResourceIds, name: string | undefined): ResourceIds {
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
