import { el, setAttribute, setText, show } from "./dom.js";
import { formatTime } from "./format.js";

/** @typedef {import("./history.js").Series} Series */

/** Slots that Page Up and Page Down move by: a minute. */
const PAGE = 6;

/** @type {Record<string, (index: number, last: number) => number>} */
const KEYS = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  PageUp: (index) => index - PAGE,
  PageDown: (index) => index + PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Creates the cursor of a chart: it shows time and value under the pointer. With a label, it can also be focused and
 * moved with the arrow keys.
 *
 * @param {(value: number) => string} format
 * @param {string} [label] Accessible name.
 */
export function createCursor(format, label) {
  const line = el("span", { class: "cursor-line" });
  const tip = el("span", { class: "cursor-tip" });
  const mark = el("span", { class: "cursor-mark", "aria-hidden": "true", hidden: true }, line, tip);
  /** @type {Series} */
  let series = { values: [], fromMs: 0, stepMs: 1 };
  /** Time of the slot that is shown; it stays while new values arrive. @type {number | undefined} */
  let shownMs;
  const getLast = () => series.values.length - 1;
  const getIndex = () =>
    shownMs === undefined ? getLast() : Math.round((shownMs - series.fromMs) / series.stepMs);
  /** @param {number} index */
  const format1 = (index) => {
    const value = series.values[index];
    const time = formatTime(series.fromMs + index * series.stepMs);
    return `${time}  ${value === null || value === undefined ? "no data" : format(value)}`;
  };
  /** @param {number} index */
  const move = (index) => {
    const clamped = Math.min(Math.max(index, 0), getLast());
    shownMs = series.fromMs + clamped * series.stepMs;
    draw();
  };
  const hide = () => {
    shownMs = undefined;
    draw();
  };
  const draw = () => {
    const last = getLast();
    const index = Math.min(Math.max(getIndex(), 0), last);
    const text = last < 0 ? "no data" : format1(index);
    show(mark, shownMs !== undefined && last >= 0);
    setText(tip, text);
    const part = last > 0 ? index / last : 1;
    line.style.setProperty("left", `${part * 100}%`);
    tip.style.setProperty("left", `${part * 100}%`);
    tip.style.setProperty("transform", `translateX(${-part * 100}%)`);
    if (label === undefined) return;
    setAttribute(element, "aria-valuemax", Math.max(last, 0));
    setAttribute(element, "aria-valuenow", Math.max(index, 0));
    setAttribute(element, "aria-valuetext", text);
  };
  /** @type {HTMLElement} */
  const element = el(
    "div",
    {
      class: "cursor",
      ...(label === undefined
        ? { "aria-hidden": "true" }
        : { role: "slider", tabindex: "0", "aria-label": label, "aria-valuemin": 0 }),
      /** @param {PointerEvent} event */
      onpointermove: (event) => {
        const { left, width } = element.getBoundingClientRect();
        move(Math.round(((event.clientX - left) / width) * getLast()));
      },
      onpointerleave: hide,
      onfocus: () => element.matches(":focus-visible") && move(getLast()),
      onblur: hide,
      /** @param {KeyboardEvent} event */
      onkeydown: (event) => {
        if (label === undefined) return;
        if (event.key === "Escape") hide();
        const next = KEYS[event.key];
        if (next === undefined) return;
        event.preventDefault();
        move(next(getIndex(), getLast()));
      },
    },
    mark,
  );
  draw();
  return {
    element,
    /** @param {Series} now */
    update(now) {
      series = now;
      draw();
    },
  };
}
