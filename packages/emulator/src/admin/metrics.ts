import type { AdminContext } from "./context.js";
import { readInfo } from "./overview.js";

/** Databases whose numbers are sent; the others are seen in the overview. */
const MAX_DATABASES = 100;

const INTERVAL_MS = 2_000;

/**
 * Sends the numbers of the databases to those who look, and asks no database while nobody does.
 *
 * @returns How to end it.
 */
export function startMetrics(
  context: Pick<AdminContext, "events" | "engine" | "state">,
  intervalMs: number = INTERVAL_MS,
): () => void {
  let isSending = false;
  const timer = setInterval(() => {
    // A database that is slow to answer must not be asked again and again.
    if (isSending || context.events.subscriberCount === 0) return;
    isSending = true;
    void sendMetrics(context).finally(() => {
      isSending = false;
    });
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** One round: an event `metrics` for each account that somebody looks at. */
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
