import { getEventListeners } from "node:events";
import { ConfigError, InMemoryRateLimiter, type Priority, type RateLimiter } from "redis-cloud-sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { createSeededRandom } from "../support/random.js";
import { VirtualClock } from "../support/virtual-clock.js";

const MINUTE = 60_000;
/** Time for which a request keeps its place: the window, and half a second for those that are quicker on their way. */
const PLACE = 60_500;
const PRIORITIES: readonly Priority[] = ["write", "read", "poll"];

let clock: VirtualClock;
let start: number;

beforeEach(() => {
  clock = new VirtualClock();
  start = clock.now();
});

/** Takes one place; notes who got it and when, as `"write 60"` in seconds. */
function taker(rateLimiter: RateLimiter) {
  const granted: string[] = [];
  const take = (priority: Priority, name: string = priority, signal?: AbortSignal) =>
    rateLimiter.take(priority, signal).then(() => {
      granted.push(`${name} ${(clock.now() - start) / 1000}`);
    });
  return { granted, take };
}

async function spend(rateLimiter: RateLimiter, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await rateLimiter.take("read");
}

describe("the window", () => {
  test.each([1, 2, 3])("the limit is never exceeded within any 60 s, under load %i", async (seed) => {
    const random = createSeededRandom(seed);
    const limit = 50;
    const rateLimiter = new InMemoryRateLimiter(clock, limit);
    const sent: number[] = [];
    const arrive = async (at: number, priority: Priority) => {
      await clock.sleep(at);
      await rateLimiter.take(priority);
      sent.push(clock.now());
    };
    const loads = Array.from({ length: 600 }, () => {
      // Bursts and trickles: a third arrives in a few moments, the rest over ten minutes.
      const at = random() < 0.33 ? Math.floor(random() * 4) * 2 * MINUTE : Math.floor(random() * 10 * MINUTE);
      return arrive(at, PRIORITIES[Math.floor(random() * 3)] ?? "read");
    });
    await clock.exhaust();
    await Promise.all(loads);
    expect(sent).toHaveLength(600);
    const overdrawn = sent.filter((time, index) => {
      const later = sent[index + limit];
      return later !== undefined && later - time <= MINUTE;
    });
    expect(overdrawn).toEqual([]);
    // Neither is it wasted: with so much to do, a place that is free is taken.
    expect(Math.max(...sent) - start).toBeLessThanOrEqual((600 / limit + 1) * PLACE);
    expect(clock.sleeping).toBe(0);
  });

  test("the window frees its slots one by one", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 3);
    const { granted, take } = taker(rateLimiter);
    for (const name of ["a", "b", "c"]) {
      await take("read", name);
      await clock.advance(10_000);
    }
    const waiting = ["d", "e", "f", "g"].map((name) => take("read", name));
    await clock.advance(30_499);
    expect(granted).toEqual(["a 0", "b 10", "c 20"]);
    await clock.advance(1);
    expect(granted.slice(3)).toEqual(["d 60.5"]);
    await clock.exhaust();
    await Promise.all(waiting);
    expect(granted).toEqual(["a 0", "b 10", "c 20", "d 60.5", "e 70.5", "f 80.5", "g 121"]);
  });

  test("does not send the whole queue after a sleep", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 2);
    const { granted, take } = taker(rateLimiter);
    const all = Array.from({ length: 7 }, (_, index) => take("read", `r${index}`));
    await clock.exhaust();
    await Promise.all(all);
    expect(granted).toEqual(["r0 0", "r1 0", "r2 60.5", "r3 60.5", "r4 121", "r5 121", "r6 181.5"]);
    // One sleep serves all who wait.
    expect(clock.sleeps).toEqual([PLACE, PLACE, PLACE]);
  });

  test("a new request does not overtake the waiting ones", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    // Arrives when the slot is free and the waiting request has not resumed yet.
    const newcomer = clock.sleep(PLACE).then(() => take("read", "third"));
    const waiting = take("read", "second");
    await clock.exhaust();
    await Promise.all([waiting, newcomer]);
    expect(granted).toEqual(["first 0", "second 60.5", "third 121"]);
  });
});

describe("priorities", () => {
  test("changes are sent first, then reads, then polls, each in order of arrival", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    const all = [
      take("poll", "poll 1"),
      take("read", "read 1"),
      take("poll", "poll 2"),
      take("write", "write 1"),
      take("read", "read 2"),
      take("write", "write 2"),
    ];
    await clock.exhaust();
    await Promise.all(all);
    expect(granted).toEqual([
      "first 0",
      "write 1 60.5",
      "write 2 121",
      "read 1 181.5",
      "read 2 242",
      "poll 1 302.5",
      "poll 2 363",
    ]);
  });

  test("priorities apply to requests that arrive while others wait", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    const poll = take("poll");
    await clock.advance(30_000);
    const write = take("write");
    await clock.exhaust();
    await Promise.all([poll, write]);
    expect(granted).toEqual(["first 0", "write 60.5", "poll 121"]);
  });
});

