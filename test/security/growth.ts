/** CPU time below which a run is too short to compare: a quadratic one takes fifty times as long at `LARGE`. */
const FLOOR_MS = 2;
/** Short texts in small steps: an exponential pattern shows here, while it still returns. */
const SHORT = [12, 16, 20, 24];
const MAX_SHORT_GROWTH = 4;
const SMALL = 2_000;
const LARGE = 16_000;
/** Linear work grows 8 times from `SMALL` to `LARGE`, quadratic work 64 times. */
const MAX_GROWTH = 24;
/** Another process or the garbage collector may disturb one measurement, not all of them. */
const ATTEMPTS = 4;

/**
 * Factor by which `run` grows more than its input allows, `undefined` when it is linear. Compares the CPU time of
 * inputs of different lengths in the same run, so that the speed of the machine does not matter.
 */
export function findSuperlinearGrowth(
  run: (text: string) => unknown,
  toText: (length: number) => string,
): number | undefined {
  for (const [at, length] of SHORT.entries()) {
    const growth = measureGrowth(run, toText(SHORT[at - 1] ?? 8), toText(length));
    if (growth > MAX_SHORT_GROWTH) return growth;
  }
  const growth = measureGrowth(run, toText(SMALL), toText(LARGE));
  return growth > MAX_GROWTH ? growth : undefined;
}

/** The least growth of several attempts, 1 when even the long text is too quick to measure. */
function measureGrowth(run: (text: string) => unknown, short: string, long: string): number {
  // V8 interprets a pattern once and compiles it then: only compiled runs are comparable.
  run(short);
  run(short);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const shortMs = measureCpu(() => run(short));
    const longMs = measureCpu(() => run(long));
    if (longMs < FLOOR_MS) return 1;
    least = Math.min(least, longMs / Math.max(shortMs, 0.01));
    if (least <= MAX_SHORT_GROWTH) break;
  }
  return least;
}

function measureCpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
