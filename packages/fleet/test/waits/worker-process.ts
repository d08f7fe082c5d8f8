// One worker of a fleet: watches durable waits until it is killed. What its handlers do is written to the Redis.
import { Redis } from "ioredis";
import { DurableWaits } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";

/** What the parent gives as the first argument. */
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
  // None of them can hold all waits.
  concurrency: 20,
  async onReady(_value, { id, metadata }) {
    // An effect that is made once, whatever happens: its key is the wait.
    await notes.multi().rpush("calls", id).hsetnx("effects", id, String(metadata?.number)).exec();
  },
});
process.once("disconnect", () => process.exit());
process.send?.("at work");
