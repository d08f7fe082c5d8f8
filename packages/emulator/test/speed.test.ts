import { ManualClock } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "./client.js";

test("with speed 60, a subscription of five minutes is active after five seconds", async () => {
  const clock = new ManualClock();
  const durations = { task: 60_000, subscriptionCreation: 240_000 };
  const { send } = clientOf(await emulator({ clock, speed: 60, durations }));
  const { body } = await send<TaskStateUpdate>("POST /subscriptions", SUBSCRIPTION);
  const status = async () => (await send<{ status: string }>("GET /subscriptions/100001")).body?.status;
  clock.advance(1_000);
  expect((await send<TaskStateUpdate>(`GET /tasks/${body.taskId}`)).body.status).toBe("processing-completed");
  clock.advance(3_999);
  expect(await status()).toBe("pending");
  clock.advance(1);
  expect(await status()).toBe("active");
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
  "speed %s is rejected before the start",
  async (speed) => {
    await expect(emulator({ clock: "realistic", speed })).rejects.toThrow(
      `speed must be a number greater than 0 (got ${speed})`,
    );
  },
);
