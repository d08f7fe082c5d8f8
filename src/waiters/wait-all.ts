import { onAbort } from "../core/abort.js";
import { type Clock, setTimer } from "../core/clock.js";
import { assertObject, assertPositive, invalidValue } from "../core/path-params.js";
import { WaitTimeoutError } from "../core/wait-errors.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";

/** An operation, or one that is not accepted yet. */
export type Waitable<T> = Operation<T> | PromiseLike<Operation<T>>;

/** Result of waiting for it. */
export type WaitResult<W> = W extends Waitable<infer T> ? T : never;

/** Results of all operations in their order, as returned by `Promise.allSettled`. */
export type WaitAllResults<W extends readonly Waitable<unknown>[]> = {
  -readonly [K in keyof W]: PromiseSettledResult<WaitResult<W[K]>>;
};

/** Progress of a wait for several operations: a new status of one of them, or its end. */
export interface WaitAllProgress extends Omit<Progress, "phase"> {
  /** Position of the operation in the list, starting at 0. */
  index: number;
  /** The phase of the operation's wait; `"done"` or `"failed"` at its end, with the last status. */
  phase: Progress["phase"] | "done" | "failed";
  /** The error, if the operation failed. */
  error?: unknown;
  /** Number of operations that have succeeded so far. */
  done: number;
  /** Number of operations that have failed so far. */
  failed: number;
  /** Number of all operations. */
  total: number;
}

/** Options of a wait for several operations. The timeout applies to all of them together. */
export interface WaitAllOptions extends Omit<WaitOptions, "onProgress"> {
  /** Called whenever a status changes, and at the end of each operation. An error that it throws aborts all waits. */
  onProgress?: ((progress: WaitAllProgress) => void) | undefined;
}

interface Limits {
  clock: Clock;
  /** The client's timeout, used if the options have none. */
  waitTimeoutMs: number;
}

/** Waits for several operations. One failure does not affect the others. */
export async function waitAll<const W extends readonly Waitable<unknown>[]>(
  operations: W,
  options: WaitAllOptions | undefined,
  { clock, waitTimeoutMs }: Limits,
): Promise<WaitAllResults<W>> {
  assertWaitables(operations);
  const { signal, onProgress, timeoutMs: ownMs, ...waitOptions } = assertObject(options);
  const timeoutMs = assertPositive("timeoutMs", ownMs ?? waitTimeoutMs);
  const startedAt = clock.now();
  const aggregator = new ProgressAggregator(operations.length, onProgress);
  const stop = new AbortController();
  const deadline = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort(signal?.reason));
  const cancelDeadline = setTimer(clock, timeoutMs, () =>
    deadline.abort(new WaitTimeoutError("", "", "not accepted yet", timeoutMs)),
  );
  const elapsedMs = () => Math.max(clock.now() - startedAt, 0);
  const waitForOne = async (waitable: Waitable<unknown>, index: number) => {
    const step = { index, phase: "task" as WaitAllProgress["phase"], taskId: "", status: "submitted" };
    const report = (update: Partial<WaitAllProgress>) => {
      try {
        aggregator.report(Object.assign(step, update), elapsedMs());
      } catch (error) {
        stop.abort(error);
      }
    };
    try {
      const operation = await waitForAcceptance(waitable, index, [stop.signal, deadline.signal]);
      const leftMs = Math.max(timeoutMs - elapsedMs(), 1);
      step.taskId = operation.taskId;
      const wait = { ...waitOptions, timeoutMs: leftMs, signal: stop.signal };
      const value = await operation.wait({
        ...wait,
        onProgress: ({ phase, status }) => report({ phase, status }),
      });
      report({ phase: "done" });
      return value;
    } catch (error) {
      report({ phase: "failed", error });
      throw error;
    }
  };
  try {
    const results = await Promise.allSettled(operations.map(waitForOne));
    aggregator.throwIfFailed();
    return results as WaitAllResults<W>;
  } finally {
    stopListening();
    cancelDeadline();
  }
}

/** Counts finished operations, and forwards progress until the listener throws. */
class ProgressAggregator {
  readonly #counts: { done: number; failed: number; total: number };
  readonly #onProgress: WaitAllOptions["onProgress"];
  #listenerFailure: { error: unknown } | undefined;

  constructor(total: number, onProgress: WaitAllOptions["onProgress"]) {
    this.#counts = { done: 0, failed: 0, total };
    this.#onProgress = onProgress;
  }

  report(step: Omit<WaitAllProgress, "done" | "failed" | "total" | "elapsedMs">, elapsedMs: number): void {
    if (step.phase === "done" || step.phase === "failed") this.#counts[step.phase] += 1;
    if (this.#listenerFailure !== undefined) return;
    try {
      this.#onProgress?.({ ...step, elapsedMs, ...this.#counts });
    } catch (error) {
      this.#listenerFailure = { error };
      throw error;
    }
  }

  throwIfFailed(): void {
    if (this.#listenerFailure !== undefined) throw this.#listenerFailure.error;
  }
}

/** Resolves with the operation once it is accepted. After an abort, the caller can still await the pending operation. */
function waitForAcceptance(
  waitable: Waitable<unknown>,
  index: number,
  signals: readonly AbortSignal[],
): Promise<Operation<unknown>> {
  return new Promise<Operation<unknown>>((resolve, reject) => {
    const listening = signals.map((signal) => onAbort(signal, () => reject(signal.reason)));
    const removeListeners = () => {
      for (const stopListening of listening) stopListening();
    };
    Promise.resolve(waitable).then(
      (operation) => {
        removeListeners();
        if (typeof operation?.wait === "function") resolve(operation);
        else reject(invalidValue(`operations[${index}]`, "be an operation", operation));
      },
      (error) => {
        removeListeners();
        reject(error);
      },
    );
  });
}

function assertWaitables(operations: readonly unknown[]): void {
  if (!Array.isArray(operations)) throw invalidValue("operations", "be a list of operations", operations);
  for (const [index, waitForOne] of operations.entries()) {
    const { then, wait } = (waitForOne ?? {}) as { then?: unknown; wait?: unknown };
    if (typeof then === "function" || typeof wait === "function") continue;
    throw invalidValue(`operations[${index}]`, "be an operation", waitForOne);
  }
}
