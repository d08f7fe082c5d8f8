import { el } from "./dom.js";

const DISPLAY_MS = 5_000;
const MAX_NOTICES = 3;

/**
 * Says something to those who listen instead of looking.
 *
 * @param {string} text
 */
export function announce(text) {
  const announcer = document.getElementById("announcer");
  if (announcer === null) return;
  // The same words twice are two announcements.
  announcer.textContent = "";
  setTimeout(() => {
    announcer.textContent = text;
  }, 50);
}

/**
 * Shows a notice in the corner and says it. Good news goes away by itself, bad news stays until it is read.
 *
 * @param {"good" | "bad"} kind
 * @param {string} text
 */
export function notify(kind, text) {
  const box = document.getElementById("notices");
  if (box === null) return;
  /** @type {HTMLElement} */
  const notice = el(
    "div",
    { class: `notice notice-${kind}` },
    el("span", { class: "notice-mark", "aria-hidden": "true" }, kind === "good" ? "✓" : "!"),
    el("p", {}, text),
    el(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Dismiss", onclick: () => notice.remove() },
      "×",
    ),
  );
  box.append(notice);
  while (box.childElementCount > MAX_NOTICES) box.firstElementChild?.remove();
  if (kind === "good") setTimeout(() => notice.remove(), DISPLAY_MS);
  announce(text);
}
