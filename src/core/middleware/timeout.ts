import { onAbort } from "../abort.js";
import { type Clock, setTimer } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Middleware } from "../pipeline.js";
import type { HttpResponse } from "../response.js";

/** How often a controller is lent out. Platforms leave a listener on its signal until they collect their garbage. */
const MAX_USES = 8;

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutMiddleware(clock: Clock, defaultMs: number): Middleware {
  // A new controller costs a call over a local connection four per cent. One whose attempt was answered in full is
  // lent to the next: nothing is left for it to abort.
  let idleController: { controller: AbortController; uses: number } | undefined;
  return (next) => (request) => {
    const { signal, context: call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    return new Promise<HttpResponse>((resolve, reject) => {
      signal?.throwIfAborted();
      const pooledController = idleController ?? { controller: new AbortController(), uses: 0 };
      idleController = undefined;
      pooledController.uses += 1;
      // Not every `fetch` heeds its signal, and not every body ends with it: nobody is kept waiting by that.
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
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
