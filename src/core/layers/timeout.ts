import type { Clock } from "../clock.js";
import { NetworkError } from "../errors.js";
import type { Layer } from "../pipeline.js";

/** Ends an attempt that takes too long, its body included. The caller's own signal keeps its own reason. */
export function timeoutLayer(clock: Clock, defaultMs: number): Layer {
  return (next) => async (request) => {
    const timeoutMs = request.call.timeoutMs ?? defaultMs;
    const attempt = new AbortController();
    const stopClock = new AbortController();
    const onAbort = () => attempt.abort(request.signal?.reason);
    request.signal?.throwIfAborted();
    request.signal?.addEventListener("abort", onAbort, { once: true });
    clock.sleep(timeoutMs, stopClock.signal).then(
      () => attempt.abort(tooSlow(request.call.route, timeoutMs)),
      () => undefined,
    );
    try {
      return await next({ ...request, signal: attempt.signal });
    } finally {
      stopClock.abort();
      request.signal?.removeEventListener("abort", onAbort);
    }
  };
}

function tooSlow(route: string, timeoutMs: number): NetworkError {
  return new NetworkError(route, `got no complete answer within ${timeoutMs} ms`, {
    timedOut: true,
    hint: "Raise `timeoutMs` if the service is slow here. A change may have been carried out all the same.",
  });
}
