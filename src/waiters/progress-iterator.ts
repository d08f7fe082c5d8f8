import { onAbort } from "../core/abort.js";
import { assertObject } from "../core/path-params.js";

/**
 * Adapts a progress callback to an async iterator that returns the result.
 *
 * Leaving the loop or aborting the caller's signal aborts the signal of the started work.
 */
export async function* iterateProgress<O extends { signal?: AbortSignal | undefined }, Step, Result>(
  options: O | undefined,
  start: (options: O & { signal: AbortSignal; onProgress: (step: Step) => void }) => Promise<Result>,
): AsyncGenerator<Step, Result, undefined> {
  const { signal: callerSignal, ...rest } = assertObject(options);
  const stop = new AbortController();
  const stopListening = onAbort(callerSignal, () => stop.abort(callerSignal?.reason));
  const queue: Step[] = [];
  let isDone = false;
  let wake: () => void = () => undefined;
  const onProgress = (step: Step) => {
    queue.push(step);
    wake();
  };
  const own = { ...rest, signal: stop.signal, onProgress } as O & Parameters<typeof start>[0];
  const result = start(own).finally(() => {
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
