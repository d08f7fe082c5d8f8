// A TypeScript program that uses what most programs will use. It is compiled, not run.
import {
  ApiError,
  type Clock,
  isRedisCloudError,
  type Middleware,
  type Operation,
  RedisCloud,
  type RedisCloudOptions,
  redact,
  TaskError,
} from "redis-cloud-sdk";
import type { Database, Subscription } from "redis-cloud-sdk/models";

const trace: Middleware = (next) => async (request) => {
  const answer = await next(request);
  console.log(request.context.route, answer.status);
  return answer;
};
const clock: Clock = { now: () => 0, sleep: async () => undefined };
const options: RedisCloudOptions = { apiKey: "a", secretKey: "b", middleware: [trace], clock };

export async function program(subscriptionId: number, signal?: AbortSignal): Promise<string[]> {
  const cloud = new RedisCloud(options);
  const subscription: Subscription = await cloud.subscriptions.get(subscriptionId, { signal });
  const operation: Operation<Database> = await cloud.databases.create(subscription.id, {
    name: "cache",
    datasetSizeInGb: 1,
  });
  const database = await operation.wait({ signal, timeoutMs: 1_000 });
  const resumed: Database = await cloud.operations.resume(operation.token, "database").wait();
  const names: string[] = [String(database.name), String(resumed.name)];
  for await (const one of cloud.databases.list(subscriptionId)) names.push(String(one.name));
  const { data, error } = await cloud.raw.GET("/subscriptions/{subscriptionId}", {
    params: { path: { subscriptionId } },
  });
  console.log(redact(data), error, cloud.rateLimit.used);
  // @ts-expect-error the ids are numbers
  await cloud.databases.get({ subscriptionId: "1", databaseId: 2 });
  // @ts-expect-error there is no such method
  await cloud.databases.obtain(1);
  return names;
}

export function explain(error: unknown): string {
  if (error instanceof TaskError && error.code === "SUBSCRIPTION_NOT_ACTIVE") return error.taskId;
  if (error instanceof ApiError) return `${error.route} ${error.status}`;
  return isRedisCloudError(error) ? `${error.kind} ${error.hint ?? ""}` : "unknown";
}
