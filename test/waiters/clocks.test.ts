import { type Clock, TaskError, WaitTimeoutError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { received, Scene, taskAt } from "./fixture.js";

const HOUR = 3_600_000;

/** A clock of which the time of day is set while sleeps go on as they would: as on a machine. */
function settable(scene: Scene): { clock: Clock; set(ms: number): void } {
  let offset = 0;
  return {
    clock: {
      now: () => scene.clock.now() + offset,
      sleep: (ms, signal) => scene.clock.sleep(ms, signal),
    },
    set: (ms) => {
      offset += ms;
    },
  };
}

const DATABASE = "GET /subscriptions/7/databases/51";

/** A create that is done after 4 s and active after 60. */
function creating(): Scene {
  return new Scene()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .task("t1", 4, { resourceId: 51 })
    .on(DATABASE, (seconds) => ({
      body: { databaseId: 51, status: seconds >= 60 ? "active" : "pending" },
    }));
}

describe.each([
  ["forward by six hours", 6 * HOUR],
  ["back by six hours", -6 * HOUR],
  ["back by a second", -1_000],
])("a clock that is set %s", (_, jump) => {
  test.each([0.5, 2, 4.6, 20, 59])(
    "a clock change at %s s neither ends nor delays the wait, nor adds polls",
    async (second) => {
      const scene = creating();
      const { clock, set } = settable(scene);
      scene.clock.sleep(second * 1000).then(
        () => set(jump),
        () => undefined,
      );
      const elapsed: number[] = [];
      const wait = scene
        .client({ clock })
        .databases.create(7, { name: "cache", datasetSizeInGb: 1 })
        .wait({ onProgress: ({ elapsedMs }) => elapsed.push(elapsedMs) });
      expect(await scene.run(wait)).toMatchObject({ status: "active" });
      const last = Number(scene.trace.at(-1)?.split(" ")[0]);
      expect(last).toBeGreaterThanOrEqual(60);
      expect(last).toBeLessThanOrEqual(60 + 15);
      expect(scene.trace.length).toBeLessThan(60);
      expect(Math.min(...elapsed)).toBeGreaterThanOrEqual(0);
      expect(scene.clock.sleeping).toBe(0);
    },
  );
});

test("a clock that jumps forward does not make an invisible task count as missing", async () => {
  const scene = creating().on("GET /tasks/t1", (seconds) =>
    seconds < 3 ? { status: 404 } : { body: taskAt("t1", seconds, 4, { resourceId: 51 }) },
  );
  const { clock, set } = settable(scene);
  scene.clock.sleep(500).then(
    () => set(HOUR),
    () => undefined,
  );
  const wait = scene.client({ clock }).databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  expect(await scene.run(wait)).toMatchObject({ status: "active" });
});

test("a clock that is set back does not extend the wait for a missing task", async () => {
  const scene = creating().on("GET /tasks/t1", () => ({ status: 404 }));
  const { clock, set } = settable(scene);
  scene.clock.sleep(10_000).then(
    () => set(-6 * HOUR),
    () => undefined,
  );
  const wait = scene.client({ clock }).databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  expect(await scene.failure(wait)).toBeInstanceOf(TaskError);
  expect(Number(scene.trace.at(-1)?.split(" ")[0])).toBeLessThan(60);
});

test("durations measured across a clock jump do not change later poll intervals", async () => {
  const scene = creating();
  const { clock, set } = settable(scene);
  scene.clock.sleep(20_000).then(
    () => set(6 * HOUR),
    () => undefined,
  );
  const cloud = scene.client({ clock });
  const create = () => cloud.databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  await scene.run(create());
  const before = scene.trace.length;
  scene.task("t1", 80, { resourceId: 51 }).on(DATABASE, (seconds) => ({
    body: { databaseId: 51, status: seconds >= 140 ? "active" : "pending" },
  }));
  await scene.run(create());
  expect(Number(scene.trace.at(-1)?.split(" ")[0])).toBeLessThanOrEqual(140 + 10);
  expect(scene.trace.length - before).toBeLessThan(50);
  const seconds = scene.trace.slice(before).map((line) => Number(line.split(" ")[0]));
  const gaps = seconds.slice(1).map((second, n) => second - (seconds[n] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
});

describe("a process that is frozen past the deadline of a wait", () => {
  /** Clock of a process that is frozen from 30 s to an hour: no timer fires meanwhile. */
  function freezing({ clock }: Scene): Clock {
    const [from, until] = [clock.now() + 30_000, clock.now() + HOUR];
    return {
      now: () => clock.now(),
      async sleep(ms, signal) {
        await clock.sleep(ms, signal);
        if (clock.now() >= from && clock.now() < until) await clock.sleep(until - clock.now(), signal);
      },
    };
  }

  const wait = (scene: Scene) =>
    scene
      .client({ clock: freezing(scene) })
      .databases.create(7, { name: "cache", datasetSizeInGb: 1 })
      .wait({ timeoutMs: 120_000 });

  test("polls once more, and resolves if the resource is ready", async () => {
    const scene = creating();
    expect(await scene.run(wait(scene))).toMatchObject({ status: "active" });
    expect(scene.trace.at(-1)).toBe(`3600 ${DATABASE}`);
  });

  test("polls once more, and times out if the resource is not ready", async () => {
    const scene = creating().on(DATABASE, () => ({ body: { databaseId: 51, status: "pending" } }));
    expect(await scene.failure(wait(scene))).toBeInstanceOf(WaitTimeoutError);
    expect(scene.trace.filter((line) => Number(line.split(" ")[0]) > 60)).toEqual([`3600 ${DATABASE}`]);
    expect(scene.clock.sleeping).toBe(0);
  });

  test("times out if the service does not respond to that poll", async () => {
    const scene = creating();
    scene.on(DATABASE, (seconds) =>
      seconds < 60 ? { body: { databaseId: 51, status: "pending" } } : new Promise(() => undefined),
    );
    expect(await scene.failure(wait(scene))).toBeInstanceOf(WaitTimeoutError);
    expect(scene.clock.now() - Date.UTC(2026, 0, 1)).toBeLessThanOrEqual(HOUR + 30_000);
  });
});
