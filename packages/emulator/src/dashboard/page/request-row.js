import { el, setAttribute, setText, show } from "./dom.js";
import { formatDate, formatDuration, formatTime } from "./format.js";
import { getHttpTone } from "./status.js";

/** @type {readonly [name: string, kind: string][]} */
export const REQUEST_HEADINGS = [
  ["Time", "col-time"],
  ["Request", "col-request"],
  ["Status", "col-http"],
  ["Duration", "col-took"],
  ["Key", "col-key"],
  ["", "col-break"],
];

/**
 * Creates the row of a logged request.
 *
 * @param {(route: string) => void} onAddFault Called with the route to add a fault to.
 */
export function createRequestRow(onAddFault) {
  const time = el("time", { class: "quiet" });
  const method = el("b", { class: "method" });
  const path = el("span", { class: "path" });
  const status = el("span", { class: "http" });
  const fault = el("span", { class: "fault-mark" });
  const took = el("span", { class: "number" });
  const key = el("span", { class: "quiet" });
  let route = "*";
  const button = el(
    "button",
    { type: "button", class: "button button-quiet", onclick: () => onAddFault(route) },
    "Fault…",
  );
  const contents = [
    time,
    el("div", { class: "mono request-line" }, method, " ", path, " ", fault),
    status,
    took,
    key,
    button,
  ];
  const element = el(
    "tr",
    { role: "row" },
    REQUEST_HEADINGS.map(([label, kind], index) =>
      el("td", { role: "cell", class: kind, "data-label": label }, contents[index]),
    ),
  );
  return {
    element,
    /** @param {import("./parse.js").LoggedRequest} request */
    update(request) {
      setText(time, formatTime(request.at));
      setAttribute(time, "datetime", request.at);
      setAttribute(time, "title", formatDate(request.at));
      setText(method, request.method);
      setText(path, request.path);
      setAttribute(path, "title", request.route === "" ? "unknown route" : request.route);
      setText(status, request.status === null ? "no response" : String(request.status));
      setAttribute(status, "data-tone", getHttpTone(request.status));
      setText(fault, request.fault === "" ? "" : `fault: ${request.fault}`);
      show(fault, request.fault !== "");
      setText(took, formatDuration(request.durationMs));
      // Faults are injected before the keys are checked.
      const placeholder = request.fault === "" ? "invalid keys" : "–";
      setText(key, request.keyName === "" ? placeholder : request.keyName);
      route = request.route === "" ? "*" : request.route;
      setAttribute(button, "aria-label", `Add a fault to ${request.method} ${request.path}`);
    },
  };
}
