import { onAbort } from "../core/abort.js";
import type { Clock } from "../core/clock.js";
import { ConfigError, WaitTimeoutError } from "../core/errors.js";
import { assertPositive } from "../core/options.js";
import { formatValue } from "../core/path-params.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";

/** What can be waited for together with others: an operation, or one that is not accepted yet. */
export type Waitable<T> = Operation<T> | PromiseLike<Operation<T>>;

/** What waiting for it resolves to. */
export type WaitResult<W> = W extends Waitable<infer T> ? T : never;

/** For every operation, in their order, what became of it: as `Promise.allSettled` tells it. */
export type WaitAllResults<W extends readonly Waitable<unknown>[]> = {
  -readonly [K in keyof W]: PromiseSettledResult<WaitResult<W[K]>>;
};

/** One step of waiting for many: a new status of one of them, or its end. */
export interface WaitAllProgress extends Omit<Progress, "phase"> {
  /** Place of the operation in the list, from 0. */
  index: number;
  /** As for one wait; `"done"` or `"failed"` at its end, with the last status. */
  phase: Progress["phase"] | "done" | "failed";
  /** Why it failed. */
  error?: unknown;
  /** How many have ended well so far. */
  done: number;
  /** How many have failed so far. */
  failed: number;
  /** How many there are. */
  total: number;
}

/** Options of waiting for many. The time is for all of them together. */
export interface WaitAllOptions extends Omit<WaitOptions, "onProgress"> {
  /** Called whenever a status changes, and at the end of each. What it throws ends all the waits. */
  onProgress?: ((progress: WaitAllProgress) => void) | undefined;
}

interface Limits {
  clock: Clock;
  /** The client's, for when the options name none. */
  waitTimeoutMs: number;
}

/** Waits for many at once. One that fails leaves the others alone. */
export async function waitAll<const W extends readonly Waitable<unknown>[]>(
  operations: W,
  options: WaitAllOptions,
  { clock, waitTimeoutMs }: Limits,
): Promise<WaitAllResults<W>> {
  assertWaitables(operations);
  const { signal, onProgress, ...waitOptions } = options;
  const timeoutMs = assertPositive("timeoutMs", options.timeoutMs ?? waitTimeoutMs);
  const startedAt = clock.now();
  const aggregator = new ProgressAggregator(operations.length, onProgress);
  const stop = new AbortController();
  const late = new AbortController();
  const over = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort(signal?.reason));
  clock.sleep(timeoutMs, over.signal).then(
    () => late.abort(new WaitTimeoutError("", "", "not accepted yet", timeoutMs)),
    () => undefined,
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
      const operation = await waitForAcceptance(waitable, index, [stop.signal, late.signal]);
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
    over.abort();
  }
}

/** Counts the ends, and passes the steps on until the listener breaks. */
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

/** The operation once it is accepted. Whoever stops waiting before that can still await the submission itself. */
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
        else
          reject(
            new ConfigError(`operations[${index}] must be an operation, not ${formatValue(operation)}.`),
          );
      },
      (error) => {
        removeListeners();
        reject(error);
      },
    );
  });
}

function assertWaitables(operations: readonly unknown[]): void {
  if (!Array.isArray(operations))
    throw new ConfigError(`operations must be a list of operations, not ${formatValue(operations)}.`);
  for (const [index, waitForOne] of operations.entries()) {
    const { then, wait } = (waitForOne ?? {}) as { then?: unknown; wait?: unknown };
    if (typeof then === "function" || typeof wait === "function") continue;
    throw new ConfigError(`operations[${index}] must be an operation, not ${formatValue(waitForOne)}.`);
  }
}
