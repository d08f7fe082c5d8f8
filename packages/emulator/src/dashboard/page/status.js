import { el, setAttribute, setText } from "./dom.js";

/** @typedef {"good" | "busy" | "bad" | "still"} Tone */

/** @type {Record<string, Tone>} */
const TONES = {
  active: "good",
  "processing-completed": "good",
  Succeeded: "good",
  Running: "good",
  Approved: "good",
  Failed: "bad",
  CreateFailed: "bad",
  UpdateFailed: "bad",
  DeleteFailed: "bad",
  ScalingFailed: "bad",
  Rejected: "bad",
  Canceled: "still",
  error: "bad",
  "processing-error": "bad",
  "creation-failed": "bad",
  deleted: "still",
  unknown: "still",
};

/** @type {Record<string, string>} */
const LABELS = {
  "processing-in-progress": "in progress",
  "processing-completed": "completed",
  "processing-error": "failed",
};

/**
 * Returns the tone of a status. Unknown statuses are treated as transitional.
 *
 * @param {string} status
 * @returns {Tone}
 */
export function getTone(status) {
  return TONES[status] ?? "busy";
}

/**
 * Formats a status for the user.
 *
 * @param {string} status
 */
export function formatStatus(status) {
  return LABELS[status] ?? status.replaceAll("-", " ");
}

/** Creates a status label with a mark, whose shape carries the same information as its color. */
export function statusChip() {
  const mark = el("span", { class: "chip-mark", "aria-hidden": "true" });
  const label = el("span");
  const element = el("span", { class: "chip" }, mark, label);
  return {
    element,
    /**
     * @param {string} status
     * @param {string} [text] Text that replaces the status.
     * @param {Tone} [tone] Tone that replaces that of the status.
     */
    update(status, text = formatStatus(status), tone = getTone(status)) {
      setText(label, text);
      setAttribute(element, "data-tone", tone);
    },
  };
}

/**
 * Returns the tone of an HTTP status.
 *
 * @param {number | null} status
 * @returns {Tone}
 */
export function getHttpTone(status) {
  if (status === null || status >= 500) return "bad";
  if (status >= 400) return "busy";
  return "good";
}
