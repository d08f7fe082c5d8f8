// The life cycle of a database, against the emulator: npm run demo
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createClient } from "redis";
import { startEmulator } from "redis-cloud-emulator";
import { isRedisCloudError, RedisCloud } from "redis-cloud-sdk";
import { heading, ProgressLine } from "./terminal.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Runs a script of this repository in a separate process and shows its output. */
async function run(
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${script} ended with code ${code}.`);
}

heading("1. Generate the types from the contract");
await run("scripts/generate.ts");

heading("2. Count what is covered");
await run("scripts/coverage.ts", ["--print"]);

heading("3. Start a Redis Cloud account on this machine");
// Seconds instead of minutes; states and order are those of the service.
await using emulator = await startEmulator({
  clock: "realistic",
  durations: { task: 600, subscriptionCreation: 4_000, databaseCreation: 3_000, databaseDeletion: 1_000 },
});
const environment = {
  REDIS_CLOUD_API_KEY: emulator.apiKey,
  REDIS_CLOUD_SECRET_KEY: emulator.secretKey,
  REDIS_CLOUD_BASE_URL: emulator.url,
};
const cloud = new RedisCloud({
  apiKey: emulator.apiKey,
  secretKey: emulator.secretKey,
  baseUrl: emulator.url,
});
console.log(`  listening on ${emulator.url}`);

heading("4. Create a subscription and wait until it is ready");
const subscriptionLine = new ProgressLine("subscription");
const subscription = await cloud.subscriptions
  .create({
    name: "demo",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait({ onProgress: subscriptionLine.show });
subscriptionLine.end(`${subscription.id} "${subscription.name}" is ${subscription.status}`);

heading("5. Ask what a database would cost, then create it and let another process wait");
const spec = { name: "cache", datasetSizeInGb: 2, replication: true };
const [price] = await cloud.databases.estimateCreate(subscription.id, spec);
console.log(
  `  estimate: ${price?.quantity} ${price?.quantityMeasurement}, ${price?.pricePerUnit} ${price?.priceCurrency} an ${price?.pricePeriod}`,
);
const operation = await cloud.databases.create(subscription.id, spec);
console.log(`  accepted as task ${operation.taskId}; this process could end here`);
await run("examples/resume.ts", [operation.token], environment);

heading("6. List");
for await (const { databaseId, name, status, publicEndpoint } of cloud.databases.list(subscription.id)) {
  console.log(`  ${databaseId} ${name} ${status} ${publicEndpoint}`);
}

heading("7. Connect");
// An independent client, and a real redis-server behind the endpoint.
const { publicEndpoint, security } = await operation.wait();
const redis = createClient({ url: `redis://default:${security?.password}@${publicEndpoint}` });
await redis.connect();
console.log(`  SET greeting "hello" → ${await redis.set("greeting", "hello")}`);
console.log(`  GET greeting → "${await redis.get("greeting")}"`);
redis.destroy();

heading("8. Fail, kindly");
for (const mistake of [
  () => cloud.databases.create(subscription.id, spec).wait(),
  () => cloud.databases.get({ subscriptionId: subscription.id, databaseId: 1 }),
  () => cloud.databases.get({ subscriptionId: subscription.id, databaseId: Number.NaN }),
]) {
  const error = await mistake().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isRedisCloudError(error)) throw new Error("The invalid request succeeded.");
  console.log(
    `  ${error.name}: ${error.message}${error.hint === undefined ? "" : `\n    Hint: ${error.hint}`}`,
  );
}

heading("9. Delete");
for await (const { databaseId, name } of cloud.databases.list(subscription.id)) {
  const line = new ProgressLine(name);
  const ids = { subscriptionId: subscription.id, databaseId };
  await cloud.databases.delete(ids).wait({ onProgress: line.show });
  line.end("gone");
}
await cloud.subscriptions.delete(subscription.id).wait();
console.log("  the subscription is gone too");
