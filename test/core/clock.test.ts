import { getEventListeners } from "node:events";
import { systemClock } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../support/virtual-clock.js";

const CLOCKS = [
  ["the system's", () => systemClock],
  ["a virtual", () => new VirtualClock({ auto: () => true })],
] as const;

describe.each(CLOCKS)("%s clock", (_, make) => {
  test("returns the time and sleeps, and leaves no listener", async () => {
    const clock = make();
    const caller = new AbortController();
    const before = clock.now();
    await clock.sleep(1, caller.signal);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    await clock.sleep(-5);
  });

  test("wakes with the signal's reason, and leaves no listener", async () => {
    const clock = make();
    const caller = new AbortController();
    const slept = clock.sleep(3_600_000, caller.signal);
    expect(getEventListeners(caller.signal, "abort")).toHaveLength(1);
    caller.abort("enough");
    await expect(slept).rejects.toBe("enough");
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("does not sleep with an aborted signal", async () => {
    await expect(make().sleep(3_600_000, AbortSignal.abort("enough"))).rejects.toBe("enough");
  });

  test("sleeps through delays that overflow a timer instead of waking immediately", async () => {
    if (make() !== systemClock) return;
    const caller = new AbortController();
    const slept = systemClock.sleep(2 ** 40, caller.signal).then(
      () => "woke",
      (reason: unknown) => reason,
    );
    await systemClock.sleep(5);
    caller.abort("still asleep");
    expect(await slept).toBe("still asleep");
  });
});
