import { ManualClock, type RunningEmulator, type StartOptions, startEmulator } from "redis-cloud-emulator";
import { type Middleware, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { onTestFinished, type TestContext } from "vitest";
import { showed } from "../evidence/record.js";
import { replayed, skipMissing } from "./profile.js";

/** An account over real HTTP, a client of it, and one clock for both, which runs only as far as it is asked to. */
export interface Cloud {
  cloud: RedisCloud;
  emulator: RunningEmulator<ManualClock>;
  clock: ManualClock;
  /** Lets time pass until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** A second client of the same account, as another process would have it. */
  another(options?: Partial<RedisCloudOptions>): RedisCloud;
}

/** Starts an account that ends with the test. What the client is answered with success counts as shown. */
export async function startCloud(context: TestContext, options: StartOptions = {}): Promise<Cloud> {
  const { task } = context;
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const emulator = await startEmulator({
    seed: 1,
    engine: "none",
    ...(replayed && { profile: replayed }),
    ...options,
    clock,
  });
  onTestFinished(() => emulator.stop());
  const record: Middleware = (next) => async (request) => {
    const response = await next(request);
    if (response.ok) showed(task, "lifecycle", request.context.route);
    return response;
  };
  // A test that asks for a profile itself tests what that profile lacks.
  const replay = replayed && options.profile === undefined ? [skipMissing(context, replayed)] : [];
  const another = (own: Partial<RedisCloudOptions> = {}) =>
    new RedisCloud({
      apiKey: emulator.apiKey,
      secretKey: emulator.secretKey,
      baseUrl: emulator.url,
      clock,
      ...own,
      middleware: [...replay, ...(own.middleware ?? [record])],
    });
  return { cloud: another(), emulator, clock, run: (promise) => clock.runUntil(promise), another };
}

/** A subscription with one database, ready. */
export async function provisioned({ cloud, run }: Cloud, name = "subscription") {
  const subscription = await run(
    cloud.subscriptions
      .create({
        name,
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );
  const [database] = await cloud.databases.list(subscription.id).all();
  if (database === undefined) throw new Error("The subscription came without its database.");
  return { subscription, database };
}
