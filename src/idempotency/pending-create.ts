import type { IntentDraft } from "../core/intents.js";
import type { CreateRoute } from "./create-routes.js";

/** One creating request, from before it leaves until it is known what came of it. */
export interface PendingCreate {
  createRoute: CreateRoute;
  /** What is written down of it. Its `sentAt` is when it last left. */
  draft: IntentDraft;
  /** Equal for creates that nobody could tell apart. */
  fingerprint: string;
  /**
   * `"open"`: on its way, or answered. `"sent"`: it left, and no answer says that it was refused.
   * `"lost"`: there will be no answer.
   */
  state: "open" | "sent" | "lost";
}

/** The name under which creates that ask for the same are found. */
export function computeFingerprint({ route, path, matchFields }: Omit<IntentDraft, "id" | "sentAt">): string {
  const sorted = [path, matchFields].map((fields) =>
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([route, ...sorted]);
}
