import { toMessage } from "./api.js";
import { el, setText, show } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { formatDate } from "./format.js";
import { CLOCK_MODE_DESCRIPTIONS } from "./labels.js";
import { notify } from "./notices.js";

/** @type {readonly [ms: number, label: string][]} */
const STEPS = [
  [1_000, "1 s"],
  [10_000, "10 s"],
  [60_000, "1 min"],
  [600_000, "10 min"],
  [3_600_000, "1 h"],
  [86_400_000, "1 day"],
];

/**
 * Creates the panel of the emulator's clock. A manual clock has controls that advance it.
 *
 * @param {import("./main.js").App} app
 */
export function createTimePanel({ api, store, live }) {
  const mode = el("p", { class: "time-mode" });
  const now = el("p", { class: "time-now" });
  const description = el("p", { class: "quiet" });
  let isMoving = false;
  /** @param {number} advanceMs */
  const advance = async (advanceMs) => {
    await api.post("/emulator/time", { advanceMs });
    await live.refresh();
  };
  /**
   * @param {number} ms
   * @param {string} label
   */
  const step = async (ms, label) => {
    if (isMoving) return;
    isMoving = true;
    try {
      await advance(ms);
      notify("good", `Advanced the clock by ${label}.`);
    } catch (error) {
      notify("bad", toMessage(error));
    } finally {
      isMoving = false;
    }
  };
  const amount = input({ type: "number", value: "5", min: "0", step: "any", required: true });
  const unit = select([
    ["1000", "seconds"],
    ["60000", "minutes"],
    ["3600000", "hours"],
    ["86400000", "days"],
  ]);
  const controls = el(
    "div",
    {},
    el(
      "div",
      { class: "time-steps", role: "group", "aria-label": "Advance the clock" },
      STEPS.map(([ms, label]) =>
        el(
          "button",
          { type: "button", class: "button button-plain", onclick: () => step(ms, label) },
          el("span", { "aria-hidden": "true" }, "+"),
          el("span", { class: "visually-hidden" }, "Advance by "),
          label,
        ),
      ),
    ),
    actionForm({
      label: "Advance the clock by another amount",
      fields: [el("div", { class: "field-row" }, field("Amount", amount), field("Unit", unit))],
      action: "Advance clock",
      busy: "Advancing…",
      kind: "plain",
      submit: () => advance(Math.round(amount.valueAsNumber * Number(unit.value))),
    }),
  );
  const element = el(
    "section",
    { class: "panel side", "aria-labelledby": "time-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "time-title" }, "Clock"), mode),
    now,
    description,
    controls,
  );
  return {
    element,
    update() {
      const { health } = store;
      show(element, health !== undefined);
      if (health === undefined) return;
      setText(mode, health.speed === 1 ? health.mode : `${health.mode} × ${health.speed}`);
      setText(now, formatDate(health.now));
      setText(description, CLOCK_MODE_DESCRIPTIONS[health.mode] ?? "");
      show(controls, health.mode === "manual");
    },
  };
}
