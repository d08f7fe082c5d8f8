import { wordsOf } from "./api.js";
import { el, setText } from "./dom.js";

let numbered = 0;

/**
 * A control with its label, and a hint that is read out with it.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  numbered += 1;
  control.id ||= `field-${numbered}`;
  const hintId = `${control.id}-hint`;
  if (hint !== undefined) control.setAttribute("aria-describedby", hintId);
  return el(
    "div",
    { class: "field" },
    el("label", { for: control.id }, label),
    control,
    hint === undefined ? null : el("p", { class: "hint", id: hintId }, hint),
  );
}

/**
 * A box to tick.
 *
 * @param {string} label
 * @param {HTMLInputElement} control
 */
export function tick(label, control) {
  return el("label", { class: "tick" }, control, el("span", {}, label));
}

/**
 * @param {readonly (string | [value: string, label: string])[]} options
 * @param {import("./dom.js").Props} [props]
 */
export function select(options, props = {}) {
  return el(
    "select",
    props,
    options.map((option) => {
      const [value, label] = typeof option === "string" ? [option, option] : option;
      return el("option", { value }, label);
    }),
  );
}

/** @param {import("./dom.js").Props} [props] */
export function input(props = {}) {
  return el("input", { type: "text", autocomplete: "off", spellcheck: "false", ...props });
}

/**
 * A form that does one thing. While it does, it says so and cannot be sent again; what goes wrong is told in it.
 *
 * @param {{
 *   fields: (import("./dom.js").Child)[],
 *   action: string,
 *   busy?: string,
 *   kind?: "primary" | "danger" | "plain",
 *   others?: HTMLElement[],
 *   label?: string,
 *   submit: () => Promise<unknown>,
 * }} options
 */
export function actionForm({
  fields,
  action,
  busy = "Working…",
  kind = "primary",
  others = [],
  label,
  submit,
}) {
  const failure = el("p", { class: "form-failure", role: "alert", tabindex: "-1" });
  const button = el("button", { type: "submit", class: `button button-${kind}` }, action);
  let working = false;
  /** @param {SubmitEvent} event */
  const onsubmit = async (event) => {
    event.preventDefault();
    // Not `disabled`: that would take the focus away from whoever pressed it.
    if (working) return;
    working = true;
    setText(failure, "");
    setText(button, busy);
    button.setAttribute("aria-disabled", "true");
    try {
      await submit();
    } catch (problem) {
      setText(failure, wordsOf(problem));
    } finally {
      working = false;
      setText(button, action);
      button.removeAttribute("aria-disabled");
    }
  };
  return el(
    "form",
    { class: "form", onsubmit, ...(label === undefined ? {} : { "aria-label": label }) },
    ...fields,
    failure,
    el("div", { class: "form-actions" }, button, ...others),
  );
}
