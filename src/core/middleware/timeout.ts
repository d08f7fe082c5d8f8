import { onAbort } from "../abort.js";
import { type Clock, setTimer } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Middleware } from "../pipeline.js";
import type { HttpResponse } from "../response.js";

/** Maximum number of attempts per controller: platforms keep a listener on its signal until garbage collection. */
const MAX_USES = 8;

/** Aborts an attempt, including its body, that exceeds its timeout. The caller's signal keeps its own reason. */
export function timeoutMiddleware(clock: Clock, defaultMs: number): Middleware {
  // Creating a controller costs 4 % of a call over a local connection. After a complete response the controller has
  // nothing left to abort, so the next attempt reuses it.
  let idleController: { controller: AbortController; uses: number } | undefined;
  return (next) => (request) => {
    const { signal, context: call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    return new Promise<HttpResponse>((resolve, reject) => {
      signal?.throwIfAborted();
      const pooledController = idleController ?? { controller: new AbortController(), uses: 0 };
      idleController = undefined;
      pooledController.uses += 1;
      // Reject without waiting for `fetch`: not every implementation honors the signal.
      const abandon = (reason: unknown) => {
        cleanUp();
        pooledController.controller.abort(reason);
        reject(reason);
      };
      const cancelTimer = setTimer(clock, timeoutMs, () => abandon(timeoutError(call.route, timeoutMs)));
      const stopListening = onAbort(signal, () => abandon(signal?.reason));
      const cleanUp = () => {
        cancelTimer();
        stopListening();
      };
      const fail = (error: unknown) => {
        cleanUp();
        reject(error);
      };
      try {
        next({ ...request, signal: pooledController.controller.signal }).then((response) => {
          cleanUp();
          if (pooledController.uses < MAX_USES && !pooledController.controller.signal.aborted)
            idleController = pooledController;
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
    hint: "Increase `timeoutMs` if this route is slow. The change may have been applied despite the timeout.",
  });
}
