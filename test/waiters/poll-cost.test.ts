import type { Durations, ServiceBehavior } from "redis-cloud-emulator";
import type { WaitOptions } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { rangeAround } from "../../src/waiters/duration-estimator.js";
import { computePollIntervalMs } from "../../src/waiters/poll-interval.js";
import { Fleet } from "./many-operations.js";

const SERVICE_LIMIT: Partial<ServiceBehavior> = { rateLimit: { requests: 400, windowMs: 60_000 } };
const SPECIMEN = { task: 20, active: 300 };

interface Creates {
  count: number;
  /** Number of subscriptions. */
  subscriptions?: number;
  /** Whether consecutive creates go to different subscriptions. */
  mixed?: boolean;
  behavior?: Partial<ServiceBehavior>;
  wait?: WaitOptions;
  /** Seconds after the request at which the task is done, and at which the database is active. */
  times?: { task: number; active: number };
  /** Seconds after the first request at which a database is active. Default: `times.active` after its own request. */
  activeAt?(n: number, acceptedAt: number): number;
}

/** Waits for concurrent creates, and returns the number of requests and how late the results were. */
async function creates({
  count,
  subscriptions = 1,
  mixed = false,
  behavior = {},
  wait = {},
  times = SPECIMEN,
  activeAt = (_, acceptedAt) => acceptedAt + times.active,
}: Creates) {
  const durations: Partial<Durations> = {
    task: times.task * 1000,
    databaseCreation: (times.active - times.task) * 1000,
  };
  const fleet = new Fleet({ durations, behavior });
  const ids = await fleet.subscriptions(subscriptions);
  const cloud = fleet.client();
  const lags = await fleet.run(
    Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const id = ids[mixed ? n % subscriptions : Math.floor((n * subscriptions) / count)] ?? 0;
        const operation = await cloud.databases.create(id, { name: `db-${n}`, datasetSizeInGb: 1 });
        const acceptedAt = fleet.seconds;
        const database = await operation.wait(wait);
        expect(database.status).toBe("active");
        return fleet.seconds - activeAt(n, acceptedAt);
      }),
    ),
  );
  // The last poll of a single wait contains its result. Several waits read each result separately.
  const results = count === 1 || wait.details === false ? 0 : count;
  return {
    requests: fleet.trace.length,
    polls: fleet.count(/ GET /) - results,
    refused: fleet.count(/ 429$/),
    lag: Math.max(...lags),
    soonest: Math.min(...lags),
  };
}

