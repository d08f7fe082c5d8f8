import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { bundleProgram } from "../../../test/support/program.js";
import { createSeededRandom } from "../../../test/support/random.js";
import { folder } from "../../../test/support/temp-folder.js";
import { DATABASE, SUBSCRIPTION } from "./support/account.js";

/** A longer run: `ENSURE_KILLS=50 npx vitest run packages/ensure/test/kill`. */
const KILLS = Number(process.env["ENSURE_KILLS"] ?? 12);
const SEED = Number(process.env["ENSURE_SEED"] ?? 20_260_101);
/** Files that are applied at the same time. */
const LANES = 3;
/** Events after which a program is killed at the latest, and the time that may pass after an event. */
const MAX_LINES = 4;
const MAX_LATER_MS = 400;

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
  const random = createSeededRandom(SEED);
  const env = {
    ...process.env,
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: url,
  };
  const head = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";
  const kills: string[] = [];

  /** Applies one file: kills the program at random moments, then lets it end. */
  async function applyFile(name: string, killCount: number): Promise<void> {
    const text = [SUBSCRIPTION, DATABASE]
      .map((document) => head + document.replaceAll("shop", name))
      .join("\n---\n");
    const place = await folder({ "file.yaml": text });
    for (let kill = 0; kill <= killCount; kill += 1) {
      const child = spawn(
        process.execPath,
        [program.path, join(place, "file.yaml"), join(place, "intents")],
        { env },
      );
      const output = { text: "", error: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        output.text += chunk.toString();
      });
      child.stderr.on("data", (chunk: Buffer) => {
        output.error += chunk.toString();
      });
      const ended = once(child, "close");
      if (kill === killCount) {
        const [code] = await ended;
        expect([code, output.error]).toEqual([0, ""]);
      } else {
        // Not before the program has something to lose. Counted in lines, as time passes slowly on a busy machine.
        const lines = 1 + Math.floor(random() * MAX_LINES);
        const printed = new Promise<void>((resolve) => {
          child.stdout.on("data", () => output.text.split("\n").length > lines && resolve());
        });
        await Promise.race([printed, ended]);
        await Promise.race([sleep(random() * MAX_LATER_MS), ended]);
        child.kill("SIGKILL");
        await ended;
        kills.push(output.text.trim().split("\n").at(-1) ?? "");
      }
    }
  }

  const perLane = Math.ceil(KILLS / LANES);
  await Promise.all(Array.from({ length: LANES }, (_, lane) => applyFile(`shop-${lane}`, perLane)));
  const cloud = new RedisCloud({ baseUrl: url, apiKey, secretKey });
  const subscriptions = await cloud.subscriptions.list().all();
  expect(subscriptions.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: LANES }, (_, lane) => `shop-${lane}`),
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
  expect(new Set(kills).size).toBeGreaterThan(1);
}, 300_000);
