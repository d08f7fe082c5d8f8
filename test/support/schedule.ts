import { relative, sep } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Longest first: a file that starts last and takes a minute keeps the other workers idle. */
const SLOW = [
  "test/scripts/update.test.ts",
  "test/docs/blocks.test.ts",
  "test/scripts/hostile-names.test.ts",
  "test/faults/matrix.test.ts",
  "packages/fleet/test/waits/waits.test.ts",
  "test/idempotency/scale.test.ts",
  "test/idempotency/property.test.ts",
  "test/waiters/poll-cost.test.ts",
  "test/idempotency/crash.test.ts",
  "test/scripts/sync.test.ts",
  "test/examples/recipes.test.ts",
  "test/examples/tasks.test.ts",
  "test/examples/fleet.test.ts",
  "test/types/compiles.test.ts",
  "packages/emulator/test/fuzz/memory.test.ts",
  "packages/emulator/test/fuzz/bodies.test.ts",
  "packages/emulator/test/fuzz/kill.test.ts",
  "packages/emulator/test/fuzz/starts.test.ts",
  "packages/emulator/test/cli/spawned.test.ts",
  "packages/emulator/test/dashboard/page.test.ts",
  "packages/emulator/test/integration/dashboard.test.ts",
  "packages/fleet/test/waits/worker-crash.test.ts",
];

/**
 * Files with a process each: they replace the HTTP client or the globals of the process, or measure its memory. All others
 * share processes, where what they import is loaded once.
 */
export const ISOLATED = [
  "packages/emulator/test/fuzz/memory.test.ts",
  "test/facade/conformance.test.ts",
  "test/facade/composed.test.ts",
  "test/wire/**/*.test.ts",
  "test/core/options.test.ts",
  "packages/fleet/test/rate-limiter/redis-unreachable.test.ts",
];

/** Starts slow files first, also on a fresh clone, where vitest does not know yet which they are. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = SLOW.indexOf(relative(this.ctx.config.root, moduleId).split(sep).join("/"));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
