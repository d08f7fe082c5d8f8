// One process of a fleet: sends requests as fast as its budget lets it, until its parent ends it.
import { once } from "node:events";
import { Agent, request } from "node:http";
import { RedisRateLimiter, type RedisRateLimiterOptions } from "redis-cloud-fleet";
import type { Priority } from "redis-cloud-sdk";

/** What the parent gives as the first argument. */
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

/** Many callers at once, so that there is always a line. */
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
