import { expect, test } from "vitest";
import { measureDatabases, startMetrics } from "../../src/admin/metrics.js";
import { MAX_HISTORY_DATABASES, MetricsHistory } from "../../src/admin/metrics-history.js";
import { addDatabase, serve, testContext } from "./harness.js";

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2030, 0, 1);

function createHistory() {
  let nowMs = START_MS;
  const history = new MetricsHistory(() => nowMs);
  return {
    history,
    advance: (ms: number) => {
      nowMs += ms;
    },
    add: (opsPerSecond: number, id = 7) =>
      history.add(id, { usedMemoryBytes: 10, opsPerSecond, connectedClients: 0 }),
    read: () => history.read([7]),
  };
}

test("a slot of ten seconds keeps the largest value, and slots without a measurement are null", () => {
  const { add, advance, read } = createHistory();
  add(5);
  advance(4_000);
  add(90);
  advance(4_000);
  add(0);
  advance(22_000);
  add(3);
  expect(read()).toEqual({
    nowMs: START_MS + 30_000,
    fromMs: START_MS,
    databases: [
      {
        id: 7,
        usedMemoryBytes: [10, null, null, 10],
        opsPerSecond: [90, null, null, 3],
        connectedClients: [0, null, null, 0],
      },
    ],
  });
});

test("values older than 15 minutes are dropped, also after a pause that is longer", () => {
  const { add, advance, read } = createHistory();
  for (let minute = 0; minute < 60; minute += 1) {
    add(minute);
    advance(MINUTE_MS);
  }
  const values = read().databases[0]?.opsPerSecond ?? [];
  expect(values.length).toBeLessThanOrEqual(90);
  expect(values.filter((value) => value !== null)).toEqual([
    46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
  ]);
  advance(16 * MINUTE_MS);
  expect(read().databases).toEqual([]);
  add(1);
  expect(read().databases[0]?.opsPerSecond).toEqual([1]);
});

test("the number of databases with a history is limited, and deleted databases make room", () => {
  const { history, add } = createHistory();
  for (let id = 1; id <= MAX_HISTORY_DATABASES + 1; id += 1) add(1, id);
  const last = MAX_HISTORY_DATABASES + 1;
  expect(history.read([1, last]).databases.map(({ id }) => id)).toEqual([1]);
  history.keepOnly(new Set([2]));
  add(1, last);
  expect(history.read([1, 2, last]).databases.map(({ id }) => id)).toEqual([2, last]);
});

test("all databases are measured for the history without a subscriber, and each account reads its own", async () => {
  const { context } = testContext({ history: new MetricsHistory(() => START_MS) });
  addDatabase(context, 7);
  addDatabase(context, 8);
  const stop = startMetrics(context, { liveMs: 1, historyMs: 1 });
  await expect.poll(() => context.history.read([7]).databases.length).toBe(1);
  stop();
  const { ask } = await serve(context);
  const { status, body } = await ask("GET /emulator/history");
  expect(status).toBe(200);
  expect(body.databases).toEqual([{ id: 7, usedMemoryBytes: [1], opsPerSecond: [3], connectedClients: [4] }]);
  const { databases } = onlyAccount(context);
  delete databases[7];
  await measureDatabases(context, true);
  expect(context.history.read([7]).databases).toEqual([]);
});

function onlyAccount(context: ReturnType<typeof testContext>["context"]) {
  const account = context.state().accounts[0];
  if (account === undefined) throw new Error("no account");
  return account;
}
