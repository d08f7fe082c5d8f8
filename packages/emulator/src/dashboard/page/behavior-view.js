import { createBehaviorPanel } from "./behavior-panel.js";
import { createCustomerPanel } from "./customer-panel.js";
import { el } from "./dom.js";
import { createFaultPanel } from "./fault-panel.js";

/** Statuses at the customer's side change without an event. */
const REFRESH_MS = 2_000;

/**
 * Creates the view of everything that changes how the emulated service responds: faults, behavior and the steps of the
 * customer.
 *
 * @param {import("./main.js").App} app
 */
export function createBehaviorView(app) {
  const faults = createFaultPanel(app);
  const behavior = createBehaviorPanel(app);
  const customer = createCustomerPanel(app);
  /** @type {number | undefined} */
  let timer;
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el(
        "div",
        {},
        el("h1", { tabindex: "-1" }, "Behavior"),
        el("p", { class: "view-summary" }, "How the emulated service responds, and what its customer does."),
      ),
    ),
    el("div", { class: "with-side behavior-panels" }, customer.element, faults.element, behavior.element),
  );
  const refresh = () => {
    if (document.visibilityState === "visible") customer.load();
  };
  return {
    element,
    title: "Behavior",
    update() {
      faults.update();
      customer.update();
      if (timer !== undefined) return;
      timer = setInterval(refresh, REFRESH_MS);
      customer.load();
      behavior.load();
    },
    leave() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
