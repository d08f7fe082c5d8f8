import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { folder } from "../../../test/support/temp-folder.js";
import { runCommand } from "./support/command.js";

const ROUNDS = 1_000;
/** Rounds until code is compiled and connections are open. */
const WARM_UP_ROUNDS = 200;
/** A client, or a provider, that a round leaves behind takes more than 50 kB. */
const MAX_GROWTH_BYTES = 8_000_000;
const INTERVAL_SECONDS = 300;

test(`watch corrects what another program changes, and keeps no memory over ${ROUNDS} rounds`, async () => {
  await using emulator = await startEmulator({ engine: "none", behavior: { rateLimit: false } });
  const { url, apiKey, secretKey } = emulator;
  const cloud = new RedisCloud({ baseUrl: url, apiKey, secretKey });
  const place = await folder({});
  const file = join(place, "rule.yaml");
  const text = `apiVersion: redis-cloud-sdk.github.io/v1alpha1
kind: RedisCloudAclRule
metadata: { name: readers }
spec: { redisRule: "+@read ~*" }
`;
  writeFileSync(file, text);
  const stop = new AbortController();
  const heaps: number[] = [];
  const sleeps: number[] = [];
  const findRule = async () =>
    (await cloud.acl.redisRules.list().all()).find(({ name }) => name === "readers");
  const drift = async () => {
    const rule = await findRule();
    expect(rule?.acl).toBe("+@read ~*");
    await cloud.acl.redisRules.update(rule?.id ?? 0, { name: "readers", redisRule: "+@all ~*" }).wait();
  };

  const { code, err } = await runCommand(["watch", "-f", file, "--interval", String(INTERVAL_SECONDS)], {
    env: {
      REDIS_CLOUD_API_KEY: apiKey,
      REDIS_CLOUD_SECRET_KEY: secretKey,
      REDIS_CLOUD_BASE_URL: url,
      XDG_STATE_HOME: place,
    },
    stderr: { write: () => undefined },
    signal: stop.signal,
    // The clock of the rounds: time passes when a round has ended.
    sleep: async (ms) => {
      sleeps.push(ms);
      const round = sleeps.length;
      if (round === 1) await drift();
      if (round === 2) writeFileSync(file, "a: [");
      if (round === 3) writeFileSync(file, text);
      if (round === WARM_UP_ROUNDS || round === ROUNDS) heaps.push(measureHeap());
      if (round === ROUNDS) stop.abort();
    },
  });
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(new Set(sleeps)).toEqual(new Set([INTERVAL_SECONDS * 1_000]));
  expect(sleeps).toHaveLength(ROUNDS);
  expect((await findRule())?.acl).toBe("+@read ~*");
  const [early = 0, late = 0] = heaps;
  expect(late - early).toBeLessThan(MAX_GROWTH_BYTES);
  console.log(`watch: ${((late - early) / 1e6).toFixed(2)} MB more after ${ROUNDS - WARM_UP_ROUNDS} rounds`);
});

function measureHeap(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
