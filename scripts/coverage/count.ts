import { LEVELS, type Levels } from "./levels.js";
import type { OperationReport, Report } from "./report.js";

/** Formats `169 of 169 (100 %)`. Rounds down, so that only a complete set is 100 %. */
export function share(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(part, whole)})`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((part / whole) * 100)} %`;
}

/** Groups sorted items by section. */
export function sections<T extends { category: string }>(
  items: readonly T[],
): { category: string; items: T[] }[] {
  const categories = new Set(items.map(({ category }) => category));
  return [...categories].map((category) => ({
    category,
    items: items.filter((item) => item.category === category),
  }));
}

export function countLevel(operations: readonly OperationReport[], level: keyof Levels): number {
  return operations.filter(({ levels }) => levels[level]).length;
}

/** Returns every level with its count, and the reason if it is not claimed. */
export function levelCounts(
  report: Pick<Report, "totals" | "reasons">,
): { level: keyof Levels; count: number; reason: string | undefined }[] {
  const reasons: Partial<Record<keyof Levels, string>> = report.reasons;
  return LEVELS.map((level) => ({ level, count: report.totals[level], reason: reasons[level] }));
}
