import type { AdminContext } from "./context.js";
import { infoOrNothing } from "./overview.js";

/** Databases whose numbers are sent; the others are seen in the overview. */
const MAX = 100;

const EVERY_MS = 2_000;

/**
 * Sends the numbers of the databases to those who look, and asks no database while nobody does.
 *
 * @returns How to end it.
 */
export function startMetrics(
  context: Pick<AdminContext, "events" | "engine" | "state">,
  everyMs: number = EVERY_MS,
): () => void {
  let busy = false;
  const timer = setInterval(() => {
    // A database that is slow to answer must not be asked again and again.
    if (busy || context.events.listeners === 0) return;
    busy = true;
    void sendMetrics(context).finally(() => {
      busy = false;
    });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** One round: an event `metrics` for each account that somebody looks at. */
export async function sendMetrics({
  events,
  engine,
  state,
}: Pick<AdminContext, "events" | "engine" | "state">): Promise<void> {
  const watched = events.watchedAccounts;
  for (const { id: accountId, databases } of state().accounts) {
    if (!watched.has(accountId)) continue;
    const running = Object.values(databases)
      .filter(({ id }) => engine.endpoint(id) !== null)
      .slice(0, MAX);
    const numbers = await Promise.all(
      running.map(async ({ id }) => ({ id, info: await infoOrNothing(id, engine) })),
    );
    events.publish("metrics", { databases: numbers.filter(({ info }) => info !== null) }, accountId);
  }
}
