import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, DEMO_API_KEY, DEMO_SECRET_KEY, type StateDocument } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { comparable } from "./comparable.js";

const KEYS = {
  "x-api-key": DEMO_API_KEY,
  "x-api-secret-key": DEMO_SECRET_KEY,
  "content-type": "application/json",
};

/** Copies the files as they would be after a kill. */
function left(dataDir: string): string {
  const copy = emptyFolder();
  for (const name of readdirSync(join(dataDir, "state")).filter((file) => !file.includes("lock"))) {
    cpSync(join(dataDir, "state", name), join(copy, "state", name), { recursive: true });
  }
  return copy;
}

test("concurrent requests are replayed in the same order after a kill", async () => {
  const dataDir = emptyFolder();
  await using emulator = createEmulator({ dataDir });
  const post = async (path: string, body: unknown) => {
    const request = new Request(`http://emulator/v1${path}`, {
      method: "POST",
      headers: KEYS,
      body: JSON.stringify(body),
    });
    return (await (await emulator.fetch(request)).json()) as TaskStateUpdate;
  };
  const cloudProviders = [{ provider: "AWS", regions: [{ region: "us-east-1" }] }];
  await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const database = { name: "first", protocol: "redis", datasetSizeInGb: 1 };
      await post("/subscriptions", {
        name: `sub-${at}`,
        cloudProviders: cloudProviders,
        databases: [database],
      });
      await post("/acl/redisRules", { name: `rule-${at}`, redisRule: "+get" });
    }),
  );
  const before: StateDocument = emulator.export();
  await using again = createEmulator({ dataDir: left(dataDir) });
  expect(Object.keys(before.state.accounts[0]?.tasks ?? {})).toHaveLength(40);
  // A request executes due events that are still pending.
  for (const one of [emulator, again]) {
    await one.fetch(new Request("http://emulator/v1/regions", { headers: KEYS }));
  }
  expect(comparable(again.export())).toEqual(comparable(emulator.export()));
});
