import { setMaxListeners } from "node:events";
import { expect, test } from "vitest";
import type { Clock } from "../../src/core/clock.js";
import { ConfigError } from "../../src/core/errors.js";
import type { LogEvent } from "../../src/core/log.js";
import { EarlyPollBudget } from "../../src/waiters/early-polls.js";
import type { PollSource, WaitCondition } from "../../src/waiters/poll-source.js";
import { Poller, type PollRequest } from "../../src/waiters/poller.js";
import { VirtualClock } from "../support/virtual-clock.js";

/** Waits for "ready", with five seconds between two polls. */
const READY: WaitCondition<unknown> = {
  evaluate: (snapshot) => (snapshot === "ready" ? { value: snapshot } : undefined),
  nextDelayMs: () => 5_000,
};

interface SourceOptions extends Partial<PollSource> {
  /** When a subject is ready, in milliseconds. Default: never. */
  readyAt?: Readonly<Record<string, number>>;
  /** Duration of each poll, in milliseconds. */
  latencyMs?: number;
  /** Subjects that the list leaves out. */
  unlisted?: readonly string[];
  hasList?: boolean;
}

/** A poller, and sources that record each of their polls as `"<ms> read <subject>"`. */
class Fixture {
  readonly clock = new VirtualClock();
  readonly polls: string[] = [];
  readonly events: LogEvent[] = [];
  /** Errors of the next polls. */
  readonly failures: unknown[] = [];
  readonly poller: Poller;
  /** Time by which the poller's clock was set back. */
  skewMs = 0;
  readonly #start = this.clock.now();

  constructor(minIntervalMs?: number) {
    const clock: Clock = {
      now: () => this.clock.now() + this.skewMs,
      sleep: (ms, signal) => this.clock.sleep(ms, signal),
      random: () => 0,
    };
    this.poller = new Poller(clock, (event) => this.events.push(event), minIntervalMs);
  }

  get ms(): number {
    return this.clock.now() - this.#start;
  }

  source({
    readyAt = {},
    latencyMs = 0,
    unlisted = [],
    hasList = false,
    ...rest
  }: SourceOptions = {}): PollSource {
    const poll = async (what: string, signal: AbortSignal) => {
      this.polls.push(`${this.ms} ${what}`);
      // All reads of a source share its signal.
      setMaxListeners(0, signal);
      if (latencyMs > 0)
        await this.clock.sleepQuietly(latencyMs, signal).catch((error: unknown) => {
          this.polls.push(`${this.ms} aborted ${what}`);
          throw error;
        });
      if (this.failures.length > 0) throw this.failures.shift();
    };
    const look = (subject: string) => (this.ms >= (readyAt[subject] ?? Infinity) ? "ready" : "pending");
    return {
      key: "source",
      read: async (subject, signal) => {
        await poll(`read ${subject}`, signal);
        return look(subject);
      },
      ...(hasList && {
        list: async (subjects, report, signal) => {
          await poll(`list ${subjects.join()}`, signal);
          for (const subject of subjects) if (!unlisted.includes(subject)) report(subject, look(subject));
        },
      }),
      ...rest,
    };
  }

  poll(source: PollSource, subject: string, more: Partial<PollRequest<unknown>> = {}): Promise<unknown> {
    return this.poller.poll({ source, subject, condition: READY, ...more });
  }
}

test("a subject is polled after a second, then at the interval of its condition", async () => {
  const fixture = new Fixture();
  const ready = fixture.poll(fixture.source({ readyAt: { a: 9_000 } }), "a");
  expect(await fixture.clock.run(ready)).toBe("ready");
  expect(fixture.polls).toEqual(["1000 read a", "6000 read a", "11000 read a"]);
  expect(fixture.clock.sleeping).toBe(0);
});

test("waits for one subject share its reads", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 6_000 }, hasList: true });
  await fixture.clock.run(Promise.all([fixture.poll(source, "a"), fixture.poll(source, "a")]));
  expect(fixture.polls).toEqual(["1000 read a", "6000 read a"]);
});

test("waits for two subjects share a list", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 6_000, b: 6_000 }, hasList: true });
  await fixture.clock.run(Promise.all([fixture.poll(source, "a"), fixture.poll(source, "b")]));
  expect(fixture.polls).toEqual(["1000 list a,b", "6000 list a,b"]);
});

