import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accountAt, type Where } from "./account.js";
import { ROOT, serve } from "./child.js";
import { CLI } from "./emulator.js";
import type { Section } from "./section.js";
import { median, rounded } from "./table.js";

const COUNT = 10_000;
const ROUNDS = 5;
const READER = fileURLToPath(new URL("listing/reader.mjs", import.meta.url));
const WAYS = ["for await", "all()", "fetch"] as const;

interface Reading {
  count: number;
  ms: number;
  /** Bytes that one parsed page of 100 keeps, and that were kept at most while reading. */
  onePage: number;
  growth: number;
}

/** Reading all of 10,000 databases. */
export async function measureListing(): Promise<Section> {
  await using emulator = await serve(
    [...CLI, "start", "--port", "0", "--json", "--engine", "none", "--time", "instant", "--loose"],
    /\}\s*$/,
  );
  const where = JSON.parse(emulator.said) as Where;
  const subscriptionId = await filled(where);
  const readings = WAYS.map((): Reading[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, way] of WAYS.entries()) readings[index]?.push(readingOf(way, where, subscriptionId));
  }
  const of = (index: number, key: keyof Reading) => median((readings[index] ?? []).map((one) => one[key]));
  const against = median(
    (readings[0] ?? []).map(({ ms }, round) => ms / (readings[2]?.[round]?.ms ?? Number.NaN)),
  );
  const page = of(2, "onePage");
  const names = ["redis-cloud-sdk, for await", "redis-cloud-sdk, all()", "fetch, pages of 100 into an array"];
  const kilobytes = (index: number) => Math.round(of(index, "growth") / 1_000);
  return {
    title: "Reading 10,000 databases",
    conclusion: `for await over 10,000 databases keeps ${rounded(of(0, "growth") / page)} times the memory of one page at most, and takes ${rounded(against)} times as long as a loop of fetch.`,
    table: {
      columns: ["how", "databases", "time, ms", "against fetch", "most heap kept, kB", "in pages of 100"],
      rows: names.map((name, index) => [
        name,
        of(index, "count"),
        Math.round(of(index, "ms")),
        rounded(index === 0 ? against : of(index, "ms") / of(2, "ms")),
        kilobytes(index),
        rounded(of(index, "growth") / page),
      ]),
    },
    charts: [
      {
        file: "listing",
        title: "10,000 databases: most heap kept while reading, kB",
        bars: names.map((label, index) => ({ label, value: kilobytes(index) })),
      },
    ],
    how: `The emulator answers, in a process of its own; every reading has its own process as well, ${ROUNDS} for each way, in turns. The heap is what a collection leaves in the middle of every fifth page, less what was there before; one parsed page of 100 databases keeps ${Math.round(page / 1_000)} kB. The time is taken in a pass without collections.`,
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
