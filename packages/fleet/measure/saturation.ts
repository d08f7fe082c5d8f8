// Six processes with one API key at saturation for three windows of a minute: `tsx packages/fleet/measure/saturation.ts`.
import { RedisServer } from "../../../test/support/redis-server.js";
import { maxInAnyWindow, saturate } from "../test/saturation/fleet.js";

const LIMIT = 400;
const WINDOW_MS = 60_000;
const WINDOWS = 3;
const PROCESSES = Number(process.argv[2] ?? 6);

await using redis = await RedisServer.start();
const options = {
  redis: redis.url,
  apiKey: "A-key-of-no-account",
  windowMs: WINDOW_MS,
  limit: LIMIT,
  // Applies in the first window, because the Redis is new.
  expectedProcesses: PROCESSES,
};
const { arrivals, shares, events } = await saturate(options, PROCESSES, WINDOWS);
const first = arrivals[0] ?? 0;
const inWindow = Array.from(
  { length: WINDOWS },
  (_, at) => arrivals.filter((time) => Math.floor((time - first) / WINDOW_MS) === at).length,
);
// The initial burst hides the cost of the margin; the time between two uses of a slot shows it.
const periods = arrivals.slice(LIMIT).map((time, at) => time - (arrivals[at] ?? 0));
const period = periods.reduce((sum, ms) => sum + ms, 0) / periods.length;

console.log(`processes                     ${PROCESSES}`);
console.log(
  `requests in ${WINDOWS} windows         ${arrivals.length} of ${LIMIT * WINDOWS}: ${percent(arrivals.length / (LIMIT * WINDOWS))}`,
);
console.log(`by window                     ${inWindow.join(", ")}`);
console.log(`most in any sliding window    ${maxInAnyWindow(arrivals, WINDOW_MS)}`);
console.log(`use in the long run           ${percent(WINDOW_MS / period)}`);
console.log(`by process                    ${shares.join(", ")}`);
console.log(`warnings                      ${events.length}`);

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
