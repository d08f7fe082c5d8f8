import { type Clock, TaskError, WaitTimeoutError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture, received, taskAt } from "./fixture.js";

const HOUR = 3_600_000;

/** A clock of which the time of day is set while sleeps go on as they would: as on a machine. */
function settable(fixture: Fixture): { clock: Clock; set(ms: number): void } {
  let offset = 0;
  return {
    clock: {
      now: () => fixture.clock.now() + offset,
      sleep: (ms, signal) => fixture.clock.sleep(ms, signal),
    },
    set: (ms) => {
      offset += ms;
    },
  };
}

const DATABASE = "GET /subscriptions/7/databases/51";

/** A create that is done after 4 s and active after 60. */
function creating(): Fixture {
  return new Fixture()
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
      const fixture = creating();
      const { clock, set } = settable(fixture);
      fixture.clock.sleep(second * 1000).then(
        () => set(jump),
        () => undefined,
      );
      const elapsed: number[] = [];
      const wait = fixture
        .client({ clock })
        .databases.create(7, { name: "cache", datasetSizeInGb: 1 })
        .wait({ onProgress: ({ elapsedMs }) => elapsed.push(elapsedMs) });
      expect(await fixture.run(wait)).toMatchObject({ status: "active" });
      const last = Number(fixture.trace.at(-1)?.split(" ")[0]);
      expect(last).toBeGreaterThanOrEqual(60);
      expect(last).toBeLessThanOrEqual(60 + 15);
      expect(fixture.trace.length).toBeLessThan(60);
      expect(Math.min(...elapsed)).toBeGreaterThanOrEqual(0);
      expect(fixture.clock.sleeping).toBe(0);
    },
  );
});

test("a clock that jumps forward does not make an invisible task count as missing", async () => {
  const fixture = creating().on("GET /tasks/t1", (seconds) =>
    seconds < 3 ? { status: 404 } : { body: taskAt("t1", seconds, 4, { resourceId: 51 }) },
  );
  const { clock, set } = settable(fixture);
  fixture.clock.sleep(500).then(
    () => set(HOUR),
    () => undefined,
  );
  const wait = fixture.client({ clock }).databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  expect(await fixture.run(wait)).toMatchObject({ status: "active" });
});

test("a clock that is set back does not extend the wait for a missing task", async () => {
  const fixture = creating().on("GET /tasks/t1", () => ({ status: 404 }));
  const { clock, set } = settable(fixture);
  fixture.clock.sleep(10_000).then(
    () => set(-6 * HOUR),
    () => undefined,
  );
  const wait = fixture.client({ clock }).databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  expect(await fixture.failure(wait)).toBeInstanceOf(TaskError);
  expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeLessThan(60);
});

test("durations measured across a clock jump do not change later poll intervals", async () => {
  const fixture = creating();
  const { clock, set } = settable(fixture);
  fixture.clock.sleep(20_000).then(
    () => set(6 * HOUR),
    () => undefined,
  );
  const cloud = fixture.client({ clock });
  const create = () => cloud.databases.create(7, { name: "cache", datasetSizeInGb: 1 }).wait();
  await fixture.run(create());
  const before = fixture.trace.length;
  fixture.task("t1", 80, { resourceId: 51 }).on(DATABASE, (seconds) => ({
    body: { databaseId: 51, status: seconds >= 140 ? "active" : "pending" },
  }));
  await fixture.run(create());
  expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeLessThanOrEqual(140 + 10);
  expect(fixture.trace.length - before).toBeLessThan(50);
  const seconds = fixture.trace.slice(before).map((line) => Number(line.split(" ")[0]));
  const gaps = seconds.slice(1).map((second, n) => second - (seconds[n] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
});

describe("a process that is frozen past the deadline of a wait", () => {
  /** Clock of a process that is frozen from 30 s to an hour: no timer fires meanwhile. */
  function freezing({ clock }: Fixture): Clock {
    const [from, until] = [clock.now() + 30_000, clock.now() + HOUR];
    return {
      now: () => clock.now(),
      async sleep(ms, signal) {
        await clock.sleep(ms, signal);
        if (clock.now() >= from && clock.now() < until) await clock.sleep(until - clock.now(), signal);
      },
    };
  }

  const wait = (fixture: Fixture) =>
    fixture
      .client({ clock: freezing(fixture) })
      .databases.create(7, { name: "cache", datasetSizeInGb: 1 })
      .wait({ timeoutMs: 120_000 });

  test("polls once more, and resolves if the resource is ready", async () => {
    const fixture = creating();
    expect(await fixture.run(wait(fixture))).toMatchObject({ status: "active" });
    expect(fixture.trace.at(-1)).toBe(`3600 ${DATABASE}`);
  });

  test("polls once more, and times out if the resource is not ready", async () => {
    const fixture = creating().on(DATABASE, () => ({ body: { databaseId: 51, status: "pending" } }));
    expect(await fixture.failure(wait(fixture))).toBeInstanceOf(WaitTimeoutError);
    expect(fixture.trace.filter((line) => Number(line.split(" ")[0]) > 60)).toEqual([`3600 ${DATABASE}`]);
    expect(fixture.clock.sleeping).toBe(0);
  });

  test("times out if the service does not respond to that poll", async () => {
    const fixture = creating();
    fixture.on(DATABASE, (seconds) =>
      seconds < 60 ? { body: { databaseId: 51, status: "pending" } } : new Promise(() => undefined),
    );
    expect(await fixture.failure(wait(fixture))).toBeInstanceOf(WaitTimeoutError);
    expect(fixture.clock.now() - Date.UTC(2026, 0, 1)).toBeLessThanOrEqual(HOUR + 30_000);
  });
});
