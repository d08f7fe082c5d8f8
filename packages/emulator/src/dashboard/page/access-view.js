import { el, setText } from "./dom.js";
import { createKeysPanel } from "./keys-panel.js";
import { createQuotasPanel } from "./quotas-panel.js";

/**
 * Creates the view of the account's secret keys and quotas.
 *
 * @param {import("./main.js").App} app
 */
export function createAccessView(app) {
  const summary = el("p", { class: "view-summary" });
  const keys = createKeysPanel(app);
  const quotas = createQuotasPanel(app);
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("h1", { tabindex: "-1" }, "Keys and quotas"), summary),
    ),
    el("div", { class: "with-side" }, keys.element, quotas.element),
  );
  let drawn = false;
  return {
    element,
    title: "Keys and quotas",
    update() {
      const { accountName, accountId } = app.store;
      setText(summary, [accountName, accountId === "" ? "" : `#${accountId}`].filter(Boolean).join(" · "));
      quotas.update();
      keys.update();
      if (!drawn) keys.load();
      drawn = true;
    },
    leave() {
      // Reload the list on the next visit.
      drawn = false;
    },
  };
}
