import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { bundleProgram } from "../../../../test/support/program.js";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { WorkerPool } from "./workers.js";

/** Result of waits whose workers were killed. */
export interface ChaosResult {
  kills: number;
  /** Number of times that a wait was taken over from a dead worker. */
  takenOver: number;
  /** IDs of the completion events. */
  completed: string[];
  /** Number of handler calls. */
  calls: number;
  /** Effects of the handlers, keyed by the ID of the wait: the number of each. */
  effects: number[];
  results: (string | undefined)[];
}

const LOCK_MS = 1_500;
/** Limits the kills, because on a slow machine workers could be killed faster than they finish waits. */
const MAX_KILLS = 15;

/** Runs waits with three worker processes, and kills one of them at random times until all waits have finished. */
export async function killAtRandom(size: number, seed: number): Promise<ChaosResult> {
  await using program = await bundleProgram(new URL("worker-process.ts", import.meta.url));
  await using redis = await RedisServer.start();
  await using emulator = await startEmulator({
    clock: "realistic",
    durations: { task: 60, acl: 300 },
    behavior: { rateLimit: false },
  });
  const { url, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl: url, apiKey, secretKey });
  await using waits = new DurableWaits<{ number: number }>({ redis: redis.url, cloud });
  const tokens: string[] = [];
  for (let number = 0; number < size; number += 1) {
    const { token } = await cloud.acl.redisRules.create({ name: `rule-${number}`, redisRule: "+@read ~*" });
    await waits.add(token, { outcome: "redisRule", metadata: { number } });
    tokens.push(token);
  }
  const job = { redis: redis.url, emulator: { url, apiKey, secretKey }, lockMs: LOCK_MS };
  await using workers = new WorkerPool(program.path, job, 3);
  let isDone = false;
  const all = Promise.all(tokens.map((token) => waits.result(token, "redisRule"))).finally(() => {
    isDone = true;
  });
  const random = seeded(seed);
  let kills = 0;
  // Ensures that the first killed worker holds waits.
  for (const token of tokens) while (!["active", "ready"].includes(await waits.state(token))) await sleep(20);
  while (!isDone && kills < MAX_KILLS) {
    await workers.replace(Math.floor(random() * workers.size));
    kills += 1;
    await Promise.race([all, sleep(200 + 1_300 * random())]);
  }
  const results = (await all).map((rule) => rule?.name);
  const control = redis.client();
  const events = (await control.xrange("{redis-cloud-fleet}:redis-cloud-waits:events", "-", "+")).map(
    ([, fields]) => new Map(pairs(fields)),
  );
  const eventsOf = (name: string) => events.filter((event) => event.get("event") === name);
  const effects = Object.values(await control.hgetall("effects")).map(Number);
  const calls = await control.llen("calls");
  control.disconnect();
  return {
    kills,
    takenOver: eventsOf("stalled").length,
    completed: eventsOf("completed").map((event) => event.get("jobId") ?? ""),
    calls,
    effects: effects.sort((a, b) => a - b),
    results,
  };
}

function pairs(fields: readonly string[]): [string, string][] {
  return fields.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, fields[at + 1] ?? ""]] : [],
  );
}

/** Creates a seeded random number generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
