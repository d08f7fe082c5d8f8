import { countLevel, levelCounts, percent, sections } from "./count.js";
import { LEVEL_WORDS } from "./levels.js";
import type { Coverage, Report } from "./report.js";

/** Formats the coverage as Markdown, for the terminal and for the summary of a CI job. */
export function formatSummary({ contracts, ignoredEvidence, ...all }: Coverage): string {
  const total = contracts.length === 1 ? [] : ["### All contracts", "", ...levelLines(all), ""];
  return [
    "## API coverage",
    "",
    ...total,
    ...contracts.flatMap(contractLines),
    ...ignoredEvidence.map(
      ({ file, reason }) => `- Evidence of \`${file}\` does not count: ${reason}. Run npm test.`,
    ),
    ...(ignoredEvidence.length === 0 ? [] : [""]),
  ].join("\n");
}

function contractLines(report: Report): string[] {
  const { title, contract, totals } = report;
  return [
    `### ${title}`,
    "",
    `Contract \`${contract.source}\`, synced ${contract.date}, sha256 \`${contract.sha256.slice(0, 12)}…\``,
    "",
    ...levelLines(report),
    ...(totals.responseFields === 0
      ? []
      : [formatShare("Response fields typed", totals.responseFieldsTyped, totals.responseFields)]),
    ...(totals.serviceCodes === 0 ? [] : [row("Service error codes", totals.serviceCodes, "", "")]),
    row("Calls off the contract", report.offContract.length, "", ""),
    row("Operations declined", report.declined.length, "", ""),
    "",
    row("Category", "Operations", "Implemented", "Wire", "Lifecycle", "Documented"),
    "|---|--:|--:|--:|--:|--:|",
    ...sections(report.operations).map(({ category, items }) =>
      row(
        category,
        items.length,
        countLevel(items, "implemented"),
        countLevel(items, "wireTested"),
        countLevel(items, "lifecycleTested"),
        countLevel(items, "documented"),
      ),
    ),
    "",
  ];
}

function levelLines(counts: Pick<Report, "totals" | "reasons">): string[] {
  const { totals } = counts;
  return [
    row("", "Count", "Share", "Note"),
    "|---|--:|--:|---|",
    ...levelCounts(counts).map(({ level, count, reason = "" }) =>
      formatShare(LEVEL_WORDS[level].label, count, totals.operations, reason),
    ),
    formatShare("Schemas reached", totals.schemasUsed, totals.schemas),
  ];
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function formatShare(name: string, part: number, whole: number, note = ""): string {
  return row(name, `${part} / ${whole}`, percent(part, whole), note);
}
