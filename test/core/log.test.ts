import { expect, test } from "vitest";
import { type LogEvent, noopLog, safeLog } from "../../src/core/log.js";

const EVENT: LogEvent = {
  type: "request-failed",
  route: "GET /tasks",
  attempt: 2,
  durationMs: 5,
  message: "red \u001b[31mtext",
};

test("a logger receives events without control characters, and numbers as they are", () => {
  const events: LogEvent[] = [];
  safeLog((event) => events.push(event))(EVENT);
  expect(events).toEqual([{ ...EVENT, message: expect.not.stringContaining("\u001b") }]);
  expect(events[0]).toMatchObject({ message: expect.stringContaining("text") });
});

test("a logger that throws does not fail a call, and none is required", () => {
  const log = safeLog(() => {
    throw new Error("the disk is full");
  });
  expect(() => log(EVENT)).not.toThrow();
  expect(safeLog(undefined)).toBe(noopLog);
  expect(noopLog(EVENT)).toBeUndefined();
});
