// A worker process: processes durable waits until it is killed. The effects of its handlers are written to Redis.
import { Redis } from "ioredis";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";

/** First argument of the process, as JSON. */
export interface WorkerJob {
  redis: string;
  emulator: { url: string; apiKey: string; secretKey: string };
  lockMs: number;
}

const { redis, emulator, lockMs } = JSON.parse(process.argv[2] ?? "") as WorkerJob;
const { url: baseUrl, apiKey, secretKey } = emulator;
const notes = new Redis(redis);
const waits = new DurableWaits<{ number: number }>({
  redis,
  cloud: new RedisCloud({ baseUrl, apiKey, secretKey }),
});
waits.work({
  lockMs,
  // Lower than the number of waits, so that all workers get some.
  concurrency: 20,
  async onReady(_value, { id, metadata }) {
    // An idempotent effect, keyed by the wait.
    await notes.multi().rpush("calls", id).hsetnx("effects", id, String(metadata?.number)).exec();
  },
});
process.once("disconnect", () => process.exit());
process.send?.("at work");
