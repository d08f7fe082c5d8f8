import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { measureBundleSize } from "./bundle-size.js";
import { measureCalls } from "./call-overhead.js";
import { toSvg } from "./chart.js";
import { measureDatabases, measureMemory, measurePages, measureReads, measureStart } from "./emulator.js";
import { measureInstantWaits } from "./instant-waits.js";
import { measureListing } from "./listing.js";
import { measureRateLimiter } from "./rate-limiter.js";
import { writePage, writeSection } from "./report.js";
import { type Measured, numbers, runMeasurement, type Section } from "./report-section.js";
import { measureTypes } from "./types.js";
import { measureWaits } from "./waits.js";
import { ROOT } from "./worker-process.js";

const MEASURES: Readonly<Record<string, () => Promise<Section>>> = {
  calls: measureCalls,
  waits: measureWaits,
  "instant-waits": numbers(measureInstantWaits, {
    title: "Waiting for an emulator with instant time",
    how: "What the client sleeps in each wait, on a virtual clock: the time of the requests, some milliseconds each, is not included. Hardware does not affect the result.",
  }),
  "rate-limiter": measureRateLimiter,
  listing: measureListing,
  "bundle-size": measureBundleSize,
  types: measureTypes,
  start: numbers(measureStart, {
    title: "Emulator: start-up time",
    how: "The median of 7 starts as a library and of 5 as a program.",
  }),
  databases: numbers(measureDatabases, {
    title: "Emulator: time until a database accepts connections",
    how: "From the HTTP request to the PONG, with the engine that runs Redis servers.",
  }),
  pages: numbers(measurePages, {
    title: "Emulator: pages of many databases",
    how: "Pages of 100 over one connection, with few and many databases.",
  }),
  reads: numbers(measureReads, {
    title: "Emulator: reads compared with a mock server",
    how: "Ten connections for 3 s, three times each, in turns; Prism runs with as little response validation as it allows.",
  }),
  memory: numbers(measureMemory, {
    title: "Emulator: memory after many requests",
    how: "Reads, refused requests and writes, with a garbage collection before each measurement.",
  }),
};

const RESULTS = `${ROOT}bench/results.json`;

// Everything, or the named measurements: `npm run bench -- reads memory`.
const selected = process.argv.slice(2);
const unknown = selected.filter((name) => MEASURES[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `Unknown measurement: ${unknown.join(", ")}. Available: ${Object.keys(MEASURES).join(", ")}.`,
  );
  process.exit(2);
}
const results: Record<string, Measured> = existsSync(RESULTS)
  ? JSON.parse(readFileSync(RESULTS, "utf8"))
  : {};
for (const [name, measure] of Object.entries(MEASURES)) {
  if (selected.length > 0 && !selected.includes(name)) continue;
  const section = await runMeasurement(measure);
  results[name] = section;
  console.log(writeSection(section));
}
const kept = Object.keys(MEASURES).flatMap((name) => (results[name] === undefined ? [] : [name]));
const sections = Object.fromEntries(kept.map((name) => [name, results[name] as Measured]));
writeFileSync(RESULTS, `${JSON.stringify(sections, null, 2)}\n`);
mkdirSync(`${ROOT}docs/charts`, { recursive: true });
for (const chart of Object.values(sections).flatMap(({ charts = [] }) => charts)) {
  writeFileSync(`${ROOT}docs/charts/${chart.file}.svg`, toSvg(chart));
}
writeFileSync(`${ROOT}docs/performance.md`, writePage(Object.values(sections)));
