import { createAccountsPanel } from "./accounts-panel.js";
import { createBillingPanel } from "./billing-panel.js";
import { el, setText } from "./dom.js";
import { createKeysPanel } from "./keys-panel.js";
import { createQuotasPanel } from "./quotas-panel.js";
import { loadKeys, saveAccountKeys } from "./session.js";

/**
 * Creates the view of the account's secret keys and quotas, and of all accounts.
 *
 * @param {import("./main.js").App} app
 */
export function createAccessView(app) {
  const summary = el("p", { class: "view-summary" });
  const keys = createKeysPanel(app);
  const quotas = createQuotasPanel(app);
  const accounts = createAccountsPanel(app);
  const billing = createBillingPanel(app);
  let savedId = "";
  const element = el(
    "div",
    { class: "view" },
    el("div", { class: "view-head" }, el("div", {}, el("h1", { tabindex: "-1" }, "Access"), summary)),
    el(
      "div",
      { class: "with-side" },
      el("div", { class: "panels" }, keys.element, billing.element, accounts.element),
      quotas.element,
    ),
  );
  let drawn = false;
  return {
    element,
    title: "Access",
    update() {
      const { accountName, accountId } = app.store;
      setText(summary, [accountName, accountId === "" ? "" : `#${accountId}`].filter(Boolean).join(" · "));
      quotas.update();
      keys.update();
      const signedIn = loadKeys();
      // The tab can switch back to every account that it was signed in to.
      if (accountId !== "" && accountId !== savedId && signedIn !== undefined) {
        saveAccountKeys(accountId, { name: accountName, ...signedIn });
        savedId = accountId;
      }
      accounts.update();
      if (!drawn) {
        keys.load();
        accounts.load();
        billing.load();
      }
      drawn = true;
    },
    leave() {
      // Reload the list on the next visit.
      drawn = false;
    },
  };
}
