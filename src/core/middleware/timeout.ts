import { onAbort, throwIfAborted } from "../abort.js";
import { type Clock, setTimer } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Middleware } from "../pipeline.js";
import type { HttpResponse } from "../response.js";

/** Number of attempts per controller: `fetch` keeps a listener of each on its signal until a garbage collection. */
const MAX_ATTEMPTS = 8;

/** Aborts an attempt, including its body, that exceeds its timeout. The caller's signal keeps its own reason. */
export function timeoutMiddleware(clock: Clock, defaultMs: number): Middleware {
  // After a complete response, a controller has nothing left to abort. A new one would take 3 µs.
  let idle: { controller: AbortController; left: number } | undefined;
  return (next) => (request) => {
    const { signal, context: call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    return new Promise<HttpResponse>((resolve, reject) => {
      throwIfAborted(signal);
      const lease = idle ?? { controller: new AbortController(), left: MAX_ATTEMPTS };
      const { controller } = lease;
      idle = undefined;
      const cleanUp = () => {
        cancelTimer();
        stopListening();
      };
      const fail = (error: unknown) => {
        cleanUp();
        reject(error);
      };
      // Reject without waiting for `fetch`: not every implementation honors the signal.
      const abandon = (reason: unknown) => {
        controller.abort(reason);
        fail(reason);
      };
      const cancelTimer = setTimer(clock, timeoutMs, () => abandon(timeoutError(call.route, timeoutMs)));
      const stopListening = onAbort(signal, () => abandon(signal?.reason));
      try {
        next({ ...request, signal: controller.signal }).then((response) => {
          cleanUp();
          lease.left -= 1;
          if (lease.left > 0 && !controller.signal.aborted) idle = lease;
          resolve(response);
        }, fail);
      } catch (error) {
        fail(error);
      }
    });
  };
}

function timeoutError(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete response within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Increase `timeoutMs` if this route is slow. A change may have been applied despite the timeout.",
  });
}
