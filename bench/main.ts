import { measureDatabases, measureMemory, measurePages, measureReads, measureStart } from "./emulator.js";
import { type Row, tableOf } from "./table.js";

const MEASURES: Readonly<Record<string, () => Promise<Row[]>>> = {
  start: measureStart,
  databases: measureDatabases,
  pages: measurePages,
  reads: measureReads,
  memory: measureMemory,
};

// Everything, or what is named: `npx tsx bench/main.ts reads memory`.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => MEASURES[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. Known are ${Object.keys(MEASURES).join(", ")}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length === 0 || wanted.includes(name))
    console.log(`## ${name}\n\n${tableOf(await measure())}\n`);
}
