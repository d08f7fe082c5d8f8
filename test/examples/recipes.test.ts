import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatWithOptions } from "node:util";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readUseCases } from "../../scripts/coverage/use-cases/read.js";
import { partsOf } from "../docs/markdown.js";
import { ROOT } from "../scripts/run.js";
import { sharedFolder } from "../support/temp-folder.js";

/** Recipes by use case, and an output of each that shows its purpose. */
const RECIPES: Record<string, [recipe: string, output: RegExp]> = {
  UC1: ["small-database", /hello/],
  UC2: ["production-database", /BEGIN CERTIFICATE[\s\S]*backed up at 20/],
  UC3: ["high-availability", /primary, (un)?healthy, \d replicas/],
  UC4: ["many-tenants", /acme .*:\d+[\s\S]*beta: 1 keys/],
  UC5: ["read-replica", /role: 'replica'/],
  UC6: ["back-up-and-restore", /restored s3:\/\/ledger-backups\/entries\/entries/],
  UC7: ["scale", /^4 GB/m],
  UC8: ["upgrade-and-migrate", /status: 'success'[\s\S]*trafficStatus: 'stopped'/],
  UC9: ["monitor", /usedMemoryBytes: \d+/],
  UC10: ["agent-memory", /^\d+ characters/m],
  UC11: ["private-connectivity", /pending-acceptance|active/],
  UC12: ["active-active", /eu-west-1/],
  UC13: ["cost-control", /dollars per hour/],
  UC14: ["access-control", /NOPERM/],
  UC15: ["disaster-recovery", /status: 'success'/],
  UC16: ["data-integration", /Ready/],
};
const { useCases } = await readUseCases(ROOT);

let emulator: RunningEmulator;
const locations = sharedFolder();
let cloud: RedisCloud;

beforeAll(async () => {
  emulator = await startEmulator({ seed: 1, engine: "redis", locations });
  const { apiKey, secretKey, url: baseUrl } = emulator;
  cloud = new RedisCloud({ apiKey, secretKey, baseUrl });
  vi.stubEnv("REDIS_CLOUD_API_KEY", apiKey);
  vi.stubEnv("REDIS_CLOUD_SECRET_KEY", secretKey);
  vi.stubEnv("REDIS_CLOUD_BASE_URL", baseUrl);
  vi.stubEnv("BUCKETS", join(locations, "s3"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

/** Returns the contents of the account, without the built-in rules and the owner. */
async function remains() {
  return {
    subscriptions: await cloud.subscriptions.list().all(),
    essentials: await cloud.essentials.subscriptions.list().all(),
    users: await cloud.acl.users.list().all(),
    roles: await cloud.acl.roles.list().all(),
    rules: (await cloud.acl.redisRules.list().all()).filter(({ isDefault }) => !isDefault),
    memoryStores: await cloud.agentMemory.list().all(),
  };
}

test("every use case has a recipe", () => {
  expect(Object.keys(RECIPES)).toEqual(useCases.map(({ id }) => id));
});

describe.each(Object.entries(RECIPES))("the recipe of %s", (id, [recipe, output]) => {
  const program = `examples/recipes/${recipe}.ts`;

  test(`${recipe} runs from an empty account to an empty account`, async () => {
    const lines: string[] = [];
    const print = vi.spyOn(console, "log").mockImplementation((...values) => {
      lines.push(formatWithOptions({ depth: 4 }, ...values));
    });
    await import(join(ROOT, program)).finally(() => print.mockRestore());
    expect(lines.join("\n")).toMatch(output);
    expect(await remains()).toEqual({
      subscriptions: [],
      essentials: [],
      users: [],
      roles: [],
      rules: [],
      memoryStores: [],
    });
  });

  test(`${recipe} has a page that shows the whole program`, async () => {
    const page = join(ROOT, `docs/recipes/${recipe}.md`);
    const text = await readFile(page, "utf8");
    const { title } = useCases.find((one) => one.id === id) ?? {};
    expect(text.split("\n")[0]).toBe(`# ${title}`);
    const blocks = partsOf(page).map(({ code }) => code);
    expect(`// ${title}: tsx ${program}\n${blocks.join("\n\n")}\n`).toBe(
      await readFile(join(ROOT, program), "utf8"),
    );
    expect(await readFile(join(ROOT, "docs/recipes/README.md"), "utf8")).toContain(
      `[${title}](${recipe}.md)`,
    );
  });
});
