import { toMessage } from "./api.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el, renderList, setText, show } from "./dom.js";
import { actionForm, field, input } from "./form.js";
import { formatMany } from "./format.js";
import { readAccounts } from "./parse-behavior.js";
import { loadAccountKeys, saveAccountKeys, saveKeys } from "./session.js";
import { errorState, loadingState } from "./states.js";

/** @typedef {import("./parse-behavior.js").Account} Account */

/**
 * Creates the panel of the emulator's accounts. The page can switch to accounts that were created or used in this tab,
 * because the emulator returns the keys of an account only once.
 *
 * @param {import("./main.js").App} app
 */
export function createAccountsPanel({ api, store }) {
  /** @type {Account[] | undefined} */
  let accounts;
  /** @type {string | undefined} */
  let error;
  const loading = loadingState();
  const failed = errorState(() => load());
  const list = el("ul", { class: "customer-items" });
  const add = el(
    "button",
    { type: "button", class: "button button-plain", onclick: () => openNewAccount() },
    "New account",
  );
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "accounts-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "accounts-title" }, "Accounts"), add),
    loading,
    failed.element,
    list,
  );
  const load = async () => {
    try {
      accounts = readAccounts(await api.get("/emulator/accounts"));
      error = undefined;
    } catch (cause) {
      error = toMessage(cause);
    }
    draw();
  };
  /** @param {string} id */
  const switchTo = (id) => {
    const keys = loadAccountKeys()[id];
    if (keys === undefined) return;
    saveKeys({ apiKey: keys.apiKey, secretKey: keys.secretKey });
    location.reload();
  };
  const openNewAccount = () => {
    const name = input({ required: true, maxlength: "100", autofocus: true });
    openDialog("New account", (close) => [
      actionForm({
        fields: [field("Name", name)],
        action: "Create account",
        busy: "Creating…",
        others: [cancelButton(close)],
        checks: [[name, () => (name.value.trim() === "" ? "The name must not be blank." : undefined)]],
        submit: async () => {
          const created = await api.post("/emulator/accounts", { name: name.value });
          const { id, apiKey, secretKey } = created ?? {};
          saveAccountKeys(String(id), {
            name: name.value,
            apiKey: String(apiKey),
            secretKey: String(secretKey),
          });
          close();
          openDialog(`Keys of ${name.value}`, (done) => [
            el("p", {}, "Copy the keys now. They will not be shown again."),
            el(
              "pre",
              { class: "code", role: "group", tabindex: "0", "aria-label": "Keys" },
              `x-api-key: ${apiKey}\nx-api-secret-key: ${secretKey}`,
            ),
            el(
              "div",
              { class: "form-actions" },
              el(
                "button",
                { type: "button", class: "button button-primary", onclick: () => switchTo(String(id)) },
                "Switch to it",
              ),
              cancelButton(done, "Done"),
            ),
          ]);
          await load();
        },
      }),
    ]);
  };
  const createItem = () => {
    const name = el("b");
    const facts = el("p", { class: "quiet" });
    let id = "";
    const button = el(
      "button",
      { type: "button", class: "button button-plain", onclick: () => switchTo(id) },
      "Switch",
    );
    return {
      element: el(
        "li",
        { class: "customer-item" },
        el("p", {}, name),
        facts,
        el("div", { class: "customer-actions" }, button),
      ),
      /** @param {{ id: string, name: string, keys: number | undefined, databases: number | undefined }} account */
      update(account) {
        id = account.id;
        const isCurrent = id === store.accountId;
        setText(name, account.name);
        setText(
          facts,
          [
            `#${id}`,
            account.databases === undefined ? "" : formatMany(account.databases, "database"),
            account.keys === undefined ? "" : formatMany(account.keys, "key"),
            isCurrent ? "signed in" : "",
          ]
            .filter(Boolean)
            .join(" · "),
        );
        button.setAttribute("aria-label", `Switch to ${account.name}`);
        show(button, !isCurrent && loadAccountKeys()[id] !== undefined);
      },
    };
  };
  const draw = () => {
    show(loading, accounts === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    // An account other than the operator's is sent only itself.
    const others = Object.entries(loadAccountKeys()).flatMap(([id, { name }]) =>
      accounts?.some((one) => one.id === id) ? [] : [{ id, name, keys: undefined, databases: undefined }],
    );
    renderList(list, accounts === undefined ? [] : [...accounts, ...others], {
      key: ({ id }) => id,
      create: createItem,
      update: (item, account) => item.update(account),
    });
  };
  return { element, load, update: draw };
}
