import { relative, sep } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longer than twelve seconds, longest first: a file that starts last keeps the other workers idle. Copied
 * from the report of a whole run with four workers on two processors.
 */
const SLOW = [
  "test/faults/matrix.test.ts",
  "test/scripts/update.test.ts",
  "test/idempotency/scale.test.ts",
  "test/scripts/hostile-names.test.ts",
  "test/docs/blocks.test.ts",
  "packages/operator/test/kill.test.ts",
  "packages/operator/test/controller.test.ts",
  "test/examples/recipes.test.ts",
  "packages/emulator/test/integration/dashboard.test.ts",
  "packages/fleet/test/waits/waits.test.ts",
  "packages/ensure/test/azure-kill.test.ts",
  "test/examples/fleet.test.ts",
  "packages/fleet/test/rate-limiter/lost-data.test.ts",
  "packages/fleet/test/waits/worker-crash.test.ts",
  "test/wire/hostile.test.ts",
  "test/lifecycle/fallbacks.test.ts",
  "packages/fleet/test/rate-limiter/redis-unreachable.test.ts",
  "test/waiters/polling.test.ts",
  "packages/emulator/test/dashboard/axe.test.ts",
  "packages/emulator/test/dashboard/layout.test.ts",
  "packages/emulator/test/dashboard/databases-page.test.ts",
  "packages/operator/test/resilience.test.ts",
  "test/idempotency/property.test.ts",
  "packages/emulator/test/fuzz/bodies.test.ts",
  "test/scripts/diff.test.ts",
  "packages/operator/test/scale.test.ts",
  "packages/emulator/test/engine/cluster.test.ts",
  "packages/emulator/test/fuzz/kill.test.ts",
  "packages/ensure/test/kill.test.ts",
  "test/examples/azure-recipes.test.ts",
  "test/use-cases/databases.test.ts",
  "test/scripts/generate.test.ts",
  "test/lifecycle/connectivity.test.ts",
  "packages/emulator/test/integration/dashboard-views.test.ts",
  "packages/emulator/test/cli/spawned.test.ts",
  "packages/azure/test/emulator-lifecycle.test.ts",
  "packages/emulator/test/fuzz/memory.test.ts",
  "packages/fleet/test/rate-limiter/saturation.test.ts",
  "test/waiters/poll-cost.test.ts",
];

/**
 * Files with a process each: they replace the HTTP client or the globals of the process, or measure its memory. All others
 * share processes, where what they import is loaded once.
 */
export const ISOLATED = [
  "packages/emulator/test/fuzz/memory.test.ts",
  "test/facade/{bad-input,composed,conformance}.test.ts",
  "test/wire/{errors,headers,hostile,lost-connections,never-sent,paged-list,raw,retries}.test.ts",
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
