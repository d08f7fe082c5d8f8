import { defineConfig } from "vitest/config";
import { common, resolve } from "../../vitest.config.js";

// The tests of `npm run test:mutation`, or of one folder with `-- --mutate "src/waiters/**/*.ts"`: those that run in this
// process, take milliseconds, and cover core, waiters and idempotency.
export default defineConfig({
  resolve,
  test: {
    ...common,
    retry: 0,
    include: ["test/core/*.test.ts", "test/waiters/*.test.ts", "test/idempotency/*.test.ts"],
    exclude: [
      "test/idempotency/{crash,property,scale,every-route,endless-lists}.test.ts",
      "test/waiters/{poll-cost,polling,sharing}.test.ts",
    ],
  },
});
