import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startEmulator } from "redis-cloud-emulator";
import { accountAt, ping, type Where } from "./account.js";
import { read } from "./load.js";
import { median, type Row } from "./table.js";
import { ROOT, serve } from "./worker-process.js";

const SOURCE = ["--import", "tsx", "packages/emulator/src/cli/main.ts"];
const BUILT = "packages/emulator/dist/src/cli/main.js";
/** Program of the emulator: the built one, if it exists. */
export const CLI = existsSync(`${ROOT}${BUILT}`) ? [BUILT] : SOURCE;

/** Measures the start of an emulator: as a library, and as a program. */
export async function measureStart(): Promise<Row[]> {
  const library = async (engine: "redis" | "none") => {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const started = performance.now();
      await using _ = await startEmulator({ engine });
      times.push(performance.now() - started);
    }
    return median(times);
  };
  const program = async (argv: readonly string[], until: RegExp) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await using served = await serve(argv, until);
      times.push(served.afterMs);
    }
    return median(times);
  };
  const start = [...CLI, "start", "--port", "0", "--json"];
  return [
    { name: "startEmulator(), engine none", value: await library("none"), unit: "ms", goal: "<= 500 ms" },
    { name: "startEmulator(), engine redis", value: await library("redis"), unit: "ms", goal: "<= 500 ms" },
    {
      name: `the program, ${CLI === SOURCE ? "from TypeScript" : "built"}, until it prints its address`,
      value: await program(start, /"url"/),
      unit: "ms",
      goal: CLI === SOURCE ? "" : "<= 500 ms",
    },
    {
      name: "of which Node alone, or Node with tsx",
      value: await program([...CLI.slice(0, -1), "--eval", "console.log(1)"], /1/),
      unit: "ms",
    },
  ];
}

/** Measures the time until a database accepts connections. */
export async function measureDatabases(): Promise<Row[]> {
  await using running = await startEmulator();
  const { subscribe, order, endpointOf, send, resourceOf } = accountAt(running);
  const subscriptionId = await subscribe("shop");
  const path = `/subscriptions/${subscriptionId}/databases`;
  const one: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const started = performance.now();
    const id = await order("POST", path, { name: `one${round}`, datasetSizeInGb: 0.1 });
    await ping(await endpointOf(subscriptionId, id));
    one.push(performance.now() - started);
  }
  const started = performance.now();
  const tasks = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      send<{ taskId: string }>("POST", path, { name: `many${index}`, datasetSizeInGb: 0.1 }),
    ),
  );
  const ids = await Promise.all(tasks.map(({ taskId }) => resourceOf(taskId)));
  await Promise.all(ids.map(async (id) => ping(await endpointOf(subscriptionId, id))));
  return [
    { name: "a database, from the request to PONG", value: median(one), unit: "ms", goal: "<= 200 ms" },
    {
      name: "100 databases, from the first request to the last PONG",
      value: (performance.now() - started) / 1_000,
      unit: "s",
      goal: "<= 3 s",
    },
  ];
}

/** Measures a page of databases among few and many. */
export async function measurePages(): Promise<Row[]> {
  await using running = await startEmulator({ engine: "none", strict: false });
  const { subscribe, headers } = accountAt(running);
  const subscriptionId = await subscribe("large");
  const path = `/subscriptions/${subscriptionId}/databases`;
  const fill = async (from: number, to: number) => {
    const started = performance.now();
    for (let index = from; index < to; index += 1) {
      const body = JSON.stringify({ name: `db${index}`, datasetSizeInGb: 0.1 });
      // In process, because there are many.
      await running.fetch(new Request(`${running.url}${path}`, { method: "POST", headers, body }));
    }
    return (performance.now() - started) / (to - from);
  };
  const page = async (offset: number) =>
    (await read(`${running.url}${path}?offset=${offset}&limit=100`, headers, { connections: 1, ms: 2_000 }))
      .rate;
  const first = await fill(1, 101);
  await page(0);
  const few = await page(0);
  await fill(101, 9_900);
  const last = await fill(9_900, 10_001);
  const many = await page(0);
  const end = await page(9_900);
  return [
    { name: "pages of 100, with 100 databases", value: few, unit: "/s" },
    { name: "the first page, with 10,000", value: many, unit: "/s", ratio: many / few, goal: "about 1 x" },
    { name: "the last page, with 10,000", value: end, unit: "/s", ratio: end / few, goal: "about 1 x" },
    { name: "creating one of the first 100", value: first, unit: "ms" },
    { name: "creating one of the last 100", value: last, unit: "ms", ratio: first / last },
  ];
}

/** Measures reads against a mock server for the same contract. */
export async function measureReads(): Promise<Row[]> {
  await using emulator = await serve(
    [...CLI, "start", "--port", "0", "--json", "--engine", "none", "--time", "instant", "--no-strict"],
    /\}\s*$/,
  );
  const where = JSON.parse(emulator.said) as Where;
  const { subscribe, headers } = accountAt(where);
  const subscriptionId = await subscribe("shop");
  const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
  const port = 20_000 + (process.pid % 10_000);
  const contract = "openapi/redis-cloud.yaml";
  await using _ = await serve(
    // Quiet, because logging every request would be measured.
    [prism.replace("package.json", "dist/index.js"), "mock", "-v", "error", "-p", String(port), contract],
    port,
  );
  const rows: Row[] = [];
  for (const path of [
    "/regions",
    `/subscriptions/${subscriptionId}/databases`,
    `/subscriptions/${subscriptionId}`,
  ]) {
    const all = { ...headers, "x-auth-token": "none" };
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turns, so other load affects both.
    for (let round = 0; round < 3; round += 1) {
      for (const [url, rates] of [
        [where.url, ours],
        [`http://127.0.0.1:${port}`, theirs],
      ] as const) {
        const { rate, wrong } = await read(`${url}${path}`, all, { ms: 3_000 });
        if (wrong > 0) throw new Error(`${wrong} responses of ${url}${path} were not 200`);
        rates.push(rate);
      }
    }
    const route = path.replace(String(subscriptionId), "{id}");
    rows.push(
      { name: `GET ${route}, Prism`, value: median(theirs), unit: "/s" },
      {
        name: `GET ${route}, emulator`,
        value: median(ours),
        unit: "/s",
        ratio: median(ours) / median(theirs),
        goal: ">= 5 x",
      },
    );
  }
  return rows;
}

/** Measures memory after many requests. */
export async function measureMemory(): Promise<Row[]> {
  await using running = await startEmulator({ engine: "none", strict: false });
  const { subscribe, send, headers } = accountAt(running);
  const subscriptionId = await subscribe("shop");
  const list = `/subscriptions/${subscriptionId}/databases`;
  const collect = collector();
  const rows: Row[] = [];
  let done = 0;
  for (const until of [20_000, 60_000, 100_000]) {
    for (; done < until; done += 1_000) {
      await read(`${running.url}${list}`, headers, { connections: 8, requests: 700 });
      await read(`${running.url}/nothing/${done}`, headers, { connections: 8, requests: 100 });
      await Promise.all(
        Array.from({ length: 8 }, async (_, worker) => {
          for (let index = worker; index < 200; index += 8)
            await send("POST", "/acl/redisRules", { name: `rule${index}`, redisRule: "+@read ~*" });
        }),
      );
    }
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    rows.push({ name: `heap after ${until} requests`, value: heapUsed / 1e6, unit: "MB" });
    rows.push({ name: `resident after ${until} requests`, value: rss / 1e6, unit: "MB" });
  }
  return rows;
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
