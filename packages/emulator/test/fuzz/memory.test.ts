import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { SUBSCRIPTION } from "../client.js";
import { inProcess } from "./in-process.js";

const MB = 1e6;

function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

test("what is in use does not grow with the requests that were answered", { timeout: 300_000 }, async () => {
  const emulator = createEmulator({ seed: 1, strict: false });
  const { ask, done } = inProcess(emulator);
  const { id } = await done("POST /subscriptions", SUBSCRIPTION);
  const many = async (requests: number) => {
    for (let index = 0; index < requests; index += 4) {
      await ask("GET", `/v1/subscriptions/${id}/databases`);
      await ask("GET", `/v1/nothing/${index}`);
      await ask("POST", "/v1/subscriptions", "{");
      await ask("PUT", `/v1/users/50002`, JSON.stringify({ name: `name${index}` }));
    }
  };
  // Until everything that is kept for some time is full: 5,000 tasks, 10,000 lines of the log.
  await many(42_000);
  const before = heapInUse();
  await many(12_000);
  // A kilobyte for each request would be 12 MB.
  expect((heapInUse() - before) / MB).toBeLessThan(6);
});
