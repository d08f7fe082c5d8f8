import { sparkline } from "./chart.js";
import { el, setAttribute, setText } from "./dom.js";
import { formatBytes, formatCount } from "./format.js";
import { databaseHash } from "./routes.js";
import { statusChip } from "./status.js";

/** @type {readonly [name: string, kind: string][]} */
export const HEADINGS = [
  ["Name", "col-name"],
  ["Status", "col-status"],
  ["Endpoint", "col-endpoint"],
  ["Memory", "col-memory"],
  ["Ops/s", "col-ops"],
  ["Clients", "col-clients"],
  ["Keys", "col-keys"],
];

/**
 * A database in the table of its subscription.
 *
 * @param {number} id
 */
export function databaseRow(id) {
  const name = el("a", { href: databaseHash(id) });
  const problem = el("span", { class: "row-problem" });
  const chip = statusChip();
  const endpoint = el("span", { class: "mono" });
  const numbers = { memory: number("memory"), ops: number("ops"), clients: number("clients") };
  const keys = el("span", { class: "number" });
  const contents = [
    el("div", { class: "row-name" }, name, el("span", { class: "quiet mono" }, `#${id}`), problem),
    chip.element,
    endpoint,
    numbers.memory.element,
    numbers.ops.element,
    numbers.clients.element,
    keys,
  ];
  const element = el(
    "tr",
    { role: "row" },
    HEADINGS.map(([label, kind], index) =>
      el("td", { role: "cell", class: kind, "data-label": label }, contents[index]),
    ),
  );
  return {
    element,
    /**
     * @param {import("./parse.js").Database} database
     * @param {readonly import("./parse.js").Info[]} samples
     */
    update(database, samples) {
      const { info } = database;
      setText(name, database.name);
      chip.update(database.status);
      setText(problem, database.problem ?? "");
      setText(endpoint, database.endpoint === null ? "not connectable" : endpointText(database.endpoint));
      setAttribute(endpoint, "class", database.endpoint === null ? "quiet" : "mono");
      numbers.memory.update(
        info === null ? "–" : formatBytes(info.usedMemoryBytes),
        samples,
        "usedMemoryBytes",
      );
      numbers.ops.update(info === null ? "–" : formatCount(info.opsPerSecond), samples, "opsPerSecond");
      numbers.clients.update(
        info === null ? "–" : formatCount(info.connectedClients),
        samples,
        "connectedClients",
      );
      setText(keys, info === null ? "–" : formatCount(info.keys));
    },
  };
}

/**
 * Host and port as people write them.
 *
 * @param {import("./parse.js").Endpoint} endpoint
 */
export function endpointText({ host, port }) {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** @param {"memory" | "ops" | "clients"} kind */
function number(kind) {
  const spark = sparkline(kind);
  const text = el("span", { class: "number" });
  return {
    element: el("div", { class: "row-number" }, spark.element, text),
    /**
     * @param {string} value
     * @param {readonly import("./parse.js").Info[]} samples
     * @param {keyof import("./parse.js").Info} what
     */
    update(value, samples, what) {
      setText(text, value);
      spark.update(samples.map((sample) => sample[what]));
    },
  };
}
