import { el, renderList, setText } from "./dom.js";
import { formatMinute } from "./format.js";

const MINUTE_MS = 60_000;
const MAX_LABELS = 6;

/** Part of the width at both ends where a label would stick out. */
const MARGIN = 0.05;

/** Creates the time axis of a chart, with a label at each full minute or every five minutes. */
export function createTimeAxis() {
  const element = el("div", { class: "chart-axis", "aria-hidden": "true" });
  return {
    element,
    /** @param {import("./history.js").Series} series */
    update({ values, fromMs, stepMs }) {
      const spanMs = (values.length - 1) * stepMs;
      const everyMs = spanMs / MINUTE_MS > MAX_LABELS ? 5 * MINUTE_MS : MINUTE_MS;
      const ticks = [];
      for (let at = Math.ceil(fromMs / everyMs) * everyMs; at <= fromMs + spanMs; at += everyMs) {
        const part = (at - fromMs) / spanMs;
        if (part >= MARGIN && part <= 1 - MARGIN) ticks.push({ at, part });
      }
      renderList(element, ticks, {
        key: ({ at }) => String(at),
        create: () => ({ element: el("span") }),
        update: (tick, { at, part }) => {
          setText(tick.element, formatMinute(at));
          tick.element.style.setProperty("left", `${part * 100}%`);
        },
      });
    },
  };
}
