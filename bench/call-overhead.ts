import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import createClient from "openapi-fetch";
import type { paths } from "../generated/schema.js";
import { ContractError } from "../scripts/contract/read.js";
import { ROOT, runScript } from "../scripts/script.js";

/** What one way of making a call costs, over a keep-alive connection to this machine. */
export interface CallOverheadRow {
  subject: string;
  /** Median time of a call, in microseconds. */
  medianUs: number;
  /** Its time as a multiple of bare `fetch`: the median over rounds, each compared with the same round's `fetch`. */
  ratio: number;
}

interface Subject {
  name: string;
  call(): Promise<unknown>;
}

const ROUNDS = 60;
const WARM_UP_ROUNDS = 10;
const CALLS_A_ROUND = 100;
const KEYS = { apiKey: "account-key", secretKey: "user-key" };
const IDS = { subscriptionId: 7, databaseId: 51_000_001 };

/**
 * Compares a facade call with bare `fetch` and with openapi-fetch alone: same answer, same server, in turns.
 *
 * All three send the same headers and parse the JSON. The SDK is the built one, as users have it.
 */
export async function measureCallOverhead(): Promise<CallOverheadRow[]> {
  const server = fork(fileURLToPath(new URL("call-overhead/server.ts", import.meta.url)));
  try {
    const [port] = (await once(server, "message")) as [number];
    return await compare(await subjects(`http://127.0.0.1:${port}/v1`));
  } finally {
    server.disconnect();
  }
}

async function subjects(baseUrl: string): Promise<Subject[]> {
  const headers = {
    "x-api-key": KEYS.apiKey,
    "x-api-secret-key": KEYS.secretKey,
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "bench",
  };
  const url = `${baseUrl}/subscriptions/${IDS.subscriptionId}/databases/${IDS.databaseId}`;
  const { RedisCloud, MemoryBudget, systemClock } = await builtSdk();
  // The budget takes part in every call; only its limit is out of the way.
  const budget = new MemoryBudget(systemClock, 100_000_000);
  const cloud = new RedisCloud({ ...KEYS, baseUrl, budget });
  const alone = createClient<paths>({ baseUrl, headers });
  const params = { path: IDS };
  return [
    { name: "fetch", call: async () => (await fetch(url, { headers })).json() },
    { name: "redis-cloud-sdk", call: () => cloud.databases.get(IDS) },
    {
      name: "openapi-fetch",
      call: () => alone.GET("/subscriptions/{subscriptionId}/databases/{databaseId}", { params }),
    },
  ];
}

/** tsx names functions at run time, which costs: what it has compiled must not be measured. */
async function builtSdk(): Promise<typeof import("redis-cloud-sdk")> {
  const entry = join(ROOT, "dist/src/index.js");
  if (!existsSync(entry)) throw new ContractError("dist/ is missing: run npm run build first.");
  return import(pathToFileURL(entry).href);
}

async function compare(all: readonly Subject[]): Promise<CallOverheadRow[]> {
  const times = all.map((): number[] => []);
  const ratios = all.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const medians = all.map(() => 0);
    // Who goes first changes from round to round.
    for (let turn = 0; turn < all.length; turn += 1) {
      const index = (turn + round + WARM_UP_ROUNDS) % all.length;
      const taken = await timed(all[index] as Subject);
      medians[index] = median(taken);
      if (round >= 0) times[index]?.push(...taken);
    }
    if (round < 0) continue;
    for (const [index, value] of medians.entries()) ratios[index]?.push(value / (medians[0] ?? 1));
  }
  return all.map(({ name }, index) => ({
    subject: name,
    medianUs: median(times[index] ?? []),
    ratio: median(ratios[index] ?? []),
  }));
}

async function timed({ call }: Subject): Promise<number[]> {
  const taken: number[] = [];
  for (let count = 0; count < CALLS_A_ROUND; count += 1) {
    const start = performance.now();
    await call();
    taken.push((performance.now() - start) * 1000);
  }
  return taken;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    console.log("| call | median | against fetch |\n|---|---|---|");
    for (const { subject, medianUs, ratio } of await measureCallOverhead()) {
      console.log(`| ${subject} | ${medianUs.toFixed(0)} µs | ${ratio.toFixed(2)} |`);
    }
  });
}
