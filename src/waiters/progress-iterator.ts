import { onAbort } from "../core/abort.js";

/**
 * What something tells on its way, as a sequence that returns its result.
 *
 * Leaving the loop aborts the signal that it runs under, as the outer signal does.
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
  // Whoever leaves the loop early never asks for the result.
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
