import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accountAt, type Where } from "./account.js";
import { CLI } from "./emulator.js";
import type { Section } from "./report-section.js";
import { median, rounded } from "./table.js";
import { ROOT, serve } from "./worker-process.js";

const COUNT = 10_000;
const ROUNDS = 11;
const READER = fileURLToPath(new URL("listing/reader.mjs", import.meta.url));
const WAYS = ["for await", "fetch, a page at a time", "all()", "fetch, all"] as const;

interface Reading {
  count: number;
  ms: number;
  /** Bytes that were kept at most while reading. */
  growth: number;
}

/** Reading all of 10,000 databases. */
export async function measureListing(): Promise<Section> {
  await using emulator = await serve(
    [...CLI, "start", "--port", "0", "--json", "--engine", "none", "--time", "instant", "--no-strict"],
    /\}\s*$/,
  );
  const where = JSON.parse(emulator.said) as Where;
  const subscriptionId = await filled(where);
  const readings = WAYS.map((): Reading[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, way] of WAYS.entries()) readings[index]?.push(readingOf(way, where, subscriptionId));
  }
  const of = (index: number, key: keyof Reading) => median((readings[index] ?? []).map((one) => one[key]));
  /** The time of one way as a multiple of another's in the same round. */
  const against = (one: number, other: number) =>
    rounded(median((readings[one] ?? []).map(({ ms }, n) => ms / (readings[other]?.[n]?.ms ?? Number.NaN))));
  // What the databases of a page keep when all are kept.
  const page = of(3, "growth") / (COUNT / 100);
  const pages = (index: number) => rounded(of(index, "growth") / page);
  const kilobytes = (index: number) => Math.round(of(index, "growth") / 1_000);
  const names = ["redis-cloud-sdk, for await", WAYS[1], "redis-cloud-sdk, all()", WAYS[3]];
  return {
    title: "Reading 10,000 databases",
    conclusion: `for await over 10,000 databases keeps ${pages(0)} pages' worth of heap at most, where a loop of fetch that keeps nothing has ${pages(1)} and a list of all has ${pages(2)}; it takes ${against(0, 1)} times as long as that loop.`,
    table: {
      columns: ["how", "time, ms", "against fetch", "most heap kept, kB", "in pages of 100"],
      rows: names.map((name, index) => [
        name,
        Math.round(of(index, "ms")),
        against(index, index < 2 ? 1 : 3),
        kilobytes(index),
        pages(index),
      ]),
    },
    charts: [
      {
        file: "listing",
        title: "10,000 databases: most heap kept while reading, kB",
        bars: names.map((label, index) => ({ label, value: kilobytes(index) })),
      },
    ],
    how: `The emulator answers, in a process of its own; every reading has its own process as well, ${ROUNDS} for each way, in turns. The heap is what collections in four turns of the event loop leave in the middle of every fifth page, less what was there before: the page, and whatever Node keeps of the connection and of compiled code. The unit of the last column is what 100 of all databases keep, ${Math.round(page / 1_000)} kB. The time is taken in a walk without collections, each way against the fetch that keeps as much.`,
  };
}

async function filled(where: Where): Promise<number> {
  const { subscribe, send } = accountAt(where);
  const subscriptionId = await subscribe("large");
  let next = 1;
  const worker = async () => {
    while (next < COUNT) {
      const body = { name: `db${next++}`, datasetSizeInGb: 0.1 };
      await send("POST", `/subscriptions/${subscriptionId}/databases`, body);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return subscriptionId;
}

function readingOf(way: string, { url, apiKey, secretKey }: Where, subscriptionId: number): Reading {
  const entry = pathToFileURL(`${ROOT}dist/src/index.js`).href;
  const argv = ["--expose-gc", READER, way, entry, url, apiKey, secretKey, String(subscriptionId)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Reading with ${way} failed: ${stderr}`);
  const reading = JSON.parse(stdout) as Reading;
  if (reading.count !== COUNT) throw new Error(`${way} read ${reading.count} of ${COUNT} databases.`);
  return reading;
}
