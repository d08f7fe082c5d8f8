import { el, setAttribute, setText, svg } from "./dom.js";

const WIDTH = 100;
const HEIGHT = 30;

/** So many numbers fill the width. Fewer begin further right, so that a young line does not look like an old one. */
const MIN_POINTS = 12;

/**
 * A line of the latest numbers. It fills the room it gets, and has its words from whoever shows it.
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
    /** @param {readonly number[]} values Oldest first. */
    update(values) {
      setAttribute(element, "data-empty", values.length === 0);
      const shape = values.length < 2 ? toSegment(values) : values;
      const top = Math.max(...shape, 0) * 1.15 || 1;
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
 * One number has no line, so it is drawn as a short level one.
 *
 * @param {readonly number[]} values
 */
function toSegment([value = 0]) {
  return [value, value];
}

/**
 * A chart with its name, the number of now and the highest one.
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
        setText(note, "No numbers yet");
        setAttribute(drawing, "aria-label", `${title}: no numbers yet`);
        spark.update([]);
        return;
      }
      const highest = format(Math.max(...values));
      setText(now, format(latest));
      setText(note, `highest ${highest}${extra}`);
      setAttribute(
        drawing,
        "aria-label",
        `${title}: now ${format(latest)}, highest ${highest} of ${values.length} samples`,
      );
      spark.update(values);
    },
  };
}
