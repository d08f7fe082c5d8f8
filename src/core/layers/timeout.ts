import { onAbort } from "../abort.js";
import type { Answer } from "../answer.js";
import { type Clock, setAlarm } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Layer } from "../pipeline.js";

/** How often a controller is lent out. Platforms leave a listener on its signal until they collect their garbage. */
const MOST_USES = 8;

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutLayer(clock: Clock, defaultMs: number): Layer {
  // A new controller costs a call over a local connection four per cent. One whose attempt was answered in full is
  // lent to the next: nothing is left for it to abort.
  let spare: { controller: AbortController; uses: number } | undefined;
  return (next) => (request) => {
    const { signal, call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    return new Promise<Answer>((resolve, reject) => {
      signal?.throwIfAborted();
      const lent = spare ?? { controller: new AbortController(), uses: 0 };
      spare = undefined;
      lent.uses += 1;
      // Not every `fetch` heeds its signal, and not every body ends with it: nobody is kept waiting by that.
      const end = (reason: unknown) => {
        over();
        lent.controller.abort(reason);
        reject(reason);
      };
      const stopClock = setAlarm(clock, timeoutMs, () => end(tooSlow(call.route, timeoutMs)));
      const stopListening = onAbort(signal, () => end(signal?.reason));
      const over = () => {
        stopClock();
        stopListening();
      };
      const failed = (error: unknown) => {
        over();
        reject(error);
      };
      try {
        next({ ...request, signal: lent.controller.signal }).then((answer) => {
          over();
          if (lent.uses < MOST_USES && !lent.controller.signal.aborted) spare = lent;
          resolve(answer);
        }, failed);
      } catch (error) {
        failed(error);
      }
    });
  };
}

function tooSlow(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
