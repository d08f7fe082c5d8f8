import { expect, test } from "vitest";
import { killAtRandom } from "./chaos.js";

test("with workers killed at random, 50 waits all finish, none twice", async () => {
  const { kills, takenOver, completed, effects, results } = await killAtRandom(50, 7);
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  expect(results).toEqual(numbers.map((number) => `rule-${number}`));
  expect(completed).toHaveLength(50);
  expect(new Set(completed).size).toBe(50);
  expect(effects).toEqual(numbers);
  // Make sure that workers were actually killed.
  expect(kills).toBeGreaterThan(1);
  expect(takenOver).toBeGreaterThan(0);
});
