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
