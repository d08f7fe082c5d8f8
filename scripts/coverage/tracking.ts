import { OPERATION_CATEGORIES, SCHEMA_CATEGORIES } from "./categories.js";
import { countLevel, levelCounts, sections, share } from "./count.js";
import { LEVEL_WORDS, LEVELS, type Levels } from "./levels.js";
import type { OperationReport, Report, SchemaReport } from "./report.js";

/** `TRACKING.md`: every operation and schema of the contract, and what is done. */
export function trackingText(report: Report): string {
  const { contract, totals, operations, schemas } = report;
  return [
    "# Coverage of the Redis Cloud REST API",
    "",
    "Written by `npm run coverage` from the contract, the code and the tests that passed. Do not edit.",
    "",
    `Contract: \`${contract.source}\`, synced ${contract.date}, sha256 \`${contract.sha256}\``,
    "",
    "| | |",
    "|---|---|",
    ...levelCounts(report).map(({ level, count, reason }) =>
      row(LEVEL_WORDS[level].label, `${share(count, totals.operations)}${because(reason)}`),
    ),
    row("Schemas reached by the public types", share(totals.schemasUsed, totals.schemas)),
    row("Response fields typed", share(totals.responseFieldsTyped, totals.responseFields)),
    row("Service error codes known", String(totals.serviceCodes)),
    row("Calls off the contract", String(report.offContract.length)),
    row("Operations declined", String(report.declined.length)),
    "",
    "## Operations",
    "",
    "A tick means that the named method calls the operation. The date is that of the first published contract with the operation. The letters say what else is shown:",
    "",
    ...MARKED.map(
      (level) =>
        `- **${LEVEL_WORDS[level].letter}** ${LEVEL_WORDS[level].label}: ${LEVEL_WORDS[level].meaning}`,
    ),
    "",
    ...sections(OPERATION_CATEGORIES, operations).flatMap((section) => [
      `### ${section.category}`,
      "",
      sectionCounts(section.items),
      "",
      ...section.items.map(trackedLine),
      "",
    ]),
    "## Schemas",
    "",
    "A tick means that the public types lead to the schema.",
    "",
    ...sections(SCHEMA_CATEGORIES, schemas).flatMap((section) => [
      `### Schemas: ${section.category}`,
      "",
      `${share(section.items.filter(({ used }) => used).length, section.items.length)}`,
      "",
      ...section.items.map(schemaLine),
      "",
    ]),
    ...listing(
      "Composed in place of operations that the contract lacks",
      report.composed,
      ({ route, method }) => `\`${route}\` · \`${method}\``,
    ),
    ...listing(
      "Response fields not typed",
      report.untypedFields,
      ({ field, problem: error }) => `\`${field}\` ${error}`,
    ),
    ...listing("Declined operations", report.declined, ({ route, reason }) => `\`${route}\` ${reason}`),
    ...listing(
      "Calls off the contract",
      report.offContract,
      ({ route, file, reason }) => `\`${route}\` in ${file}: ${reason}`,
    ),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

/** Levels that get a letter. The tick itself says implemented. */
const MARKED = LEVELS.filter((level) => level !== "implemented");
/** Levels that each section counts. */
const COUNTED = MARKED.filter((level) => level !== "liveVerified");

function row(name: string, value: string): string {
  return `| ${name} | ${value} |`;
}

function because(reason: string | undefined): string {
  return reason === undefined ? "" : `: ${reason}`;
}

function sectionCounts(operations: readonly OperationReport[]): string {
  const part = (level: keyof Levels) =>
    `${LEVEL_WORDS[level].label.toLowerCase()} ${countLevel(operations, level)}`;
  const done = share(countLevel(operations, "implemented"), operations.length);
  return `${done} · ${COUNTED.map(part).join(" · ")}`;
}

/** Line that is appended to a checklist without the operation. */
export function operationLine(operation: OperationReport): string {
  return lineOf(operation, ` - ${operation.summary}`);
}

/** Line of an operation without its summary: a rewording is not a change of the coverage. */
export function trackedLine(operation: OperationReport): string {
  return lineOf(operation, "");
}

function lineOf(
  { route, method, levels, publishedRoute, since, live }: OperationReport,
  summary: string,
): string {
  const published = publishedRoute === undefined ? "" : ` (published as \`${publishedRoute}\`)`;
  const letters = MARKED.filter((level) => levels[level]).map((level) => LEVEL_WORDS[level].letter);
  return [
    `- [${levels.implemented ? "x" : " "}] \`${route}\`${summary}${published}`,
    ...(method === undefined ? [] : [`\`${method}\``]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(live === undefined || !levels.liveVerified
      ? []
      : [`verified ${live.date}, ${live.responses} responses`]),
    ...(letters.length === 0 ? [] : [letters.join(" ")]),
  ].join(" · ");
}

function schemaLine({ name, used, since }: SchemaReport): string {
  return `- [${used ? "x" : " "}] \`${name}\`${since === undefined ? "" : ` · since ${since}`}`;
}

function listing<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  return [
    `## ${title}`,
    "",
    ...(items.length === 0 ? ["None."] : items.map((item) => `- ${line(item)}`)),
    "",
  ];
}
