import { onAbort } from "../core/abort.js";

/**
 * What something tells on its way, as a sequence that returns its result.
 *
 * Leaving the loop aborts the signal that it runs under, as the outer signal does.
 */
export async function* iterateProgress<Step, Result>(
  begin: (onStep: (step: Step) => void, signal: AbortSignal) => Promise<Result>,
  outer: AbortSignal | undefined,
): AsyncGenerator<Step, Result, undefined> {
  const left = new AbortController();
  const stopListening = onAbort(outer, () => left.abort(outer?.reason));
  const told: Step[] = [];
  let over = false;
  let wake: () => void = () => undefined;
  const result = begin((step) => {
    told.push(step);
    wake();
  }, left.signal).finally(() => {
    over = true;
    wake();
  });
  // Whoever leaves the loop early never asks for the result.
  result.catch(() => undefined);
  try {
    while (!over || told.length > 0) {
      const step = told.shift();
      if (step !== undefined) yield step;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    return await result;
  } finally {
    stopListening();
    left.abort();
  }
}
