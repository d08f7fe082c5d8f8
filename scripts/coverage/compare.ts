import { ContractError } from "../contract/read.js";
import { readLetters, readOperationLines } from "./committed.js";
import { LEVEL_WORDS, LEVELS } from "./levels.js";
import type { Coverage, OperationReport } from "./report.js";
import { formatOperationLine } from "./tracking.js";

/**
 * Compares the coverage with another `TRACKING.md`, as Markdown: the counts of every level, then the
 * operations that were added, removed or changed level.
 */
export function formatChanges(before: string, coverage: Coverage): string {
  const rows = LEVELS.map((level) => {
    const { label } = LEVEL_WORDS[level];
    return `| ${label} | ${countIn(before, label)} | ${coverage.totals[level]} of ${coverage.totals.operations} |`;
  });
  return [
    "## Coverage of the contracts",
    "",
    "| | Before | After |",
    "|---|--:|--:|",
    ...rows,
    "",
    ...listChangedOperations(
      before,
      coverage.contracts.flatMap(({ operations }) => operations),
    ),
  ].join("\n");
}

function countIn(tracking: string, label: string): string {
  const count = new RegExp(`^\\| ${label} \\| (\\d+ of \\d+)`, "m").exec(tracking)?.[1];
  if (count === undefined) throw new ContractError(`The other TRACKING.md has no count for "${label}".`);
  return count;
}

/** Lists operations, one per line: `- [x] GET /users · users.list · W L D`. */
function listChangedOperations(before: string, operations: readonly OperationReport[]): string[] {
  const old = readOperationLines(before);
  const now = new Map(operations.map((operation) => [operation.route, formatOperationLine(operation)]));
  const list = (heading: string, lines: string[]) =>
    lines.length === 0 ? [] : [`### ${heading}`, "", ...lines, ""];
  const lines = (map: ReadonlyMap<string, string>, isSelected: (route: string) => boolean) =>
    [...map].filter(([route]) => isSelected(route)).map(([, line]) => line);
  const levels = (line = "") => `${line.slice(0, 5)} ${readLetters(line).join(" ")}`;
  const moved = (route: string) => old.has(route) && levels(old.get(route)) !== levels(now.get(route));
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
