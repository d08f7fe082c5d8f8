import { sparkline } from "./chart.js";
import { el, setText } from "./dom.js";

/** @typedef {import("./history.js").Series} Series */

/**
 * Creates a tile with one metric of the account.
 *
 * @param {string} title
 * @param {{ kind: import("./chart.js").ChartKind, format: (value: number) => string }} [chart]
 */
export function tile(title, chart) {
  const value = el("p", { class: "tile-value" });
  const note = el("p", { class: "tile-note" });
  const spark = chart === undefined ? undefined : sparkline(chart.kind, chart.format, `${title} by time`);
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
     * @param {Series} [series]
     */
    update(text, more, series) {
      setText(value, text);
      setText(note, more);
      if (series !== undefined) spark?.update(series);
    },
  };
}