describe("a create whose task is done at 20 s and whose database is active at 300 s", () => {
  test("a create of 300 s needs at most 60 requests, and resolves at most 2 s late", async () => {
    const one = await creates({ count: 1 });
    expect(one.requests).toBeLessThanOrEqual(60);
    expect(one.lag).toBeLessThanOrEqual(2);
    expect(one.soonest).toBeGreaterThanOrEqual(0);
  });

  test("100 concurrent creates in one subscription need at most 1.2 times the polls of one, with the same lag", async () => {
    const one = await creates({ count: 1 });
    const hundred = await creates({ count: 100 });
    expect(hundred.polls).toBeLessThanOrEqual(1.2 * one.polls);
    expect(hundred.lag).toBeLessThanOrEqual(Math.max(one.lag, 3));
  });

  test("100 concurrent creates without details need at most 1.2 times the requests of one, not counting POSTs", async () => {
    const one = await creates({ count: 1 });
    const hundred = await creates({ count: 100, wait: { details: false } });
    expect(hundred.requests - 100).toBeLessThanOrEqual(1.2 * one.requests);
    expect(hundred.lag).toBeLessThanOrEqual(Math.max(one.lag, 3));
  });

  test.each([
    ["one subscription after the other", false],
    ["one to each subscription in turn", true],
  ])(
    "1,000 creates in ten subscriptions, %s, need at most 12 times the polls of one, without a 429",
    async (_, mixed) => {
      const one = await creates({ count: 1 });
      const behavior = SERVICE_LIMIT;
      const thousand = await creates({
        count: 1_000,
        subscriptions: 10,
        mixed,
        behavior,
        wait: { details: false },
      });
      expect(thousand.requests - 1_000).toBeLessThanOrEqual(12 * one.requests);
      expect(thousand.refused).toBe(0);
      expect(thousand.lag).toBeLessThanOrEqual(3);
    },
  );

  test("reading the details of 1,000 databases stays within the service's rate limit, without a 429", async () => {
    const one = await creates({ count: 1 });
    const thousand = await creates({ count: 1_000, subscriptions: 10, behavior: SERVICE_LIMIT });
    expect(thousand.polls).toBeLessThanOrEqual(12 * one.polls);
    expect(thousand.refused).toBe(0);
    // A thousand reads at 400 per minute, in addition to the POSTs and the polls.
    expect(thousand.lag).toBeLessThanOrEqual(120);
  });

  test("100 creates that the service executes one at a time resolve at most 3 s late each", async () => {
    const hundred = await creates({
      count: 100,
      behavior: { ...SERVICE_LIMIT, oneTaskAtATime: true },
      wait: { details: false },
      activeAt: (n) => 20 * (n + 1) + 280,
    });
    expect(hundred.lag).toBeLessThanOrEqual(3);
    // A look every two and a half seconds, whatever the number of waits: a fifteenth of the quota.
    expect(hundred.polls).toBeLessThanOrEqual(2_280 / 2.25);
    expect(hundred.refused).toBe(0);
  });
});

describe("poll intervals", () => {
  /** Maximum lag, in seconds, of a client without a measured duration: see `computePollIntervalMs`. */
  const promised = (seconds: number) => Math.max(3, Math.min(seconds / 4, seconds < 257 ? 10 : seconds / 50));

  test("the interval is at most 3 s or a quarter of the elapsed time, up to 10 s, and later a fiftieth of it", () => {
    for (let seconds = 0; seconds < 2 * 3_600; seconds += 0.5) {
      const lateSeconds = computePollIntervalMs(seconds * 1000, rangeAround(300_000)) / 1000;
      expect(lateSeconds, `at ${seconds} s`).toBeLessThanOrEqual(promised(seconds));
      expect(lateSeconds, `at ${seconds} s`).toBeGreaterThanOrEqual(1);
      expect(lateSeconds, `at ${seconds} s`).toBeLessThanOrEqual(15);
    }
  });

  test.each([10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 420, 600, 900, 1_200, 1_800])(
    "a client without measured durations observes the end of a create of %i s within the promised lag",
    async (active) => {
      const { lag, requests } = await creates({ count: 1, times: { task: 2, active } });
      expect(lag).toBeLessThanOrEqual(promised(active));
      expect(requests).toBeLessThanOrEqual(active <= 300 ? 60 : 60 + active / 9);
    },
  );

  test.each([15, 60, 120, 200, 420, 900, 1_800])(
    "the second create of %i s is observed within 1 s or a hundredth of its duration",
    async (active) => {
      const durations = { task: 2_000, databaseCreation: (active - 2) * 1000 };
      const fleet = new Fleet({ durations });
      const [id = 0] = await fleet.subscriptions(1);
      const cloud = fleet.client();
      const spent: { lag: number; requests: number }[] = [];
      for (const name of ["first", "second"]) {
        fleet.begin();
        await fleet.run(cloud.databases.create(id, { name: `db-${name}`, datasetSizeInGb: 1 }).wait());
        spent.push({ lag: fleet.seconds - active, requests: fleet.trace.length });
      }
      expect(spent[1]?.lag).toBeLessThanOrEqual(Math.max(1, active / 100));
      expect(spent[1]?.requests).toBeLessThanOrEqual(40 + active / 15);
    },
  );
});
