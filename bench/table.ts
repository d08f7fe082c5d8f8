/** Number with unit, text, or empty. */
export type Cell = string | number | null;

/** Measured values as rows of cells. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** One measured number. */
export interface Row {
  name: string;
  value: number;
  unit: "ms" | "s" | "/s" | "MB" | "x";
  /** Factor compared with the reference. */
  ratio?: number;
  /** Goal, as text. */
  goal?: string;
}

/** Formats single numbers as a table. */
export function toTable(rows: readonly Row[]): Table {
  return {
    columns: ["what", "measured", "unit", "ratio", "goal"],
    rows: rows.map(({ name, value, unit, ratio, goal }) => [
      name,
      roundValue(value),
      unit,
      ratio === undefined ? null : roundValue(ratio),
      goal ?? null,
    ]),
  };
}

/** Renders a table as Markdown. */
export function toMarkdown({ columns, rows }: Table): string {
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  return [columns, numeric.map((is) => (is ? "---:" : "---")), ...rows]
    .map((cells) => `| ${cells.map(formatCell).join(" | ")} |`)
    .join("\n");
}

/** Returns the median. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Rounds to three significant digits. */
export function roundValue(value: number): number {
  return Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2));
}

function formatCell(cell: Cell): string {
  return typeof cell === "number" ? cell.toLocaleString("en-US") : (cell ?? "");
}
