import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm } from "./form.js";
import { notify } from "./notices.js";

/** @typedef {import("./main.js").App} App */

/**
 * Asks for confirmation, then deletes through the public API of Redis Cloud.
 *
 * @param {App} app
 * @param {{ what: string, note: string, path: string, label: string, done?: () => void }} options
 */
export function confirmDelete({ api, live, startedTasks }, { what, note, path, label, done }) {
  openDeleteDialog(
    what,
    note,
    async () => startedTasks.follow(await api.delete(path), label),
    () => {
      live.refresh();
      done?.();
    },
  );
}

/**
 * Asks for confirmation, then deletes through Azure Resource Manager.
 *
 * @param {App} app
 * @param {{ what: string, note: string, id: string, done: () => unknown }} options
 */
export function confirmArmDelete({ arm, live }, { what, note, id, done }) {
  openDeleteDialog(
    what,
    note,
    async () => {
      await arm.request("DELETE", id);
      notify("busy", `Deleting ${what}.`);
    },
    () => {
      live.refresh();
      return done();
    },
  );
}

/**
 * @param {string} what
 * @param {string} note
 * @param {() => Promise<void>} remove
 * @param {() => unknown} done - Called after the dialog is closed.
 */
function openDeleteDialog(what, note, remove, done) {
  openDialog(`Delete ${what}?`, (close) => [
    el("p", {}, note),
    actionForm({
      fields: [],
      action: "Delete",
      busy: "Deleting…",
      kind: "danger",
      others: [cancelButton(close)],
      submit: async () => {
        await remove();
        close();
        await done();
      },
    }),
  ]);
}
