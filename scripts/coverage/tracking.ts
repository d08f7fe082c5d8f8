import { countLevel, levelCounts, sections, share } from "./count.js";
import { LEVEL_WORDS, LEVELS, type Levels } from "./levels.js";
import type { Coverage, OperationReport, Report, SchemaReport } from "./report.js";

/** Renders `TRACKING.md`: every operation and schema of the contracts, with its levels. */
export function formatTracking(coverage: Coverage): string {
  const { contracts } = coverage;
  return [
    "# Coverage of the contracts",
    "",
    "Written by `npm run coverage` from the contracts, the code and the tests that passed. Do not edit.",
    "",
    ...formatFigures(coverage),
    "",
    "A tick means that the named method calls the operation, or that the public types lead to the schema. The date is that of the first published contract with it. The letters say what else is shown:",
    "",
    ...MARKED.map(
      (level) =>
        `- **${LEVEL_WORDS[level].letter}** ${LEVEL_WORDS[level].label}: ${LEVEL_WORDS[level].meaning}`,
    ),
    "",
    ...contracts.flatMap(contractLines),
    ...listing(
      "Composed in place of operations that the contracts lack",
      contracts.flatMap(({ composed }) => composed),
      ({ route, method }) => `\`${route}\` · \`${method}\``,
    ),
    ...listing(
      "Response fields not typed",
      contracts.flatMap(({ untypedFields }) => untypedFields),
      ({ field, problem: error }) => `\`${field}\` ${error}`,
    ),
    ...listing(
      "Declined operations",
      contracts.flatMap(({ declined }) => declined),
      ({ route, reason }) => `\`${route}\` ${reason}`,
    ),
    ...listing(
      "Calls off the contracts",
      contracts.flatMap(({ offContract }) => offContract),
      ({ route, file, reason }) => `\`${route}\` in ${file}: ${reason}`,
    ),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

/** Formats the counts of all contracts together, then of each. */
function formatFigures(coverage: Coverage): string[] {
  const { contracts } = coverage;
  const columns = contracts.length === 1 ? contracts : [coverage, ...contracts];
  const sum = (count: (contract: Report) => number) =>
    columns.map((column) =>
      String(
        (column === coverage ? contracts : [column as Report]).reduce((all, one) => all + count(one), 0),
      ),
    );
  const titles = contracts.map(({ title }) => title);
  return [
    row("", ...(contracts.length === 1 ? titles : ["Total", ...titles])),
    `|${"---|".repeat(columns.length + 1)}`,
    ...levelCounts(coverage).map(({ level, reason }) =>
      row(
        LEVEL_WORDS[level].label,
        ...columns.map(({ totals }, index) => {
          const text = share(totals[level], totals.operations);
          return index === 0 && reason !== undefined ? `${text}: ${reason}` : text;
        }),
      ),
    ),
    row(
      "Schemas reached by the public types",
      ...columns.map(({ totals }) => share(totals.schemasUsed, totals.schemas)),
    ),
    row(
      "Response fields typed",
      ...columns.map(({ totals }) => share(totals.responseFieldsTyped, totals.responseFields)),
    ),
    row("Service error codes known", ...columns.map(({ totals }) => String(totals.serviceCodes))),
    row("Calls off the contract", ...sum(({ offContract }) => offContract.length)),
    row("Operations declined", ...sum(({ declined }) => declined.length)),
  ];
}

/** Renders the operations and schemas of one contract. */
function contractLines({ title, contract, operations, schemas }: Report): string[] {
  return [
    `## ${title}`,
    "",
    `Contract: \`${contract.source}\`, synced ${contract.date}, sha256 \`${contract.sha256}\``,
    "",
    ...sections(operations).flatMap((section) => [
      `### ${section.category}`,
      "",
      sectionCounts(section.items),
      "",
      ...section.items.map(formatOperationLine),
      "",
    ]),
    ...sections(schemas).flatMap((section) => [
      `### Schemas: ${section.category}`,
      "",
      `${share(section.items.filter(({ used }) => used).length, section.items.length)}`,
      "",
      ...section.items.map(schemaLine),
      "",
    ]),
  ];
}

/** Levels that get a letter. The tick itself means implemented. */
const MARKED = LEVELS.filter((level) => level !== "implemented");
/** Levels that each section counts. */
const COUNTED = MARKED.filter((level) => level !== "liveVerified");

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function sectionCounts(operations: readonly OperationReport[]): string {
  const part = (level: keyof Levels) =>
    `${LEVEL_WORDS[level].label.toLowerCase()} ${countLevel(operations, level)}`;
  const done = share(countLevel(operations, "implemented"), operations.length);
  return `${done} · ${COUNTED.map(part).join(" · ")}`;
}

/** Formats the line that is appended to a checklist without the operation. */
export function operationLine(operation: OperationReport): string {
  return writeLine(operation, ` - ${operation.summary}`);
}

/** Formats the line of an operation without its summary: a rewording is not a change of the coverage. */
export function formatOperationLine(operation: OperationReport): string {
  return writeLine(operation, "");
}

function writeLine(
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
