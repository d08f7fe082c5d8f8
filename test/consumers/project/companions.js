// A program that has installed the emulator and the fleet package with the SDK, and uses the three together.
import { createClient } from "redis";
import { startEmulator } from "redis-cloud-emulator";
import { RedisRateLimiter } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { check, expect, results } from "./checks.js";

const emulator = await startEmulator({ strict: true });
const { apiKey, secretKey, url: baseUrl } = emulator;
const cloud = new RedisCloud({ apiKey, secretKey, baseUrl });
let address = "";

await check("a database that accepts connections", async () => {
  const { id } = await cloud.subscriptions
    .create({
      name: "companions",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
    })
    .wait();
  const spec = { name: "cache", datasetSizeInGb: 1, dataEvictionPolicy: "noeviction" };
  const database = await cloud.databases.create(id, spec).wait();
  address = `redis://default:${database.security.password}@${database.publicEndpoint}`;
  const redis = await createClient({ url: address }).connect();
  expect(await redis.set("greeting", "hello"), "OK");
  expect(await redis.get("greeting"), "hello");
  redis.destroy();
});
await check("the dashboard, its styles and its scripts", async () => {
  const page = await (await fetch(emulator.dashboard)).text();
  const files = [...page.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g)].map(([, file]) => file);
  expect(files.length > 3, true);
  for (const file of files) expect((await fetch(new URL(file, emulator.dashboard))).status, 200);
});
await check("a rate limiter shared through the database", async () => {
  const rateLimiter = new RedisRateLimiter({ redis: address, apiKey });
  const sharing = new RedisCloud({ apiKey, secretKey, baseUrl, rateLimiter });
  expect((await sharing.subscriptions.list().all()).length, 1);
  expect(rateLimiter.state().mode, "shared");
  expect(rateLimiter.state().used, 1);
  await rateLimiter.close();
});
await emulator.stop();
console.log(JSON.stringify(results));
