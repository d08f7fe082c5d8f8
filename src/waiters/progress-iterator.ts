import { onAbort } from "../core/abort.js";

/**
 * Adapts a progress callback to an async iterator that returns the result.
 *
 * Leaving the loop or aborting the caller's signal aborts the signal of the started work.
 */
export async function* iterateProgress<Step, Result>(
  start: (onStep: (step: Step) => void, signal: AbortSignal) => Promise<Result>,
  callerSignal: AbortSignal | undefined,
): AsyncGenerator<Step, Result, undefined> {
  const stop = new AbortController();
  const stopListening = onAbort(callerSignal, () => stop.abort(callerSignal?.reason));
  const queue: Step[] = [];
  let isDone = false;
  let wake: () => void = () => undefined;
  const result = start((step) => {
    queue.push(step);
    wake();
  }, stop.signal).finally(() => {
    isDone = true;
    wake();
  });
  // If the caller leaves the loop early, the result is not awaited: avoid an unhandled rejection.
  result.catch(() => undefined);
  try {
    while (!isDone || queue.length > 0) {
      const step = queue.shift();
      if (step !== undefined) yield step;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    return await result;
  } finally {
    stopListening();
    stop.abort();
  }
}
