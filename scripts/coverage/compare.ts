import { ContractError } from "../contract/read.js";
import { LEVEL_WORDS, LEVELS } from "./levels.js";
import type { OperationReport, Report } from "./report.js";
import { operationLine } from "./tracking.js";

/**
 * Compares the coverage with another `TRACKING.md`, as Markdown: the counts of every level, then the
 * operations that were added, removed or changed level.
 */
export function changeText(before: string, report: Report): string {
  const rows = LEVELS.map((level) => {
    const { label } = LEVEL_WORDS[level];
    return `| ${label} | ${countIn(before, label)} | ${report.totals[level]} of ${report.totals.operations} |`;
  });
  return [
    "## Coverage of the contract",
    "",
    "| | Before | After |",
    "|---|--:|--:|",
    ...rows,
    "",
    ...changedOperations(before, report.operations),
  ].join("\n");
}

function countIn(tracking: string, label: string): string {
  const count = new RegExp(`^\\| ${label} \\| (\\d+ of \\d+)`, "m").exec(tracking)?.[1];
  if (count === undefined) throw new ContractError(`The other TRACKING.md has no count for "${label}".`);
  return count;
}

/** Formats one line per operation: `- [x] GET /users · users.list · W L D`. */
function changedOperations(before: string, operations: readonly OperationReport[]): string[] {
  const old = new Map(
    [...before.matchAll(/^- \[[ x]\] `([A-Z]+ \/[^`]*)`.*$/gm)].map(([line, route = ""]) => [route, line]),
  );
  const now = new Map(operations.map((operation) => [operation.route, operationLine(operation)]));
  const list = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : [`### ${heading}`, "", ...lines, ""];
  const lines = (map: ReadonlyMap<string, string>, isSelected: (route: string) => boolean) =>
    [...map].filter(([route]) => isSelected(route)).map(([, line]) => line);
  const moved = (route: string) => old.has(route) && levelsIn(old.get(route)) !== levelsIn(now.get(route));
  const sections = [
    ...list(
      "New operations",
      lines(now, (route) => !old.has(route)),
    ),
    ...list(
      "Removed operations",
      lines(old, (route) => !now.has(route)),
    ),
    ...list("Operations at another level", lines(now, moved)),
  ];
  return sections.length === 0 ? ["No operation changed.", ""] : sections;
}

/** Extracts the box and the level letters of a line: its text may change without a change of level. */
function levelsIn(line = ""): string {
  return `${line.slice(0, 5)} ${/ · ([A-Z](?: [A-Z])*)$/.exec(line)?.[1] ?? ""}`;
}
