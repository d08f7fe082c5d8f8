import { expect, test } from "vitest";
import { SharedRead } from "../src/redis-cloud/shared-read.js";

/** A read that the test ends. The result is its number. */
function createRead() {
  const ends: ((error?: Error) => void)[] = [];
  const shared = new SharedRead(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1;
        ends.push((error) => (error === undefined ? resolve(number) : reject(error)));
      }),
  );
  return { shared, ends };
}

/** Lets all promises that are settled take effect. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("callers after many changes share one read, which starts after the one under way", async () => {
  const { shared, ends } = createRead();
  const before = [shared.get(), shared.get()];
  const after: Promise<number>[] = [];
  for (let change = 0; change < 100; change += 1) {
    shared.expire();
    after.push(shared.get());
  }
  await settle();
  expect(ends.length).toBe(1);
  ends[0]?.();
  expect(await Promise.all(before)).toEqual([1, 1]);
  await settle();
  ends[1]?.();
  expect(new Set(await Promise.all(after))).toEqual(new Set([2]));
  expect(shared.isIdle).toBe(true);
});

test("a read that has started before a change is not shared with callers after it", async () => {
  const { shared, ends } = createRead();
  void shared.get();
  shared.expire();
  const second = shared.get();
  ends[0]?.();
  await settle();
  shared.expire();
  const third = shared.get();
  ends[1]?.();
  await settle();
  ends[2]?.();
  expect(await Promise.all([second, third])).toEqual([2, 3]);
});

test("a read that fails fails its own callers only", async () => {
  const { shared, ends } = createRead();
  const first = shared.get();
  shared.expire();
  const second = shared.get();
  ends[0]?.(new Error("no response"));
  await expect(first).rejects.toThrow("no response");
  await settle();
  ends[1]?.();
  expect(await second).toBe(2);
});
