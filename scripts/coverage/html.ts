import { levelCounts, percent } from "./count.js";
import { SCRIPT } from "./html/script.js";
import { STYLE } from "./html/style.js";
import { categoryTable, operationFilter, operationTable, schemaFilter, schemaTable } from "./html/tables.js";
import { bar, escapeHtml } from "./html/text.js";
import { LEVEL_WORDS } from "./levels.js";
import type { Coverage, Report } from "./report.js";
import { useCaseSection } from "./use-cases/html.js";

const TITLE = "Coverage of the contracts";

/** Renders `coverage/index.html`: a self-contained page that works without network and script. */
export function formatHtml(coverage: Coverage): string {
  const { contracts } = coverage;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE}</title>
<style>
${STYLE}
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="wide">
<h1>${TITLE}</h1>
<nav aria-label="On this page"><ul>
<li><a href="#levels">Levels</a></li>
${contracts.map(({ name, title }) => `<li><a href="#${name}">${escapeHtml(title)}</a></li>`).join("\n")}
${coverage.useCases === undefined ? "" : '<li><a href="#use-cases">Use cases</a></li>'}
<li><a href="#gaps">Gaps</a></li>
</ul></nav>
</header>
<main id="main" class="wide">
<section aria-labelledby="levels">
<h2 id="levels">Levels of the ${coverage.totals.operations} operations</h2>
<div class="card">${levelBars(coverage)}</div>
<dl class="facts">
${renderFacts(coverage.totals, contracts)}
</dl>
</section>
${contracts.map((report) => contractSections(report, contracts.length > 1)).join("\n")}
${coverage.useCases === undefined ? "" : useCaseSection(coverage.useCases)}
<section aria-labelledby="gaps">
<h2 id="gaps">Gaps</h2>
<div class="card">${gaps(coverage)}</div>
</section>
</main>
<footer class="wide"><p>Written by <code>npm run coverage</code> from the contracts, the code and the tests that passed.</p></footer>
<script>
${SCRIPT}
</script>
</body>
</html>
`;
}

/** Renders the sections of one contract, with the figures that are not those of the whole page. */
function contractSections(report: Report, isOneOfSeveral: boolean): string {
  const { name, title, contract, totals } = report;
  const own = isOneOfSeveral
    ? `<div class="card">${levelBars(report)}</div>
<dl class="facts">
${renderFacts(totals, [report])}
</dl>
`
    : "";
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escapeHtml(title)}</h2>
<p>Contract <code>${escapeHtml(contract.source)}</code>, synced ${escapeHtml(contract.date)}, sha256 <code title="${escapeHtml(contract.sha256)}">${escapeHtml(contract.sha256.slice(0, 12))}</code></p>
${own}<div class="card">${categoryTable(report)}</div>
</section>
<section aria-labelledby="${name}-operations" data-table>
<h2 id="${name}-operations">${escapeHtml(title)}: operations</h2>
<div class="card">
${operationFilter(report)}
${operationTable(report)}
</div>
</section>
<section aria-labelledby="${name}-schemas" data-table>
<h2 id="${name}-schemas">${escapeHtml(title)}: schemas</h2>
<div class="card">
${schemaFilter(report)}
${schemaTable(report)}
</div>
</section>`;
}

function levelBars(counts: Pick<Report, "totals" | "reasons">): string {
  const whole = counts.totals.operations;
  const rows = levelCounts(counts).map(({ level, count, reason }) => {
    const { label, meaning } = LEVEL_WORDS[level];
    const why = reason ?? meaning;
    return `<li class="row"><span>${label}</span>${bar(count, whole)}<span class="number">${count} of ${whole}, ${percent(count, whole)}</span><span class="why">${escapeHtml(why)}</span></li>`;
  });
  return `<ul class="bars">${rows.join("")}</ul>`;
}

function renderFacts(totals: Report["totals"], reports: readonly Report[]): string {
  const sum = (count: (report: Report) => number) => reports.reduce((all, report) => all + count(report), 0);
  return [
    fact("Schemas reached", totals.schemasUsed, totals.schemas),
    ...(totals.responseFields === 0
      ? []
      : [fact("Response fields typed", totals.responseFieldsTyped, totals.responseFields)]),
    ...(totals.serviceCodes === 0 ? [] : [fact("Service error codes", totals.serviceCodes)]),
    fact(
      "Calls off the contract",
      sum(({ offContract }) => offContract.length),
    ),
    fact(
      "Operations declined",
      sum(({ declined }) => declined.length),
    ),
  ].join("\n");
}

function fact(name: string, part: number, whole?: number): string {
  return `<div><dt>${name}</dt><dd>${part}${whole === undefined ? "" : ` of ${whole}`}</dd></div>`;
}

function gaps({ contracts, ignoredEvidence }: Coverage): string {
  const lines = [
    ...contracts.flatMap((report) => [
      ...report.offContract.map(
        ({ route, file, line, reason }) => `Off the contract: ${route} in ${file}:${line}, ${reason}`,
      ),
      ...report.declined.map(({ route, reason }) => `Declined: ${route}, ${reason}`),
      ...report.untypedFields.map(({ field, problem: error }) => `Not typed: ${field} ${error}`),
    ]),
    ...ignoredEvidence.map(({ file, reason }) => `Ignored evidence: ${file}, ${reason}`),
  ];
  if (lines.length === 0) return "<p>No call off the contract, nothing declined, no field untyped.</p>";
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}
