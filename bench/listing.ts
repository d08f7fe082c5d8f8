import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accountAt, type Where } from "./account.js";
import { CLI } from "./emulator.js";
import type { Section } from "./report-section.js";
import { median, roundValue } from "./table.js";
import { ROOT, serve } from "./worker-process.js";

const COUNT = 10_000;
const ROUNDS = 11;
const READER = fileURLToPath(new URL("listing/reader.mjs", import.meta.url));
const WAYS = ["for await", "fetch, a page at a time", "all()", "fetch, all"] as const;

interface Reading {
  count: number;
  ms: number;
  /** Maximum number of retained bytes while reading. */
  growth: number;
}

/** Measures reading 10,000 databases. */
export async function measureListing(): Promise<Section> {
  await using emulator = await serve(
    [...CLI, "start", "--port", "0", "--json", "--engine", "none", "--time", "instant", "--no-strict"],
    /\}\s*$/,
  );
  const where = JSON.parse(emulator.said) as Where;
  const subscriptionId = await fillSubscription(where);
  const readings = WAYS.map((): Reading[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, way] of WAYS.entries())
      readings[index]?.push(createReading(way, where, subscriptionId));
  }
  const of = (index: number, key: keyof Reading) => median((readings[index] ?? []).map((one) => one[key]));
  /** Returns the time of one way as a multiple of another's in the same round. */
  const against = (one: number, other: number) =>
    roundValue(
      median((readings[one] ?? []).map(({ ms }, n) => ms / (readings[other]?.[n]?.ms ?? Number.NaN))),
    );
  // Memory of one page when all databases are retained.
  const page = of(3, "growth") / (COUNT / 100);
  const pages = (index: number) => roundValue(of(index, "growth") / page);
  const kilobytes = (index: number) => Math.round(of(index, "growth") / 1_000);
  const names = ["redis-cloud-sdk, for await", WAYS[1], "redis-cloud-sdk, all()", WAYS[3]];
  return {
    title: "Reading 10,000 databases",
    conclusion: `for await over 10,000 databases retains at most ${pages(0)} pages of heap; a fetch loop that retains nothing has ${pages(1)}, a list of all ${pages(2)}; it takes ${against(0, 1)} times as long as that loop.`,
    table: {
      columns: ["how", "time, ms", "against fetch", "most heap retained, kB", "in pages of 100"],
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
        title: "10,000 databases: most heap retained while reading, kB",
        bars: names.map((label, index) => ({ label, value: kilobytes(index) })),
      },
    ],
    how: `The emulator runs in a separate process, and so does every run, ${ROUNDS} for each way, in turns. The heap is measured after garbage collections in four turns of the event loop, in the middle of every fifth page, minus the heap before: the page, and Node's memory for the connection and compiled code. The unit of the last column is the memory of 100 databases when all are retained, ${Math.round(page / 1_000)} kB. The time is measured in an iteration without garbage collections, each way against the fetch loop that retains as much.`,
  };
}

async function fillSubscription(where: Where): Promise<number> {
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

function createReading(way: string, { url, apiKey, secretKey }: Where, subscriptionId: number): Reading {
  const entry = pathToFileURL(`${ROOT}dist/src/index.js`).href;
  const argv = ["--expose-gc", READER, way, entry, url, apiKey, secretKey, String(subscriptionId)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Reading with ${way} failed: ${stderr}`);
  const reading = JSON.parse(stdout) as Reading;
  if (reading.count !== COUNT) throw new Error(`${way} read ${reading.count} of ${COUNT} databases.`);
  return reading;
}
