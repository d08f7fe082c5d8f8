import { countLevel, sections } from "../count.js";
import { LEVEL_WORDS, LEVELS, type Levels } from "../levels.js";
import type { OperationReport, Report, SchemaReport } from "../report.js";
import { bar, escapeHtml, proseHtml } from "./text.js";

// Explicit roles: on narrow screens rows are displayed as blocks, and browsers then drop the implicit roles.

/** The levels that a table has columns for. */
const COLUMNS = LEVELS.filter((level) => level !== "liveVerified");

export function categoryTable({ title, operations }: Report): string {
  const rows = sections(operations).map(({ category, items }) => {
    const cells = COLUMNS.map((level) => {
      const count = countLevel(items, level);
      return `<td role="cell" class="small" data-label="${LEVEL_WORDS[level].label}"><span>${count} of ${items.length}</span>${bar(count, items.length)}</td>`;
    });
    return `<tr role="row"><th role="rowheader" scope="row">${escapeHtml(category)}</th>${cells.join("")}</tr>`;
  });
  return table(`${title}: operations of each category, by level`, ["Category", ...COLUMNS.map(label)], rows);
}

export function operationTable({ title, operations }: Report): string {
  return table(
    `${title}: every operation, its method, and its levels`,
    ["Operation", "Category", "Since", "Method of the client", ...COLUMNS.map(label)],
    operations.map(operationRow),
  );
}

export function schemaTable({ title, schemas }: Report): string {
  return table(
    `${title}: every schema, and whether the public types reach it`,
    ["Schema", "Category", "Since", "Reached"],
    schemas.map(schemaRow),
  );
}

/** Renders the controls above a table; hidden until the script that they need has run. */
function filterForm(
  name: string,
  categories: readonly string[],
  levels: readonly [string, string][],
): string {
  const options = (all: string, pairs: readonly (readonly [string, string])[]) =>
    [["", all] as const, ...pairs]
      .map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`)
      .join("");
  return `<form class="filter" role="search" aria-label="Filter the ${escapeHtml(name)}" hidden>
<label>Search<input type="search" name="words" autocomplete="off" spellcheck="false"></label>
<label>Category<select name="category">${options(
    "All",
    categories.map((category) => [category, category]),
  )}</select></label>
<label>State<select name="level">${options("All", levels)}</select></label>
</form>
<p class="soft" role="status" aria-live="polite"></p>`;
}

const OPERATION_STATES: readonly [string, string][] = COLUMNS.flatMap((level): [string, string][] => [
  [level, LEVEL_WORDS[level].label],
  [`not-${level}`, `Not ${LEVEL_WORDS[level].label.toLowerCase()}`],
]);
const SCHEMA_STATES: readonly [string, string][] = [
  ["used", "Reached"],
  ["not-used", "Not reached"],
];

export function operationFilter({ title, operations }: Report): string {
  return filterForm(`operations of the ${title}`, categoriesIn(operations), OPERATION_STATES);
}

export function schemaFilter({ title, schemas }: Report): string {
  return filterForm(`schemas of the ${title}`, categoriesIn(schemas), SCHEMA_STATES);
}

function categoriesIn(items: readonly { category: string }[]): string[] {
  return [...new Set(items.map(({ category }) => category))];
}

function operationRow(operation: OperationReport): string {
  const { route, category, method, levels, summary, publishedRoute, since } = operation;
  const [verb = "", path = ""] = route.split(" ");
  const states = COLUMNS.map((level) => (levels[level] ? level : `not-${level}`)).join(" ");
  const words = [route, publishedRoute ?? "", summary, ...operation.methods].join(" ").toLowerCase();
  const published =
    publishedRoute === undefined ? "" : ` Published as <code>${escapeHtml(publishedRoute)}</code>.`;
  return `<tr role="row" data-category="${escapeHtml(category)}" data-levels="${states}" data-words="${escapeHtml(words)}">
<th role="rowheader" scope="row" data-key="${escapeHtml(`${path} ${verb}`)}"><code><span class="method">${verb}</span> ${escapeHtml(path)}</code><span class="about">${proseHtml(summary)}${published}</span></th>
<td role="cell" data-label="Category">${escapeHtml(category)}</td>
${sinceCell(since)}
<td role="cell" data-label="Method">${method === undefined ? '<span class="gap">none</span>' : `<code>${escapeHtml(method).replaceAll(".", ".<wbr>")}</code>`}</td>
${COLUMNS.map((level) => levelCell(level, levels[level])).join("")}</tr>`;
}

/** Lifecycle tests cover examples of each kind of work; the other levels are required of every operation. */
function levelCell(level: keyof Levels, done: boolean): string {
  return stateCell(LEVEL_WORDS[level].label, done, level === "lifecycleTested" ? "no" : "gap");
}

function schemaRow({ name, category, used, reachedBy, summary, since }: SchemaReport): string {
  return `<tr role="row" data-category="${escapeHtml(category)}" data-levels="${used ? "used" : "not-used"}" data-words="${escapeHtml(`${name} ${summary}`.toLowerCase())}">
<th role="rowheader" scope="row"><code>${escapeHtml(name)}</code><span class="about">${proseHtml(summary.split(/\n\s*\n/)[0] ?? "")}</span></th>
<td role="cell" data-label="Category">${escapeHtml(category)}</td>
${sinceCell(since)}
${stateCell("Reached", used, "gap", REACHED_BY[reachedBy ?? "none"])}</tr>`;
}

function sinceCell(date = "unknown"): string {
  return `<td role="cell" data-label="Since">${escapeHtml(date)}</td>`;
}

const REACHED_BY = {
  facade: ", by a signature",
  route: ", by the response of a route",
  raw: ", only by cloud.raw",
  none: "",
} as const;

function stateCell(name: string, done: boolean, missing: "no" | "gap", how = ""): string {
  const state = done
    ? `<span class="yes"><span aria-hidden="true">✓</span> yes${how}</span>`
    : `<span class="${missing}"><span aria-hidden="true">–</span> no</span>`;
  return `<td role="cell" class="level" data-label="${name}" data-key="${done ? 1 : 0}">${state}</td>`;
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th role="columnheader" scope="col">${escapeHtml(text)}</th>`).join("");
  return `<table role="table"><caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows.join("\n")}
</tbody></table>`;
}

function label(level: keyof Levels): string {
  return LEVEL_WORDS[level].label;
}
