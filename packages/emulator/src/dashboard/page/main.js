import { Api } from "./api.js";
import { Live } from "./event-source.js";
import { forgetKeys, savedKeys, saveKeys } from "./session.js";
import { createShell } from "./shell.js";
import { createSignIn } from "./sign-in.js";
import { Store } from "./store.js";
import { FollowedTasks } from "./tasks-followed.js";

/** @typedef {import("./session.js").Keys} Keys */

/**
 * What the views stand on.
 *
 * @typedef {{ api: Api, store: Store, live: Live, followed: FollowedTasks }} App
 */

const page = /** @type {HTMLElement} */ (document.getElementById("page"));

/** @param {string} [why] Why somebody who was in is out. */
function showSignIn(why) {
  const { element, begin } = createSignIn((keys) => {
    saveKeys(keys);
    showApp(keys);
  }, why);
  page.replaceChildren(element);
  document.title = "Sign in – Redis Cloud emulator";
  begin();
}

/** @param {Keys} keys */
function showApp(keys) {
  let over = false;
  /** @param {string} [why] */
  const leave = (why) => {
    if (over) return;
    over = true;
    live.stop();
    shell.stop();
    forgetKeys();
    for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
    document.getElementById("notices")?.replaceChildren();
    showSignIn(why);
  };
  const store = new Store();
  const api = new Api(keys, () => leave("The keys are no longer good. Sign in again."));
  const live = new Live(api, store, leave);
  const followed = new FollowedTasks(store);
  const shell = createShell({ api, store, live, followed }, () => leave());
  page.replaceChildren(shell.element);
  shell.begin();
  live.start();
}

const keys = savedKeys();
if (keys === undefined) showSignIn();
else showApp(keys);