test("a list is read for one subject if it cannot be read alone", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 1_000 }, hasList: true, read: undefined as never });
  await fixture.clock.run(fixture.poll(source, "a"));
  expect(fixture.polls).toEqual(["1000 list a"]);
});

test.for<[string, Partial<PollSource>]>([
  ["there are fewer subjects than `listFrom`", { listFrom: 3 }],
  ["the list needs more requests", { listCost: () => 3 }],
])("two subjects are read individually if %s", async ([, change]) => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 1_000, b: 1_000 }, hasList: true, ...change });
  await fixture.clock.run(Promise.all([fixture.poll(source, "a"), fixture.poll(source, "b")]));
  expect(fixture.polls).toEqual(["1000 read a", "1000 read b"]);
});

test("a list is read for three subjects if it needs three requests", async () => {
  const fixture = new Fixture();
  const readyAt = { a: 1_000, b: 1_000, c: 1_000 };
  const source = fixture.source({ readyAt, hasList: true, listFrom: 3, listCost: () => 3 });
  await fixture.clock.run(Promise.all(["a", "b", "c"].map((subject) => fixture.poll(source, subject))));
  expect(fixture.polls).toEqual(["1000 list a,b,c"]);
});

test("a subject that the list leaves out is read immediately, the others are not", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 1_000, b: 1_000 }, hasList: true, unlisted: ["b"] });
  await fixture.clock.run(Promise.all([fixture.poll(source, "a"), fixture.poll(source, "b")]));
  expect(fixture.polls).toEqual(["1000 list a,b", "1000 read b"]);
});

test("a condition that asks for the subject itself gets it immediately", async () => {
  const fixture = new Fixture();
  const seen: boolean[] = [];
  const condition: WaitCondition<unknown> = {
    evaluate: (snapshot, _waitedMs, listed) => {
      seen.push(listed);
      return listed ? "read-individually" : { value: snapshot };
    },
    nextDelayMs: () => 5_000,
  };
  const source = fixture.source({ readyAt: { a: 0, b: 0 }, hasList: true });
  const both = [fixture.poll(source, "a", { condition }), fixture.poll(source, "b", { condition })];
  await fixture.clock.run(Promise.all(both));
  expect(fixture.polls).toEqual(["1000 list a,b", "1000 read a", "1000 read b"]);
  expect(seen).toEqual([true, true, false, false]);
});

test("different sources do not share polls", async () => {
  const fixture = new Fixture();
  const sources = ["one", "two"].map((key) => fixture.source({ readyAt: { a: 1_000 }, hasList: true, key }));
  await fixture.clock.run(Promise.all(sources.map((source) => fixture.poll(source, "a"))));
  expect(fixture.polls).toEqual(["1000 read a", "1000 read a"]);
});

test("a later wait is polled when it is due, not when the earlier one is", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 30_000, b: 3_000 } });
  const condition = { ...READY, nextDelayMs: () => 30_000 };
  const first = fixture.poll(source, "a", { condition });
  await fixture.clock.advance(2_000);
  await fixture.clock.run(fixture.poll(source, "b"));
  expect(fixture.polls).toEqual(["1000 read a", "3000 read b"]);
  await fixture.clock.run(first);
  expect(fixture.polls.at(-1)).toBe("31000 read a");
});

test("a list is read for the waits that are not due yet too", async () => {
  const fixture = new Fixture();
  const source = fixture.source({ readyAt: { a: 6_000, b: 6_000 }, hasList: true });
  const first = fixture.poll(source, "a");
  await fixture.clock.advance(500);
  await fixture.clock.run(Promise.all([first, fixture.poll(source, "b")]));
  expect(fixture.polls).toEqual(["1000 list a,b", "6000 list a,b"]);
});

test.for<[number, string[]]>([
  [250, ["1000 list a,b"]],
  [251, ["1000 read a", "1251 read b"]],
])(
  "a list of two requests is read for two waits, if the later is due within %i ms",
  async ([laterMs, polls]) => {
    const fixture = new Fixture();
    const source = fixture.source({ readyAt: { a: 0, b: 0 }, hasList: true, listCost: () => 2 });
    const first = fixture.poll(source, "a");
    await fixture.clock.advance(laterMs);
    await fixture.clock.run(Promise.all([first, fixture.poll(source, "b")]));
    expect(fixture.polls).toEqual(polls);
  },
);

