import { el, setAttribute, setText, show } from "./dom.js";
import { actionForm, field, input } from "./form.js";
import { formatCount } from "./format.js";
import { notify } from "./notices.js";

/** @typedef {keyof import("./parse.js").Quotas} QuotaName */

/** @type {readonly [name: QuotaName, label: string, step: string][]} */
const QUOTAS = [
  ["databases", "Databases", "1"],
  ["memoryGb", "Memory in GB", "any"],
  ["keys", "Secret keys", "1"],
];

/**
 * Creates the panel with the quotas of the account and their usage.
 *
 * @param {import("./main.js").App} app
 */
export function createQuotasPanel({ api, store, live }) {
  let isEdited = false;
  const parts = QUOTAS.map(([name, label, step]) => {
    const limit = input({
      type: "number",
      min: "0",
      step,
      placeholder: "no limit",
      oninput: () => {
        isEdited = true;
      },
    });
    const use = el("span", { class: "number" });
    const meter = el("meter", { min: "0", "aria-label": `${label} in use` });
    return {
      name,
      limit,
      use,
      meter,
      row: el("div", { class: "quota" }, el("span", {}, label), use, meter),
      field: field(label, limit),
    };
  });
  const form = actionForm({
    label: "Quotas",
    fields: [
      el("p", { class: "quiet" }, "Leave a field empty for no limit."),
      ...parts.map((part) => part.field),
    ],
    action: "Save quotas",
    busy: "Saving…",
    kind: "plain",
    submit: async () => {
      await api.put(
        "/emulator/quotas",
        Object.fromEntries(
          parts.map(({ name, limit }) => [name, limit.value === "" ? null : limit.valueAsNumber]),
        ),
      );
      isEdited = false;
      await live.refresh();
      notify("good", "Saved the quotas.");
    },
  });
  const element = el(
    "section",
    { class: "panel side", "aria-labelledby": "quotas-title" },
    el("div", { class: "panel-head" }, el("h2", { id: "quotas-title" }, "Quotas")),
    parts.map((part) => part.row),
    form,
  );
  return {
    element,
    update() {
      const { quotas, usage, ready } = store;
      show(element, ready);
      for (const { name, limit, use, meter } of parts) {
        const limitValue = quotas[name];
        const used = usage[name] ?? 0;
        setText(
          use,
          limitValue === null
            ? `${formatAmount(used)}, no limit`
            : `${formatAmount(used)} of ${formatAmount(limitValue)}`,
        );
        show(meter, limitValue !== null);
        if (limitValue !== null) {
          setAttribute(meter, "max", Math.max(limitValue, used, 1));
          setAttribute(meter, "high", Math.max(limitValue, 1) * 0.9);
          setAttribute(meter, "value", used);
        }
        // Updates must not overwrite unsaved input.
        if (!isEdited && document.activeElement !== limit)
          limit.value = limitValue === null ? "" : String(limitValue);
      }
    },
  };
}

/** @param {number} value */
function formatAmount(value) {
  return Number.isInteger(value) ? formatCount(value) : String(Number(value.toFixed(2)));
}
