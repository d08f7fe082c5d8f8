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

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, unit, ratio, wanted }) => [
    name,
    `${rounded(value)} ${unit}`,
    ratio === undefined ? "" : `${rounded(ratio)} x`,
    wanted ?? "",
  ]);
  return [["what", "measured", "ratio", "wanted"], ["---", "---:", "---:", "---"], ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
