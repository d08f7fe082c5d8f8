import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { measureBudget } from "./budget.js";
import { measureCalls } from "./call-overhead.js";
import { svgOf } from "./chart.js";
import { ROOT } from "./child.js";
import { measureListing } from "./listing.js";
import { pageOf, sectionOf } from "./page.js";
import { type Measured, measured, type Section } from "./section.js";
import { measureTypes } from "./types.js";
import { measureWaits } from "./waits.js";
import { measureWeight } from "./weight.js";

const MEASURES: Readonly<Record<string, () => Promise<Section>>> = {
  calls: measureCalls,
  waits: measureWaits,
  budget: measureBudget,
  listing: measureListing,
  weight: measureWeight,
  types: measureTypes,
};

const RESULTS = `${ROOT}bench/results.json`;

// Everything, or what is named: `npm run bench -- reads memory`.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => MEASURES[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. Known are ${Object.keys(MEASURES).join(", ")}.`);
  process.exit(2);
}
const results: Record<string, Measured> = existsSync(RESULTS)
  ? JSON.parse(readFileSync(RESULTS, "utf8"))
  : {};
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const section = await measured(measure);
  results[name] = section;
  console.log(sectionOf(section));
}
const kept = Object.keys(MEASURES).flatMap((name) => (results[name] === undefined ? [] : [name]));
const sections = Object.fromEntries(kept.map((name) => [name, results[name] as Measured]));
writeFileSync(RESULTS, `${JSON.stringify(sections, null, 2)}\n`);
mkdirSync(`${ROOT}docs/charts`, { recursive: true });
for (const chart of Object.values(sections).flatMap(({ charts = [] }) => charts)) {
  writeFileSync(`${ROOT}docs/charts/${chart.file}.svg`, svgOf(chart));
}
writeFileSync(`${ROOT}docs/performance.md`, pageOf(Object.values(sections)));
