import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { EvidenceReporter } from "./test/evidence/reporter.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "redis-cloud-sdk/catalog": here("generated/catalog.ts"),
      "redis-cloud-sdk/otel": here("src/otel/index.ts"),
      "redis-cloud-sdk/node": here("src/node/index.ts"),
      "redis-cloud-sdk/models": here("generated/models.ts"),
      "redis-cloud-sdk": here("src/index.ts"),
      "redis-cloud-emulator": here("packages/emulator/src/index.ts"),
      "redis-cloud-fleet": here("packages/fleet/src/index.ts"),
    },
  },
  test: {
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
    // Many tests wait for processes and browsers more than they compute.
    maxWorkers: 4,
    // The machine that runs the checks may be slow: only a hang should end a test.
    globalSetup: here("test/support/global-setup.ts"),
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
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
