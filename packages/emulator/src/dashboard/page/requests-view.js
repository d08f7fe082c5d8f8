import { el, renderList, setText, show } from "./dom.js";
import { createFaultPanel } from "./fault-panel.js";
import { input } from "./form.js";
import { formatMany } from "./format.js";
import { createRequestRow, REQUEST_HEADINGS } from "./request-row.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { headingCells } from "./table-heading.js";

const MAX_ROWS = 100;

/**
 * Creates the view of the request log and the injected faults.
 *
 * @param {import("./main.js").App} app
 */
export function createRequestsView(app) {
  const { store, live } = app;
  /** @type {readonly import("./parse.js").LoggedRequest[] | undefined} */
  let pausedRequests;
  const summary = el("p", { class: "view-summary" });
  const faults = createFaultPanel(app);
  const search = input({
    type: "search",
    class: "search",
    placeholder: "Filter by path, status or key",
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
        pausedRequests = pausedRequests === undefined ? [...store.requests] : undefined;
        pause.setAttribute("aria-pressed", pausedRequests === undefined ? "false" : "true");
        update();
      },
    },
    "Pause",
  );
  const rows = el("tbody", { role: "rowgroup" });
  const table = el(
    "table",
    { class: "stack requests", role: "table", "aria-label": "Requests, newest first" },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, headingCells(REQUEST_HEADINGS))),
    rows,
  );
  const loading = loadingState();
  const failed = errorState(() => live.loadRequests());
  const none = emptyState("No requests yet", "Requests to the API under /v1 appear here immediately.");
  const noMatch = emptyState("No matches", "Change or clear the filter.");
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
    const requests = pausedRequests ?? store.requests;
    const filter = search.value.trim().toLowerCase();
    const matching = requests.filter(
      ({ method, path, status, keyName, fault }) =>
        filter === "" || `${method} ${path} ${status} ${keyName} ${fault}`.toLowerCase().includes(filter),
    );
    const { requestsReady: ready, requestsError: error } = store;
    show(loading, !ready && error === undefined);
    show(failed.element, !ready && error !== undefined);
    setText(failed.text, error ?? "");
    show(none, ready && requests.length === 0);
    show(noMatch, ready && requests.length > 0 && matching.length === 0);
    show(table, matching.length > 0);
    show(search, requests.length > 0);
    show(pause, requests.length > 0);
    setText(pause, pausedRequests === undefined ? "Pause" : "Resume");
    const pausedNote =
      pausedRequests === undefined
        ? ""
        : `, paused with ${store.requests.length - pausedRequests.length} new`;
    setText(summary, `The latest ${formatMany(Math.min(matching.length, MAX_ROWS), "request")}${pausedNote}`);
    show(summary, ready);
    renderList(rows, matching.slice(0, MAX_ROWS), {
      key: ({ id }) => id,
      create: () => createRequestRow((route) => faults.choose(route)),
      update: (row, request) => row.update(request),
    });
  };
  return { element, title: "Requests", update };
}
