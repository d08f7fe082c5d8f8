/** A number with its unit, a text, or nothing. */
export type Cell = string | number | null;

/** What was measured, as rows of cells. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** One measured number. */
export interface Row {
  name: string;
  value: number;
  unit: "ms" | "s" | "/s" | "MB" | "x";
  /** How many times as good as what it was measured against. */
  ratio?: number;
  /** What it should be, in words. */
  wanted?: string;
}

/** Single numbers as a table. */
export function tableOf(rows: readonly Row[]): Table {
  return {
    columns: ["what", "measured", "unit", "ratio", "wanted"],
    rows: rows.map(({ name, value, unit, ratio, wanted }) => [
      name,
      rounded(value),
      unit,
      ratio === undefined ? null : rounded(ratio),
      wanted ?? null,
    ]),
  };
}

/** A table as Markdown. */
export function markdownOf({ columns, rows }: Table): string {
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  return [columns, numeric.map((is) => (is ? "---:" : "---")), ...rows]
    .map((cells) => `| ${cells.map(shown).join(" | ")} |`)
    .join("\n");
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** As many digits as mean something. */
export function rounded(value: number): number {
  return Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2));
}

function shown(cell: Cell): string {
  return typeof cell === "number" ? cell.toLocaleString("en-US") : (cell ?? "");
}
