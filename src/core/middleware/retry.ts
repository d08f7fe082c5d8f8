import type { Clock } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Logger } from "../log.js";
import type { Middleware, OutgoingRequest } from "../pipeline.js";
import {
  classify429,
  DEFAULT_RETRY_AFTER_MS,
  MAX_RETRY_AFTER_MS,
  readRetryAfterMs,
} from "../rate-limit-headers.js";
import type { HttpResponse } from "../response.js";

/** First back-off delay, doubled with every attempt, in milliseconds. */
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;

interface RetryOptions {
  retries: number;
  clock: Clock;
  log: Logger;
}

/**
 * Retries requests that cannot be executed twice by it.
 *
 * A 429 was not executed, whatever the method. 408, 5xx and lost connections are retried for reads only: the service
 * has no idempotency keys, so a change that may have arrived is not resent. A request that was never sent can always
 * be retried.
 */
export function retryMiddleware({ retries, clock, log }: RetryOptions): Middleware {
  return (next) => {
    const resend = async (
      request: OutgoingRequest,
      first: HttpResponse | NetworkError,
    ): Promise<HttpResponse> => {
      const maxRetries = request.context.retries ?? retries;
      let outcome = first;
      for (let attempt = 1; ; attempt += 1) {
        const retry = attempt > maxRetries ? undefined : retryDecision(outcome, request, attempt, clock);
        if (retry === undefined) {
          if (outcome instanceof NetworkError) throw outcome;
          return outcome;
        }
        log({ type: "retry", route: request.context.route, attempt, ...retry });
        await clock.sleep(retry.delayMs, request.signal);
        outcome = await next({ ...request, attempt: attempt + 1 }).catch(toNetworkError);
      }
    };
    // Most calls succeed with the first attempt, so that path does no extra work.
    return (request) =>
      next(request).then(
        (response) => (response.ok ? response : resend(request, response)),
        (error) => resend(request, toNetworkError(error)),
      );
  };
}

/** Returns network errors as an outcome; rethrows all others. */
function toNetworkError(error: unknown): NetworkError {
  if (error instanceof NetworkError) return error;
  throw error;
}

function retryDecision(
  outcome: HttpResponse | NetworkError,
  request: OutgoingRequest,
  attempt: number,
  clock: Clock,
): { delayMs: number; reason: string } | undefined {
  const isSafe = request.context.isSafe ?? request.method === "GET";
  if (outcome instanceof NetworkError) {
    if (outcome.isPermanent || (outcome.mayHaveArrived && !isSafe)) return undefined;
    return { delayMs: computeBackoffMs(FIRST_DELAY_MS, attempt, clock), reason: outcome.message };
  }
  const { status } = outcome;
  const reason = `status ${status}`;
  const retryAfter = readRetryAfterMs(outcome.headers, clock.now());
  if (retryAfter !== undefined && retryAfter > MAX_RETRY_AFTER_MS) return undefined;
  if (status === 429) {
    // The change limiter waits for a running change to finish, whose duration no delay could predict.
    if (request.context.isChangeLimited && classify429(request.method, outcome.headers) === "changes")
      return undefined;
    return {
      delayMs:
        retryAfter ?? computeBackoffMs(DEFAULT_RETRY_AFTER_MS, attempt, clock, 2 * DEFAULT_RETRY_AFTER_MS),
      reason,
    };
  }
  if (!isSafe || (status < 500 && status !== 408)) return undefined;
  return { delayMs: retryAfter ?? computeBackoffMs(FIRST_DELAY_MS, attempt, clock), reason };
}

/** Doubles the delay with every attempt, with up to 25 % jitter to spread the retries of several clients. */
function computeBackoffMs(firstMs: number, attempt: number, clock: Clock, capMs = MAX_DELAY_MS): number {
  const delayMs = Math.min(firstMs * 2 ** (attempt - 1), Math.max(capMs, firstMs));
  const random = clock.random?.() ?? Math.random();
  return Math.round(delayMs * (1 + random / 4));
}
