import { context, type Span, trace } from "@opentelemetry/api";
import type { Operation, WaitOptions } from "../waiters/operation.js";
import { errorType } from "./attributes.js";
import { DurationRecorder, getTracer, type TelemetryOptions } from "./instruments.js";
import { toErrorStatus } from "./middleware.js";

/** Starts long work and waits for it to its end, under a span of its own. */
export type TracedWait = <T>(
  /** The span's name and the metric's `redis_cloud.wait.name`: one of few, for example `"create database"`. */
  name: string,
  /** Starts the work, or gives an operation that was resumed. Its request becomes a part of the span. */
  start: () => Operation<T> | Promise<Operation<T>>,
  options?: WaitOptions,
) => Promise<T>;

/** From seconds to the two hours that a wait may take, in seconds. */
const BUCKETS = [1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200];

/**
 * Makes a function that waits like `wait()`, and shows the wait as one span with an event for each new status.
 *
 * The span holds the task's id as `redis_cloud.task.id`, and not the token. The metric is the histogram
 * `redis_cloud.wait.duration` in seconds. Aborting a wait leaves the span's status unset: the work goes on.
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
      description: "Duration of waits for long work, from its request to its end.",
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
