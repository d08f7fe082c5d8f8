import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import type { Operator } from "redis-cloud-operator";
import { expect, inject, test } from "vitest";
import { startTestOperator, User } from "../../specification/harness.js";
import { readMetrics, sumMetric } from "../../support/metrics.js";

/** The full size: `OPERATOR_RESOURCES=500 npm run test:kubernetes`. */
const RESOURCES = Number(process.env["OPERATOR_RESOURCES"] ?? 50);
/** The service's limit. */
const RATE_LIMIT = { requests: 400, windowMs: 60_000 };
/** Lists that one create can need: before it is sent, for its wait, and to compare the result. Most of them are shared. */
const MAX_LISTS_PER_CREATE = 3;
/** A lost lease starts everything again, which a machine that is busy must not cause. */
const LEASE_MS = 600_000;
/** Rounds of ten minutes each: an hour. The cluster's objects are listed again meanwhile, too. */
const ROUNDS = 6;
const HOUR = { resyncMs: 2_000, relistMs: 1_400, leaseMs: LEASE_MS };
const MAX_GROWTH_BYTES = 10_000_000;
const WAIT = { timeout: 1_200_000, interval: 200 };

test(`${RESOURCES} resources are created once each with few requests, then share reads and keep no memory for an hour`, async () => {
  await using emulator = await startEmulator({ engine: "none", behavior: { rateLimit: RATE_LIMIT } });
  const { apiKey, secretKey } = emulator;
  const user = await User.inNewNamespace(inject("kubeconfig"));
  await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  for (let index = 0; index < RESOURCES; index += 1)
    await user.create("RedisCloudAclRule", `rule-${index}`, { redisRule: "+@read ~*" });

  await expectCreatedOnce(user, emulator);

  await using started = await startTestOperator(inject("kubeconfig"), user, emulator, HOUR);
  const { operator } = started;
  await expect
    .poll(async () => (await readRound(operator)).reconciles, WAIT)
    .toBeGreaterThanOrEqual(RESOURCES);
  const first = await readRound(operator);
  await expect
    .poll(async () => (await readRound(operator)).reconciles - first.reconciles, WAIT)
    .toBeGreaterThanOrEqual(ROUNDS * RESOURCES);
  const last = await readRound(operator);
  const rounds = (last.reconciles - first.reconciles) / RESOURCES;
  const reads = (last.reads - first.reads) / rounds;
  const growth = last.heapBytes - first.heapBytes;
  console.log(
    `${RESOURCES} resources: ${reads.toFixed(1)} reads a round, heap ${(growth / 1e6).toFixed(1)} MB more after ${rounds.toFixed(1)} rounds`,
  );
  expect(last.writes).toBe(0);
  expect(reads).toBeLessThan(RESOURCES);
  expect(growth).toBeLessThan(MAX_GROWTH_BYTES);
}, 3_600_000);

/** Waits until an operator has created all resources, and counts what the service was asked. */
async function expectCreatedOnce(user: User, emulator: RunningEmulator): Promise<void> {
  const startedAt = performance.now();
  await using _ = await startTestOperator(inject("kubeconfig"), user, emulator, { leaseMs: LEASE_MS });
  for (let index = 0; index < RESOURCES; index += 1)
    await expect
      .poll(async () => (await user.find("RedisCloudAclRule", `rule-${index}`))?.status?.state, WAIT)
      .toBe("Ready");
  const seconds = (performance.now() - startedAt) / 1_000;
  const routes = await readMetrics(new URL("/emulator/metrics", emulator.url));
  const count = (labels: string) =>
    sumMetric(routes, new RegExp(`^redis_cloud_emulator_requests_total\\{${labels}`));
  const lists = count('method="GET",route="GET /acl/redisRules"');
  console.log(
    `${RESOURCES} creates: ${count("")} requests, ${lists} of them lists of rules, in ${seconds.toFixed(0)} s`,
  );
  expect(count('method="POST",route="POST /acl/redisRules"')).toBe(RESOURCES);
  expect(lists).toBeGreaterThan(0);
  expect(lists).toBeLessThanOrEqual(MAX_LISTS_PER_CREATE * RESOURCES);
}

async function readRound({ port }: Operator) {
  const text = await readMetrics(new URL(`http://127.0.0.1:${port}/metrics`));
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return {
    reads: sumMetric(text, /api_requests_total\{.*method="GET"/),
    writes: sumMetric(text, /api_requests_total\{.*method="(POST|PUT|DELETE|PATCH)"/),
    reconciles: sumMetric(text, /reconciles_total\{.*result="success"/),
    heapBytes: process.memoryUsage().heapUsed,
  };
}
