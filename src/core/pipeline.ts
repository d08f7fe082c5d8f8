import type { Answer } from "./answer.js";
import type { Priority } from "./budget.js";

/** What a layer knows of the call that a request belongs to. */
export interface CallContext {
  /** `"METHOD /path"`; for calls through `cloud.raw`, with the ids filled in. */
  readonly route: string;
  /** Attempts after the first, at most. */
  readonly retries?: number | undefined;
  /** Time for one attempt, body included, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** What the call is worth to the budget. */
  readonly priority?: Priority | undefined;
  /** What the SDK itself puts around every attempt of this call, where the request is about to leave. */
  readonly innermost?: Layer | undefined;
}

/**
 * One request on its way out.
 *
 * openapi-fetch builds it in place of a `Request`: a plain object costs a fraction of one, and its body can be
 * sent again without cloning a stream.
 */
export class Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly call: CallContext;
  /** Which attempt of the call this is, from 1. */
  readonly attempt: number = 1;

  constructor(url: string, init: OutgoingInit) {
    this.url = url;
    this.method = init.method ?? "GET";
    this.headers = init.headers ?? new Headers();
    this.body = init.body;
    this.signal = init.signal;
    this.call = init.call ?? { route: `${this.method} ${new URL(url).pathname.replace(/^\/v1(?=\/)/, "")}` };
  }
}

interface OutgoingInit {
  method?: string;
  headers?: Headers;
  body?: string;
  signal?: AbortSignal;
  call?: CallContext;
}

/** Sends a request and resolves with the answer, whatever its status. */
export type Send = (request: Outgoing) => Promise<Answer>;

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
export type Layer = (next: Send) => Send;

/** Wraps `send` in the layers; the first is the outermost. */
export function pipeline(layers: readonly Layer[], send: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), send);
}
