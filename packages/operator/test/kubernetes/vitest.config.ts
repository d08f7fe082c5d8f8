import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { common, resolve } from "../../../../vitest.config.js";

/** Tests against a real Kubernetes API server: npm run test:kubernetes. `npm test` leaves them out. */
export default defineConfig({
  root: fileURLToPath(new URL("../../../..", import.meta.url)),
  resolve,
  test: {
    ...common,
    // A hook may build a program from Go modules, which takes minutes, once per machine.
    hookTimeout: 900_000,
    include: ["packages/operator/test/kubernetes/**/*.test.ts"],
    globalSetup: fileURLToPath(new URL("global-setup.ts", import.meta.url)),
    isolate: false,
    // One API server for all files, on two cores.
    maxWorkers: 2,
  },
});
