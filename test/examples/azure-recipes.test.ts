import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatWithOptions } from "node:util";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { connect, endpointOf, SUBSCRIPTION } from "../../packages/emulator/test/azure/azure.js";
import { readUseCases } from "../../scripts/coverage/use-cases/read.js";
import { partsOf } from "../docs/markdown.js";
import { ROOT } from "../scripts/run.js";

const PROVIDER = "azure-managed-redis";

/** Recipes by use case, and an output of each that shows its purpose. */
const RECIPES: Record<string, [recipe: string, output: RegExp]> = {
  UC1: ["small-database", /hello/],
  UC2: ["production-database", /Balanced_B10: 12 GB[\s\S]*public endpoint: Disabled/],
  UC3: ["high-availability", /primary, (un)?healthy/],
  UC4: ["many-tenants", /acme: acme[\s\S]*OK[\s\S]*NOPERM/],
  UC5: ["read-replica", /hello\nNOPERM[\s\S]*'Linked', 'Linked'/],
  UC6: ["back-up-and-restore", /Succeeded at 20[\s\S]*balance: 100/],
  UC7: ["scale", /12 GB\norder: 1/],
  UC8: ["upgrade-and-migrate", /upgraded from [\d.]+ to [\d.]+\nvalid: true\nReadyForDnsSwitch\nold\.redis/],
  UC9: ["monitor", /Succeeded, Running[\s\S]*usedMemoryBytes: \d+[\s\S]*order: 1/],
  UC11: ["private-connectivity", /PONG/],
  UC12: ["active-active", /: Linked\n[\s\S]*both have both/],
  UC13: ["cost-control", /team shop[\s\S]*scaled down to/],
  UC14: ["access-control", /NOPERM[\s\S]*OK\n\[\]\nprimary key replaced: true/],
  UC15: ["disaster-recovery", /order: 1\nsurvivor: OK/],
};
const { useCases } = await readUseCases(ROOT);

let emulator: RunningEmulator;

beforeAll(async () => {
  emulator = await startEmulator({ seed: 1, engine: "redis" });
  const variables = {
    AZURE_ENDPOINT: endpointOf(emulator),
    AZURE_TENANT_ID: "tenant-1",
    AZURE_CLIENT_ID: emulator.apiKey,
    AZURE_CLIENT_SECRET: emulator.secretKey,
    AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
    AZURE_STORAGE_SAS: "sv=1&sig=signature",
    REDIS_CA: emulator.certificate,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

test("every use case that Azure serves has a recipe", () => {
  const served = useCases.filter(({ providers }) => providers[PROVIDER]?.verdict !== "missing");
  expect(Object.keys(RECIPES)).toEqual(served.map(({ id }) => id));
});

describe.each(Object.entries(RECIPES))("the Azure recipe of %s", (id, [recipe, output]) => {
  const program = `examples/recipes/azure/${recipe}.ts`;

  test(`${recipe} runs from an empty subscription to an empty subscription`, async () => {
    const lines: string[] = [];
    const print = vi.spyOn(console, "log").mockImplementation((...values) => {
      lines.push(formatWithOptions({ depth: 4 }, ...values));
    });
    await import(join(ROOT, program)).finally(() => print.mockRestore());
    expect(lines.join("\n")).toMatch(output);
    expect(await connect(emulator).clusters.list().all()).toEqual([]);
  });

  test(`${recipe} has a page that shows the whole program`, async () => {
    const page = join(ROOT, `docs/recipes/azure-${recipe}.md`);
    const text = await readFile(page, "utf8");
    const title = `${useCases.find((one) => one.id === id)?.title} on Azure`;
    expect(text.split("\n")[0]).toBe(`# ${title}`);
    const blocks = partsOf(page).map(({ code }) => code);
    expect(`// ${title}: tsx ${program}\n${blocks.join("\n\n")}\n`).toBe(
      await readFile(join(ROOT, program), "utf8"),
    );
    expect(await readFile(join(ROOT, "docs/recipes/README.md"), "utf8")).toContain(`azure-${recipe}.md`);
  });
});
