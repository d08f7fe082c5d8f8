import type { RequestBody } from "../../generated/facts.js";
import type { Priority } from "./rate-limiter.js";
import type { HttpResponse } from "./response.js";

/** The call that a request belongs to. */
export interface RequestContext {
  /** `"METHOD /path"`; for calls through `cloud.raw`, with the ids filled in. */
  readonly route: string;
  /** Maximum number of retries. */
  readonly retries?: number | undefined;
  /** Timeout of one attempt, including the body, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Priority in the queue of the rate limiter. */
  readonly priority?: Priority | undefined;
  /** Whether the response is JSON or an error, so that its bytes are not needed. */
  readonly isJson?: boolean | undefined;
  /** Whether the request changes nothing, so that it can be resent. Default: whether its method is GET. */
  readonly isSafe?: boolean | undefined;
  /** Whether the change limiter handles a 429 for too many changes, so that it is not retried. */
  readonly isChangeLimited?: boolean | undefined;
  /** The SDK's own middleware around every attempt of this call, immediately before the request is sent. */
  readonly perAttemptMiddleware?: Middleware | undefined;
}

/** A request to send: a plain object, which is much cheaper than a `Request` and can be resent. */
export interface OutgoingRequest {
  /** The complete URL, including the query. */
  readonly url: string;
  /** The HTTP method, in uppercase. */
  readonly method: string;
  /** Headers to send in addition to the keys, the user agent and the content type. */
  readonly headers: Headers;
  /** The JSON body. May contain passwords. */
  readonly body: RequestBody | undefined;
  /** Aborted when the caller aborts the call or the attempt times out. */
  readonly signal: AbortSignal | undefined;
  /** The call that the request belongs to. */
  readonly context: RequestContext;
  /** Number of the attempt, starting at 1. */
  readonly attempt: number;
}

/** Sends a request and resolves with the response, whatever its status. */
export type Next = (request: OutgoingRequest) => Promise<HttpResponse>;

/**
 * Middleware: wraps the sending of a request.
 *
 * @example
 * ```ts
 * const trace: Middleware = (next) => async (request) => {
 *   const response = await next(request);
 *   console.log(request.context.route, response.status);
 *   return response;
 * };
 * new RedisCloud({ middleware: [trace] });
 * ```
 */
export type Middleware = (next: Next) => Next;

/** Wraps `send` in the middleware; the first is the outermost. */
export function composeMiddleware(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight((next, wrap) => wrap(next), send);
}
