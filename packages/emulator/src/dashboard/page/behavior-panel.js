import { toMessage } from "./api.js";
import { formatValue, parseValue, toOption } from "./behavior-value.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
import { input, select } from "./form.js";
import { formatMany, formatName } from "./format.js";
import { notify } from "./notices.js";
import { readBehaviors } from "./parse-behavior.js";
import { emptyState, errorState, loadingState } from "./states.js";

/** @typedef {import("./parse-behavior.js").Behavior} Behavior */

/**
 * Creates the panel of the behaviors of the emulated service, each with its description and value.
 *
 * @param {import("./main.js").App} app
 */
export function createBehaviorPanel({ api }) {
  /** @type {Behavior[] | undefined} */
  let behaviors;
  /** @type {string | undefined} */
  let error;
  const search = input({
    type: "search",
    class: "search",
    placeholder: "Filter behaviors",
    "aria-label": "Filter behaviors",
    oninput: () => draw(),
  });
  const summary = el("p", { class: "quiet" });
  const loading = loadingState();
  const failed = errorState(() => load());
  const noMatch = emptyState("No matches", "Change or clear the filter.");
  const list = el("ul", { class: "behaviors" });
  const resetAll = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () => save(() => api.delete("/emulator/behavior")),
    },
    "Reset all",
  );
  const title = el("h2", { id: "behavior-title", tabindex: "-1" }, "Behavior of the service");
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "behavior-title" },
    el("div", { class: "panel-head" }, title, search, resetAll),
    summary,
    loading,
    failed.element,
    noMatch,
    list,
  );

  const load = async () => {
    try {
      behaviors = readBehaviors(await api.get("/emulator/behavior"));
      error = undefined;
    } catch (cause) {
      error = toMessage(cause);
    }
    draw();
  };
  /**
   * @param {() => Promise<unknown>} change
   * @returns {Promise<boolean>} Whether the emulator accepted the change.
   */
  const save = async (change) => {
    try {
      behaviors = readBehaviors(await change());
      draw();
      return true;
    } catch (cause) {
      notify("bad", toMessage(cause));
      return false;
    }
  };

  /** @param {Behavior} behavior */
  const createItem = ({ name, expected, description, choices: values }) => {
    const choices = values?.map(toOption);
    const label = formatName(name);
    const put = async () => {
      const saved = await save(() => api.put("/emulator/behavior", { [name]: parseValue(control.value) }));
      // A rejected choice must not look as if it were set; typed text is kept.
      if (saved || choices === undefined) return;
      shown = undefined;
      draw();
    };
    /** @type {HTMLInputElement | HTMLSelectElement} */
    const control =
      choices === undefined
        ? input({
            "aria-label": label,
            "aria-describedby": `behavior-${name}`,
            class: "mono",
            maxlength: "2000",
          })
        : select(choices, {
            "aria-label": label,
            "aria-describedby": `behavior-${name}`,
            onchange: () => put(),
          });
    const saveButton = el("button", { type: "submit", class: "button button-plain" }, "Save");
    const reset = el(
      "button",
      {
        type: "button",
        class: "button button-quiet",
        "aria-label": `Reset ${label}`,
        onclick: () => {
          shown = undefined;
          title.focus();
          save(() => api.delete(`/emulator/behavior/${name}`));
        },
      },
      "Reset",
    );
    const standard = el("p", { class: "hint" });
    /** Value that the control shows, so that updates do not overwrite typed text. @type {string | undefined} */
    let shown;
    const item = el(
      "li",
      { class: "behavior" },
      el(
        "div",
        {},
        el("h3", {}, label),
        el("p", { class: "quiet", id: `behavior-${name}` }, toCode(description)),
        standard,
      ),
      el(
        "form",
        {
          class: "behavior-value",
          /** @param {SubmitEvent} event */
          onsubmit: (event) => {
            event.preventDefault();
            put();
          },
        },
        control,
        choices === undefined ? saveButton : null,
        reset,
      ),
    );
    return {
      element: item,
      /** @param {Behavior} now */
      update(now) {
        const value = choices === undefined ? formatValue(now.value) : JSON.stringify(now.value);
        if (shown !== value) control.value = value;
        shown = value;
        setAttribute(item, "data-changed", now.isDefault ? null : "");
        show(reset, !now.isDefault);
        const byDefault = choices?.find(([json]) => json === JSON.stringify(now.standard))?.[1];
        const rule = choices === undefined ? `Expects ${expected}. ` : "";
        setText(standard, `${rule}Default: ${byDefault ?? formatValue(now.standard)}.`);
      },
    };
  };

  const draw = () => {
    const filter = search.value.trim().toLowerCase();
    const all = behaviors ?? [];
    const matching = all.filter(({ name, description }) =>
      `${name} ${formatName(name)} ${description}`.toLowerCase().includes(filter),
    );
    const changed = all.filter(({ isDefault }) => !isDefault).length;
    show(loading, behaviors === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(noMatch, all.length > 0 && matching.length === 0);
    show(resetAll, changed > 0);
    setText(
      summary,
      behaviors === undefined
        ? ""
        : `Where the real service has quirks, or is not known well, the emulator can be switched. ${
            changed === 0 ? "All have their defaults." : `${formatMany(changed, "behavior")} changed.`
          }`,
    );
    // Changed ones first: they explain what the service does.
    renderList(
      list,
      matching.toSorted((left, right) => Number(left.isDefault) - Number(right.isDefault)),
      {
        key: ({ name }) => name,
        create: createItem,
        update: (item, behavior) => item.update(behavior),
      },
    );
  };
  draw();
  return { element, load };
}

/**
 * Shows text in backticks as code.
 *
 * @param {string} text
 */
function toCode(text) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? el("code", {}, part) : part));
}
