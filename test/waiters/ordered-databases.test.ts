import { expect, test } from "vitest";
import { ProvisioningError } from "../../src/core/wait-errors.js";
import { countOrdered, untilOrderedActive } from "../../src/waiters/ordered-databases.js";

test.for<[unknown, number]>([
  [undefined, 0],
  [{}, 0],
  [{ databases: "two" }, 0],
  [{ databases: [] }, 0],
  [{ databases: [{}, { quantity: 3 }] }, 4],
  [{ databases: [null, { quantity: "2" }, { quantity: "many" }, { quantity: 0 }] }, 3],
])("the request %j orders %i databases", ([body, count]) => {
  expect(countOrdered(body)).toBe(count);
});

function open(count: number) {
  const statuses: string[] = [];
  const onStatus = (status: string) => void statuses.push(status);
  const condition = untilOrderedActive({ subscriptionId: 7, count, taskId: "t1", token: "rc1.a", onStatus });
  const evaluate = (waitedMs: number, ...states: string[]) =>
    condition.evaluate(
      states.map((status, index) => ({ databaseId: index + 1, status })),
      waitedMs,
      false,
    );
  return { evaluate, statuses };
}

test("ordered databases are awaited until as many are active", () => {
  const { evaluate, statuses } = open(2);
  expect(evaluate(0)).toBeUndefined();
  expect(evaluate(1_000, "active")).toBeUndefined();
  expect(evaluate(2_000, "active", "pending")).toBeUndefined();
  expect(evaluate(3_000, "active", "active")).toEqual({ value: undefined });
  expect(statuses).toEqual(["databases pending", "databases pending", "databases pending", "active"]);
  expect(evaluate(3_000, "active", "active", "pending")).toEqual({ value: undefined });
});

test("a database that is not listed after three minutes was deleted; one that is pending was not", () => {
  const { evaluate } = open(2);
  expect(evaluate(179_999, "active")).toBeUndefined();
  expect(evaluate(180_000, "active")).toEqual({ value: undefined });
  expect(evaluate(180_000, "pending")).toBeUndefined();
});

test("an ordered database that failed ends the wait with its id and status", () => {
  const { evaluate } = open(2);
  const run = () => evaluate(0, "active", "creation-failed");
  expect(run).toThrow(ProvisioningError);
  expect(run).toThrow(
    expect.objectContaining({
      ids: { subscriptionId: 7, databaseId: 2 },
      status: "creation-failed",
      taskId: "t1",
      token: "rc1.a",
    }),
  );
});
