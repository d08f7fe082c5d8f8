import { el, setAttribute, setText } from "./dom.js";
import { STATUS_TONES } from "./labels.js";

/** @typedef {import("./labels.js").Tone} Tone */

/**
 * Returns the tone of a status.
 *
 * @param {string} status
 * @returns {Tone}
 */
export function getTone(status) {
  return STATUS_TONES[status] ?? "busy";
}

/**
 * Whether a status does not change without a request.
 *
 * @param {string} status
 */
export function isFinal(status) {
  return getTone(status) !== "busy";
}

/**
 * Formats a status for the user. The statuses of finished tasks are named as the filter of tasks names them.
 *
 * @param {string} status
 */
export function formatStatus(status) {
  if (status === "processing-error") return "failed";
  return status.replace(/^processing-/, "").replaceAll("-", " ");
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
