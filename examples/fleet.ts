// Twelve concurrent creates, and a board that displays them: tsx examples/fleet.ts [count]
import { startEmulator } from "redis-cloud-emulator";
import { isRedisCloudError, mapConcurrent, RedisCloud } from "redis-cloud-sdk";
import { ProgressBoard } from "./board.js";
import { heading } from "./terminal.js";

const count = Number(process.argv[2] ?? 12);
if (!Number.isSafeInteger(count) || count < 1) {
  console.error(`count must be a positive integer (got ${process.argv[2]})`);
  process.exit(2);
}

// Seconds instead of minutes. The limit of one change per subscription is off, so the changes
// are visible in parallel.
await using emulator = await startEmulator({
  clock: "realistic",
  durations: { task: 200, subscriptionCreation: 500, databaseCreation: 3_000, databaseUpdate: 500 },
  behavior: { creationPendsSubscription: false, lateVisibility: 0 },
});
const { apiKey, secretKey, url: baseUrl } = emulator;
const cloud = new RedisCloud({ apiKey, secretKey, baseUrl });

heading("1. A subscription for them");
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "fleet",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
console.log(`  ${subscriptionId} is ready`);

heading(`2. ${count} databases, created concurrently and awaited together`);
const names = Array.from({ length: count }, (_, n) => `shard-${String(n + 1).padStart(2, "0")}`);
// The last name is taken: a failed create does not affect the others.
const creates = [...names, "shard-01"].map((name) =>
  cloud.databases.create(subscriptionId, { name, datasetSizeInGb: 1 }),
);
const board = new ProgressBoard([...names, "shard-01 again"]);
const results = await cloud.operations.waitAll(creates, { onProgress: board.show });
board.end();
for (const { status, ...result } of results) {
  if (status === "fulfilled" || !("reason" in result)) continue;
  const { reason } = result;
  console.log(
    `  lost none, failed one: ${isRedisCloudError(reason) ? (reason.hint ?? reason.message) : reason}`,
  );
}

heading("3. Every database of the list changed, three at a time");
const changes = mapConcurrent(
  cloud.databases.list(subscriptionId),
  ({ databaseId }, { signal }) =>
    cloud.databases
      .update({ subscriptionId, databaseId }, { dataEvictionPolicy: "allkeys-lru" }, { signal })
      .wait({ signal }),
  { concurrency: 3 },
);
for await (const change of changes) {
  const { name } = change.item;
  if (change.status === "fulfilled") console.log(`  ${name}: ${change.value.dataEvictionPolicy}`);
  else console.log(`  ${name}: ${change.reason}`);
}
console.log(`  used ${cloud.rateLimit.used} of ${cloud.rateLimit.limit} requests a minute`);
