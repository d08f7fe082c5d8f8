import { join } from "node:path";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "redis-cloud-emulator";
import { afterAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { createSeededRandom } from "../../../../test/support/random.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { clientOf, SUBSCRIPTION } from "../client.js";
import { startChild } from "./child.js";
import { document, Ledger, password, tag } from "./model.js";

/** Override with `ROBUST_KILLS=100`. */
const KILLS = Number(process.env["ROBUST_KILLS"] ?? 12);
const WORKERS = 4;

const program = await bundleProgram(new URL("killed-program.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

const clientAt = (url: string) => clientOf({ url, apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY });

/** Creates a subscription with a database, documents and tags for each worker. */
async function createLedger(url: string): Promise<Ledger> {
  const client = clientAt(url);
  const subscriptionId = (await client.run("POST /subscriptions", SUBSCRIPTION)).response?.resourceId ?? 0;
  await client.send(`POST /subscriptions/${subscriptionId}/data-integration-workspace`);
  const databases: number[] = [];
  for (let index = 0; index < WORKERS; index += 1) {
    const body = { name: `db${index}`, datasetSizeInGb: 1 };
    const created = await client.run(`POST /subscriptions/${subscriptionId}/databases`, body);
    databases.push(created.response?.resourceId ?? 0);
  }
  // Grouped by kind, so that each worker gets some of each.
  return new Ledger([
    ...databases.map((id) => password(subscriptionId, id)),
    ...databases.map((_, index) => document(subscriptionId, `doc-${index}`)),
    ...databases.map((_, index) => document(subscriptionId, `more-${index}`)),
    ...databases.map((id) => tag(subscriptionId, id, "one")),
    ...databases.map((id) => tag(subscriptionId, id, "two")),
  ]);
}

describe("kill -9 of the whole emulator", () => {
  test(`${KILLS} kills while four clients make changes lose no acknowledged change`, {
    timeout: 600_000,
  }, async () => {
    const seed = Number(process.env["ROBUST_SEED"] ?? Date.now() % 1e6);
    console.log(`${KILLS} kills from seed ${seed}`);
    const dataDir = join(emptyFolder(), "killed");
    let child = await startChild(program.path, dataDir);
    const ledger = await createLedger(child.url);
    await ledger.recordCurrent(clientAt(child.url));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { url } = child;
      const random = createSeededRandom(seed + kill);
      const work = Array.from({ length: WORKERS }, (_, worker) =>
        ledger.work(clientAt(url), worker, WORKERS, random),
      );
      await Promise.race([...work, ledger.waitForMore(1 + Math.floor(random() * 120))]);
      await child.kill();
      await Promise.all(work);
      child = await startChild(program.path, dataDir);
      expect(await ledger.findMismatches(clientAt(child.url))).toEqual([]);
    }
    await child.kill();
    expect(ledger.acknowledged).toBeGreaterThan(KILLS * 10);
  });

  test("a full disk rejects changes that cannot be stored, loses none, and accepts changes again once there is space", async () => {
    const dataDir = join(emptyFolder(), "full");
    const first = await startChild(program.path, dataDir);
    const ledger = await createLedger(first.url);
    await ledger.recordCurrent(clientAt(first.url));
    await first.kill();
    // Limits each file to 100 KB.
    const full = await startChild(program.path, dataDir, 100);
    const client = clientAt(full.url);
    const rejection = await ledger.work(client, 0, WORKERS, createSeededRandom(1)).catch(String);
    expect(rejection).toMatch(/500 .*The change was not applied because the emulator cannot store it\./);
    expect(rejection).not.toContain(dataDir);
    // Reads still work, and the rejected change was not applied.
    expect(await ledger.findMismatches(client)).toEqual([]);
    await full.kill();
    const recovered = await startChild(program.path, dataDir);
    expect(await ledger.findMismatches(clientAt(recovered.url))).toEqual([]);
    expect(
      (await clientAt(recovered.url).send("POST /acl/redisRules", { name: "more", redisRule: "+@all" }))
        .status,
    ).toBe(202);
    await recovered.kill();
  });
});
