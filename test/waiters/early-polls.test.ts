import { expect, test } from "vitest";
import { EarlyPollBudget } from "../../src/waiters/early-polls.js";
import { VirtualClock } from "../support/virtual-clock.js";

test("a budget allows three early polls that end no wait, and one more each minute", async () => {
  const clock = new VirtualClock();
  const budget = new EarlyPollBudget(clock);
  for (let polls = 0; polls < 3; polls += 1) {
    expect(budget.isSpent).toBe(false);
    budget.spend();
  }
  expect(budget.isSpent).toBe(true);
  await clock.advance(59_999);
  expect(budget.isSpent).toBe(true);
  await clock.advance(1);
  expect(budget.isSpent).toBe(false);
  budget.spend();
  expect(budget.isSpent).toBe(true);
  clock.restart(clock.now() - 60_000);
  expect(budget.isSpent).toBe(false);
});

test("early polls that completed a wait are refunded, up to three", () => {
  const budget = new EarlyPollBudget(new VirtualClock());
  for (let polls = 0; polls < 5; polls += 1) budget.spend();
  budget.refund(1);
  expect(budget.isSpent).toBe(false);
  budget.spend();
  expect(budget.isSpent).toBe(true);
  budget.refund(9);
  for (let polls = 0; polls < 3; polls += 1) budget.spend();
  expect(budget.isSpent).toBe(true);
});
