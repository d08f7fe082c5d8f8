import { CAPABILITIES_FILE } from "../contract/capabilities.js";
import type { Stale } from "../contract/overlay.js";
import { codeSpan } from "../contract/text.js";
import type { Coverage } from "../coverage/report.js";
import { formatSummary } from "../coverage/summary.js";
import type { Change } from "../diff/change.js";
import { describeSides } from "../diff/describe.js";
import { getReason, type Impact } from "../diff/rules.js";
import { DOCUMENT_ENUMS } from "../generate/enums.js";
import { CREATE_TABLE, type CreateRow } from "./create-rows.js";
import type { UpdateReport } from "./report.js";
import type { Skeleton } from "./skeleton/skeleton.js";

const IMPACTS: readonly [Impact, string][] = [
  ["breaking", "Breaking for callers"],
  ["additive", "Additive"],
  ["noise", "No visible effect"],
];

/** Renders the report as Markdown: changes, remaining work, coverage. */
export function formatReport(report: UpdateReport, coverage: Coverage | undefined): string {
  const { contract, changed } = report;
  const title = `# Contract update: ${contract.source}`;
  if (!changed) {
    return [
      title,
      "",
      "The structure is unchanged; at most order, prose, examples or operationIds differ.",
      "No file changes.",
      "",
    ].join("\n");
  }
  return [
    title,
    "",
    `sha256 \`${contract.sha256}\``,
    "",
    ...summary(report),
    "",
    ...operations(report),
    ...IMPACTS.flatMap(([impact, heading]) => listChanges(report, impact, heading)),
    ...toDo(report),
    ...(coverage === undefined ? [] : [formatSummary(coverage).replace(/^## .*/, "## Coverage")]),
    "## Files",
    "",
    ...report.files.map((file) => `- \`${file}\``),
    "",
  ].join("\n");
}

function summary({ routes, schemas, totals, bump }: UpdateReport): string[] {
  const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    row("", "Added", "Removed", "Changed"),
    "|---|--:|--:|--:|",
    row("Operations", routes.added.length, routes.removed.length, routes.changed.length),
    row("Schemas", schemas.added.length, schemas.removed.length, schemas.changed.length),
    "",
    `${totals.breaking} breaking, ${totals.additive} additive, ${totals.noise} noise. ` +
      (bump === "none" ? "No published file changes." : `The changeset is **${bump}**.`),
  ];
}

function operations({ routes }: UpdateReport): string[] {
  const list = (heading: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`## ${heading}`, "", ...names.map((name) => `- \`${name}\``), ""];
  return [...list("Operations added", routes.added), ...list("Operations removed", routes.removed)];
}

/** Changes of schemas and of the contract; operations have a separate list. */
const LISTED = new Set(["operation added", "operation removed"]);

function listChanges({ changes }: UpdateReport, impact: Impact, heading: string): string[] {
  const wanted = changes.filter((change) => change.impact === impact && !LISTED.has(change.rule));
  if (wanted.length === 0) return [];
  const lines = wanted.map((change) => `- ${changeText(change)}`);
  if (impact === "breaking") return [`## ${heading}`, "", ...lines, ""];
  return [`<details><summary>${heading}: ${wanted.length}</summary>`, "", ...lines, "", "</details>", ""];
}

function changeText(change: Change): string {
  const { name, at, rule, routes } = change;
  const place = at === "" ? codeSpan(name) : `${codeSpan(name)} · ${codeSpan(at)}`;
  const sides = describeSides(change).trim();
  const reach = change.in === "schema" && routes.length > 0 ? ` In ${listRoutes(routes)}.` : "";
  const reason = change.impact === "breaking" ? `: ${getReason(rule)}.` : ".";
  return `${place} ${rule}${sides === "" ? "" : ` ${codeSpan(sides)}`}${reason}${reach}`;
}

function listRoutes(routes: readonly string[]): string {
  const [first = "", second] = routes;
  if (second === undefined) return `\`${first}\``;
  return `\`${first}\` and ${routes.length - 1} more`;
}

function toDo(report: UpdateReport): string[] {
  const sections = [
    ...describeMissingWords(report),
    ...overlays(report),
    ...listing(
      "Documents to generate",
      "Run `npm run generate`: the document types of `packages/ensure` and the definitions of `packages/operator` are " +
        "generated from schemas with these values. Until then `packages/ensure/src/kinds/kinds.ts` does not compile.",
      report.files.filter((file) => file === DOCUMENT_ENUMS).map((file) => `\`${file}\``),
    ),
    ...listing(
      "Replies that the contract does not declare",
      "Their type is what `default` declares, or `unknown`. An action in `openapi/corrections` can declare the response.",
      report.undeclaredReplies.map((route) => `\`${route}\``),
    ),
    ...listing(
      "Service codes to classify",
      `No pattern in \`${CAPABILITIES_FILE}\` matches them. Add what they mean, then run \`npm run generate\`.`,
      report.codesToClassify.map((code) => `\`${code}\``),
    ),
    ...listing(
      "New service codes without a hint",
      "Where a caller can act, add a line to `CODE_HINTS` or `CODE_PATTERNS` in `src/core/hints.ts`.",
      report.codesWithoutHint.map((code) => `\`${code}\``),
    ),
    ...listing(
      "Use cases to check",
      "Their steps use operations that were changed or removed.",
      report.touchedUseCases,
    ),
    ...createRows(report.createRowsToAdd),
    ...methodsToAdd(report.methodsToAdd),
    ...listing(
      "Emulator handlers to add",
      "Until then the emulator answers HTTP 501. Declare each next to the closest operation, or in a new file that " +
        "`handlers/registry.ts` lists.",
      report.handlersToAdd.map(
        ({ route, declaration, file, line }) => `\`${route}\`: a \`${declaration}\`, near ${file}:${line}`,
      ),
    ),
    ...listing(
      "Facade methods to remove",
      "Their operations were removed. Delete the methods and their tests.",
      report.methodsToRemove.map(
        ({ method, route, file, line }) => `\`${method}\` (${file}:${line}) calls \`${route}\``,
      ),
    ),
    ...listing(
      "Other references to removed operations",
      "Tests, observations and documents that name the operation or its method. Delete them, or name another operation.",
      report.referencesToRemove.map(({ file, line, route }) => `${file}:${line}: \`${route}\``),
    ),
    ...listing(
      "Code that no longer compiles",
      "",
      report.typeErrors.map(
        ({ file, line, message, origin: because }) =>
          `${file}:${line}: ${codeSpan(message)}${because === undefined ? "" : `, because of ${codeSpan(because)}`}`,
      ),
    ),
  ];
  const last = "Then `npm test`, `npm run coverage` and `npm run check`.";
  return sections.length === 0 ? ["## To do", "", last, ""] : ["## To do", "", ...sections, last, ""];
}

function listing(heading: string, intro: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    `### ${heading}`,
    "",
    ...(intro === "" ? [] : [intro, ""]),
    ...lines.map((line) => `- ${line}`),
    "",
  ];
}

function overlays({ staleOverlays }: UpdateReport): string[] {
  const groups = new Map<string, Stale[]>();
  for (const stale of staleOverlays) {
    const key = `${stale.file} ${stale.problem}`;
    groups.set(key, [...(groups.get(key) ?? []), stale]);
  }
  return listing(
    "Corrections and words that no longer apply",
    "`npm run generate` rejects them until they are fixed.",
    [...groups.values()].map(formatStaleFiles),
  );
}

/** Groups actions of one file with the same error. */
function formatStaleFiles(group: readonly Stale[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const actions = group.map(({ action, target }) => `${action} (${codeSpan(target)})`).join(", ");
  return `${first.file}: action${group.length === 1 ? "" : "s"} ${actions}: ${first.problem}`;
}

/** New operations need words first, because the code below is generated from them. */
function describeMissingWords({ missingWords }: UpdateReport): string[] {
  const files = new Map<string, string[]>();
  for (const { file, action } of missingWords) files.set(file, [...(files.get(file) ?? []), action]);
  if (files.size === 0) return [];
  return [
    "### Missing words",
    "",
    "Append them, replace each `TODO`, and run `npm run generate`.",
    "",
    ...[...files].flatMap(([file, actions]) => [`\`${file}\``, "", "```yaml", ...actions, "```", ""]),
  ];
}

/** Rows for the table of creates, with what they were derived from. */
function createRows(rows: readonly CreateRow[]): string[] {
  if (rows.length === 0) return [];
  return [
    "### Creates to recognize",
    "",
    `Until it has a row in \`${CREATE_TABLE}\`, a lost response to such a POST is always reported as ambiguous. Check the`,
    "proposed row, and set `outcome` to the resource's kind. A POST that creates nothing belongs in `OTHER_POSTS` there.",
    "",
    ...rows.map(({ route, commandType, list, id }) => {
      const task = commandType === undefined ? "no task" : `task \`${commandType}\``;
      const where = list === undefined ? "listed nowhere" : `listed by \`${list}\``;
      return `- \`${route}\`: ${task}, ${where}${id === undefined ? "" : `, id in \`${id}\``}`;
    }),
    "",
    "```ts",
    ...rows.map(({ code }) => code),
    "```",
    "",
  ];
}

function methodsToAdd(skeletons: readonly Skeleton[]): string[] {
  if (skeletons.length === 0) return [];
  return [
    "### Facade methods to add",
    "",
    "Paste each into its class, run `npm run format`, and add a call of it to `test/faults/calls/`.",
    "",
    ...skeletons.flatMap(({ route, method, className, file, code, imports, first }) => [
      `\`${route}\`: \`${method}\` in \`${className}\`, ${file}`,
      "",
      ...first.map((step) => `- ${step}`),
      ...(first.length === 0 ? [] : [""]),
      "```ts",
      ...imports,
      ...(imports.length === 0 ? [] : [""]),
      code,
      "```",
      "",
    ]),
  ];
}
