import { MARKS } from "./markdown.js";
import type { ProviderResult, UseCaseReport, UseCaseResult } from "./results.js";

/** Result of filling a hand-written matrix. */
export interface Filled {
  text: string;
  /** Number of rows with a computed status. */
  rows: number;
  /** Lines of rows whose use case is not known. */
  unknown: number[];
}

/** Header of the column that is filled with the result of the first provider. */
const STATUS = /^(status|state|result|verdict)$/i;
const SEPARATOR_ROW = /^\s*\|?\s*:?-{2,}/;

/** Columns that are filled: index to name of the provider. */
type Columns = ReadonlyMap<number, string>;

/**
 * Fills in the status column of Markdown tables whose rows name a use case by id or title, and in the same tables the
 * columns that are named as a provider. All other text is kept, and a second run has no effect.
 *
 * @returns `undefined` if no table has a status column and a row of a known use case.
 */
export function fillMatrix(text: string, { providers, useCases }: UseCaseReport): Filled | undefined {
  const lines = text.split("\n");
  const unknown: number[] = [];
  let rows = 0;
  let columns: Columns | undefined;
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced || !line.includes("|")) {
      columns = undefined;
      continue;
    }
    if (columns === undefined) {
      if (!SEPARATOR_ROW.test(lines[index + 1] ?? "")) continue;
      columns = findColumns(splitRow(line), providers);
      continue;
    }
    if (SEPARATOR_ROW.test(line)) continue;
    const cells = splitRow(line);
    const found = findUseCase(cells, columns, useCases);
    if (found === undefined) unknown.push(index + 1);
    else {
      rows += 1;
      lines[index] = [...columns].reduce((row, [column, provider]) => {
        const result = found.results.find((one) => one.provider === provider);
        return result === undefined ? row : replaceCell(row, column, writeStatus(result));
      }, line);
    }
  }
  return rows === 0 ? undefined : { text: lines.join("\n"), rows, unknown };
}

/** `undefined` without a status column, by which a matrix is recognized. */
function findColumns(header: readonly string[], providers: UseCaseReport["providers"]): Columns | undefined {
  const [first] = providers;
  const status = header.findIndex((cell) => STATUS.test(stripMarkdown(cell)));
  if (status < 0 || first === undefined) return undefined;
  const named = providers.flatMap(({ name, title }): [number, string][] => {
    const words = [name, title].map((word) => word.toLowerCase());
    const at = header.findIndex((cell) => words.includes(stripMarkdown(cell).toLowerCase()));
    return at < 0 ? [] : [[at, name]];
  });
  return new Map([[status, first.name], ...named]);
}

function writeStatus({ verdict, steps, missing }: ProviderResult): string {
  const proven = steps.filter(({ state }) => state === "proven").length;
  const count = `${MARKS[verdict]} ${proven}/${steps.length}`;
  const names = missing.map((it) => it.split(":")[0]).join(", ");
  return names === "" ? count : `${count} (missing: ${names})`;
}

function findUseCase(
  cells: readonly string[],
  columns: Columns,
  useCases: readonly UseCaseResult[],
): UseCaseResult | undefined {
  const texts = cells.filter((_, index) => !columns.has(index)).map(stripMarkdown);
  return useCases.find(({ id, title }) =>
    texts.some(
      (text) => new RegExp(`^${id}\\b`, "i").test(text) || text.toLowerCase() === title.toLowerCase(),
    ),
  );
}

/** Removes emphasis and links. */
function stripMarkdown(cell: string): string {
  return cell
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}

/** Cells of a row, without the outer pipes; an escaped pipe is part of a cell. */
function splitRow(line: string): string[] {
  return findCells(line).map(([start, end]) => line.slice(start, end));
}

function findCells(line: string): [start: number, end: number][] {
  const pipes = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const hasOuter = line.trimStart().startsWith("|");
  const starts = hasOuter ? pipes.map((at) => at + 1) : [0, ...pipes.map((at) => at + 1)];
  const ends = hasOuter ? [...pipes.slice(1), line.length] : [...pipes, line.length];
  const ranges = starts.map((start, index): [number, number] => [start, ends[index] ?? line.length]);
  return line.trimEnd().endsWith("|") ? ranges.slice(0, -1) : ranges;
}

function replaceCell(line: string, column: number, value: string): string {
  const range = findCells(line)[column];
  if (range === undefined) return line;
  return `${line.slice(0, range[0])} ${value.replaceAll("|", "\\|")} ${line.slice(range[1])}`;
}