test("a poll that fails is reported, and the next one comes when it is due", async () => {
  const fixture = new Fixture();
  const error = new Error("connection reset");
  fixture.failures.push(error);
  const reported: unknown[] = [];
  const source = fixture.source({ readyAt: { a: 11_000 } });
  await fixture.clock.run(fixture.poll(source, "a", { onPoll: (problem) => reported.push(problem) }));
  expect(reported).toEqual([error, undefined]);
  expect(fixture.polls).toEqual(["1000 read a", "6000 read a", "11000 read a"]);
  expect(fixture.events).toMatchObject([{ type: "poll-failed", message: "connection reset" }]);
});

test("a list that fails leaves its waits in place", async () => {
  const fixture = new Fixture();
  fixture.failures.push(new Error("connection reset"));
  const source = fixture.source({ readyAt: { a: 0, b: 0 }, hasList: true });
  await fixture.clock.run(Promise.all([fixture.poll(source, "a"), fixture.poll(source, "b")]));
  expect(fixture.polls).toEqual(["1000 list a,b", "6000 list a,b"]);
});

test("a poll that was refused before it was sent fails its waits, and no others", async () => {
  const fixture = new Fixture();
  const error = new ConfigError("no such id");
  fixture.failures.push(error);
  const waits = [
    fixture.poll(fixture.source({ key: "one" }), "a"),
    fixture.poll(fixture.source({ key: "two", readyAt: { b: 6_000 } }), "b"),
  ];
  const results = await fixture.clock.run(Promise.allSettled(waits));
  expect(results).toEqual([
    { status: "rejected", reason: error },
    { status: "fulfilled", value: "ready" },
  ]);
});

test("a condition that throws fails its wait, and no others", async () => {
  const fixture = new Fixture();
  const error = new Error("the task failed");
  const condition: WaitCondition<unknown> = {
    ...READY,
    evaluate: () => {
      throw error;
    },
  };
  const source = fixture.source({ readyAt: { a: 6_000 }, hasList: true });
  const waits = [fixture.poll(source, "a", { condition }), fixture.poll(source, "a")];
  const results = await fixture.clock.run(Promise.allSettled(waits));
  expect(results).toEqual([
    { status: "rejected", reason: error },
    { status: "fulfilled", value: "ready" },
  ]);
});

test("a wait that is aborted rejects with the reason, and its poll in flight is aborted", async () => {
  const fixture = new Fixture();
  const caller = new AbortController();
  const source = fixture.source({ latencyMs: 4_000 });
  const wait = fixture.poll(source, "a", { signal: caller.signal }).catch((reason: unknown) => reason);
  await fixture.clock.advance(2_000);
  caller.abort("enough");
  expect(await wait).toBe("enough");
  await fixture.clock.advance(0);
  expect(fixture.polls).toEqual(["1000 read a", "2000 aborted read a"]);
  expect([fixture.clock.sleeping, fixture.events]).toEqual([0, []]);
});

test("a wait with an aborted signal polls nothing", async () => {
  const fixture = new Fixture();
  const wait = fixture.poll(fixture.source(), "a", { signal: AbortSignal.abort("no") });
  await expect(wait).rejects.toBe("no");
  await fixture.clock.advance(60_000);
  expect(fixture.polls).toEqual([]);
});

test("a poll in flight continues for the waits that remain, and is not evaluated for the others", async () => {
  const fixture = new Fixture();
  const caller = new AbortController();
  const source = fixture.source({ latencyMs: 4_000, readyAt: { a: 0, b: 0 }, hasList: true });
  let evaluated = 0;
  const condition: WaitCondition<unknown> = {
    ...READY,
    evaluate: () => {
      evaluated += 1;
      return undefined;
    },
  };
  const left = ["a", "b"].map((subject) =>
    fixture.poll(source, subject, { condition, signal: caller.signal }).catch((reason: unknown) => reason),
  );
  const stays = fixture.poll(source, "a");
  await fixture.clock.advance(2_000);
  caller.abort("enough");
  expect(await Promise.all(left)).toEqual(["enough", "enough"]);
  expect(await fixture.clock.run(stays)).toBe("ready");
  expect(fixture.polls).toEqual(["1000 list a,b"]);
  expect(evaluated).toBe(0);
});

