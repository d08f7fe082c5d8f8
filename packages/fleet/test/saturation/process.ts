// A process that sends requests as fast as its rate limiter allows, until its parent kills it.
import { once } from "node:events";
import { Agent, request } from "node:http";
import { RedisRateLimiter, type RedisRateLimiterOptions } from "redis-cloud-fleet";
import type { Priority } from "redis-cloud-sdk";

/** First argument of the process, as JSON. */
export interface Job {
  target: string;
  options: Omit<RedisRateLimiterOptions, "redis" | "apiKey"> & { redis: string; apiKey: string };
}

const { target, options } = JSON.parse(process.argv[2] ?? "") as Job;
const agent = new Agent({ keepAlive: true });
const rateLimiter = new RedisRateLimiter({ ...options, onEvent: (event) => process.send?.(event) });

function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(target, { agent, method: "POST" }, (response) => {
      response.resume();
      response.once("end", resolve);
    });
    call.once("error", reject);
    call.end();
  });
}

/** One of many concurrent callers, which keep the queue from being empty. */
async function caller(priority: Priority): Promise<never> {
  for (;;) {
    await rateLimiter.take(priority);
    await send();
  }
}

process.once("disconnect", () => process.exit());
process.send?.("ready");
await once(process, "message");
for (const priority of ["write", "read", "poll"] as const) {
  for (let count = 0; count < 10; count += 1) caller(priority).catch(() => process.exit());
}
