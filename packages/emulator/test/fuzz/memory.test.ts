import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { SUBSCRIPTION } from "../client.js";
import { createInProcessClient } from "./in-process.js";

const MB = 1e6;

function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

test("heap usage does not grow with the number of handled requests", { timeout: 300_000 }, async () => {
  const emulator = createEmulator({ seed: 1, strict: false });
  const { send, runTask } = createInProcessClient(emulator);
  const { id } = await runTask("POST /subscriptions", SUBSCRIPTION);
  const rename = (index: number) => send("PUT", "/v1/users/50002", JSON.stringify({ name: `name${index}` }));
  const sendRequests = async (requests: number) => {
    for (let index = 0; index < requests; index += 4) {
      await send("GET", `/v1/subscriptions/${id}/databases`);
      await send("GET", `/v1/nothing/${index}`);
      await send("POST", "/v1/subscriptions", "{");
      await rename(index);
    }
  };
  // Fill all bounded buffers: 5,000 tasks, 10,000 log entries. Each of these requests adds to both.
  for (let index = 0; index < 10_500; index += 1) await rename(index);
  await sendRequests(4_000);
  const before = heapInUse();
  await sendRequests(12_000);
  // A kilobyte for each request would be 12 MB.
  expect((heapInUse() - before) / MB).toBeLessThan(6);
});
