import { sparkline } from "./chart.js";
import { el, setText } from "./dom.js";

/**
 * Creates a tile with one metric of the account.
 *
 * @param {string} title
 * @param {"memory" | "ops" | "clients"} [kind] Adds a sparkline of this kind.
 */
export function tile(title, kind) {
  const value = el("p", { class: "tile-value" });
  const note = el("p", { class: "tile-note" });
  const spark = kind === undefined ? undefined : sparkline(kind);
  const element = el(
    "div",
    { class: "tile" },
    el("p", { class: "tile-title" }, title),
    value,
    note,
    spark?.element,
  );
  return {
    element,
    /**
     * @param {string} text
     * @param {string} more
     * @param {readonly number[]} [values]
     */
    update(text, more, values = []) {
      setText(value, text);
      setText(note, more);
      spark?.update(values);
    },
  };
}
