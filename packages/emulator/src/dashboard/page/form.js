import { toMessage } from "./api.js";
import { el, setAttribute, setText } from "./dom.js";

let fieldCount = 0;

/**
 * Creates a labeled control with an optional description for assistive technology.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  fieldCount += 1;
  control.id ||= `field-${fieldCount}`;
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
 * Creates a labeled checkbox.
 *
 * @param {string} label
 * @param {HTMLInputElement} control
 */
export function checkbox(label, control) {
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
 * Creates a form with one action. While it is submitting, it shows a busy label and ignores further submits. Errors are
 * shown in the form. Controls are checked before anything is sent; the first invalid one gets the focus.
 *
 * @param {{
 *   fields: (import("./dom.js").Child)[],
 *   action: string,
 *   busy?: string,
 *   kind?: "primary" | "danger" | "plain",
 *   others?: HTMLElement[],
 *   label?: string,
 *   checks?: readonly (readonly [control: HTMLInputElement, check: () => string | undefined])[],
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
  checks = [],
  submit,
}) {
  const errorText = el("p", { class: "form-error", role: "alert", tabindex: "-1" });
  const button = el("button", { type: "submit", class: `button button-${kind}` }, action);
  let isSubmitting = false;
  /** @param {SubmitEvent} event */
  const onsubmit = async (event) => {
    event.preventDefault();
    // Do not use `disabled`: the button would lose the focus.
    if (isSubmitting) return;
    for (const [control, check] of checks) {
      const text = check();
      setAttribute(control, "aria-invalid", text === undefined ? null : "true");
      if (text === undefined) continue;
      setText(errorText, text);
      control.focus();
      return;
    }
    isSubmitting = true;
    setText(errorText, "");
    setText(button, busy);
    button.setAttribute("aria-disabled", "true");
    try {
      await submit();
    } catch (error) {
      setText(errorText, toMessage(error));
    } finally {
      isSubmitting = false;
      setText(button, action);
      button.removeAttribute("aria-disabled");
    }
  };
  return el(
    "form",
    { class: "form", onsubmit, ...(label === undefined ? {} : { "aria-label": label }) },
    ...fields,
    errorText,
    el("div", { class: "form-actions" }, button, ...others),
  );
}