test("a read in flight is not evaluated for a wait that has left", async () => {
  const fixture = new Fixture();
  const caller = new AbortController();
  const source = fixture.source({ latencyMs: 4_000, readyAt: { a: 0 } });
  let evaluated = 0;
  const condition: WaitCondition<unknown> = {
    ...READY,
    evaluate: () => {
      evaluated += 1;
      return undefined;
    },
  };
  const left = fixture.poll(source, "a", { condition, signal: caller.signal }).catch(() => "left");
  const stays = fixture.poll(source, "a");
  await fixture.clock.advance(2_000);
  caller.abort("enough");
  expect(await left).toBe("left");
  expect(await fixture.clock.run(stays)).toBe("ready");
  expect(evaluated).toBe(0);
});

test("a failed poll is not reported to a wait that has left", async () => {
  const fixture = new Fixture();
  const caller = new AbortController();
  fixture.failures.push(new Error("connection reset"));
  const source = fixture.source({ latencyMs: 4_000, readyAt: { a: 10_000 } });
  const reported: unknown[] = [];
  const onPoll = (error: unknown) => void reported.push(error);
  const left = fixture.poll(source, "a", { onPoll, signal: caller.signal }).catch(() => "left");
  const stays = fixture.poll(source, "a");
  await fixture.clock.advance(2_000);
  caller.abort("enough");
  expect(await left).toBe("left");
  expect(await fixture.clock.run(stays)).toBe("ready");
  expect(reported).toEqual([]);
});

test("at most sixteen subjects are read at a time, those of the newest waits first", async () => {
  const fixture = new Fixture();
  const readyAt = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`s${n}`, 0]));
  const source = fixture.source({ latencyMs: 4_000, readyAt });
  const waits: Promise<unknown>[] = [];
  for (let n = 0; n < 20; n += 1) {
    waits.push(fixture.poll(source, `s${n}`, { earlyPollsMs: [1_000 - n] }));
    await fixture.clock.advance(1);
  }
  await fixture.clock.advance(900);
  await fixture.clock.run(Promise.all(waits));
  const at = (ms: number) => fixture.polls.filter((line) => line.startsWith(`${ms} `));
  const [firstMs = 0] = fixture.polls.map((line) => Number.parseInt(line, 10));
  expect(at(firstMs)).toHaveLength(16);
  expect(at(firstMs)[0]).toBe(`${firstMs} read s19`);
  expect(at(firstMs + 4_000)).toHaveLength(4);
});

test("a clock that is set back delays a wait by one interval, and does not change how long it has waited", async () => {
  const fixture = new Fixture();
  const waited: number[] = [];
  const condition: WaitCondition<unknown> = {
    nextDelayMs: () => 5_000,
    evaluate: (_, waitedMs) => {
      waited.push(waitedMs);
      return waited.length < 3 ? undefined : { value: "done" };
    },
  };
  const wait = fixture.poll(fixture.source(), "a", { condition });
  await fixture.clock.advance(2_000);
  fixture.skewMs = -3_600_000;
  expect(await fixture.clock.run(wait)).toBe("done");
  expect(fixture.polls).toEqual(["1000 read a", "11000 read a", "16000 read a"]);
  expect(waited).toEqual([1_000, 6_000, 11_000]);
});

test("early polls come at their times, then the regular ones at tenths of a second", async () => {
  const fixture = new Fixture();
  const condition = { ...READY, nextDelayMs: () => 1_234 };
  const source = fixture.source({ readyAt: { a: 3_000 } });
  await fixture.clock.run(fixture.poll(source, "a", { condition, earlyPollsMs: [10, 40] }));
  expect(fixture.polls).toEqual(["10 read a", "40 read a", "1300 read a", "2500 read a", "3700 read a"]);
});

test("no two polls of a subject are closer than the minimum interval", async () => {
  const fixture = new Fixture(2_000);
  const condition = { ...READY, nextDelayMs: () => 1_000 };
  const source = fixture.source({ readyAt: { a: 5_000 } });
  await fixture.clock.run(fixture.poll(source, "a", { condition, earlyPollsMs: [10, 40] }));
  expect(fixture.polls).toEqual(["2000 read a", "4000 read a", "6000 read a"]);
});

test("fruitless early polls use up their budget, and later waits are polled after a second", async () => {
  const fixture = new Fixture();
  const earlyPolls = new EarlyPollBudget(fixture.clock);
  const source = fixture.source({ earlyPolls, readyAt: { a: 1_040, b: 1_040 } });
  const earlyPollsMs = [10, 20, 30, 40];
  await fixture.clock.run(fixture.poll(source, "a", { earlyPollsMs }));
  expect(fixture.polls.slice(0, 4).map((line) => Number.parseInt(line, 10))).toEqual([10, 20, 30, 1_030]);
});
