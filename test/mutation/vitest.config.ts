import { defineConfig } from "vitest/config";
import { common, resolve } from "../../vitest.config.js";

// The tests of `npm run test:mutation`, or of one folder with `-- --mutate "src/waiters/**/*.ts"`: those that run in this
// process, take little time, and cover core, waiters and idempotency.
export default defineConfig({
  resolve,
  test: {
    ...common,
    retry: 0,
    isolate: false,
    // A mutant that hangs is killed by its test, which costs less than a new process.
    testTimeout: 10_000,
    hookTimeout: 10_000,
    expect: { poll: { timeout: 2_000 } },
    include: ["test/{core,waiters,idempotency,wire,secrets}/*.test.ts"],
    exclude: [
      "test/idempotency/{crash,property,scale,endless-lists}.test.ts",
      "test/waiters/{poll-cost,rate-limiter-use}.test.ts",
      "test/wire/{hostile,proxies}.test.ts",
    ],
  },
});
