import type { HttpClient } from "../core/http-client.js";
import { ProvisioningError } from "../core/wait-errors.js";
import { computePollIntervalMs, POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource, WaitCondition } from "./poll-source.js";
import { resources } from "./resource-kinds.js";

type Listed = { databaseId: number; status: string };

/** Time after which an ordered database that is not listed was deleted, in milliseconds. */
const GRACE_MS = 180_000;

/** Counts the databases that a request for a subscription orders. */
export function countOrdered(body: unknown): number {
  const { databases } = (body ?? {}) as { databases?: readonly ({ quantity?: number } | null)[] };
  if (!Array.isArray(databases)) return 0;
  return databases.reduce((count, one) => count + (Number(one?.quantity ?? 1) || 0), 0);
}

/** Creates the source that reads all databases of a subscription, whose id is the subject. */
export function createOrderedSource(http: HttpClient): PollSource {
  return {
    key: "GET /subscriptions/{subscriptionId}/databases, all",
    read: (subject, signal) =>
      http
        .pages(
          "GET /subscriptions/{subscriptionId}/databases",
          { path: { subscriptionId: Number(subject) } },
          (response) => response.subscription?.[0]?.databases,
          { ...POLL_CALL_OPTIONS, signal },
        )
        .all(),
  };
}

interface OrderedWaitOptions {
  subscriptionId: number;
  count: number;
  taskId: string;
  token: string;
  onStatus(status: string): void;
}

/** Resolves once the ordered databases are listed and active. */
export function untilOrderedActive(options: OrderedWaitOptions): WaitCondition<undefined> {
  const { subscriptionId, count, taskId, token, onStatus } = options;
  const { ready, failed } = resources.database;
  return {
    evaluate(snapshot, waitedMs) {
      const databases = snapshot as readonly Listed[];
      for (const { databaseId, status } of databases)
        if (failed.includes(status))
          throw new ProvisioningError("database", { subscriptionId, databaseId }, status, taskId, token);
      const active = databases.filter(({ status }) => ready.includes(status)).length;
      if (active >= count || (active === databases.length && waitedMs >= GRACE_MS)) {
        onStatus("active");
        return { value: undefined };
      }
      onStatus("databases pending");
      return undefined;
    },
    nextDelayMs: computePollIntervalMs,
  };
}
