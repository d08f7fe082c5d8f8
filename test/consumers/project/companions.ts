// A TypeScript program that uses the emulator and the fleet package with the SDK. It is compiled, not run.
import { type Emulator, type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { DurableWaits, type FleetEvent, RedisRateLimiter } from "redis-cloud-fleet";
import { type RateLimiter, RedisCloud } from "redis-cloud-sdk";

export async function program(redis: string, tell: (event: FleetEvent) => void): Promise<string> {
  const running = await startEmulator({ clock: "manual", durations: { task: 1_000 }, strict: true });
  const { apiKey, secretKey, url: baseUrl } = running;
  const budget: RateLimiter = new RedisRateLimiter({ redis, apiKey, expectedProcesses: 6, onEvent: tell });
  const cloud = new RedisCloud({ apiKey, secretKey, baseUrl, rateLimiter: budget });
  const waits = new DurableWaits({ redis, cloud });
  running.clock.advance(1_000);
  running.faults.add({ route: "GET /subscriptions", kind: "status", status: 503, count: 1 });
  await endOf(running, waits);
  // @ts-expect-error there is no such kind of time
  await startEmulator({ clock: "slow" });
  // @ts-expect-error a budget is that of a key
  new RedisRateLimiter({ redis });
  return `${cloud.rateLimit.used} ${stateOf(running)}`;
}

async function endOf(running: RunningEmulator, waits: DurableWaits): Promise<void> {
  await waits.close();
  await running.stop();
}

function stateOf({ url }: Pick<RunningEmulator, "url"> & Partial<Emulator>): string {
  return url;
}
