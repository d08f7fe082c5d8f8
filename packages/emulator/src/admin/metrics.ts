import type { AccountState } from "../state/state.js";
import type { AdminCall, AdminContext, DatabaseInfo } from "./context.js";
import { adminJson } from "./error.js";
import { MAX_HISTORY_DATABASES, SLOT_MS } from "./metrics-history.js";
import { readInfo } from "./overview.js";
import { listArmDatabases } from "./overview-azure.js";

type MetricsContext = Pick<AdminContext, "events" | "engine" | "state" | "history">;

/** Maximum number of databases per account that are measured in each round; the others with the history. */
const MAX_LIVE_DATABASES = 100;

/** Number of databases that are measured at the same time. */
const BATCH_SIZE = 50;

/** Minimum time per database between two rounds of all: connecting to hundreds of idle ones would keep a core busy. */
const MS_PER_DATABASE = 100;

/** Interval between two rounds, and between those of all databases. */
export interface MetricsIntervals {
  liveMs: number;
  historyMs: number;
}

const INTERVALS: MetricsIntervals = { liveMs: 2_000, historyMs: SLOT_MS };

/**
 * Measures the databases periodically: for the history all of them, and in between those of accounts with subscribers.
 *
 * @returns A function that stops it.
 */
export function startMetrics(
  context: MetricsContext,
  { liveMs, historyMs }: MetricsIntervals = INTERVALS,
): () => void {
  let isMeasuring = false;
  let historyDueAt = performance.now();
  const timer = setInterval(() => {
    const isHistoryDue = performance.now() >= historyDueAt;
    // Do not start another round while a database is slow to respond.
    if (isMeasuring || (!isHistoryDue && context.events.subscriberCount === 0)) return;
    const startedAt = performance.now();
    isMeasuring = true;
    void measureDatabases(context, isHistoryDue)
      .then((count) => {
        if (!isHistoryDue) return;
        historyDueAt = startedAt + Math.max(historyMs, count * MS_PER_DATABASE) - liveMs / 2;
      })
      .finally(() => {
        isMeasuring = false;
      });
  }, liveMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Measures databases, adds the metrics to the history, and publishes one `metrics` event for each account with
 * subscribers.
 *
 * @param all Whether to measure the databases without a subscriber, too.
 * @returns Number of measured databases.
 */
export async function measureDatabases(context: MetricsContext, all: boolean): Promise<number> {
  const { events, engine, state, history } = context;
  const { accounts } = state();
  if (all) history.keepOnly(new Set(accounts.flatMap(listDatabaseIds)));
  const subscribed = events.subscribedAccounts;
  let left = MAX_HISTORY_DATABASES;
  let count = 0;
  for (const account of accounts) {
    const isSubscribed = subscribed.has(account.id);
    if (!all && !isSubscribed) continue;
    const running = listDatabaseIds(account)
      .filter((id) => engine.endpoint(id) !== null)
      .slice(0, all ? left : MAX_LIVE_DATABASES);
    left -= running.length;
    count += running.length;
    const databases = await measure(running, context);
    for (const { id, info } of databases) history.add(id, info);
    if (isSubscribed)
      events.publish("metrics", { at: new Date(history.now()).toISOString(), databases }, account.id);
  }
  return count;
}

async function measure(
  ids: readonly number[],
  { engine }: MetricsContext,
): Promise<{ id: number; info: DatabaseInfo }[]> {
  const measured: { id: number; info: DatabaseInfo }[] = [];
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    const batch = ids.slice(at, at + BATCH_SIZE);
    const infos = await Promise.all(batch.map(async (id) => ({ id, info: await readInfo(id, engine) })));
    measured.push(...infos.flatMap(({ id, info }) => (info === null ? [] : [{ id, info }])));
  }
  return measured;
}

function listDatabaseIds(account: AccountState): number[] {
  return [...Object.values(account.databases), ...listArmDatabases(account)].map(({ id }) => id);
}

/** Returns the history of the metrics of the account's databases. */
export function getMetricsHistory({ account, context: { history } }: AdminCall): Response {
  const { nowMs, fromMs, databases } = history.read(listDatabaseIds(account));
  return adminJson(200, {
    now: new Date(nowMs).toISOString(),
    from: new Date(fromMs).toISOString(),
    intervalMs: SLOT_MS,
    databases,
  });
}
