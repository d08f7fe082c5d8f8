import { createTimeAxis } from "./chart-axis.js";
import { createCursor } from "./chart-cursor.js";
import { drawLines } from "./chart-path.js";
import { el, setAttribute, setText, svg } from "./dom.js";
import { formatMany } from "./format.js";

/** @typedef {import("./history.js").Series} Series */
/** @typedef {"memory" | "ops" | "clients"} ChartKind */

const WIDTH = 100;
const HEIGHT = 30;

/** Free space above the largest value. */
const HEADROOM = 1.15;

/**
 * Creates a sparkline with a cursor. It fills its container; the caller provides the accessible text.
 *
 * @param {ChartKind} kind
 * @param {(value: number) => string} format
 * @param {string} [label] Accessible name of the cursor, which can then be moved with the keyboard.
 */
export function sparkline(kind, format, label) {
  const ground = svg("path", {
    class: "spark-ground",
    d: `M0 ${HEIGHT}L${WIDTH} ${HEIGHT}`,
    "vector-effect": "non-scaling-stroke",
  });
  const area = svg("path", { class: "spark-area" });
  const line = svg("path", { class: "spark-line", "vector-effect": "non-scaling-stroke" });
  const drawing = svg(
    "svg",
    {
      class: "spark",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    ground,
    area,
    line,
  );
  const cursor = createCursor(format, label);
  const element = el("div", { class: `plot plot-${kind}` }, drawing, cursor.element);
  return {
    element,
    /**
     * @param {Series} series
     * @param {number} [highest] Top of the scale, for charts that are compared. Default: the largest value.
     */
    update(series, highest = 0) {
      const top = Math.max(...series.values.map((value) => value ?? 0), highest) * HEADROOM;
      const shapes = drawLines(series.values, { top, width: WIDTH, height: HEIGHT });
      setAttribute(line, "d", shapes.line);
      setAttribute(area, "d", shapes.area);
      cursor.update(series);
    },
  };
}

/**
 * Creates a chart with a title, the current value, the maximum and a time axis.
 *
 * @param {ChartKind} kind
 * @param {string} title
 * @param {(value: number) => string} format
 */
export function chart(kind, title, format) {
  const spark = sparkline(kind, format, `${title} by time`);
  const axis = createTimeAxis();
  const now = el("span", { class: "chart-now" });
  const note = el("span", { class: "chart-note" });
  // The picture and its cursor are apart, because the content of a picture is not accessible.
  const picture = el("div", { class: "visually-hidden", role: "img" });
  const element = el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, el("span", { class: "chart-title" }, title), now),
    picture,
    el("div", { class: "chart-drawing" }, spark.element),
    axis.element,
    note,
  );
  return {
    element,
    /**
     * @param {Series} series
     * @param {number | undefined} latest
     * @param {string} [extra]
     */
    update(series, latest, extra = "") {
      const measured = series.values.filter((value) => value !== null);
      const current = latest ?? measured.at(-1);
      spark.update(series);
      axis.update(series);
      if (current === undefined) {
        setText(now, "–");
        setText(note, "No data yet");
        setAttribute(picture, "aria-label", `${title}: no data yet`);
        return;
      }
      const highest = format(Math.max(...measured, current));
      const minutes = formatMany((series.values.length * series.stepMs) / 60_000, "minute");
      setText(now, format(current));
      setText(note, `max ${highest} in ${minutes}${extra}`);
      setAttribute(
        picture,
        "aria-label",
        `${title}: now ${format(current)}, max ${highest} in the last ${minutes}`,
      );
    },
  };
}
