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
  /** Over how many subscriptions. */
  subscriptions?: number;
  /** One after the other to every subscription, rather than one subscription after the other. */
  mixed?: boolean;
  behavior?: Partial<ServiceBehavior>;
  wait?: WaitOptions;
  /** Seconds after the request at which the task is done, and at which the database is active. */
  times?: { task: number; active: number };
  /** Seconds after the first request at which a database is active. Default: so long after its own request. */
  activeAt?(n: number, acceptedAt: number): number;
}

/** Begins creates at once and waits for all; tells what that cost and how late each was seen. */
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
  // One that waits alone reads its result with its last poll; of many, each result is a read of its own.
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
  test("costs at most 60 requests, and is seen at most 3 s late", async () => {
    const one = await creates({ count: 1 });
    expect(one.requests).toBeLessThanOrEqual(60);
    expect(one.lag).toBeLessThanOrEqual(3);
    expect(one.soonest).toBeGreaterThanOrEqual(0);
  });

  test("a hundred at once in one subscription cost at most 1.2 times the polls of one, with the same lag", async () => {
    const one = await creates({ count: 1 });
    const hundred = await creates({ count: 100 });
    expect(hundred.polls).toBeLessThanOrEqual(1.2 * one.polls);
    expect(hundred.lag).toBeLessThanOrEqual(Math.max(one.lag, 3));
  });

  test("and without the reads of their passwords a hundred cost no more than that in all, but for the POSTs", async () => {
    const one = await creates({ count: 1 });
    const hundred = await creates({ count: 100, wait: { details: false } });
    expect(hundred.requests - 100).toBeLessThanOrEqual(1.2 * one.requests);
    expect(hundred.lag).toBeLessThanOrEqual(Math.max(one.lag, 3));
  });

  test.each([
    ["one subscription after the other", false],
    ["one to each subscription in turn", true],
  ])(
    "a thousand over ten subscriptions, %s, cost at most 12 times the polls of one, without a 429",
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

  test("the passwords of a thousand take as long as the service's limit makes them, and still no 429", async () => {
    const one = await creates({ count: 1 });
    const thousand = await creates({ count: 1_000, subscriptions: 10, behavior: SERVICE_LIMIT });
    expect(thousand.polls).toBeLessThanOrEqual(12 * one.polls);
    expect(thousand.refused).toBe(0);
    // A thousand reads at 400 a minute, beside the POSTs and the polls.
    expect(thousand.lag).toBeLessThanOrEqual(120);
  });

  test("a hundred that the service takes one at a time end over 33 minutes, and each is seen at most 3 s late", async () => {
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

describe("a create that takes", () => {
  /** What the client promises when it has never seen one: see `pace`. */
  const promised = (seconds: number) => Math.max(3, Math.min(seconds / 4, seconds < 257 ? 10 : seconds / 50));

  test("any time at all is seen within 3 s or a quarter of it, then 10 s, and from four minutes on 3 s or a fiftieth", () => {
    for (let seconds = 0; seconds < 2 * 3_600; seconds += 0.5) {
      const lateSeconds = computePollIntervalMs(seconds * 1000, rangeAround(300_000)) / 1000;
      expect(lateSeconds, `at ${seconds} s`).toBeLessThanOrEqual(promised(seconds));
      expect(lateSeconds, `at ${seconds} s`).toBeGreaterThanOrEqual(1);
      expect(lateSeconds, `at ${seconds} s`).toBeLessThanOrEqual(15);
    }
  });

  test.each([10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 420, 600, 900, 1_200, 1_800])(
    "%i s is seen in time by a client that has never seen one",
    async (active) => {
      const { lag, requests } = await creates({ count: 1, times: { task: 2, active } });
      expect(lag).toBeLessThanOrEqual(promised(active));
      expect(requests).toBeLessThanOrEqual(active <= 300 ? 60 : 60 + active / 9);
    },
  );

  test.each([15, 60, 120, 200, 420, 900, 1_800])(
    "%i s, the second time, is seen within a second or a hundredth of that",
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
