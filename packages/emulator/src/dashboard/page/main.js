import { Api } from "./api.js";
import { ArmApi } from "./arm-api.js";
import { LiveUpdates } from "./event-source.js";
import { deleteKeys, loadKeys, saveKeys } from "./session.js";
import { createShell } from "./shell.js";
import { createSignIn } from "./sign-in.js";
import { StartedTasks } from "./started-tasks.js";
import { Store } from "./store.js";

/** @typedef {import("./session.js").Keys} Keys */

/**
 * Services shared by all views.
 *
 * @typedef {{ api: Api, arm: ArmApi, store: Store, live: LiveUpdates, startedTasks: StartedTasks }} App
 */

const page = /** @type {HTMLElement} */ (document.getElementById("page"));

/** @param {string} [reason] Why the user was signed out. */
function showSignIn(reason) {
  const { element, start } = createSignIn((keys) => {
    saveKeys(keys);
    showApp(keys);
  }, reason);
  page.replaceChildren(element);
  document.title = "Sign in – Redis Cloud emulator";
  start();
}

/** @param {Keys} keys */
function showApp(keys) {
  let hasLeft = false;
  /** @param {string} [reason] */
  const leave = (reason) => {
    if (hasLeft) return;
    hasLeft = true;
    live.stop();
    shell.stop();
    deleteKeys();
    for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
    document.getElementById("notices")?.replaceChildren();
    showSignIn(reason);
  };
  const store = new Store();
  const api = new Api(keys, () => leave("The keys are no longer valid. Sign in again."));
  const arm = new ArmApi(keys);
  const live = new LiveUpdates(api, store, leave);
  const startedTasks = new StartedTasks(store);
  const shell = createShell({ api, arm, store, live, startedTasks }, () => leave());
  page.replaceChildren(shell.element);
  shell.start();
  live.start();
}

const keys = loadKeys();
if (keys === undefined) showSignIn();
else showApp(keys);
