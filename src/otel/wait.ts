import { context, type Span, trace } from "@opentelemetry/api";
import type { Operation, WaitOptions } from "../waiters/operation.js";
import { errorType } from "./attributes.js";
import { DurationRecorder, getTracer, type TelemetryOptions } from "./instruments.js";
import { toErrorStatus } from "./middleware.js";

/** Starts an operation and waits for its end, in its own span. */
export type TracedWait = <T>(
  /** The span's name and the metric's `redis_cloud.wait.name`: low cardinality, for example `"create database"`. */
  name: string,
  /** Starts or resumes the operation. Its request becomes part of the span. */
  start: () => Operation<T> | Promise<Operation<T>>,
  options?: WaitOptions,
) => Promise<T>;

/** Bucket boundaries in seconds, up to the default timeout of two hours. */
const BUCKETS = [1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200];

/**
 * Creates a function that waits like `wait()`, and records the wait as one span with an event for each new status.
 *
 * The span contains the task's id as `redis_cloud.task.id`, but not the token. The metric is the histogram
 * `redis_cloud.wait.duration` in seconds. Aborting a wait leaves the span's status unset, because the task continues.
 *
 * @example
 * ```ts
 * const tracedWait = openTelemetryWait();
 * const database = await tracedWait("create database", () => cloud.databases.create(subscriptionId, spec));
 * ```
 */
export function openTelemetryWait(options: TelemetryOptions = {}): TracedWait {
  const tracer = getTracer(options);
  const recorder = new DurationRecorder(options, (meter) =>
    meter.createHistogram("redis_cloud.wait.duration", {
      description: "Duration of operations from the request to the end of the wait.",
      unit: "s",
      advice: { explicitBucketBoundaries: BUCKETS },
    }),
  );
  return (name, start, waitOptions = {}) => {
    const span = tracer.startSpan(name);
    const record = recorder.start();
    const wait = async () => {
      const operation = await start();
      span.setAttribute("redis_cloud.task.id", operation.taskId);
      return operation.wait({ ...waitOptions, onProgress: withEvents(span, waitOptions.onProgress) });
    };
    return context
      .with(trace.setSpan(context.active(), span), wait)
      .then(
        (value) => {
          record({ "redis_cloud.wait.name": name });
          return value;
        },
        (error: unknown) => {
          const outcome = { "error.type": errorType(error) };
          span.setAttributes(outcome);
          if (!waitOptions.signal?.aborted) span.setStatus(toErrorStatus(error));
          record({ "redis_cloud.wait.name": name, ...outcome });
          throw error;
        },
      )
      .finally(() => span.end());
  };
}

function withEvents(span: Span, onProgress: WaitOptions["onProgress"]): WaitOptions["onProgress"] {
  return (progress) => {
    const { phase, status } = progress;
    span.addEvent("redis_cloud.status", { "redis_cloud.phase": phase, "redis_cloud.status": status });
    onProgress?.(progress);
  };
}
