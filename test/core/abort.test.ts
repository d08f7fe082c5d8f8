import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { onAbort } from "../../src/core/abort.js";

test("any number of callbacks adds one listener to a signal, and none remains after all are removed", () => {
  const { signal } = new AbortController();
  const stops = Array.from({ length: 500 }, () => onAbort(signal, () => undefined));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const stop of stops) stop();
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("every callback is called once, and removed ones are not called", () => {
  const caller = new AbortController();
  const called: string[] = [];
  onAbort(caller.signal, () => called.push("a"));
  onAbort(caller.signal, () => called.push("b"))();
  onAbort(caller.signal, () => called.push("c"));
  caller.abort();
  caller.abort();
  expect(called).toEqual(["a", "c"]);
});

test("an aborted signal calls back immediately; a missing signal never does", () => {
  const called: string[] = [];
  onAbort(AbortSignal.abort(), () => called.push("late"));
  onAbort(undefined, () => called.push("never"))();
  expect(called).toEqual(["late"]);
});

test("a callback can be added after the last one was removed", () => {
  const caller = new AbortController();
  onAbort(caller.signal, () => undefined)();
  let called = false;
  const stop = onAbort(caller.signal, () => {
    called = true;
  });
  caller.abort();
  expect(called).toBe(true);
  stop();
});
