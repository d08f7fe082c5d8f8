import { el } from "./dom.js";

/** Creates the placeholder shown while data is loading. */
export function loadingState() {
  return el(
    "div",
    { class: "state loading", "aria-busy": "true" },
    el("p", { class: "visually-hidden" }, "Loading…"),
    ...[1, 2, 3].map(() => el("div", { class: "skeleton", "aria-hidden": "true" })),
  );
}

/**
 * Creates the placeholder shown when there is no data.
 *
 * @param {string} title
 * @param {string} text
 * @param {...import("./dom.js").Child} actions
 */
export function emptyState(title, text, ...actions) {
  return el(
    "div",
    { class: "state empty" },
    el("p", { class: "state-title" }, title),
    el("p", {}, text),
    actions.length === 0 ? null : el("div", { class: "state-actions" }, ...actions),
  );
}

/**
 * Creates the placeholder shown when loading failed.
 *
 * @param {() => void} retry
 */
export function errorState(retry) {
  const text = el("p");
  const element = el(
    "div",
    { class: "state failed", role: "alert" },
    el("p", { class: "state-title" }, "Loading failed"),
    text,
    el(
      "div",
      { class: "state-actions" },
      el("button", { type: "button", class: "button button-primary", onclick: retry }, "Retry"),
    ),
  );
  return { element, text };
}
