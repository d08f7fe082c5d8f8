import { el } from "./dom.js";

let dialogCount = 0;

/**
 * Opens a modal dialog. The browser traps the focus, closes the dialog on Escape and restores the focus.
 *
 * @param {string} title
 * @param {(close: () => void) => (import("./dom.js").Child)[]} content
 */
export function openDialog(title, content) {
  dialogCount += 1;
  const id = `dialog-${dialogCount}`;
  const opener = document.activeElement;
  /** @type {HTMLDialogElement} */
  let dialog;
  const close = () => dialog.close();
  dialog = el(
    "dialog",
    {
      class: "dialog",
      "aria-labelledby": id,
      onclose: () => {
        dialog.remove();
        // The opener may have been removed together with the deleted resource.
        if (!(opener instanceof HTMLElement) || !opener.isConnected) document.querySelector("h1")?.focus();
      },
    },
    el(
      "div",
      { class: "dialog-head" },
      el("h2", { id }, title),
      el("button", { type: "button", class: "icon-button", "aria-label": "Close", onclick: close }, "×"),
    ),
    ...content(close),
  );
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */
  const first = dialog.querySelector("[autofocus]");
  first?.focus();
  return dialog;
}

/**
 * Creates the button that closes a dialog without an action.
 *
 * @param {() => void} close
 * @param {string} [label]
 */
export function cancelButton(close, label = "Cancel") {
  return el("button", { type: "button", class: "button button-plain", onclick: close }, label);
}
