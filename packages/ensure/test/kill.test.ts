import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { bundleProgram } from "../../../test/support/program.js";
import { DATABASE, SUBSCRIPTION } from "./support/account.js";
import { killPrograms } from "./support/kill-loop.js";

/** A longer run: `ENSURE_KILLS=50 npx vitest run packages/ensure/test/kill`. */
const KILLS = Number(process.env["ENSURE_KILLS"] ?? 12);
const SEED = Number(process.env["ENSURE_SEED"] ?? 20_260_101);

test(`a file whose program is killed ${KILLS} times makes each resource once, and owns it`, async () => {
  await using program = await bundleProgram(new URL("support/apply-program.ts", import.meta.url));
  const durations = { task: 150, subscriptionCreation: 300, databaseCreation: 300, databaseUpdate: 300 };
  await using emulator = await startEmulator({
    engine: "none",
    clock: "realistic",
    durations,
    behavior: { rateLimit: false },
  });
  const { url, apiKey, secretKey } = emulator;
  const env = {
    ...process.env,
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: url,
  };
  const head = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";
  const createText = (file: number) =>
    [SUBSCRIPTION, DATABASE]
      .map((document) => head + document.replaceAll("shop", `shop-${file}`))
      .join("\n---\n");
  const { killedAfter, fileCount } = await killPrograms({
    program: program.path,
    env,
    kills: KILLS,
    seed: SEED,
    createText,
  });
  const cloud = new RedisCloud({ baseUrl: url, apiKey, secretKey });
  const subscriptions = await cloud.subscriptions.list().all();
  expect(subscriptions.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: fileCount }, (_, file) => `shop-${file}`).sort(),
  );
  for (const { id } of subscriptions) {
    const databases = await cloud.databases.list(id).all();
    expect(databases.map(({ name, datasetSizeInGb }) => [name, datasetSizeInGb])).toEqual([["orders", 1]]);
    const [database] = databases;
    const tags = await cloud.databases.tags
      .list({ subscriptionId: id, databaseId: database?.databaseId ?? 0 })
      .all();
    expect(tags.map(({ key, value }) => `${key}=${value}`)).toEqual(["redis-cloud-ensure=default.orders"]);
  }
  // The kills hit different moments.
  expect(new Set(killedAfter).size).toBeGreaterThan(2);
  console.log(`killed ${killedAfter.length} times, after ${[...killedAfter].sort((a, b) => a - b)} requests`);
}, 300_000);
