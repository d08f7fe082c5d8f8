import { expect, test } from "vitest";
import { iterateProgress } from "../../src/waiters/progress-iterator.js";

type Own = { signal: AbortSignal; onProgress: (step: string) => void };

/** Work whose steps and end a test decides. */
function startWork(caller?: AbortSignal) {
  let onStep: (step: string) => void = () => undefined;
  let signal: AbortSignal | undefined;
  let resolve: (result: string) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const result = new Promise<string>((...settle) => {
    [resolve, reject] = settle;
  });
  const steps = iterateProgress({ signal: caller }, (own: Own) => {
    [onStep, signal] = [own.onProgress, own.signal];
    return result;
  });
  return { steps, report: (step: string) => onStep(step), getSignal: () => signal, resolve, reject };
}

test("steps are yielded in order, also those before the loop asks, and then the result is returned", async () => {
  const work = startWork();
  const first = work.steps.next();
  work.report("1");
  work.report("2");
  expect(await first).toEqual({ done: false, value: "1" });
  work.resolve("result");
  await Promise.resolve();
  expect(await work.steps.next()).toEqual({ done: false, value: "2" });
  expect(await work.steps.next()).toEqual({ done: true, value: "result" });
  expect(work.getSignal()?.aborted).toBe(true);
});

test("a loop that waits is woken by the next step and by the end", async () => {
  const work = startWork();
  const first = work.steps.next();
  await new Promise((resolve) => setImmediate(resolve));
  work.report("1");
  expect(await first).toEqual({ done: false, value: "1" });
  const last = work.steps.next();
  await new Promise((resolve) => setImmediate(resolve));
  work.resolve("result");
  expect(await last).toEqual({ done: true, value: "result" });
});

test("work that fails rejects after its steps", async () => {
  const work = startWork();
  const first = work.steps.next();
  work.report("1");
  work.reject(new Error("no"));
  expect(await first).toEqual({ done: false, value: "1" });
  await expect(work.steps.next()).rejects.toThrow("no");
});

test("leaving the loop aborts the work, whose failure is not reported", async () => {
  const work = startWork();
  const first = work.steps.next();
  work.report("1");
  await first;
  expect(work.getSignal()?.aborted).toBe(false);
  await work.steps.return("left");
  expect(work.getSignal()?.aborted).toBe(true);
  work.reject(new Error("aborted"));
  await new Promise((resolve) => setImmediate(resolve));
});

test("the caller's signal aborts the work with its reason", async () => {
  const caller = new AbortController();
  const work = startWork(caller.signal);
  const first = work.steps.next();
  caller.abort("enough");
  expect(work.getSignal()?.reason).toBe("enough");
  work.reject("enough");
  await expect(first).rejects.toBe("enough");
});
