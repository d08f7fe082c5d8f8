import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { EvidenceReporter } from "./test/evidence/reporter.js";
import { ISOLATED, SlowFirst } from "./test/support/schedule.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const resolve = {
  alias: {
    "redis-cloud-sdk/core": here("src/companion.ts"),
    "redis-cloud-sdk/data-integration/models": here("generated/data-integration/models.ts"),
    "redis-cloud-sdk/data-integration/catalog": here("generated/data-integration/catalog.ts"),
    "redis-cloud-sdk/catalog": here("generated/catalog.ts"),
    "redis-cloud-sdk/raw": here("src/raw/index.ts"),
    "redis-cloud-sdk/fallbacks": here("src/fallbacks/index.ts"),
    "redis-cloud-sdk/gaps": here("src/gaps/index.ts"),
    "redis-cloud-sdk/progress": here("src/progress/index.ts"),
    "redis-cloud-sdk/tenants": here("src/tenants/index.ts"),
    "redis-cloud-sdk/otel": here("src/otel/index.ts"),
    "redis-cloud-sdk/node": here("src/node/index.ts"),
    "redis-cloud-sdk/models": here("generated/models.ts"),
    "redis-cloud-sdk": here("src/index.ts"),
    "redis-cloud-emulator": here("packages/emulator/src/index.ts"),
    "redis-cloud-fleet": here("packages/fleet/src/index.ts"),
    "azure-managed-redis-sdk/models": here("packages/azure/generated/models.ts"),
    "azure-managed-redis-sdk/catalog": here("packages/azure/generated/catalog.ts"),
    "azure-managed-redis-sdk/testing": here("packages/azure/src/testing/index.ts"),
    "azure-managed-redis-sdk": here("packages/azure/src/index.ts"),
    "redis-cloud-ensure": here("packages/ensure/src/index.ts"),
    "redis-cloud-operator": here("packages/operator/src/index.ts"),
  },
};

export const common = {
  // The machine that runs the checks may be slow: only a hang should end a test.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
  // Real servers and real time on shared machines: CI repeats a failed test once, and the report names it.
  retry: process.env["CI"] === undefined ? 0 : 1,
};

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { ...common, name: "isolated", include: ISOLATED } },
      {
        resolve,
        test: {
          ...common,
          name: "shared",
          include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
          // Tests of the operator against a real API server: npm run test:kubernetes.
          exclude: [...configDefaults.exclude, ...ISOLATED, "packages/operator/test/kubernetes/**"],
          isolate: false,
        },
      },
    ],
    sequence: { sequencer: SlowFirst },
    globalSetup: here("test/support/global-setup.ts"),
    // Many tests wait for processes and browsers more than they compute.
    maxWorkers: 4,
    reporters: ["default", new EvidenceReporter()],
    coverage: {
      include: ["src/**"],
      exclude: ["packages/**"],
      thresholds: { lines: 95 },
      reportsDirectory: "coverage/lines",
      reporter: ["text-summary", "json-summary", "html"],
    },
  },
});
