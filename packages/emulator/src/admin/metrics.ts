import type { AdminContext } from "./context.js";
import { readInfo } from "./overview.js";

/** Maximum number of databases per account with live metrics; the overview covers the others. */
const MAX_DATABASES = 100;

const INTERVAL_MS = 2_000;

/**
 * Publishes database metrics periodically. Without subscribers, no database is queried.
 *
 * @returns A function that stops it.
 */
export function startMetrics(
  context: Pick<AdminContext, "events" | "engine" | "state">,
  intervalMs: number = INTERVAL_MS,
): () => void {
  let isSending = false;
  const timer = setInterval(() => {
    // Do not start another round while a database is slow to respond.
    if (isSending || context.events.subscriberCount === 0) return;
    isSending = true;
    void sendMetrics(context).finally(() => {
      isSending = false;
    });
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Publishes one `metrics` event for each account with subscribers. */
export async function sendMetrics({
  events,
  engine,
  state,
}: Pick<AdminContext, "events" | "engine" | "state">): Promise<void> {
  const subscribed = events.subscribedAccounts;
  for (const { id: accountId, databases } of state().accounts) {
    if (!subscribed.has(accountId)) continue;
    const running = Object.values(databases)
      .filter(({ id }) => engine.endpoint(id) !== null)
      .slice(0, MAX_DATABASES);
    const metrics = await Promise.all(
      running.map(async ({ id }) => ({ id, info: await readInfo(id, engine) })),
    );
    events.publish("metrics", { databases: metrics.filter(({ info }) => info !== null) }, accountId);
  }
}
