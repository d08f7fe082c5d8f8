import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Chart } from "./chart.js";
import { type Row, roundValue, type Table, toTable } from "./table.js";

/** Result of one measurement. */
export interface Section {
  title: string;
  /** Summary of the numbers in one line. */
  conclusion: string;
  table: Table;
  charts?: readonly Chart[];
  /** Method of the measurement, in a few sentences. */
  how: string;
}

/** Section with the circumstances of its measurement. */
export interface Measured extends Section {
  /** An ISO date. */
  on: string;
  node: string;
  cores: number;
  /** Machine load over the last minute, before and after. */
  load: readonly [number, number];
  /** Whether the measurement had priority over the rest of the load. */
  hasPriority?: boolean;
}

/** Formats single numbers as a section. */
export function numbers(
  measure: () => Promise<Row[]>,
  words: Pick<Section, "title" | "how">,
): () => Promise<Section> {
  return async () => {
    const rows = await measure();
    const goals = rows.filter(({ goal }) => goal !== undefined && goal !== "");
    // The summary is derived from the numbers, so it cannot contradict them.
    const summary = (goals.length > 0 ? goals : rows.slice(-2)).map(
      ({ name, value, unit, ratio, goal }) =>
        `${name}: ${ratio === undefined ? `${roundValue(value)} ${unit}` : `${roundValue(ratio)} x`}${goal ? ` (goal ${goal})` : ""}`,
    );
    return { ...words, conclusion: `${summary.join("; ")}.`, table: toTable(rows) };
  };
}

/** Runs a measurement and records its circumstances. */
export async function runMeasurement(measure: () => Promise<Section>): Promise<Measured> {
  const before = load();
  const section = await measure();
  return {
    ...section,
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: cpus().length,
    load: [before, load()],
    ...(hasPriority() && { hasPriority: true }),
  };
}

/** Whether Linux prefers the processes of this session: `echo -20 > /proc/PID/autogroup`. */
function hasPriority(): boolean {
  try {
    return readFileSync("/proc/self/autogroup", "utf8").includes("nice -");
  } catch {
    return false;
  }
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
