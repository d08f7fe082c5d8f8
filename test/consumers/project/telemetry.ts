// A TypeScript program with OpenTelemetry. It is compiled, not run.
import { RedisCloud } from "redis-cloud-sdk";
import type { Subscription } from "redis-cloud-sdk/models";
import { openTelemetry, openTelemetryWait, type TracedWait } from "redis-cloud-sdk/otel";

const tracedWait: TracedWait = openTelemetryWait();

export async function program(subscriptionId: number): Promise<Subscription> {
  const cloud = new RedisCloud({ attemptMiddleware: [openTelemetry({ pollSpans: false })] });
  await tracedWait("delete database", () => cloud.databases.delete({ subscriptionId, databaseId: 1 }));
  // @ts-expect-error a name is needed
  await tracedWait(() => cloud.subscriptions.delete(subscriptionId));
  return cloud.subscriptions.get(subscriptionId);
}
