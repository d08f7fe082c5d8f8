import { onAbort } from "../abort.js";
import type { Answer } from "../answer.js";
import type { Clock } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Layer } from "../pipeline.js";

/** Why an attempt's signal is aborted when the attempt is over: it stops the clock, and nobody sees it. */
const OVER = "over";

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutLayer(clock: Clock, defaultMs: number): Layer {
  return (next) => async (request) => {
    const { signal, call } = request;
    const timeoutMs = call.timeoutMs ?? defaultMs;
    const attempt = new AbortController();
    signal?.throwIfAborted();
    let stopListening = () => {};
    try {
      return await new Promise<Answer>((resolve, reject) => {
        // Not every `fetch` heeds its signal, and not every body ends with it: nobody is kept waiting by that.
        const end = (reason: unknown) => {
          attempt.abort(reason);
          reject(reason);
        };
        stopListening = onAbort(signal, () => end(signal?.reason));
        clock.sleep(timeoutMs, attempt.signal).then(
          () => end(tooSlow(call.route, timeoutMs)),
          () => undefined,
        );
        next({ ...request, signal: attempt.signal }).then(resolve, reject);
      });
    } finally {
      stopListening();
      attempt.abort(OVER);
    }
  };
}

function tooSlow(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
