import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { isRedisCloudError } from "../core/errors.js";
import type { Middleware, OutgoingRequest } from "../core/pipeline.js";
import {
  errorType,
  requestAttributes,
  responseAttributes,
  responseSpanAttributes,
  spanAttributes,
} from "./attributes.js";
import { DurationRecorder, getTracer, type TelemetryOptions } from "./instruments.js";

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions extends TelemetryOptions {
  /**
   * Whether to create spans for the polls of waits. All waits of a client share polls, so these spans have no parent.
   * Metrics always include polls. Default: false.
   */
  pollSpans?: boolean | undefined;
}

/** Bucket boundaries that the conventions recommend for durations of HTTP requests, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * Creates middleware that records a span and a metric for each attempt, following OpenTelemetry's conventions for HTTP
 * clients.
 *
 * The span is of kind `CLIENT` and named `"{method} {url.template}"`, for example
 * `"GET /subscriptions/{subscriptionId}"`; the metric is the histogram `http.client.request.duration` in seconds.
 * Neither contains keys, request headers or bodies. No header is added to the request, because the service does not
 * participate in traces.
 *
 * @example
 * ```ts
 * import { openTelemetry } from "redis-cloud-sdk/otel";
 *
 * const cloud = new RedisCloud({ attemptMiddleware: [openTelemetry()] });
 * ```
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Middleware {
  const tracer = getTracer(options);
  const recorder = new DurationRecorder(options, (meter) =>
    meter.createHistogram("http.client.request.duration", {
      description: "Duration of HTTP client requests.",
      unit: "s",
      advice: { explicitBucketBoundaries: BUCKETS },
    }),
  );
  const startSpan = (request: OutgoingRequest): Span | undefined => {
    const isPoll = request.context.priority === "poll";
    if (isPoll && options.pollSpans !== true) return undefined;
    const attributes = requestAttributes(request);
    const template = attributes["url.template"];
    const name = template === undefined ? request.method : `${request.method} ${template}`;
    const all = { ...attributes, ...spanAttributes(request) };
    return tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes: all, root: isPoll });
  };

  return (next) => async (request) => {
    const span = startSpan(request);
    const record = recorder.start();
    // A poll must not become part of the wait that happened to start it.
    const parent = request.context.priority === "poll" ? ROOT_CONTEXT : context.active();
    const active = span === undefined ? parent : trace.setSpan(parent, span);
    try {
      const response = await context.with(active, () => next(request));
      const outcome = responseAttributes(response);
      span?.setAttributes({ ...outcome, ...responseSpanAttributes(response) });
      if (response.status >= 400) span?.setStatus({ code: SpanStatusCode.ERROR });
      record({ ...requestAttributes(request), ...outcome });
      return response;
    } catch (error) {
      const outcome = { "error.type": errorType(error) };
      span?.setAttributes(outcome);
      // An abort by the caller is not recorded as an error.
      if (!request.signal?.aborted) span?.setStatus(toErrorStatus(error));
      record({ ...requestAttributes(request), ...outcome });
      throw error;
    } finally {
      span?.end();
    }
  };
}

/** Returns the error status of a span. Only messages of the SDK's errors are known to contain no secrets. */
export function toErrorStatus(error: unknown): { code: SpanStatusCode; message?: string } {
  const code = SpanStatusCode.ERROR;
  return isRedisCloudError(error) ? { code, message: error.message } : { code };
}
