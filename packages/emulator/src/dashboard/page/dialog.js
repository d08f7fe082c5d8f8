import { el } from "./dom.js";

let dialogCount = 0;

/**
 * Opens a dialog. The browser keeps the focus in it, closes it on Escape and gives the focus back.
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
        // What opened it may be gone by now, together with what was deleted.
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
 * The button that leaves a dialog as it was.
 *
 * @param {() => void} close
 * @param {string} [label]
 */
export function cancelButton(close, label = "Cancel") {
  return el("button", { type: "button", class: "button button-plain", onclick: close }, label);
}
