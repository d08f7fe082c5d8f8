import { el, follow, setText, show } from "./dom.js";
import { createFaultPanel } from "./fault-panel.js";
import { input } from "./form.js";
import { formatMany } from "./format.js";
import { REQUEST_HEADINGS, requestRow } from "./request-row.js";
import { emptyState, errorState, loadingState } from "./states.js";

const SHOWN = 100;

/**
 * The requests as they come, and what goes wrong with them on purpose.
 *
 * @param {import("./main.js").App} app
 */
export function createRequestsView(app) {
  const { store, live } = app;
  /** @type {readonly import("./parse.js").LoggedRequest[] | undefined} */
  let held;
  const summary = el("p", { class: "view-summary" });
  const faults = createFaultPanel(app);
  const search = input({
    type: "search",
    class: "search",
    placeholder: "Filter by path, status, key",
    "aria-label": "Filter requests",
    oninput: () => update(),
  });
  const pause = el(
    "button",
    {
      type: "button",
      class: "button button-plain",
      "aria-pressed": "false",
      onclick: () => {
        held = held === undefined ? [...store.requests] : undefined;
        pause.setAttribute("aria-pressed", held === undefined ? "false" : "true");
        update();
      },
    },
    "Pause",
  );
  const rows = el("tbody", { role: "rowgroup" });
  const table = el(
    "table",
    { class: "stack requests", role: "table", "aria-label": "Requests, newest first" },
    el(
      "thead",
      { role: "rowgroup" },
      el(
        "tr",
        { role: "row" },
        REQUEST_HEADINGS.map(([name, kind]) =>
          el("th", { role: "columnheader", scope: "col", class: kind }, name),
        ),
      ),
    ),
    rows,
  );
  const loading = loadingState();
  const failed = errorState(() => live.loadRequests());
  const none = emptyState("No requests yet", "Send one to the API under /v1, and it shows up here at once.");
  const noMatch = emptyState("Nothing fits the filter", "Try another word, or clear the filter.");
  const element = el(
    "div",
    { class: "view" },
    el(
      "div",
      { class: "view-head" },
      el("div", {}, el("h1", { tabindex: "-1" }, "Requests"), summary),
      el("div", { class: "view-actions" }, search, pause),
    ),
    el(
      "div",
      { class: "with-side" },
      el(
        "section",
        { class: "panel", "aria-label": "Request log" },
        loading,
        failed.element,
        none,
        noMatch,
        table,
      ),
      faults.element,
    ),
  );

  const update = () => {
    faults.update();
    const requests = held ?? store.requests;
    const filter = search.value.trim().toLowerCase();
    const fitting = requests.filter(
      ({ method, path, status, keyName, fault }) =>
        filter === "" || `${method} ${path} ${status} ${keyName} ${fault}`.toLowerCase().includes(filter),
    );
    const { requestsReady: ready, requestsProblem: problem } = store;
    show(loading, !ready && problem === undefined);
    show(failed.element, !ready && problem !== undefined);
    setText(failed.text, problem ?? "");
    show(none, ready && requests.length === 0);
    show(noMatch, ready && requests.length > 0 && fitting.length === 0);
    show(table, fitting.length > 0);
    show(search, requests.length > 0);
    show(pause, requests.length > 0);
    setText(pause, held === undefined ? "Pause" : "Continue");
    const waiting = held === undefined ? "" : `, paused with ${store.requests.length - held.length} new`;
    setText(summary, `The latest ${formatMany(Math.min(fitting.length, SHOWN), "request")}${waiting}`);
    show(summary, ready);
    follow(rows, fitting.slice(0, SHOWN), {
      key: ({ id }) => id,
      create: () => requestRow((route) => faults.choose(route)),
      update: (row, request) => row.update(request),
    });
  };
  return { element, title: "Requests", update };
}
