import fc from "fast-check";
import { ManualClock } from "redis-cloud-emulator";
import type { Intent } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { createSeededRandom } from "../support/random.js";
import { createTally, Oracle, type Tally } from "./model-oracle.js";
import { type Call, type Fate, ModelProcess } from "./model-processes.js";
import { ModelService } from "./model-service.js";

/** A longer search: `CREATE_RUNS=10000 CREATE_SEED=7 npx vitest run test/idempotency/property`. */
const RUNS = Number(process.env["CREATE_RUNS"] ?? 200);
const SEED = Number(process.env["CREATE_SEED"] ?? 20_260_101);
/** Path of one counterexample, to run it alone. */
const PATH = process.env["CREATE_PATH"] ?? "";
/** Whether to search for a smaller counterexample, which takes minutes. */
const IS_SHRINKING = process.env["CREATE_SHRINK"] !== undefined;

const START = Date.UTC(2026, 0, 1);
/** Processes 0 and 1 share a store. */
const STORES = [0, 0, 1];

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const upTo = (max: number) => fc.nat({ max });
/** Mostly short, sometimes long. */
const delay = (usual: number, long: number) =>
  fc.oneof({ weight: 4, arbitrary: upTo(usual) }, { weight: 1, arbitrary: upTo(long) });

const timing = fc.record({
  listedAfterMs: delay(1_500, 30_000),
  startsAfterMs: delay(1_000, 10_000),
  runsMs: delay(3_000, 300_000),
  visibleAfterMs: delay(1_000, 40_000),
});
const spec = fc.record({
  name: oneOf("readers", "writers"),
  redisRule: fc.oneof(
    { weight: 5, arbitrary: oneOf("+@read ~*") },
    { weight: 1, arbitrary: oneOf("+@all ~*") },
  ),
});
const fate = oneOf<Fate>(
  "answered",
  "refused",
  "rejected",
  "lost-before",
  "lost-before",
  "lost-after",
  "silent-before",
  "silent-after",
  "delayed",
  "gateway-before",
  "gateway-after",
);
const call = fc.record({
  process: oneOf(0, 0, 1, 2),
  atMs: fc.integer({ min: 60_000, max: 90_000 }),
  spec,
  fate,
  timing,
  delayMs: delay(4_000, 30_000),
  isAwaited: fc.boolean(),
});
const scenario = fc.record({
  seed: fc.integer(),
  hasUniqueNames: fc.boolean(),
  timestampSkewMs: fc.integer({ min: -2_000, max: 2_000 }),
  skewMs: fc.array(
    fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: -600_000, max: 600_000 })),
    { minLength: 2, maxLength: 2 },
  ),
  maxTravelMs: oneOf(1, 200, 1_000, 4_000),
  failingReads: oneOf(0, 0, 0.1, 0.5, 0.9),
  calls: fc.array(call, { minLength: 1, maxLength: 5 }),
  /** Creates of clients without the SDK. */
  strangers: fc.array(fc.record({ atMs: upTo(120_000), spec, timing }), { maxLength: 3 }),
  /** Process 0 or 1 ends in the middle of its work. */
  crashes: fc.array(fc.record({ process: oneOf(0, 1), atMs: fc.integer({ min: 60_000, max: 150_000 }) }), {
    maxLength: 2,
  }),
  recoveries: fc.array(fc.integer({ min: 60_000, max: 400_000 }), { maxLength: 2 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

async function runScenario(given: Scenario, tally: Tally): Promise<string[]> {
  const clock = new ManualClock(START);
  const random = createSeededRandom(given.seed);
  const service = new ModelService<Call | undefined>(clock, given.hasUniqueNames, given.timestampSkewMs);
  const oracle = new Oracle(service, tally, given.timestampSkewMs);
  const stores = [new Map<string, Intent>(), new Map<string, Intent>()];
  const network = { random, maxTravelMs: given.maxTravelMs, failingReads: given.failingReads };
  const startProcess = async (number: number, store: number) => {
    const skewMs = given.skewMs[store] as number;
    const started = new ModelProcess(
      number,
      service,
      clock,
      skewMs,
      stores[store] as Map<string, Intent>,
      network,
    );
    // The hash of the account is computed outside the virtual time.
    await started.cloud.operations.recover();
    return started;
  };
  const processes = await Promise.all(STORES.map((store, number) => startProcess(number, store)));
  const restarted = await Promise.all(given.recoveries.map((_, index) => startProcess(10 + index, 0)));
  const calls: Call[] = given.calls.map((one) => ({
    ...one,
    process: processes[one.process] as ModelProcess,
    posts: 0,
    isAnswered: false,
  }));
  const create = async (one: Call, atMs: number, isAwaited: boolean) => {
    await clock.sleep(atMs);
    const { cloud, died, isDead } = one.process;
    if (isDead) return;
    const work = one.process.run(one, async () => {
      try {
        const operation = await cloud.acl.redisRules.create(one.spec);
        if (one.process.isDead) return;
        const { taskId } = operation;
        const isFoundByRecovery = restarted.some(
          ({ recovered }) => one.intentId !== undefined && recovered.get(one.intentId) === taskId,
        );
        oracle.judgeOperation(one, taskId, isFoundByRecovery);
        if (isAwaited) await operation.wait().catch(() => undefined);
      } catch (error) {
        if (!one.process.isDead) oracle.judgeError(one, error);
      }
    });
    await Promise.race([work, died]);
  };
  const recover = async (one: ModelProcess, atMs: number) => {
    await clock.sleep(atMs);
    for (const found of await one.cloud.operations.recover()) oracle.judgeRecovery(found, calls);
  };
  const work = [
    ...given.strangers.map(async ({ atMs, ...other }) => {
      await clock.sleep(atMs);
      service.create(undefined, other.spec, other.timing);
    }),
    ...given.crashes.map(async ({ process, atMs }) => {
      await clock.sleep(atMs);
      processes[process]?.crash();
    }),
    ...calls.map((one, index) => {
      const { atMs, isAwaited } = given.calls[index] as (typeof given.calls)[number];
      return create(one, atMs, isAwaited);
    }),
    ...restarted.map((one, index) => recover(one, given.recoveries[index] as number)),
  ];
  await clock.runUntil(Promise.all(work), { quietMs: 0 });
  oracle.judgeAccount(calls);
  return oracle.violations;
}

test(`${RUNS} random services: each create is executed at most once, adopts no other's resource, and is adopted or reported`, {
  timeout: 600_000 + RUNS * 500,
}, async () => {
  const tally = createTally();
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      expect(await runScenario(given, tally)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, path: PATH, endOnFailure: !IS_SHRINKING },
  );
  console.log(`seed ${SEED}, ${RUNS} services: ${JSON.stringify(tally)}`);
  if (PATH !== "") return;
  // Otherwise nothing was tested.
  expect(Math.min(tally.answered, tally.adopted, tally.reported, tally.recovered)).toBeGreaterThan(0);
});
