// 50 durable waits with workers killed at random, for several seeds: `tsx packages/fleet/measure/killed-waits.ts [seeds]`.
import { killAtRandom } from "../test/waits/chaos.js";

const SIZE = 50;

console.log("seed  kills  taken over  finished  twice  handler calls");
for (let seed = 1; seed <= Number(process.argv[2] ?? 5); seed += 1) {
  const { kills, takenOver, completed, calls } = await killAtRandom(SIZE, seed);
  const finished = new Set(completed).size;
  const columns = [kills, takenOver, finished, completed.length - finished, calls];
  console.log(
    [seed, ...columns].map((value, at) => String(value).padStart([4, 7, 12, 10, 7, 15][at] ?? 0)).join(""),
  );
}
