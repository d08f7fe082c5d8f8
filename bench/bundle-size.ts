import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { bundleSize, measureSize } from "../scripts/measure/bundle-size.js";
import { AXIOS, axios, generated, NOT_INSTALLED } from "./competitors.js";
import type { Section } from "./report-section.js";
import { median, roundValue } from "./table.js";
import { ROOT } from "./worker-process.js";

const ROUNDS = 15;

interface Subject {
  name: string;
  /** Imported module. */
  entry: string;
}

/** Measures the import of the SDK: bytes in a bundle, and milliseconds in Node. */
export async function measureBundleSize(): Promise<Section> {
  const client = await generated();
  const subjects: Subject[] = [
    { name: "redis-cloud-sdk", entry: `${ROOT}dist/src/index.js` },
    { name: "openapi-fetch", entry: createRequire(import.meta.url).resolve("openapi-fetch") },
    ...(client === undefined ? [] : [{ name: "@hey-api/openapi-ts", entry: client.bundle }]),
    ...((await axios()) === undefined ? [] : [{ name: "axios", entry: AXIOS }]),
  ];
  const missing = ["@hey-api/openapi-ts", "axios"].filter(
    (name) => !subjects.some((one) => one.name === name),
  );
  const sizes = [await bundleSize()];
  for (const { entry } of subjects.slice(1)) sizes.push(await measureSize(entry));
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { entry }] of subjects.entries()) times[index]?.push(importTime(entry));
  }
  const found = subjects.map(({ name }, index) => ({
    name,
    minified: sizes[index]?.minified ?? 0,
    gzip: sizes[index]?.gzip ?? 0,
    ms: roundValue(median(times[index] ?? [])),
  }));
  const [ours, ...peers] = found;
  if (ours === undefined) throw new Error("The SDK was not measured.");
  const relations = peers
    .map(
      ({ name, gzip, ms }) => `${roundValue(ours.gzip / gzip)} and ${roundValue(ours.ms / ms)} times ${name}`,
    )
    .join("; ");
  return {
    title: "Bundle size and import time",
    conclusion: `All of the SDK is ${roundValue(ours.gzip / 1_000)} kB gzip and imported in ${ours.ms} ms: ${relations}.`,
    table: {
      columns: ["what", "minified, kB", "gzip, kB", "import, ms"],
      rows: [
        ...found.map(({ name, minified, gzip, ms }) => [
          name,
          roundValue(minified / 1_000),
          roundValue(gzip / 1_000),
          ms,
        ]),
        ...missing.map((name) => [name, null, null, NOT_INSTALLED]),
      ],
    },
    charts: [
      {
        file: "bundle-size",
        title: "Everything in one bundle, kB gzip",
        bars: found.map(({ name, gzip }) => ({ label: name, value: roundValue(gzip / 1_000) })),
      },
      {
        file: "import",
        title: "Import in Node, ms",
        bars: found.map(({ name, ms }) => ({ label: name, value: ms })),
      },
    ],
    how: `Bundled by esbuild for browsers, minified, without tree shaking, dependencies included. The generated client contains the 169 operations only: no waits, rate limiter, retries or error classes; openapi-fetch and axios have no operations. The import is the median of ${ROUNDS} processes each, in turns; the SDK is imported from the files of its package, the generated client from one file.`,
  };
}

function importTime(entry: string): number {
  const url = JSON.stringify(pathToFileURL(entry).href);
  const program = `const startedAt = performance.now(); await import(${url}); console.log(performance.now() - startedAt);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  return Number(stdout);
}
