import { el, setAttribute, setText, svg } from "./dom.js";

const WIDTH = 100;
const HEIGHT = 30;

/** Number of samples that fill the width. Fewer samples are aligned right, so that a short history looks short. */
const MIN_POINTS = 12;

/**
 * Creates a sparkline of the latest samples. It fills its container; the caller provides the accessible text.
 *
 * @param {"memory" | "ops" | "clients"} kind
 */
export function sparkline(kind) {
  const baseline = svg("path", {
    class: "spark-ground",
    d: `M0 ${HEIGHT}L${WIDTH} ${HEIGHT}`,
    "vector-effect": "non-scaling-stroke",
  });
  const area = svg("path", { class: "spark-area" });
  const line = svg("path", { class: "spark-line", "vector-effect": "non-scaling-stroke" });
  const element = svg(
    "svg",
    {
      class: `spark spark-${kind}`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    baseline,
    area,
    line,
  );
  return {
    element,
    /**
     * @param {readonly number[]} values Oldest first.
     * @param {number} [highest] Top of the scale, for charts that are compared. Default: the largest value.
     */
    update(values, highest = 0) {
      setAttribute(element, "data-empty", values.length === 0);
      const shape = values.length < 2 ? toSegment(values) : values;
      const top = Math.max(...shape, highest, 0) * 1.15 || 1;
      const step = WIDTH / (Math.max(MIN_POINTS, shape.length) - 1);
      const points = shape.map((value, index) => {
        const x = WIDTH - (shape.length - 1 - index) * step;
        const y = HEIGHT - 1 - (value / top) * (HEIGHT - 2);
        return `${x.toFixed(2)} ${y.toFixed(2)}`;
      });
      const first = WIDTH - (shape.length - 1) * step;
      setAttribute(line, "d", `M${points.join("L")}`);
      setAttribute(area, "d", `M${first.toFixed(2)} ${HEIGHT}L${points.join("L")}L${WIDTH} ${HEIGHT}Z`);
    },
  };
}

/**
 * Extends a single sample to a short horizontal line.
 *
 * @param {readonly number[]} values
 */
function toSegment([value = 0]) {
  return [value, value];
}

/**
 * Creates a chart with a title, the latest value and the maximum.
 *
 * @param {"memory" | "ops" | "clients"} kind
 * @param {string} title
 * @param {(value: number) => string} format
 */
export function chart(kind, title, format) {
  const spark = sparkline(kind);
  const now = el("span", { class: "chart-now" });
  const note = el("span", { class: "chart-note" });
  const drawing = el("div", { class: "chart-drawing", role: "img" }, spark.element);
  const element = el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, el("span", { class: "chart-title" }, title), now),
    drawing,
    note,
  );
  return {
    element,
    /**
     * @param {readonly number[]} values
     * @param {string} [extra]
     */
    update(values, extra = "") {
      const latest = values.at(-1);
      if (latest === undefined) {
        setText(now, "–");
        setText(note, "No data yet");
        setAttribute(drawing, "aria-label", `${title}: no data yet`);
        spark.update([]);
        return;
      }
      const highest = format(Math.max(...values));
      setText(now, format(latest));
      setText(note, `max ${highest}${extra}`);
      setAttribute(
        drawing,
        "aria-label",
        `${title}: now ${format(latest)}, max ${highest} over ${values.length} samples`,
      );
      spark.update(values);
    },
  };
}
