import type { Verdict } from "./read.js";
import type { StepResult, UseCaseReport, UseCaseResult } from "./results.js";

export const USE_CASES_REPORT = "USE-CASES.md";

/** Mark of a verdict, also in hand-written tables. */
export const MARKS: Readonly<Record<Verdict, string>> = { complete: "✅", partial: "⚠️", missing: "❌" };

/** Renders `USE-CASES.md`: the summary, then each use case with its steps, methods and tests. */
export function useCasesText(report: UseCaseReport): string {
  const { providers, useCases } = report;
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    "# Use cases",
    "",
    "Written by `npm run coverage` from `openapi/use-cases.yaml` and the tests that passed. Do not edit.",
    "",
    `${MARKS.complete} every step is proven by a test · ${MARKS.partial} steps have a gap · ${MARKS.missing} steps are unproven`,
    "",
    row(["Use case", ...providers.map(({ title }) => title), "Missing"]),
    row(["---", ...providers.map(() => ":-:"), "---"]),
    ...useCases.map((one) =>
      row([
        `[${one.id}](#${anchor(one)}) ${one.title}`,
        ...providers.map(({ planned }) => (planned === undefined ? MARKS[one.verdict] : "planned")),
        one.missing.join("<br>") || "–",
      ]),
    ),
    "",
    ...providers.flatMap(({ title, planned }) =>
      planned === undefined ? [] : [`${title}: planned. ${planned}`, ""],
    ),
    ...useCases.flatMap(writeSection),
  ].join("\n");
}

function writeSection(useCase: UseCaseResult): string[] {
  return [
    `## ${useCase.id} ${useCase.title}`,
    "",
    `${MARKS[useCase.verdict]} ${useCase.verdict}`,
    "",
    ...useCase.steps.flatMap(stepLines),
  ];
}

function stepLines(step: StepResult): string[] {
  const mark = { proven: "✅", gap: "⚠️", unproven: "❌" }[step.state];
  const list = (label: string, items: readonly string[] | undefined) =>
    items === undefined || items.length === 0
      ? []
      : [`  - ${label}: ${items.map((it) => `\`${it}\``).join(", ")}`];
  return [
    `- ${mark} **${step.id}** ${step.does}${step.preview ? " (preview)" : ""}`,
    ...list("Operations", step.operations),
    ...list("Fields", step.fields),
    ...list("Commands", step.commands),
    ...list("Methods", step.methods),
    ...(step.gap === undefined ? [] : [`  - Gap: ${step.gap}`]),
    ...(step.substitute === undefined ? [] : [`  - Instead: ${step.substitute}`]),
    ...list("Tests", step.tests),
    "",
  ];
}

/** Anchor of a heading on GitHub. */
function anchor({ id, title }: UseCaseResult): string {
  return `${id} ${title}`
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}
