import type { OperationReport, Report } from "../report.js";
import { operationLine } from "../tracking.js";
import { FAR_NAME, FAR_ROUTE, nameDistance, nearest, routeDistance, shapeOf } from "./match.js";
import { type ChecklistItem, parseChecklist } from "./parse.js";

/** Checklist with its boxes set, and a summary of the changes. */
export interface CheckedItem {
  text: string;
  routes: { ticked: number; total: number };
  schemas: { ticked: number; total: number };
  /** Lines that are not in the contract. */
  noted: number;
  /** Operations that the list lacked. */
  appended: number;
}

/** Part of the report that checklists are compared with. */
export type Known = Pick<Report, "operations" | "schemas" | "ownSchemas" | "composed">;

export const FORGOTTEN = "## Operations missing from this list";

/** State of a box and the note after its line. */
interface Verdict {
  done: boolean;
  note?: string;
}

/**
 * Sets the boxes of a checklist from the report, marks lines that are not in the contract, and adds
 * missing operations. All other bytes are preserved; the result is idempotent.
 *
 * @returns `undefined` when no line of the text names a route or a schema in a checkbox.
 */
export function tickChecklist(text: string, known: Known): CheckedItem | undefined {
  const judge = new ChecklistMatcher(known);
  const { lines, items } = parseChecklist(text, (name) => judge.isSchema(name));
  if (items.length === 0) return undefined;
  const verdicts = items.map((item) => ({ item, verdict: judge.verdict(item) }));
  for (const { item, verdict } of verdicts) {
    const line = lines[item.index];
    if (line !== undefined) line.text = itemText(item, verdict);
  }
  const forgotten = judge.forgotten(items);
  const end = lines.find((line) => line.end !== "")?.end ?? "\n";
  const count = (kind: "route" | "schema") => {
    const own = verdicts.filter(({ item }) => kind in item.names);
    return { ticked: own.filter(({ verdict }) => verdict.done).length, total: own.length };
  };
  return {
    text: append(lines, forgotten.map(operationLine), end),
    routes: count("route"),
    schemas: count("schema"),
    noted: verdicts.filter(({ verdict }) => verdict.note !== undefined).length,
    appended: forgotten.length,
  };
}

function itemText({ lead, box, text, tail }: ChecklistItem, { done, note }: Verdict): string {
  const tick = done ? (box === " " ? "x" : box) : " ";
  return `${lead}[${tick}]${text}${note === undefined ? "" : ` *(${note})*`}${tail}`;
}

class ChecklistMatcher {
  readonly #known: Known;
  readonly #byShape: ReadonlyMap<string, OperationReport>;
  readonly #composed: ReadonlyMap<string, string>;
  readonly #schemas: ReadonlyMap<string, boolean>;

  constructor(known: Known) {
    this.#known = known;
    this.#byShape = new Map(
      known.operations.flatMap((operation) =>
        [operation.route, ...(operation.publishedRoute === undefined ? [] : [operation.publishedRoute])].map(
          (route): [string, OperationReport] => [shapeOf(route), operation],
        ),
      ),
    );
    this.#composed = new Map(known.composed.map(({ route, method }) => [shapeOf(route), method]));
    this.#schemas = new Map([...known.schemas, ...known.ownSchemas].map(({ name, used }) => [name, used]));
  }

  isSchema(name: string): boolean {
    return this.#schemas.has(name);
  }

  verdict({ names }: ChecklistItem): Verdict {
    return "route" in names ? this.#route(names.route) : this.#schema(names.schema);
  }

  forgotten(items: readonly ChecklistItem[]): OperationReport[] {
    const named = new Set(
      items.map(({ names }) => ("route" in names ? this.#byShape.get(shapeOf(names.route)) : undefined)),
    );
    return this.#known.operations.filter((operation) => !named.has(operation));
  }

  #route(route: string): Verdict {
    const operation = this.#byShape.get(shapeOf(route));
    if (operation !== undefined) return { done: operation.levels.implemented };
    const composed = this.#composed.get(shapeOf(route));
    if (composed !== undefined) return { done: false, note: `not in the contract: use \`${composed}\`` };
    const near = nearest(this.#known.operations, (other) => routeDistance(route, other.route), FAR_ROUTE);
    if (near === undefined) return { done: false, note: "not in the contract: no similar route" };
    const method = near.method === undefined ? "" : `, \`${near.method}\``;
    return { done: false, note: `not in the contract: closest is \`${near.route}\`${method}` };
  }

  #schema(name: string): Verdict {
    const used = this.#schemas.get(name);
    if (used !== undefined) return { done: used };
    const near = nearest([...this.#schemas.keys()], (other) => nameDistance(name, other), FAR_NAME);
    const hint = near === undefined ? "" : `: closest is \`${near}\``;
    return { done: false, note: `no such schema in the contract${hint}` };
  }
}

/** Appends lines at the end: under the existing heading of an earlier run, or under a new one. */
function append(
  lines: readonly { text: string; end: string }[],
  added: readonly string[],
  end: string,
): string {
  const joined = (part: typeof lines) => part.map((line) => line.text + line.end).join("");
  if (added.length === 0) return joined(lines);
  const heading = lines.findIndex(({ text }) => text.trim() === FORGOTTEN);
  if (heading < 0) {
    const whole = joined(lines);
    // Preserve a missing newline at the end of the file.
    const closed = lines.at(-1)?.end !== "";
    return `${whole}${closed ? end : end + end}${[FORGOTTEN, "", ...added].join(end)}${closed ? end : ""}`;
  }
  const after = lines.findIndex(({ text }, index) => index > heading && /^#{1,6}\s/.test(text));
  const stop = after < 0 ? lines.length : after;
  let last = stop - 1;
  while (last > heading && lines[last]?.text.trim() === "") last -= 1;
  const before = joined(lines.slice(0, last + 1));
  const closed = lines[last]?.end !== "";
  const block = added.join(end);
  return closed ? `${before}${block}${end}${joined(lines.slice(last + 1))}` : `${before}${end}${block}`;
}
