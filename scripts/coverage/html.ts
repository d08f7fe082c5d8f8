import { levelCounts, percent } from "./count.js";
import { SCRIPT } from "./html/script.js";
import { STYLE } from "./html/style.js";
import {
  categoryTable,
  OPERATION_FILTER,
  operationTable,
  SCHEMA_FILTER,
  schemaTable,
} from "./html/tables.js";
import { bar, escapeHtml } from "./html/text.js";
import { LEVEL_WORDS } from "./levels.js";
import type { Report } from "./report.js";

/** Renders `coverage/index.html`: a self-contained page that works without network and script. */
export function htmlText(report: Report): string {
  const { contract, totals } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Coverage of the Redis Cloud REST API</title>
<style>
${STYLE}
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="wide">
<h1>Coverage of the Redis Cloud REST API</h1>
<p>Contract <code>${escapeHtml(contract.source)}</code>, synced ${escapeHtml(contract.date)}, sha256 <code title="${escapeHtml(contract.sha256)}">${escapeHtml(contract.sha256.slice(0, 12))}</code></p>
<nav aria-label="On this page"><ul>
<li><a href="#levels">Levels</a></li>
<li><a href="#categories">Categories</a></li>
<li><a href="#operations">Operations</a></li>
<li><a href="#schemas">Schemas</a></li>
<li><a href="#gaps">Gaps</a></li>
</ul></nav>
</header>
<main id="main" class="wide">
<section aria-labelledby="levels">
<h2 id="levels">Levels of the ${totals.operations} operations</h2>
<div class="card">${levelBars(report)}</div>
<dl class="facts">
${fact("Schemas reached", totals.schemasUsed, totals.schemas)}
${fact("Response fields typed", totals.responseFieldsTyped, totals.responseFields)}
${fact("Service error codes", totals.serviceCodes)}
${fact("Calls off the contract", report.offContract.length)}
${fact("Operations declined", report.declined.length)}
</dl>
</section>
<section aria-labelledby="categories">
<h2 id="categories">By category</h2>
<div class="card">${categoryTable(report)}</div>
</section>
<section aria-labelledby="operations" data-table>
<h2 id="operations">Operations</h2>
<div class="card">
${OPERATION_FILTER}
${operationTable(report)}
</div>
</section>
<section aria-labelledby="schemas" data-table>
<h2 id="schemas">Schemas</h2>
<div class="card">
${SCHEMA_FILTER}
${schemaTable(report)}
</div>
</section>
<section aria-labelledby="gaps">
<h2 id="gaps">Gaps</h2>
<div class="card">${gaps(report)}</div>
</section>
</main>
<footer class="wide"><p>Written by <code>npm run coverage</code> from the contract, the code and the tests that passed.</p></footer>
<script>
${SCRIPT}
</script>
</body>
</html>
`;
}

function levelBars(report: Report): string {
  const whole = report.totals.operations;
  const rows = levelCounts(report).map(({ level, count, reason }) => {
    const { label, meaning } = LEVEL_WORDS[level];
    const why = reason ?? meaning;
    return `<li class="row"><span>${label}</span>${bar(count, whole)}<span class="number">${count} of ${whole}, ${percent(count, whole)}</span><span class="why">${escapeHtml(why)}</span></li>`;
  });
  return `<ul class="bars">${rows.join("")}</ul>`;
}

function fact(name: string, part: number, whole?: number): string {
  return `<div><dt>${name}</dt><dd>${part}${whole === undefined ? "" : ` of ${whole}`}</dd></div>`;
}

function gaps(report: Report): string {
  const lines = [
    ...report.offContract.map(
      ({ route, file, line, reason }) => `Off the contract: ${route} in ${file}:${line}, ${reason}`,
    ),
    ...report.declined.map(({ route, reason }) => `Declined: ${route}, ${reason}`),
    ...report.untypedFields.map(({ field, problem: error }) => `Not typed: ${field} ${error}`),
    ...report.ignoredEvidence.map(({ file, reason }) => `Ignored evidence: ${file}, ${reason}`),
  ];
  if (lines.length === 0) return "<p>No call off the contract, nothing declined, no field untyped.</p>";
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}
