import { OPERATION_CATEGORIES } from "./categories.js";
import { countLevel, levelCounts, percent, sections } from "./count.js";
import { LEVEL_WORDS } from "./levels.js";
import type { Report } from "./report.js";

/** Formats the report as Markdown, for the terminal and for the summary of a CI job. */
export function summaryText(report: Report): string {
  const { contract, totals } = report;
  const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const counted = (name: string, part: number, whole: number, note = "") =>
    row(name, `${part} / ${whole}`, percent(part, whole), note);
  return [
    "## Redis Cloud API coverage",
    "",
    `Contract \`${contract.source}\`, synced ${contract.date}, sha256 \`${contract.sha256.slice(0, 12)}…\``,
    "",
    row("", "Count", "Share", "Note"),
    "|---|--:|--:|---|",
    ...levelCounts(report).map(({ level, count, reason = "" }) =>
      counted(LEVEL_WORDS[level].label, count, totals.operations, reason),
    ),
    counted("Schemas reached", totals.schemasUsed, totals.schemas),
    counted("Response fields typed", totals.responseFieldsTyped, totals.responseFields),
    row("Service error codes", totals.serviceCodes, "", ""),
    row("Calls off the contract", report.offContract.length, "", ""),
    row("Operations declined", report.declined.length, "", ""),
    "",
    row("Category", "Operations", "Implemented", "Wire", "Lifecycle", "Documented"),
    "|---|--:|--:|--:|--:|--:|",
    ...sections(OPERATION_CATEGORIES, report.operations).map(({ category, items }) =>
      row(
        category,
        items.length,
        countLevel(items, "implemented"),
        countLevel(items, "wireTested"),
        countLevel(items, "lifecycleTested"),
        countLevel(items, "documented"),
      ),
    ),
    ...report.ignoredEvidence.flatMap(({ file, reason }, index) => [
      ...(index === 0 ? [""] : []),
      `- Evidence of \`${file}\` does not count: ${reason}. Run npm test.`,
    ]),
    "",
  ].join("\n");
}
