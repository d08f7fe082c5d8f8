import { relative, sep } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longer than twelve seconds, longest first: a file that starts last keeps the other workers idle. Copied
 * from the report of a whole run with four workers on two processors.
 */
const SLOW = [
  "test/examples/azure-recipes.test.ts",
  "test/faults/matrix.test.ts",
  "test/scripts/update.test.ts",
  "test/waiters/polling.test.ts",
  "test/idempotency/property.test.ts",
  "test/scripts/hostile-names.test.ts",
  "test/docs/blocks.test.ts",
  "packages/emulator/test/integration/dashboard.test.ts",
  "test/idempotency/scale.test.ts",
  "packages/emulator/test/dashboard/page.test.ts",
  "test/waiters/rate-limiter-use.test.ts",
  "packages/emulator/test/dashboard/accessibility-and-xss.test.ts",
  "test/examples/recipes.test.ts",
  "test/wire/hostile.test.ts",
  "packages/emulator/test/fuzz/bodies.test.ts",
  "packages/fleet/test/waits/waits.test.ts",
  "packages/operator/test/kill.test.ts",
  "test/examples/fleet.test.ts",
  "test/waiters/poll-cost.test.ts",
  "test/idempotency/every-route.test.ts",
  "packages/fleet/test/rate-limiter/lost-data.test.ts",
  "test/types/compiles.test.ts",
  "packages/ensure/test/kill.test.ts",
  "test/scripts/contracts.test.ts",
  "test/scripts/generate.test.ts",
  "test/use-cases/databases.test.ts",
  "test/lifecycle/fallbacks.test.ts",
  "packages/operator/test/controller.test.ts",
  "packages/operator/test/scale.test.ts",
  "packages/fleet/test/rate-limiter/redis-unreachable.test.ts",
  "packages/emulator/test/cli/spawned.test.ts",
  "test/scripts/sync.test.ts",
  "packages/emulator/test/fuzz/kill.test.ts",
  "test/scripts/diff.test.ts",
  "test/lifecycle/connectivity.test.ts",
  "packages/emulator/test/fuzz/starts.test.ts",
  "packages/emulator/test/engine/cluster.test.ts",
  "packages/azure/test/emulator-lifecycle.test.ts",
  "test/lifecycle/active-active.test.ts",
  "test/lifecycle/data-integration.test.ts",
  "packages/emulator/test/engine/access.test.ts",
  "test/coverage/source.test.ts",
  "packages/emulator/test/engine/tick-rate.test.ts",
  "packages/fleet/test/rate-limiter/saturation.test.ts",
  "packages/emulator/test/fuzz/paths.test.ts",
  "test/lifecycle/rotate-password.test.ts",
  "packages/fleet/test/waits/worker-crash.test.ts",
  "test/idempotency/crash.test.ts",
  "packages/emulator/test/engine/crash-recovery.test.ts",
];

/**
 * Files with a process each: they replace the HTTP client or the globals of the process, or measure its memory. All others
 * share processes, where what they import is loaded once.
 */
export const ISOLATED = [
  "packages/emulator/test/fuzz/memory.test.ts",
  "test/facade/conformance.test.ts",
  "test/facade/composed.test.ts",
  "test/wire/{errors,headers,hostile,never-sent,paged-list,raw,retries}.test.ts",
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
