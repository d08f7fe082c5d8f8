import type { Mutex } from "./mutex.js";

/** Part of a context that ends a request. */
interface Responding {
  /** Ends the request as soon as a step sets it. */
  response?: Response;
}

type AnyStep<C, S> = (context: C, services: S) => void | Promise<void>;
type AnySyncStep<C, S> = (context: C, services: S) => undefined;

/** A step, or steps that have the state to themselves. */
export type PipelineStep<C, S> = AnyStep<C, S> | ExclusiveSteps<C, S>;

/** Steps that run without a request in between: `first` may await, the others cannot. */
interface ExclusiveSteps<C, S> {
  readonly first: AnyStep<C, S>;
  readonly then: readonly AnySyncStep<C, S>[];
}

export function exclusive<C, S>(
  first: AnyStep<C, S>,
  then: readonly AnySyncStep<C, S>[],
): ExclusiveSteps<C, S> {
  return { first, then };
}

/** Runs steps in order, until one sets the response. @throws the error of a step */
export async function runSteps<C extends Responding, S>(
  steps: readonly PipelineStep<C, S>[],
  context: C,
  services: S,
  mutex: Mutex,
): Promise<void> {
  for (const step of steps) {
    if (typeof step === "function") {
      const waiting = step(context, services);
      // Most steps are synchronous: awaiting each of them would cost a microtask per step.
      if (waiting !== undefined) await waiting;
    } else
      await mutex.runExclusive(async () => {
        await step.first(context, services);
        for (const next of step.then) next(context, services);
      });
    if (context.response !== undefined) return;
  }
}
