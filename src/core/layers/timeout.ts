import { onAbort } from "../abort.js";
import type { Clock } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Layer } from "../pipeline.js";

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutLayer(clock: Clock, defaultMs: number): Layer {
  return (next) => async (request) => {
    const timeoutMs = request.call.timeoutMs ?? defaultMs;
    const attempt = new AbortController();
    const stopClock = new AbortController();
    request.signal?.throwIfAborted();
    const stopListening = onAbort(request.signal, () => attempt.abort(request.signal?.reason));
    clock.sleep(timeoutMs, stopClock.signal).then(
      () => attempt.abort(tooSlow(request.call.route, timeoutMs)),
      () => undefined,
    );
    // Not every `fetch` heeds its signal, and not every body ends with it: nobody is kept waiting by that.
    const ended = new Promise<never>((_, reject) => {
      attempt.signal.addEventListener("abort", () => reject(attempt.signal.reason), { once: true });
    });
    try {
      return await Promise.race([next({ ...request, signal: attempt.signal }), ended]);
    } finally {
      stopClock.abort();
      stopListening();
    }
  };
}

function tooSlow(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
