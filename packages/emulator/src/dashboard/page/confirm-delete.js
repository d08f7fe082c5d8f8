import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm } from "./form.js";

/**
 * Asks for confirmation, then deletes through the public API.
 *
 * @param {import("./main.js").App} app
 * @param {{ what: string, note: string, path: string, label: string, done?: () => void }} options
 */
export function confirmDelete({ api, live, startedTasks }, { what, note, path, label, done }) {
  openDialog(`Delete ${what}?`, (close) => [
    el("p", {}, note),
    actionForm({
      fields: [],
      action: "Delete",
      busy: "Deleting…",
      kind: "danger",
      others: [cancelButton(close)],
      submit: async () => {
        startedTasks.follow(await api.delete(path), label);
        close();
        live.refresh();
        done?.();
      },
    }),
  ]);
}
