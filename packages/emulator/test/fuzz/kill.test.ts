import { join } from "node:path";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSeededRandom } from "../../../../test/support/random.js";
import { clientOf, SUBSCRIPTION } from "../client.js";
import { builtProgram, startChild } from "./child.js";
import { document, Ledger, password, tag } from "./model.js";

/** More by hand: `ROBUST_KILLS=100`. */
const KILLS = Number(process.env["ROBUST_KILLS"] ?? 12);
const WORKERS = 4;

let built: Awaited<ReturnType<typeof builtProgram>>;

beforeAll(async () => {
  built = await builtProgram();
});

afterAll(() => built.remove());

const clientAt = (url: string) => clientOf({ url, apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY });

/** What there is to change: a subscription with a database, documents and tags for each worker. */
async function furnish(url: string): Promise<Ledger> {
  const client = clientAt(url);
  const subscriptionId = (await client.run("POST /subscriptions", SUBSCRIPTION)).response?.resourceId ?? 0;
  await client.send(`POST /subscriptions/${subscriptionId}/data-integration-workspace`);
  const databases: number[] = [];
  for (let index = 0; index < WORKERS; index += 1) {
    const body = { name: `db${index}`, datasetSizeInGb: 1 };
    const made = await client.run(`POST /subscriptions/${subscriptionId}/databases`, body);
    databases.push(made.response?.resourceId ?? 0);
  }
  // In rounds, so that each worker has some of each.
  return new Ledger([
    ...databases.map((id) => password(subscriptionId, id)),
    ...databases.map((_, index) => document(subscriptionId, `doc-${index}`)),
    ...databases.map((_, index) => document(subscriptionId, `more-${index}`)),
    ...databases.map((id) => tag(subscriptionId, id, "one")),
    ...databases.map((id) => tag(subscriptionId, id, "two")),
  ]);
}

describe("kill -9 of the whole emulator", () => {
  test(`${KILLS} kills while four clients change things: all that was acknowledged is there`, {
    timeout: 600_000,
  }, async () => {
    const seed = Number(process.env["ROBUST_SEED"] ?? Date.now() % 1e6);
    console.log(`${KILLS} kills from seed ${seed}`);
    const dataDir = join(built.home, "killed");
    let child = await startChild(built.program, dataDir);
    const ledger = await furnish(child.url);
    await ledger.settle(clientAt(child.url));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { url } = child;
      const roll = createSeededRandom(seed + kill);
      const work = Array.from({ length: WORKERS }, (_, worker) =>
        ledger.work(clientAt(url), worker, WORKERS, roll),
      );
      await Promise.race([...work, ledger.more(1 + Math.floor(roll() * 120))]);
      await child.kill();
      await Promise.all(work);
      child = await startChild(built.program, dataDir);
      expect(await ledger.mistakes(clientAt(child.url))).toEqual([]);
    }
    await child.kill();
    expect(ledger.acknowledged).toBeGreaterThan(KILLS * 10);
  });

  test("a disk without space refuses what it cannot keep, loses nothing, and goes on with space", {
    timeout: 120_000,
  }, async () => {
    const dataDir = join(built.home, "full");
    const first = await startChild(built.program, dataDir);
    const ledger = await furnish(first.url);
    await ledger.settle(clientAt(first.url));
    await first.kill();
    // No file of it may grow beyond 100 KB.
    const cramped = await startChild(built.program, dataDir, 100);
    const client = clientAt(cramped.url);
    await expect(ledger.work(client, 0, WORKERS, createSeededRandom(1))).rejects.toThrow(
      /500 .*The change was not applied because it cannot be written to .*journal-1\.jsonl/,
    );
    // It still reads, and what was refused has not happened.
    expect(await ledger.mistakes(client)).toEqual([]);
    await cramped.kill();
    const roomy = await startChild(built.program, dataDir);
    expect(await ledger.mistakes(clientAt(roomy.url))).toEqual([]);
    expect(
      (await clientAt(roomy.url).send("POST /acl/redisRules", { name: "more", redisRule: "+@all" })).status,
    ).toBe(202);
    await roomy.kill();
  });
});
