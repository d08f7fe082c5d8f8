import { operationLine } from "../tracking.js";
import type { KnownItems } from "./known.js";
import { ChecklistMatcher, type Judgment } from "./matcher.js";
import { type Checkbox, NOT_IN_CONTRACT, parseChecklist, WAS_TICKED } from "./parse.js";

/** Checklist with its boxes set, and a summary of the changes. */
export interface CheckedItem {
  text: string;
  routes: { ticked: number; total: number };
  schemas: { ticked: number; total: number };
  /** Number of lines that are not in the contract. */
  noted: number;
  /** Number of lines that were ticked although nothing supports it. */
  unsupported: number;
  /** Operations that the list lacked. */
  appended: number;
  /** Numbers of the lines with a checkbox that could not be read. */
  unread: number[];
}

export const FORGOTTEN = "## Operations missing from this list";

/**
 * Sets the boxes of a checklist from the report, marks lines that are not in the contract or whose claim is not
 * supported, and adds missing operations. All other bytes are preserved; the result is idempotent.
 *
 * @returns `undefined` when no line of the text names a route or a schema in a checkbox.
 */
export function tickChecklist(text: string, known: KnownItems): CheckedItem | undefined {
  const judge = new ChecklistMatcher(known);
  const { lines, boxes } = parseChecklist(text, (name) => judge.isSchema(name));
  const read = boxes.filter(({ names }) => names.length > 0);
  if (read.length === 0) return undefined;
  const unread = boxes.filter(({ names }) => names.length === 0);
  const forgotten = judge.findMissing(
    read.flatMap(({ names }) => names),
    unread.map(({ index }) => readItem(lines, index)),
  );
  const judged = read.map((box) => ({ box, judgments: box.names.map((name) => judge.match(name)) }));
  const notes = judged.map(({ box, judgments }) => writeNote(box, judgments));
  for (const [at, { box, judgments }] of judged.entries()) {
    const line = lines[box.index];
    if (line !== undefined) line.text = lineText(box, judgments, notes[at]);
  }
  const end = lines.find((line) => line.end !== "")?.end ?? "\n";
  const all = judged.flatMap(({ box, judgments }) =>
    box.names.map((name, at) => ({ isRoute: "route" in name, done: judgments[at]?.done === true })),
  );
  const count = (isRoute: boolean) => {
    const own = all.filter((one) => one.isRoute === isRoute);
    return { ticked: own.filter(({ done }) => done).length, total: own.length };
  };
  return {
    text: append(lines, forgotten.map(operationLine), end),
    routes: count(true),
    schemas: count(false),
    noted: judged.filter(({ judgments }) => judgments.some(({ note }) => note !== undefined)).length,
    unsupported: notes.filter((note) => note?.startsWith(WAS_TICKED) === true).length,
    appended: forgotten.length,
    unread: unread.map(({ index }) => index + 1),
  };
}

/** Returns the text of a list item: its line and the indented lines that continue it. */
function readItem(lines: readonly { text: string }[], index: number): string {
  const after = lines.slice(index + 1);
  const stop = after.findIndex(
    ({ text }) => !/^\s+\S/.test(text) || /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text),
  );
  const own = stop < 0 ? after : after.slice(0, stop);
  return [lines[index], ...own].map((line) => line?.text).join(" ");
}

function isTick(box: string | undefined): boolean {
  return box !== undefined && "xX✓✔".includes(box);
}

/** A line is ticked if everything that it names is done; other marks remain until then. */
function lineText({ text, boxAt, noteAt }: Checkbox, judgments: readonly Judgment[], note?: string): string {
  const box = text[boxAt] ?? " ";
  const open = isTick(box) ? " " : box;
  const mark = judgments.every(({ done }) => done) ? (isTick(box) ? box : "x") : open;
  const noted = note === undefined ? "" : ` *(${note})*`;
  const ticked = `${text.slice(0, boxAt)}${mark}${text.slice(boxAt + 1)}`;
  return `${ticked.slice(0, noteAt)}${noted}${ticked.slice(noteAt)}`;
}

function writeNote(
  { text, boxAt, wasTicked, names }: Checkbox,
  judgments: readonly Judgment[],
): string | undefined {
  const isOne = names.length === 1;
  const strangers = judgments.filter(({ note }) => note !== undefined);
  if (isOne && strangers[0]?.note !== undefined) return strangers[0].note;
  if (strangers.length > 0)
    return `${NOT_IN_CONTRACT}: ${strangers.map(({ name, hint }) => `\`${name}\`, ${hint}`).join("; ")}`;
  const open = judgments.filter(({ done }) => !done);
  if (open.length === 0 || !(wasTicked || isTick(text[boxAt]))) return undefined;
  if (isOne)
    return `${WAS_TICKED} ${"schema" in (names[0] ?? {}) ? "no public type leads to it" : "no method calls it"}`;
  return `${WAS_TICKED} no method calls ${open.map(({ name }) => `\`${name}\``).join(", ")}`;
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
