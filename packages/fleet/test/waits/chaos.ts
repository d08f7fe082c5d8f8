import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { RedisServer } from "../../../../test/support/redis-server.js";
import { Crew } from "./workers.js";

/** What became of waits whose workers were killed. */
export interface Massacre {
  kills: number;
  /** Waits that were found without a living worker and given to another. */
  takenOver: number;
  /** Ids of the waits that were recorded as complete, once for each record. */
  completed: string[];
  /** Calls of handlers. */
  calls: number;
  /** What the handlers did, which is keyed by the id of the wait: the number of each. */
  effects: number[];
  results: (string | undefined)[];
}

const LOCK_MS = 1_500;
/** On a slow machine the workers would otherwise be killed faster than they can work. */
const MAX_KILLS = 15;

/** So many waits, three real workers, and a SIGKILL for one of them at random moments until all waits have ended. */
export async function killAtRandom(size: number, seed: number): Promise<Massacre> {
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
  await using crew = new Crew(job, 3);
  let over = false;
  const all = Promise.all(tokens.map((token) => waits.result(token, "redisRule"))).finally(() => {
    over = true;
  });
  const random = seeded(seed);
  let kills = 0;
  // The first victim has waits in its hands, whatever the seed.
  for (const token of tokens) while ((await waits.state(token)) !== "active") await sleep(20);
  while (!over && kills < MAX_KILLS) {
    await crew.replace(Math.floor(random() * crew.size));
    kills += 1;
    await Promise.race([all, sleep(200 + 1_300 * random())]);
  }
  const results = (await all).map((rule) => rule?.name);
  const control = redis.client();
  const events = (await control.xrange("{redis-cloud-fleet}:redis-cloud-waits:events", "-", "+")).map(
    ([, fields]) => new Map(pairs(fields)),
  );
  const named = (name: string) => events.filter((event) => event.get("event") === name);
  const effects = Object.values(await control.hgetall("effects")).map(Number);
  const calls = await control.llen("calls");
  control.disconnect();
  return {
    kills,
    takenOver: named("stalled").length,
    completed: named("completed").map((event) => event.get("jobId") ?? ""),
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

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
