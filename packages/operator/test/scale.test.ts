import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startEmulator } from "redis-cloud-emulator";
import type { Operator } from "redis-cloud-operator";
import { expect, test } from "vitest";
import { startTestOperator, User } from "./specification/harness.js";
import { readMetrics, sumMetric } from "./support/metrics.js";
import { startSmallCluster } from "./support/small-cluster.js";

const RESOURCES = 500;
/** Rounds of ten minutes each: an hour. */
const ROUNDS = 6;
/** Of a round, in which the list of rules is read once, and again by those that start later. */
const MAX_READS = RESOURCES / 10;
const MAX_GROWTH_BYTES = 10_000_000;

test(`${RESOURCES} resources share the reads of a round, send no change, and keep no memory from round to round`, async () => {
  await using cluster = await startSmallCluster();
  await using emulator = await startEmulator({ engine: "none" });
  const { url, apiKey, secretKey } = emulator;
  const user = await User.inNewNamespace(cluster.kubeconfig);
  await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" };
  for (let index = 0; index < RESOURCES; index += 1) {
    const body = JSON.stringify({ name: `rule-${index}`, redisRule: "+@read ~*" });
    expect((await fetch(`${url}/acl/redisRules`, { method: "POST", headers, body })).ok).toBe(true);
    await user.create("RedisCloudAclRule", `rule-${index}`, { redisRule: "+@read ~*" });
  }
  const resyncMs = 2_000;
  await using started = await startTestOperator(cluster.kubeconfig, user, emulator, { resyncMs });
  const { operator } = started;
  const reconciled = async () =>
    sumMetric(await readMetrics(getUrl(operator)), /reconciles_total\{.*result="success"/);
  await expect.poll(reconciled).toBeGreaterThanOrEqual(RESOURCES);
  const first = await readRound(operator);
  for (let round = 1; round <= ROUNDS; round += 1)
    await expect.poll(reconciled).toBeGreaterThanOrEqual(first.reconciles + round * RESOURCES);
  const last = await readRound(operator);
  const rounds = (last.reconciles - first.reconciles) / RESOURCES;
  expect(
    sumMetric(last.text, /api_requests_total\{provider="redis-cloud",method="(POST|PUT|DELETE|PATCH)"/),
  ).toBe(0);
  expect((last.reads - first.reads) / rounds).toBeLessThan(MAX_READS);
  expect(last.heapBytes - first.heapBytes).toBeLessThan(MAX_GROWTH_BYTES);
  console.log(
    `${RESOURCES} resources: ${first.reads} reads for the first convergence, ${((last.reads - first.reads) / rounds).toFixed(1)} a round; heap ${((last.heapBytes - first.heapBytes) / 1e6).toFixed(1)} MB more after ${rounds.toFixed(1)} rounds`,
  );
});

async function readRound(operator: Operator) {
  const text = await readMetrics(getUrl(operator));
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return {
    text,
    reads: sumMetric(text, /api_requests_total\{provider="redis-cloud",method="GET"/),
    reconciles: sumMetric(text, /reconciles_total\{.*result="success"/),
    heapBytes: process.memoryUsage().heapUsed,
  };
}

function getUrl({ port }: Operator): URL {
  return new URL(`http://127.0.0.1:${port}/metrics`);
}
