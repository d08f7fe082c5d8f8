import { onAbort } from "../abort.js";
import type { Answer } from "../answer.js";
import { type Clock, setAlarm } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Layer } from "../pipeline.js";

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutLayer(clock: Clock, defaultMs: number): Layer {
  return (next) => (request) => {
    const { signal, call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    return new Promise<Answer>((resolve, reject) => {
      signal?.throwIfAborted();
      const attempt = new AbortController();
      // Not every `fetch` heeds its signal, and not every body ends with it: nobody is kept waiting by that.
      const end = (reason: unknown) => {
        over();
        attempt.abort(reason);
        reject(reason);
      };
      const stopClock = setAlarm(clock, timeoutMs, () => end(tooSlow(call.route, timeoutMs)));
      const stopListening = onAbort(signal, () => end(signal?.reason));
      const over = () => {
        stopClock();
        stopListening();
      };
      next({ ...request, signal: attempt.signal }).then(
        (answer) => {
          over();
          resolve(answer);
        },
        (error) => {
          over();
          reject(error);
        },
      );
    });
  };
}

function tooSlow(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
