import type { Priority } from "./rate-limiter.js";
import type { HttpResponse } from "./response.js";

/** What a layer knows of the call that a request belongs to. */
export interface RequestContext {
  /** `"METHOD /path"`; for calls through `cloud.raw`, with the ids filled in. */
  readonly route: string;
  /** Attempts after the first, at most. */
  readonly retries?: number | undefined;
  /** Time for one attempt, body included, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** What the call is worth to the budget. */
  readonly priority?: Priority | undefined;
  /** The answer is JSON, or an error: nobody needs its bytes. */
  readonly isJson?: boolean | undefined;
  /** A 429 for too many changes is not tried again: the change gate sees to it. */
  readonly isChangeLimited?: boolean | undefined;
  /** What the SDK itself puts around every attempt of this call, where the request is about to leave. */
  readonly perAttemptMiddleware?: Middleware | undefined;
}

/** One request on its way out: a plain object, which costs a fraction of a `Request` and can be sent again. */
export interface OutgoingRequest {
  /** Whole, query included. */
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  /** What goes out besides the keys, the agent and the content type. */
  readonly headers: Headers;
  /** JSON, and so the passwords in it. */
  readonly body: string | undefined;
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal | undefined;
  /** The call that it belongs to. */
  readonly context: RequestContext;
  /** Which attempt of the call this is, from 1. */
  readonly attempt: number;
}

/** Sends a request and resolves with the answer, whatever its status. */
export type Next = (request: OutgoingRequest) => Promise<HttpResponse>;

/**
 * The one extension point: wraps the sending of a request.
 *
 * @example
 * ```ts
 * const trace: Layer = (next) => async (request) => {
 *   const response = await next(request);
 *   console.log(request.call.route, response.status);
 *   return response;
 * };
 * new RedisCloud({ layers: [trace] });
 * ```
 */
export type Middleware = (next: Next) => Next;

/** Wraps `send` in the layers; the first is the outermost. */
export function composeMiddleware(middleware: readonly Middleware[], send: Next): Next {
  return middleware.reduceRight((next, middleware) => middleware(next), send);
}
