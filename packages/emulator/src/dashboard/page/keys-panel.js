import { toMessage } from "./api.js";
import { copyText } from "./clipboard.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { formatCount, formatDate } from "./format.js";
import { notify } from "./notices.js";
import { pageData } from "./page-data.js";
import { readKey } from "./parse.js";
import { listIn } from "./parse-value.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { headingCells } from "./table-heading.js";

/** @typedef {import("./parse.js").Key} Key */

const KEY_NAME = new RegExp(pageData.keyName.pattern);

/** @type {readonly [name: string, kind: string][]} */
const HEADINGS = [
  ["Name", "col-name"],
  ["Role", "col-role"],
  ["Created", "col-created"],
  ["Expires", "col-expires"],
  ["Allowed sources", "col-sources"],
  ["Requests", "col-keys"],
  ["", "col-break"],
];

/**
 * Creates the panel with the secret keys of the account.
 *
 * @param {import("./main.js").App} app
 */
export function createKeysPanel({ api, live }) {
  /** @type {Key[] | undefined} */
  let keys;
  /** @type {string | undefined} */
  let error;
  const rows = el("tbody", { role: "rowgroup" });
  const table = el(
    "table",
    { class: "stack keys", role: "table", "aria-labelledby": "keys-title" },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, headingCells(HEADINGS))),
    rows,
  );
  const load = async () => {
    try {
      keys = listIn(await api.get("/emulator/keys"), "keys").map(readKey);
      error = undefined;
    } catch (thrown) {
      error = toMessage(thrown);
    }
    draw();
  };
  const loading = loadingState();
  const failed = errorState(load);
  const none = emptyState("No secret keys", "Without a secret key the API of this account cannot be used.");
  const add = el(
    "button",
    { type: "button", class: "button button-primary", onclick: () => openNewKey() },
    "New secret key",
  );
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "keys-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "keys-title" }, "Secret keys"), add),
    loading,
    failed.element,
    none,
    table,
  );

  const draw = () => {
    show(loading, keys === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(none, keys?.length === 0);
    show(table, (keys?.length ?? 0) > 0);
    renderList(rows, keys ?? [], {
      key: ({ name }) => name,
      create: () => createKeyRow((name) => confirmRevoke(name)),
      update: (row, key) => row.update(key),
    });
  };

  /** @param {string} name */
  const confirmRevoke = (name) => {
    openDialog(`Delete secret key ${name}?`, (close) => [
      el("p", {}, "Clients that use it will receive 401 responses."),
      actionForm({
        fields: [],
        action: "Delete secret key",
        busy: "Deleting…",
        kind: "danger",
        others: [cancelButton(close)],
        submit: async () => {
          await api.delete(`/emulator/keys/${encodeURIComponent(name)}`);
          close();
          notify("good", `Deleted secret key ${name}.`);
          await load();
          live.refresh();
        },
      }),
    ]);
  };

  const openNewKey = () => {
    const name = input({
      required: true,
      autofocus: true,
    });
    const role = select(pageData.keyRoles);
    const sources = input({ placeholder: "203.0.113.0/24, 2001:db8::/32", class: "mono" });
    const expires = input({ type: "datetime-local" });
    openDialog("New secret key", (close) => [
      actionForm({
        fields: [
          field("Name", name, `${pageData.keyName.rule}.`),
          field("Role", role),
          field(
            "Allowed sources",
            sources,
            "Comma-separated IP addresses and CIDR ranges. Leave empty to allow all.",
          ),
          field("Expires", expires, "Leave empty for a key that does not expire."),
        ],
        action: "Create secret key",
        busy: "Creating…",
        others: [cancelButton(close)],
        checks: [
          [
            name,
            () =>
              KEY_NAME.test(name.value)
                ? undefined
                : `The name must have ${pageData.keyName.rule} (got ${name.value.length}).`,
          ],
        ],
        submit: async () => {
          const ranges = sources.value.split(/[\s,]+/).filter(Boolean);
          const created = await api.post("/emulator/keys", {
            name: name.value,
            role: role.value,
            ...(ranges.length === 0 ? {} : { allowedSourceIps: ranges }),
            ...(expires.value === "" ? {} : { expiresAt: new Date(expires.value).toISOString() }),
          });
          close();
          showSecretKey(name.value, String(created?.secretKey ?? ""));
          await load();
          live.refresh();
        },
      }),
    ]);
  };
  return { element, load, update: draw };
}

/**
 * Shows a new secret key once. It is kept in the dialog only.
 *
 * @param {string} name
 * @param {string} secret
 */
function showSecretKey(name, secret) {
  openDialog(`Secret key ${name}`, (close) => [
    el("p", {}, "Copy the secret key now. It will not be shown again."),
    el("pre", { class: "code", role: "group", tabindex: "0", "aria-label": "Secret key" }, secret),
    el(
      "div",
      { class: "form-actions" },
      el(
        "button",
        {
          type: "button",
          class: "button button-primary",
          autofocus: true,
          onclick: async () => {
            if (await copyText(secret)) notify("good", "Copied the secret key.");
            else notify("bad", "The browser blocked copying. Copy the secret key manually.");
          },
        },
        "Copy secret key",
      ),
      cancelButton(close, "Done"),
    ),
  ]);
}

/** @param {(name: string) => void} revoke */
function createKeyRow(revoke) {
  const texts = HEADINGS.slice(0, -1).map(() => el("span"));
  let name = "";
  const button = el(
    "button",
    { type: "button", class: "button button-quiet", onclick: () => revoke(name) },
    "Delete",
  );
  const element = el(
    "tr",
    { role: "row" },
    HEADINGS.map(([label, kind], index) =>
      el("td", { role: "cell", class: kind, "data-label": label }, texts[index] ?? button),
    ),
  );
  return {
    element,
    /** @param {Key} key */
    update(key) {
      name = key.name;
      const expired = key.expiresAt !== "" && Date.parse(key.expiresAt) < Date.now();
      const values = [
        key.name,
        key.role,
        formatDate(key.createdAt),
        key.expiresAt === "" ? "never" : `${expired ? "expired " : ""}${formatDate(key.expiresAt)}`,
        key.allowedSourceIps.join(", ") || "everywhere",
        key.requests === null ? "–" : formatCount(key.requests),
      ];
      for (const [index, text] of texts.entries()) setText(text, values[index] ?? "");
      setAttribute(button, "aria-label", `Delete secret key ${key.name}`);
    },
  };
}
