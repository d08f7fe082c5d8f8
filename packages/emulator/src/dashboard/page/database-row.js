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
 * Creates the row of a database in the table of its subscription.
 *
 * @param {number} id
 */
export function createDatabaseRow(id) {
  const name = el("a", { href: databaseHash(id) });
  const error = el("span", { class: "row-error" });
  const chip = statusChip();
  const endpoint = el("span", { class: "mono" });
  const numbers = {
    memory: createMetric("memory"),
    ops: createMetric("ops"),
    clients: createMetric("clients"),
  };
  const keys = el("span", { class: "number" });
  const contents = [
    el("div", { class: "row-name" }, name, el("span", { class: "quiet mono" }, `#${id}`), error),
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
     * @param {import("./parse.js").Info} [top] Largest samples of all databases on the page.
     */
    update(database, samples, top) {
      const { info } = database;
      setText(name, database.name);
      chip.update(database.status);
      setText(error, database.error ?? "");
      setText(endpoint, database.endpoint === null ? "not connectable" : formatEndpoint(database.endpoint));
      setAttribute(endpoint, "class", database.endpoint === null ? "quiet" : "mono");
      numbers.memory.update(
        info === null ? "–" : formatBytes(info.usedMemoryBytes),
        samples,
        "usedMemoryBytes",
        top,
      );
      numbers.ops.update(info === null ? "–" : formatCount(info.opsPerSecond), samples, "opsPerSecond", top);
      numbers.clients.update(
        info === null ? "–" : formatCount(info.connectedClients),
        samples,
        "connectedClients",
        top,
      );
      setText(keys, info === null ? "–" : formatCount(info.keys));
    },
  };
}

/**
 * Formats an endpoint as `host:port`.
 *
 * @param {import("./parse.js").Endpoint} endpoint
 */
export function formatEndpoint({ host, port }) {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** @param {"memory" | "ops" | "clients"} kind */
function createMetric(kind) {
  const spark = sparkline(kind);
  const text = el("span", { class: "number" });
  return {
    element: el("div", { class: "row-number" }, spark.element, text),
    /**
     * @param {string} value
     * @param {readonly import("./parse.js").Info[]} samples
     * @param {keyof import("./parse.js").Info} what
     * @param {import("./parse.js").Info} [top]
     */
    update(value, samples, what, top) {
      setText(text, value);
      spark.update(
        samples.map((sample) => sample[what]),
        top?.[what],
      );
    },
  };
}
