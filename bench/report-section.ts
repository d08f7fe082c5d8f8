import { cpus, loadavg } from "node:os";
import type { Chart } from "./chart.js";
import { type Row, rounded, type Table, tableOf } from "./table.js";

/** What one measurement found. */
export interface Section {
  title: string;
  /** One line: what the numbers say. */
  conclusion: string;
  table: Table;
  charts?: readonly Chart[];
  /** How it was measured, in a few sentences. */
  how: string;
}

/** A section, and under what circumstances it was measured. */
export interface Measured extends Section {
  /** An ISO date. */
  on: string;
  node: string;
  cores: number;
  /** The load of the machine over the last minute, before and after. */
  load: readonly [number, number];
}

/** Single numbers as a section. */
export function numbers(
  measure: () => Promise<Row[]>,
  words: Pick<Section, "title" | "how">,
): () => Promise<Section> {
  return async () => {
    const rows = await measure();
    const goals = rows.filter(({ wanted }) => wanted !== undefined && wanted !== "");
    // The words come from the numbers, so that a bad run cannot be praised.
    const told = (goals.length > 0 ? goals : rows.slice(-2)).map(
      ({ name, value, unit, ratio, wanted }) =>
        `${name}: ${ratio === undefined ? `${rounded(value)} ${unit}` : `${rounded(ratio)} x`}${wanted ? ` (wanted ${wanted})` : ""}`,
    );
    return { ...words, conclusion: `${told.join("; ")}.`, table: tableOf(rows) };
  };
}

/** Measures, and notes the circumstances. */
export async function measured(measure: () => Promise<Section>): Promise<Measured> {
  const before = load();
  const section = await measure();
  return {
    ...section,
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: cpus().length,
    load: [before, load()],
  };
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
