import { sparkline } from "./chart.js";
import { el, renderList, setAttribute, setText, show } from "./dom.js";
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
  const endpoint = el("div", { class: "mono endpoints" });
  const numbers = {
    memory: createMetric("memory", "usedMemoryBytes", formatBytes),
    ops: createMetric("ops", "opsPerSecond", formatCount),
    clients: createMetric("clients", "connectedClients", formatCount),
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
     * @param {import("./history.js").History} history
     * @param {import("./history.js").Sample} top Largest samples of all databases on the page.
     */
    update(database, history, top) {
      const { info } = database;
      setText(name, database.name);
      chip.update(database.status);
      setText(error, database.error ?? "");
      renderList(endpoint, listEndpoints(database), {
        key: ({ region }) => region,
        create: () => {
          const region = el("span", { class: "endpoint-region" });
          const address = el("span");
          return { element: el("div", {}, region, address), region, address };
        },
        update: (line, one) => {
          setText(line.region, one.region);
          show(line.region, one.region !== "");
          setText(line.address, one.endpoint === null ? "not connectable" : formatEndpoint(one.endpoint));
          setAttribute(line.address, "class", one.endpoint === null ? "quiet" : null);
        },
      });
      for (const metric of Object.values(numbers)) metric.update(database, history, top);
      setText(keys, info === null ? "–" : formatCount(info.keys));
    },
  };
}

/**
 * Returns the endpoint of a database, or that of each region if it is Active-Active.
 *
 * @param {import("./parse.js").Database} database
 * @returns {import("./parse.js").Region[]}
 */
function listEndpoints({ regions, endpoint }) {
  return regions.length > 0 ? regions : [{ region: "", endpoint }];
}

/**
 * Formats an endpoint as `host:port`.
 *
 * @param {import("./parse.js").Endpoint} endpoint
 */
export function formatEndpoint({ host, port }) {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * @param {import("./chart.js").ChartKind} kind
 * @param {import("./history.js").Metric} metric
 * @param {(value: number) => string} format
 */
function createMetric(kind, metric, format) {
  const spark = sparkline(kind, format);
  const text = el("span", { class: "number" });
  return {
    element: el("div", { class: "row-number" }, spark.element, text),
    /**
     * @param {import("./parse.js").Database} database
     * @param {import("./history.js").History} history
     * @param {import("./history.js").Sample} top
     */
    update({ id, info }, history, top) {
      setText(text, info === null ? "–" : format(info[metric]));
      spark.update(history.getSeries([id], metric), top[metric]);
    },
  };
}
