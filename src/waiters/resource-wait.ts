import type { TaskStateUpdate } from "../../generated/models.js";
import { TaskError } from "../core/errors.js";
import { formatValue, isStringId } from "../core/path-params.js";
import type { ProvisioningError } from "../core/wait-errors.js";
import {
  computePollIntervalMs,
  type ExpectedDuration,
  MIN_GRACE_POLLS,
  MIN_POLL_INTERVAL_MS,
  nearReadyIntervalMs,
} from "./poll-interval.js";
import type { WaitCondition } from "./poll-source.js";
import { type ResourceIds, readCreatedId } from "./resource-ids.js";
import type { ResourceKindSpec } from "./resource-kinds.js";
import { classify, readErrorMessage } from "./resource-state.js";

/** Grace period after the task in which the resource may not be visible yet, in milliseconds. */
const GRACE_MS = 180_000;
/** Maximum gap between two polls for a duration to be recorded: after a longer gap, the clock may have jumped. */
const MAX_POLL_GAP_MS = 60_000;

interface ResourceWaitOptions {
  spec: ResourceKindSpec;
  /** Number of consecutive polls that must find it ready. */
  readyPolls: number;
  /** Whether the list's item suffices as the result. */
  isBrief: boolean;
  /** Observed duration of the task, in milliseconds. After a task of milliseconds, the resource settles as fast. */
  taskMs: number;
  /** Age of the operation when the wait starts, in milliseconds. */
  ageMs: number;
  /** Returns when the end is expected, learned from earlier operations of this client. */
  getLearned(): ExpectedDuration | undefined;
  /** When the end is usually expected. */
  usual: ExpectedDuration | undefined;
  /** Called with the duration, if it was observed. */
  record(durationMs: number): void;
  onStatus(status: string): void;
  createError(status: string, reason: string | undefined): ProvisioningError;
}

/**
 * Resolves once the resource is ready. Tolerates a 404 for a grace period after creation, and later in a few
 * consecutive polls: a service with several replicas may miss a resource for a moment.
 */
export function untilReady(options: ResourceWaitOptions): WaitCondition<unknown> {
  const { spec, onStatus, createError } = options;
  const readyPolls = Math.max(options.readyPolls, spec.readyPolls ?? 1);
  const settleMs =
    options.taskMs < MIN_POLL_INTERVAL_MS
      ? options.taskMs
      : Math.max(spec.settleMs ?? 0, (readyPolls - 1) * MIN_POLL_INTERVAL_MS);
  // The items of a list may be incomplete.
  const isListPartial =
    spec.listSource !== undefined && spec.listSource.isComplete !== true && !options.isBrief;
  const stopwatch = createStopwatch(options);
  /** Number of consecutive polls that did not find it. */
  let misses = 0;
  let wasSeen = false;
  let isAlmostReady = false;
  let timesReady = 0;
  let readyAtMs = 0;
  return {
    evaluate(snapshot, waitedMs, listed) {
      const { state: standing, status } = classify(spec, snapshot);
      onStatus(status);
      misses = standing === "gone" ? misses + 1 : 0;
      if (misses > 0 && ((!wasSeen && waitedMs < GRACE_MS) || misses < MIN_GRACE_POLLS)) return undefined;
      if (standing === "gone" || standing === "failed") throw createError(status, readErrorMessage(snapshot));
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
      if (listed && isListPartial) return "read-individually";
      stopwatch.stop(readyAtMs);
      return { value: snapshot };
    },
    nextDelayMs(waitedMs) {
      if (timesReady > 0)
        return settleMs < MIN_POLL_INTERVAL_MS ? readyAtMs + settleMs - waitedMs : MIN_POLL_INTERVAL_MS;
      const ageMs = options.ageMs + waitedMs;
      const getLearned = options.getLearned();
      return getLearned === undefined && isAlmostReady
        ? nearReadyIntervalMs(ageMs)
        : computePollIntervalMs(ageMs, getLearned ?? options.usual);
    },
  };
}

/** Resolves once the resource is gone. */
export function untilGone(options: ResourceWaitOptions): WaitCondition<unknown> {
  const { spec, ageMs, getLearned, onStatus, createError } = options;
  const stopwatch = createStopwatch(options);
  return {
    evaluate(snapshot, waitedMs) {
      const { state: standing, status } = classify(spec, snapshot);
      onStatus(status);
      if (standing === "failed" && !spec.keepsStatusWhenDeleted)
        throw createError(status, readErrorMessage(snapshot));
      if (standing !== "gone") return stopwatch.tick(waitedMs);
      stopwatch.stop(waitedMs);
      return { value: undefined };
    },
    nextDelayMs: (waitedMs) => computePollIntervalMs(ageMs + waitedMs, getLearned()),
  };
}

/** Creates a stopwatch that records the duration of an operation, unless polls were too far apart to determine it. */
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

/** Returns the ids of the resource: those of the request, and the one that the task created. */
export function addCreatedId(task: TaskStateUpdate, ids: ResourceIds, name: string | undefined): ResourceIds {
  if (name === undefined || ids[name] !== undefined) return ids;
  const resourceId = readCreatedId(task);
  if (isIdOf(name, resourceId)) return { ...ids, [name]: resourceId };
  const isMissing = resourceId === undefined || resourceId === null;
  throw new TaskError({
    taskId: task.taskId,
    commandType: task.commandType,
    description: isMissing
      ? "the completed task contains no resource id"
      : `the change was accepted, but the completed task contains an invalid resource id: ${formatValue(resourceId)}`,
    hint: "The resource may exist: look for it by its name before you create it again.",
  });
}

/** Whether a value can be the id of a created resource, and part of a path. */
function isIdOf(name: string, id: unknown): id is number | string {
  return isStringId(name)
    ? typeof id === "string" && /^[\w-]{1,64}$/.test(id)
    : typeof id === "number" && Number.isSafeInteger(id) && id > 0;
}
