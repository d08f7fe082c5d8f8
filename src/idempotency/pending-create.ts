import type { IntentDraft } from "../core/intents.js";
import type { CreateRoute } from "./create-routes.js";

/** A create, from before it is sent until its outcome is known. */
export interface PendingCreate {
  createRoute: CreateRoute;
  /** The intent to store. Its `sentAt` is the time of the last attempt. */
  draft: IntentDraft;
  /** Equal for creates that cannot be distinguished. */
  fingerprint: string;
  /**
   * `"open"`: not sent, or not executed. `"sent"`: sent, and not known to be rejected. `"lost"`: sent, and there will be
   * no response.
   */
  state: "open" | "sent" | "lost";
}

/** Computes a key that is equal for creates with the same route, path and identifying fields. */
export function computeFingerprint({ route, path, matchFields }: Omit<IntentDraft, "id" | "sentAt">): string {
  const sorted = [path, matchFields].map((fields) =>
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([route, ...sorted]);
}
