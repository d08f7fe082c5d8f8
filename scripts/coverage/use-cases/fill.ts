import { MARKS } from "./markdown.js";
import type { UseCaseReport, UseCaseResult } from "./results.js";

/** Result of filling a hand-written matrix. */
export interface Filled {
  text: string;
  /** Number of rows with a computed status. */
  rows: number;
  /** Lines of rows whose use case is not known. */
  unknown: number[];
}

/** Header of the column that is filled. */
const STATUS = /^(status|state|result|verdict)$/i;
/** Text of a previous run, and marks that people write. */
const SEPARATOR_ROW = /^\s*\|?\s*:?-{2,}/;

/**
 * Fills in the status column of Markdown tables whose rows name a use case by id or title. Everything else is kept, and
 * a second run changes nothing.
 *
 * @returns `undefined` if no table has a status column and a row of a known use case.
 */
export function fillMatrix(text: string, { useCases }: UseCaseReport): Filled | undefined {
  const lines = text.split("\n");
  const unknown: number[] = [];
  let rows = 0;
  let column: number | undefined;
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced || !line.includes("|")) {
      column = undefined;
      continue;
    }
    if (column === undefined) {
      if (!SEPARATOR_ROW.test(lines[index + 1] ?? "")) continue;
      const at = splitRow(line).findIndex((cell) => STATUS.test(plain(cell)));
      if (at >= 0) column = at;
      continue;
    }
    if (SEPARATOR_ROW.test(line)) continue;
    const cells = splitRow(line);
    const found = findUseCase(cells, column, useCases);
    if (found === undefined) unknown.push(index + 1);
    else {
      rows += 1;
      lines[index] = replaceCell(line, column, writeStatus(found));
    }
  }
  return rows === 0 ? undefined : { text: lines.join("\n"), rows, unknown };
}

function writeStatus({ verdict, steps, missing }: UseCaseResult): string {
  const proven = steps.filter(({ state }) => state === "proven").length;
  const count = `${MARKS[verdict]} ${proven}/${steps.length}`;
  const names = missing.map((it) => it.split(":")[0]).join(", ");
  return names === "" ? count : `${count} (missing: ${names})`;
}

function findUseCase(
  cells: readonly string[],
  column: number,
  useCases: readonly UseCaseResult[],
): UseCaseResult | undefined {
  const texts = cells.filter((_, index) => index !== column).map(plain);
  return useCases.find(({ id, title }) =>
    texts.some(
      (text) => new RegExp(`^${id}\\b`, "i").test(text) || text.toLowerCase() === title.toLowerCase(),
    ),
  );
}

/** Removes emphasis and links. */
function plain(cell: string): string {
  return cell
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}

/** Cells of a row, without the outer pipes; an escaped pipe is part of a cell. */
function splitRow(line: string): string[] {
  return cellRanges(line).map(([start, end]) => line.slice(start, end));
}

function cellRanges(line: string): [start: number, end: number][] {
  const pipes = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const hasOuter = line.trimStart().startsWith("|");
  const starts = hasOuter ? pipes.map((at) => at + 1) : [0, ...pipes.map((at) => at + 1)];
  const ends = hasOuter ? [...pipes.slice(1), line.length] : [...pipes, line.length];
  const ranges = starts.map((start, index): [number, number] => [start, ends[index] ?? line.length]);
  return line.trimEnd().endsWith("|") ? ranges.slice(0, -1) : ranges;
}

function replaceCell(line: string, column: number, value: string): string {
  const range = cellRanges(line)[column];
  if (range === undefined) return line;
  return `${line.slice(0, range[0])} ${value.replaceAll("|", "\\|")} ${line.slice(range[1])}`;
}
