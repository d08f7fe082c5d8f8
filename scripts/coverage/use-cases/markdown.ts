import type { Verdict } from "./read.js";
import type { ProviderResult, StepResult, UseCaseReport, UseCaseResult } from "./results.js";

export const USE_CASES_REPORT = "USE-CASES.md";

/** Mark of a verdict, also in hand-written tables. */
export const MARKS: Readonly<Record<Verdict, string>> = { complete: "✅", partial: "⚠️", missing: "❌" };

type Providers = UseCaseReport["providers"];

/** Renders `USE-CASES.md`: the summary, then each use case with the steps, methods and tests of each provider. */
export function useCasesText(report: UseCaseReport): string {
  const { providers, useCases } = report;
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    "# Use cases",
    "",
    "Written by `npm run coverage` from `openapi/use-cases.yaml` and the tests that passed. Do not edit.",
    "",
    `${MARKS.complete} every step is proven by a test · ${MARKS.partial} steps have a gap · ${MARKS.missing} nothing serves it, or steps are unproven`,
    "",
    row(["Use case", ...providers.map(({ title }) => title), "Missing"]),
    row(["---", ...providers.map(() => ":-:"), "---"]),
    ...useCases.map((one) =>
      row([
        `[${one.id}](#${anchor(one)}) ${one.title}`,
        ...one.results.map(({ verdict }) => MARKS[verdict]),
        one.results.flatMap((result) => writeMissing(result, providers)).join("<br>") || "–",
      ]),
    ),
    "",
    ...useCases.flatMap((one) => writeSection(one, providers)),
  ].join("\n");
}

function writeMissing({ provider, missing }: ProviderResult, providers: Providers): string[] {
  return missing.length === 0 ? [] : [`**${getTitle(provider, providers)}**`, ...missing];
}

function writeSection({ id, title, results }: UseCaseResult, providers: Providers): string[] {
  return [
    `## ${id} ${title}`,
    "",
    ...results.flatMap(({ provider, verdict, steps }) => [
      `### ${id} with ${getTitle(provider, providers)}`,
      "",
      `${MARKS[verdict]} ${verdict}`,
      "",
      ...steps.flatMap(stepLines),
    ]),
  ];
}

function getTitle(provider: string, providers: Providers): string {
  return providers.find(({ name }) => name === provider)?.title ?? provider;
}

function stepLines(step: StepResult): string[] {
  const mark = { proven: "✅", gap: "⚠️", unproven: "❌" }[step.state];
  const list = (label: string, items: readonly string[] | undefined) =>
    items === undefined || items.length === 0
      ? []
      : [`  - ${label}: ${items.map((it) => `\`${it}\``).join(", ")}`];
  return [
    `- ${mark} **${step.id}** ${step.does}${step.preview ? " (preview)" : ""}${step.apiVersion === undefined ? "" : ` (API version ${step.apiVersion})`}`,
    ...list("Operations", step.operations),
    ...list("Fields", step.fields),
    ...(step.gap === undefined ? list("Commands", step.commands) : []),
    ...list("Methods", step.methods),
    ...(step.gap === undefined ? [] : [`  - Gap: ${step.gap}`]),
    ...(step.substitute === undefined ? [] : [`  - Instead: ${step.substitute}`]),
    ...(step.gap === undefined ? [] : list("Commands", step.commands)),
    ...list("Tests", step.tests),
    "",
  ];
}

/** Returns the anchor of a heading on GitHub. */
function anchor({ id, title }: UseCaseResult): string {
  return `${id} ${title}`
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}
