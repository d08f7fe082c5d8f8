import type { WaitOptions } from "azure-managed-redis-sdk";
import { describeDocument, type EnsureDocument } from "../document/document.js";
import type { StepContext } from "../engine/provider.js";

/** Options of the waits of a step, which report their progress as events. */
export function toWaitOptions(document: EnsureDocument, { signal, emit }: StepContext) {
  const subject = describeDocument(document);
  return {
    signal,
    onProgress: ({ status }: { status: string }) =>
      emit({ type: "progress", subject, message: `${subject}: ${status}` }),
  } satisfies WaitOptions;
}

/** Options of the waits of a step. */
export type StepWaitOptions = ReturnType<typeof toWaitOptions>;
