import { describeDocument } from "../document/document.js";
import type { StepContext } from "../engine/provider.js";
import type { RedisCloudDocument } from "./adapter.js";

/** Options of the waits of a step, which report their progress as events. */
export function toWaitOptions(document: RedisCloudDocument, { signal, emit }: StepContext) {
  const subject = describeDocument(document);
  return {
    signal,
    onProgress: ({ phase, status }: { phase: string; status: string }) =>
      emit({ type: "progress", subject, message: `${subject} ${phase}: ${status}` }),
  };
}