describe("fairness", () => {
  test("every tenth slot goes to the longest-waiting request, so that polls do not starve", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    const { granted, take } = taker(rateLimiter);
    await spend(rateLimiter, 10);
    const polls = [take("poll", "poll 1"), take("poll", "poll 2")];
    const writes = Array.from({ length: 40 }, () => take("write"));
    await clock.advance(2 * PLACE);
    expect(granted.filter((line) => line.startsWith("poll"))).toEqual(["poll 1 60.5", "poll 2 121"]);
    expect(granted).toHaveLength(20);
    await clock.exhaust();
    await Promise.all([...polls, ...writes]);
  });

  test("the order is preserved with tens of thousands of requests, half of which are aborted", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 20_000);
    await spend(rateLimiter, 20_000);
    const caller = new AbortController();
    let granted = 0;
    let left = 0;
    const all = Array.from({ length: 40_000 }, (_, index) =>
      rateLimiter.take("read", index % 2 === 0 ? caller.signal : undefined).then(
        () => {
          granted += 1;
        },
        () => {
          left += 1;
        },
      ),
    );
    caller.abort();
    expect(rateLimiter.state()).toEqual({ limit: 20_000, used: 20_000, queued: 20_000 });
    await clock.exhaust();
    await Promise.all(all);
    expect({ granted, left }).toEqual({ granted: 20_000, left: 20_000 });
  });

  test("the usage of other clients is stored as one number", () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1_000_000_000);
    rateLimiter.observe({ remaining: 1 });
    expect(rateLimiter.state().used).toBe(999_999_999);
  });
});

describe("a clock that jumps", () => {
  /** A clock that can be set. */
  function settable() {
    let offset = 0;
    const jumping = { now: () => clock.now() + offset, sleep: clock.sleep.bind(clock) };
    return { jumping, jump: (ms: number) => (offset += ms) };
  }

  test("a clock set back neither blocks the limiter for more than a window nor exceeds the limit", async () => {
    const { jumping, jump } = settable();
    const rateLimiter = new InMemoryRateLimiter(jumping, 2);
    const { granted, take } = taker(rateLimiter);
    await take("read", "a");
    await clock.advance(30_000);
    await take("read", "b");
    jump(-24 * 3_600_000);
    const all = [take("read", "c"), take("read", "d")];
    await clock.advance(30_499);
    expect(granted).toHaveLength(2);
    await clock.exhaust();
    await Promise.all(all);
    expect(granted).toEqual(["a 0", "b 30", "c 60.5", "d 90.5"]);
  });

  test("a clock set back during a pause keeps the pause as long as the service requires", async () => {
    const { jumping, jump } = settable();
    const rateLimiter = new InMemoryRateLimiter(jumping, 2);
    const { granted, take } = taker(rateLimiter);
    rateLimiter.observe({ exhaustedForMs: 7_000 });
    jump(-3_600_000);
    const waiting = take("read");
    await clock.exhaust();
    await waiting;
    expect(granted).toEqual(["read 7"]);
  });

  test("a clock set forward frees the window, as after a suspended machine", async () => {
    const { jumping, jump } = settable();
    const rateLimiter = new InMemoryRateLimiter(jumping, 2);
    await spend(rateLimiter, 2);
    jump(3_600_000);
    expect(rateLimiter.state().used).toBe(0);
    await rateLimiter.take("read");
  });
});

