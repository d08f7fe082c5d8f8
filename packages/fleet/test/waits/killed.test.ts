import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { RedisServer } from "../redis-server.js";
import { Crew } from "./crew.js";

const WAITS = 50;

test("50 waits, workers killed at random: all end, none twice", async () => {
  await using redis = await RedisServer.start();
  await using emulator = await startEmulator({
    clock: "realistic",
    durations: { task: 60, acl: 300 },
    habits: { rateLimit: false },
  });
  const { url, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl: url, apiKey, secretKey });
  await using waits = new DurableWaits<{ number: number }>({ redis: redis.url, cloud });
  const tokens: string[] = [];
  for (let number = 0; number < WAITS; number += 1) {
    const operation = await cloud.acl.redisRules.create({ name: `rule-${number}`, redisRule: "+@read ~*" });
    await waits.add(operation.token, { outcome: "redisRule", metadata: { number } });
    tokens.push(operation.token);
  }
  await using crew = new Crew({ redis: redis.url, emulator: { url, apiKey, secretKey }, lockMs: 1_500 }, 3);
  let over = false;
  const all = Promise.all(tokens.map((token) => waits.result(token, "redisRule"))).finally(() => {
    over = true;
  });
  const random = seeded(7);
  let kills = 0;
  for (; !over; kills += 1) {
    await Promise.race([all, sleep(700 + 1_300 * random())]);
    if (!over) await crew.replace(Math.floor(random() * crew.size));
  }
  const rules = await all;
  expect(kills).toBeGreaterThan(2);
  expect(rules.map((rule) => rule?.name)).toEqual(tokens.map((_, number) => `rule-${number}`));

  const control = redis.client();
  const effects = await control.hgetall("effects");
  expect(
    Object.values(effects)
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual(tokens.map((_, number) => number));
  const ends = await control.xrange("{redis-cloud-fleet}:redis-cloud-waits:events", "-", "+");
  const completed = ends.map(([, fields]) => fields).filter((fields) => fields.includes("completed"));
  expect(new Set(completed.map((fields) => fields[fields.indexOf("jobId") + 1])).size).toBe(WAITS);
  expect(completed).toHaveLength(WAITS);
  console.log("kills", kills, "calls", await control.llen("calls"), crew.messages);
  control.disconnect();
}, 120_000);

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
