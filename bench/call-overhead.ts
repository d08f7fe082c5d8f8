import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import createClient from "openapi-fetch";
import type { paths } from "../generated/schema.js";
import { ContractError } from "../scripts/contract/read.js";
import { ROOT } from "../scripts/run-script.js";
import { axios, heyApi, NOT_INSTALLED } from "./competitors.js";
import type { Section } from "./report-section.js";
import { median, roundValue } from "./table.js";

/** Cost of one way of making a call, over a keep-alive connection to this machine. */
interface CallOverheadRow {
  subject: string;
  /** Median time of a call, in microseconds. */
  medianUs: number;
  /** Time added to bare `fetch`: the difference of the medians, in microseconds. */
  addedUs: number;
  /** Its time as a multiple of bare `fetch`: the median over rounds, each compared with the same round's `fetch`. */
  ratio: number;
}

interface Subject {
  name: string;
  call(): Promise<unknown>;
}

const SDK = "redis-cloud-sdk";
const HEY_API = "@hey-api/openapi-ts";
const PEERS = ["openapi-fetch", HEY_API, "axios"];
/** Many short rounds: the load of the machine changes within seconds, and all should be measured under each. */
const ROUNDS = 300;
const WARM_UP_ROUNDS = 50;
const CALLS_A_ROUND = 20;
const KEYS = { apiKey: "account-key", secretKey: "user-key" };
const IDS = { subscriptionId: 7, databaseId: 51_000_001 };

/** Measures a facade call against bare `fetch` and other clients: same response, same server, same headers, in turns. */
export async function measureCalls(): Promise<Section> {
  const rows = await measureCallOverhead();
  const [ours] = rows.filter(({ subject }) => subject === SDK);
  if (ours === undefined) throw new Error("The SDK was not measured.");
  const peers = rows.filter(({ subject }) => subject !== SDK && subject !== "fetch");
  // Within this distance the order changes from run to run.
  const apart = 0.03;
  const named = (fits: (difference: number) => boolean) =>
    peers.filter(({ ratio }) => fits(ratio - ours.ratio)).map(({ subject }) => subject);
  const sides = [
    ["less than", named((difference) => difference > apart)],
    ["about as long as", named((difference) => Math.abs(difference) <= apart)],
    ["longer than", named((difference) => difference < -apart)],
  ] as const;
  const compared = sides
    .filter(([, names]) => names.length > 0)
    .map(([side, names]) => `${side} ${names.join(" and ")}`)
    .join(", ");
  const openapiFetch = rows.find(({ subject }) => subject === "openapi-fetch");
  if (openapiFetch === undefined) throw new Error("openapi-fetch was not measured.");
  const share = roundValue(ours.addedUs / openapiFetch.addedUs);
  const missing = PEERS.filter((name) => !rows.some(({ subject }) => subject === name));
  return {
    title: "Call overhead",
    conclusion: `A facade call takes ${roundValue(ours.ratio)} times as long as bare fetch${compared === "" ? "" : `: ${compared}`}. It adds ${share} times as much to fetch as openapi-fetch does.`,
    table: {
      columns: ["call", "median, µs", "added to fetch, µs", "against fetch"],
      rows: [
        ...rows.map(({ subject, medianUs, addedUs, ratio }) => [
          subject,
          Math.round(medianUs),
          roundValue(addedUs),
          roundValue(ratio),
        ]),
        ...missing.map((name) => [name, null, null, NOT_INSTALLED]),
      ],
    },
    charts: [
      {
        file: "calls",
        title: "Time of a call, as a multiple of bare fetch",
        bars: [ours, ...rows.filter((row) => row !== ours)].map(({ subject, ratio }) => ({
          label: subject,
          value: ratio,
          text: `${ratio.toFixed(2)} x`,
        })),
      },
    ],
    how: `The same database is read from a server in a separate process, over a keep-alive connection to this machine: ${ROUNDS} rounds of ${CALLS_A_ROUND} calls each in turns; a ratio is the median over the rounds of medians within a round. All send the same headers and parse the JSON; only the SDK also has a rate limiter, a timeout and retries. The goals are 1.15 times bare fetch, and at most 0.6 times what openapi-fetch adds: the difference of the medians of one run, since the multiple of fetch varies between machines.`,
  };
}

async function measureCallOverhead(): Promise<CallOverheadRow[]> {
  const server = fork(fileURLToPath(new URL("call-overhead/server.ts", import.meta.url)));
  try {
    const [port] = (await once(server, "message")) as [number];
    return await compare(await createSubjects(`http://127.0.0.1:${port}/v1`));
  } finally {
    server.disconnect();
  }
}

async function createSubjects(baseUrl: string): Promise<Subject[]> {
  const headers = {
    "x-api-key": KEYS.apiKey,
    "x-api-secret-key": KEYS.secretKey,
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "bench",
  };
  const url = `${baseUrl}/subscriptions/${IDS.subscriptionId}/databases/${IDS.databaseId}`;
  const { RedisCloud, InMemoryRateLimiter, systemClock } = await builtSdk();
  // Every call passes the rate limiter, with a limit that is never reached.
  const rateLimiter = new InMemoryRateLimiter(systemClock, 100_000_000);
  const cloud = new RedisCloud({ ...KEYS, baseUrl, rateLimiter });
  const openapiFetch = createClient<paths>({ baseUrl, headers });
  const params = { path: IDS };
  const axiosClient = (await axios())?.create({ baseURL: baseUrl, headers });
  const generated = await heyApi();
  generated?.client.setConfig({ baseUrl, headers });
  return [
    { name: "fetch", call: async () => (await fetch(url, { headers })).json() },
    { name: SDK, call: () => cloud.databases.get(IDS) },
    {
      name: "openapi-fetch",
      call: () => openapiFetch.GET("/subscriptions/{subscriptionId}/databases/{databaseId}", { params }),
    },
    ...(generated === undefined
      ? []
      : [
          {
            name: HEY_API,
            call: () => generated.getSubscriptionsBySubscriptionIdDatabasesByDatabaseId({ path: IDS }),
          },
        ]),
    ...(axiosClient === undefined ? [] : [{ name: "axios", call: () => axiosClient.get(url) }]),
  ];
}

/** Imports the built SDK: tsx names functions at run time, which would be measured. */
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
    // The order changes from round to round.
    for (let turn = 0; turn < all.length; turn += 1) {
      const index = (turn + round + WARM_UP_ROUNDS) % all.length;
      const taken = await timeCalls(all[index] as Subject);
      medians[index] = median(taken);
      if (round >= 0) times[index]?.push(...taken);
    }
    if (round < 0) continue;
    for (const [index, value] of medians.entries()) ratios[index]?.push(value / (medians[0] ?? 1));
  }
  const fetchUs = median(times[0] ?? []);
  return all.map(({ name }, index) => ({
    subject: name,
    medianUs: median(times[index] ?? []),
    addedUs: median(times[index] ?? []) - fetchUs,
    ratio: median(ratios[index] ?? []),
  }));
}

async function timeCalls({ call }: Subject): Promise<number[]> {
  const taken: number[] = [];
  for (let count = 0; count < CALLS_A_ROUND; count += 1) {
    const start = performance.now();
    await call();
    taken.push((performance.now() - start) * 1000);
  }
  return taken;
}