describe("reports of the service", () => {
  test("the usage of other clients with the same key is counted", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    const { granted, take } = taker(rateLimiter);
    await spend(rateLimiter, 2);
    rateLimiter.observe({ remaining: 1 });
    expect(rateLimiter.state()).toEqual({ limit: 10, used: 9, queued: 0 });
    await take("read", "last");
    const waiting = take("read", "next");
    await clock.exhaust();
    await waiting;
    expect(granted).toEqual(["last 0", "next 60.5"]);
  });

  test("more remaining requests than expected change nothing, as the service's window may have started later", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    await spend(rateLimiter, 9);
    rateLimiter.observe({ remaining: 10 });
    rateLimiter.observe({ remaining: 1 });
    expect(rateLimiter.state().used).toBe(9);
  });

  test.each([
    [0, 10],
    [-3, 10],
    [Number.NaN, 1],
    [undefined, 1],
  ])("%s remaining requests count as %i used", async (remaining, used) => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    await spend(rateLimiter, 1);
    rateLimiter.observe({ remaining });
    expect(rateLimiter.state().used).toBe(used);
  });

  test("an exhausted quota pauses all requests for the time that the service requires", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    const { granted, take } = taker(rateLimiter);
    rateLimiter.observe({ exhaustedForMs: 7_000 });
    rateLimiter.observe({ exhaustedForMs: 3_000 });
    const all = [take("poll"), take("write")];
    await clock.advance(6_999);
    expect(granted).toEqual([]);
    expect(rateLimiter.state()).toEqual({ limit: 10, used: 0, queued: 2 });
    await clock.advance(1);
    await all[1];
    expect(granted).toEqual(["write 7"]);
    rateLimiter.observe({ remaining: 9 });
    await all[0];
    expect(granted).toEqual(["write 7", "poll 7"]);
    await take("read");
    expect(granted.at(-1)).toBe("read 7");
  });

  test("after a pause, one probe request precedes all others", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 10);
    const { granted, take } = taker(rateLimiter);
    rateLimiter.observe({ remaining: 0, exhaustedForMs: 7_000 });
    const all = ["a", "b", "c", "d"].map((name) => take("read", name));
    await clock.advance(8_000);
    expect(granted).toEqual(["a 7"]);
    // Still exhausted: again one goes ahead.
    rateLimiter.observe({ remaining: 0, exhaustedForMs: 3_000 });
    await clock.advance(3_000);
    expect(granted).toEqual(["a 7", "b 11"]);
    // Its response is lost: the others do not wait for it indefinitely.
    await clock.exhaust();
    await Promise.all(all);
    expect(granted).toEqual(["a 7", "b 11", "c 13", "d 13"]);
  });

  test("a pause extends the wait of queued requests", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    const waiting = take("read", "second");
    await clock.advance(59_000);
    rateLimiter.observe({ exhaustedForMs: 20_000 });
    await clock.exhaust();
    await waiting;
    expect(granted).toEqual(["first 0", "second 79"]);
  });
});

describe("abort", () => {
  test("an aborted request leaves the queue immediately and rejects with the signal's reason", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    const caller = new AbortController();
    const reason = new Error("enough");
    const gone = take("write", "gone", caller.signal);
    const stays = take("read", "stays");
    expect(rateLimiter.state().queued).toBe(2);
    caller.abort(reason);
    await expect(gone).rejects.toBe(reason);
    expect(rateLimiter.state().queued).toBe(1);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    await clock.exhaust();
    await stays;
    expect(granted).toEqual(["first 0", "stays 60.5"]);
  });

  test("aborting the only queued request ends the sleep, and a later request starts another one", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    const { granted, take } = taker(rateLimiter);
    await take("read", "first");
    const caller = new AbortController();
    const gone = take("read", "gone", caller.signal);
    caller.abort("enough");
    // Comes while the sleep of the other is still being canceled.
    const late = take("read", "late");
    await expect(gone).rejects.toBe("enough");
    await clock.advance(0);
    expect(clock.sleeping).toBe(1);
    await clock.exhaust();
    await late;
    expect(granted).toEqual(["first 0", "late 60.5"]);
  });

  test("an abort leaves no timer and no listener", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    await spend(rateLimiter, 1);
    const caller = new AbortController();
    const all = PRIORITIES.map((priority) => rateLimiter.take(priority, caller.signal).catch(() => "gone"));
    // One for all three: Node takes many listeners on one signal for a leak.
    expect(getEventListeners(caller.signal, "abort")).toHaveLength(1);
    caller.abort();
    expect(await Promise.all(all)).toEqual(["gone", "gone", "gone"]);
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("a request with an aborted signal uses no slot", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    await expect(rateLimiter.take("read", AbortSignal.abort("enough"))).rejects.toBe("enough");
    expect(rateLimiter.state().used).toBe(0);
  });

  test("an abort after the slot was granted leaves no listener", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 1);
    await spend(rateLimiter, 1);
    const caller = new AbortController();
    const waiting = rateLimiter.take("read", caller.signal);
    await clock.exhaust();
    await waiting;
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });
});

describe("state", () => {
  test("entries outside the window are removed", async () => {
    const rateLimiter = new InMemoryRateLimiter(clock, 5);
    await spend(rateLimiter, 2);
    await clock.advance(30_000);
    await spend(rateLimiter, 1);
    expect(rateLimiter.state()).toEqual({ limit: 5, used: 3, queued: 0 });
    await clock.advance(30_499);
    expect(rateLimiter.state().used).toBe(3);
    await clock.advance(1);
    expect(rateLimiter.state().used).toBe(1);
    await clock.advance(30_000);
    expect(rateLimiter.state().used).toBe(0);
  });

  test.each([[0], [-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY], ["400"]])(
    "a limit of %j is rejected",
    (limit) => {
      expect(() => new InMemoryRateLimiter(clock, limit as number)).toThrow(ConfigError);
    },
  );
});
