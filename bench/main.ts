import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { measureWeight } from "./bundle-size.js";
import { measureCalls } from "./call-overhead.js";
import { svgOf } from "./chart.js";
import { measureDatabases, measureMemory, measurePages, measureReads, measureStart } from "./emulator.js";
import { measureListing } from "./listing.js";
import { measureBudget } from "./rate-limiter.js";
import { pageOf, sectionOf } from "./report.js";
import { type Measured, measured, numbers, type Section } from "./report-section.js";
import { measureTypes } from "./types.js";
import { measureWaits } from "./waits.js";
import { ROOT } from "./worker-process.js";

const MEASURES: Readonly<Record<string, () => Promise<Section>>> = {
  calls: measureCalls,
  waits: measureWaits,
  budget: measureBudget,
  listing: measureListing,
  weight: measureWeight,
  types: measureTypes,
  start: numbers(measureStart, {
    title: "The emulator: how soon it is ready",
    how: "The median of 7 starts as a library and of 5 as a program.",
  }),
  databases: numbers(measureDatabases, {
    title: "The emulator: how soon a database can be connected to",
    how: "From the order over HTTP to the PONG, with the engine that runs Redis servers.",
  }),
  pages: numbers(measurePages, {
    title: "The emulator: pages of many databases",
    how: "Pages of 100 over one connection, beside few and many databases.",
  }),
  reads: numbers(measureReads, {
    title: "The emulator: reads beside a mock server",
    how: "Ten connections for 3 s, three times each, in turns; Prism checks its answers as little as it can be told to.",
  }),
  memory: numbers(measureMemory, {
    title: "The emulator: memory after many requests",
    how: "Reads, refused requests and writes, with a collection before each look.",
  }),
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
