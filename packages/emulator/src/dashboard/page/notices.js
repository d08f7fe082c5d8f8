import { el } from "./dom.js";

const DISPLAY_MS = 5_000;
const MAX_NOTICES = 3;
const MARKS = { good: "✓", busy: "…", bad: "!" };

/**
 * Announces a text to screen readers.
 *
 * @param {string} text
 */
export function announce(text) {
  const announcer = document.getElementById("announcer");
  if (announcer === null) return;
  // Clear it first, so that a repeated text is announced again.
  announcer.textContent = "";
  setTimeout(() => {
    announcer.textContent = text;
  }, 50);
}

/**
 * Shows and announces a notice. Notices of success and progress disappear automatically; errors stay until dismissed.
 *
 * @param {"good" | "busy" | "bad"} kind
 * @param {string} text
 */
export function notify(kind, text) {
  const box = document.getElementById("notices");
  if (box === null) return;
  /** @type {HTMLElement} */
  const notice = el(
    "div",
    { class: `notice notice-${kind}` },
    el("span", { class: "notice-mark", "aria-hidden": "true" }, MARKS[kind]),
    el("p", {}, text),
    el(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Dismiss", onclick: () => notice.remove() },
      "×",
    ),
  );
  box.append(notice);
  while (box.childElementCount > MAX_NOTICES) box.firstElementChild?.remove();
  if (kind !== "bad") setTimeout(() => notice.remove(), DISPLAY_MS);
  announce(text);
}
