import { ManualClock } from "redis-cloud-emulator";
import { type LogEvent, RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { createSeededRandom } from "../support/random.js";
import { fullest, LIMIT, limited, WINDOW_MS } from "./saturation.js";

test.each([
  ["immediately", 0],
  ["in up to 400 ms", 400],
])(
  "at saturation, with requests that arrive %s, the whole rate limit is used and never exceeded",
  async (_, wayMs) => {
    const clock = new ManualClock(Date.UTC(2026, 0, 1));
    const emulator = limited(clock);
    const random = createSeededRandom(7);
    const arrived: number[] = [];
    const refused: number[] = [];
    const events: LogEvent[] = [];
    const cloud = new RedisCloud({
      apiKey: emulator.apiKey,
      secretKey: emulator.secretKey,
      clock,
      log: (event) => events.push(event),
      fetch: async (url, init) => {
        if (wayMs > 0) await clock.sleep(random() * wayMs);
        const response = await emulator.fetch(new Request(url, init));
        (response.status === 429 ? refused : arrived).push(clock.now());
        return response;
      },
    });
    const start = clock.now();
    // More than three windows admit.
    const calls = Array.from({ length: 4 * LIMIT }, () => cloud.tasks.list().all());
    await clock.runUntil(Promise.all(calls), { quietMs: 0 });
    expect(refused).toEqual([]);
    expect(events.filter(({ type }) => type === "retry")).toEqual([]);
    expect(fullest(arrived)).toBe(LIMIT);
    const inThreeWindows = arrived.filter((time) => time - start < 3 * WINDOW_MS).length;
    expect(inThreeWindows / (3 * LIMIT)).toBeGreaterThanOrEqual(0.97);
    expect(cloud.rateLimit.queued).toBe(0);
    expect(clock.sleeping).toBe(0);
  },
);

test("the rate limiter accounts for requests of other clients with the same key", async () => {
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const emulator = limited(clock);
  const client = () =>
    new RedisCloud({
      apiKey: emulator.apiKey,
      secretKey: emulator.secretKey,
      clock,
      fetch: (url, init) => emulator.fetch(new Request(url, init)),
    });
  const [mine, theirs] = [client(), client()];
  const spend = async (cloud: RedisCloud, count: number) => {
    for (let index = 0; index < count; index += 1) await cloud.account.get();
  };
  await clock.runUntil(spend(theirs, 150), { quietMs: 0 });
  await clock.runUntil(spend(mine, 1), { quietMs: 0 });
  expect(mine.rateLimit.used).toBe(151);
  // Only as many requests as remain in the window are sent immediately.
  await clock.runUntil(spend(mine, 249), { quietMs: 0 });
  expect(clock.now()).toBe(Date.UTC(2026, 0, 1));
  expect(mine.rateLimit.used).toBe(LIMIT);
  await clock.runUntil(spend(mine, 1), { quietMs: 0 });
  expect(clock.now() - Date.UTC(2026, 0, 1)).toBe(60_500);
});
