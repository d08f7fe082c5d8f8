import type { SystemLogEntry } from "../lifecycle/system-log.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";

/** Describes a change of a database: `was updated`. */
export function describeDatabase({ id, view: { name } }: DatabaseRecord, change: string): SystemLogEntry {
  return { type: "Database", resource: name, resourceId: id, description: `Database ${name} ${change}.` };
}

/** Describes a change of a subscription in a full sentence. */
export function describeSubscription(
  { id, name }: SubscriptionRecord | EssentialsRecord,
  description: string,
): SystemLogEntry {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
