import { toMessage } from "./api.js";
import { openCloudAccount, openPaymentMethod } from "./billing-forms.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { notify } from "./notices.js";
import { formatLastDigits, readCloudAccounts, readPaymentMethods } from "./parse-billing.js";
import { userText } from "./parse-value.js";
import { errorState, loadingState } from "./states.js";
import { statusChip } from "./status.js";

/** @typedef {import("./parse-billing.js").CloudAccount} CloudAccount */
/** @typedef {import("./parse-billing.js").PaymentMethod} PaymentMethod */

/** @type {PaymentMethod} */
const NEW_CARD = {
  ...{ type: "Visa", creditCardEndsWith: 4242, nameOnCard: "Demo Owner" },
  ...{ expirationMonth: 12, expirationYear: new Date().getFullYear() + 5 },
};

/**
 * Creates the panel of resources that no API of the service creates, or to which clients only refer: payment methods
 * and cloud accounts. It sends seeds.
 *
 * @param {import("./main.js").App} app
 */
export function createBillingPanel({ api, live }) {
  /** @type {PaymentMethod[] | undefined} */
  let methods;
  /** @type {CloudAccount[]} */
  let accounts = [];
  /** @type {string | undefined} */
  let error;
  const loading = loadingState();
  const failed = errorState(() => load());
  const methodList = el("ul", { class: "arm-items" });
  const accountList = el("ul", { class: "arm-items" });
  /**
   * @param {string} label
   * @param {() => void} onclick
   */
  const createButton = (label, onclick) =>
    el("button", { type: "button", class: "button button-plain", onclick }, label);
  const addMethod = createButton("New payment method", () =>
    openPaymentMethod(NEW_CARD, "New payment method", (method) => saveMethods([...(methods ?? []), method])),
  );
  const addAccount = createButton("New cloud account", () =>
    openCloudAccount(
      accounts.map(({ name }) => name),
      async (account) => {
        await api.post("/emulator/seed", { cloudAccounts: [account] });
        notify("good", `Created cloud account ${account["name"]}.`);
        live.refresh();
        await load();
      },
    ),
  );
  const title = el("h2", { id: "billing-title", tabindex: "-1" }, "Payment methods and cloud accounts");
  const content = el(
    "div",
    { class: "panels" },
    el("div", { class: "section-head" }, el("h3", {}, "Payment methods"), addMethod),
    methodList,
    el("div", { class: "section-head" }, el("h3", {}, "Cloud accounts"), addAccount),
    accountList,
  );
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "billing-title" },
    el("div", { class: "panel-head" }, title),
    loading,
    failed.element,
    content,
  );
  const load = async () => {
    try {
      const [paid, cloud] = await Promise.all([
        api.get("/v1/payment-methods"),
        api.get("/v1/cloud-accounts"),
      ]);
      methods = readPaymentMethods(paid);
      accounts = readCloudAccounts(cloud);
      error = undefined;
    } catch (cause) {
      error = toMessage(cause);
    }
    draw();
  };
  /**
   * Replaces all payment methods: a seed does that.
   *
   * @param {PaymentMethod[]} paymentMethods
   */
  const saveMethods = async (paymentMethods) => {
    await api.post("/emulator/seed", { paymentMethods });
    notify("good", "Saved the payment methods.");
    await load();
  };
  const createMethodItem = () => {
    let index = 0;
    const name = el("b");
    const facts = el("p", { class: "quiet" });
    const change = createButton("Change", () => {
      const all = methods ?? [];
      const current = all[index];
      if (current === undefined) return;
      openPaymentMethod(current, "Change payment method", (method) => saveMethods(all.with(index, method)));
    });
    const remove = createButton("Remove", async () => {
      try {
        title.focus();
        await saveMethods((methods ?? []).toSpliced(index, 1));
      } catch (cause) {
        notify("bad", toMessage(cause));
      }
    });
    return {
      element: el(
        "li",
        { class: "arm-item" },
        el("div", {}, el("p", {}, name), facts),
        el("div", { class: "card-actions" }, change, remove),
      ),
      /** @param {{ method: PaymentMethod, index: number }} now */
      update({ method, index: at }) {
        index = at;
        const label = `${method.type} •••• ${formatLastDigits(method)}`;
        setText(name, label);
        const month = String(method.expirationMonth).padStart(2, "0");
        setText(facts, `${userText(method.nameOnCard)}, expires ${month}/${method.expirationYear}`);
        setAttribute(change, "aria-label", `Change ${label}`);
        setAttribute(remove, "aria-label", `Remove ${label}`);
        // An account has at least one.
        show(remove, (methods?.length ?? 0) > 1);
      },
    };
  };
  const createAccountItem = () => {
    const name = el("b");
    const chip = statusChip();
    const facts = el("p", { class: "quiet" });
    return {
      element: el(
        "li",
        { class: "arm-item" },
        el("div", {}, el("p", { class: "arm-title" }, name, chip.element), facts),
      ),
      /** @param {CloudAccount} account */
      update(account) {
        setText(name, account.name);
        chip.update(account.status);
        setText(facts, [`#${account.id}`, account.provider, account.accessKeyId].filter(Boolean).join(" · "));
      },
    };
  };
  const draw = () => {
    show(loading, methods === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(content, methods !== undefined);
    renderList(
      methodList,
      (methods ?? []).map((method, index) => ({ method, index })),
      {
        key: ({ index }) => String(index),
        create: createMethodItem,
        update: (item, now) => item.update(now),
      },
    );
    renderList(accountList, accounts, {
      key: ({ id }) => String(id),
      create: createAccountItem,
      update: (item, account) => item.update(account),
    });
  };
  draw();
  return { element, load };
}
