import { ManualClock } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "../client.js";

describe("ManualClock", () => {
  test("sleepers wake in order, each at its own time", async () => {
    const clock = new ManualClock(1_000);
    const woken: string[] = [];
    const sleep = (name: string, ms: number) => clock.sleep(ms).then(() => woken.push(name));
    const all = Promise.all([sleep("late", 30), sleep("early", 10), sleep("also early", 10)]);
    clock.advance(29);
    await Promise.resolve();
    expect([clock.now(), clock.sleeping]).toEqual([1_029, 1]);
    clock.advance(1);
    await all;
    expect(woken).toEqual(["early", "also early", "late"]);
    expect(() => clock.advance(-1)).toThrow(RangeError);
  });

  test("an aborted sleep rejects with the reason and is removed", async () => {
    const clock = new ManualClock();
    const control = new AbortController();
    const sleep = clock.sleep(10, control.signal);
    control.abort(new Error("enough"));
    await expect(sleep).rejects.toThrow("enough");
    await expect(clock.sleep(10, control.signal)).rejects.toThrow("enough");
    expect(clock.sleeping).toBe(0);
  });

  test("a timer calls back when it is due, in order with sleeps, and not after it was canceled", async () => {
    const clock = new ManualClock();
    const called: string[] = [];
    const slept = clock.sleep(10).then(() => called.push("slept"));
    clock.setTimer(10, () => called.push("rang"));
    const cancel = clock.setTimer(10, () => called.push("canceled"));
    clock.setTimer(11, () => called.push("later"));
    cancel();
    expect(clock.sleeping).toBe(3);
    clock.advance(10);
    await slept;
    await Promise.resolve();
    expect(called).toEqual(["slept", "rang"]);
  });

  test("one clock drives a program and the emulator that it calls over HTTP", async () => {
    const clock = new ManualClock(0);
    const running = await emulator({ clock, durations: { task: 20_000, subscriptionCreation: 280_000 } });
    const { send } = clientOf(running);
    const poll = async () => {
      const { taskId } = (await send<TaskStateUpdate>("POST /subscriptions", SUBSCRIPTION)).body;
      const timeout = clock.sleep(1_000_000).then(() => "timeout");
      const seen: string[] = [];
      const watch = async () => {
        for (;;) {
          await clock.sleep(10_000);
          const task = (await send<TaskStateUpdate>(`GET /tasks/${taskId}`)).body;
          const path = `GET /subscriptions/${task.response?.resourceId}`;
          const status =
            task.response?.resourceId === undefined ? task.status : (await send(path)).body["status"];
          if (seen.at(-1) !== status) seen.push(`${status}`);
          if (status === "active") return `${seen.join(" > ")} at ${clock.now() / 1000} s`;
        }
      };
      return Promise.race([timeout, watch()]);
    };
    expect(await clock.runUntil(poll())).toBe("processing-in-progress > pending > active at 300 s");
  });

  test("running until a promise that does not depend on the clock rejects", async () => {
    const promise = new Promise(() => undefined);
    await expect(new ManualClock().runUntil(promise, { timeoutMs: 20 })).rejects.toThrow(
      "nothing sleeps on this clock",
    );
  });

  test("running until a promise rejects with the error of the promise", async () => {
    const clock = new ManualClock();
    const failing = clock.sleep(5).then(() => Promise.reject(new Error("no")));
    await expect(clock.runUntil(failing)).rejects.toThrow("no");
  });
});
