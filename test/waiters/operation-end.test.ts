import { getEventListeners } from "node:events";
import { setTimeout as realTime } from "node:timers/promises";
import { WaitAbortedError, WaitTimeoutError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { creating, DATABASE, received, SPEC } from "./fixture.js";

describe("a wait that ends early", () => {
  test("a wait that times out reports the last status, the poll errors and how to resume", async () => {
    const fixture = creating().on(DATABASE, (seconds) =>
      seconds < 10 ? { body: { databaseId: 51, status: "pending" } } : { status: 503 },
    );
    const error = await fixture.failure(
      fixture.client().databases.create(7, SPEC).wait({ timeoutMs: 30_000 }),
    );
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ taskId: "t1", lastSeen: "resource pending", timeoutMs: 30_000 });
    expect((error.cause as Error).message).toContain("503");
    expect(fixture.clock.sleeping).toBe(0);
  });

  test("an aborted wait keeps the reason and a token, and leaves no timer or listener", async () => {
    const fixture = creating();
    const caller = new AbortController();
    const wait = fixture.client().databases.create(7, SPEC).wait({ signal: caller.signal });
    const reason = new Error("changed my mind");
    fixture.on(DATABASE, () => {
      caller.abort(reason);
      return { body: { databaseId: 51, status: "pending" } };
    });
    const error = await fixture.failure(wait);
    expect(error).toBeInstanceOf(WaitAbortedError);
    expect(error.cause).toBe(reason);
    expect(error.token).toMatch(/^rc1\./);
    await realTime(5);
    expect(fixture.clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("a wait with an aborted signal polls nothing", async () => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const error = await fixture.failure(operation.wait({ signal: AbortSignal.abort("no") }));
    expect(error).toMatchObject({ kind: "wait-aborted", cause: "no" });
    expect(fixture.trace).toHaveLength(1);
  });

  test("ending the only wait on a request aborts the request", async () => {
    const fixture = creating();
    let aborted = false;
    const slow = fixture.client({
      fetch: (url, init) =>
        url.endsWith("/tasks/t1")
          ? new Promise((_, reject) => {
              init.signal?.addEventListener("abort", () => {
                aborted = true;
                reject(init.signal?.reason);
              });
            })
          : Promise.resolve(new Response(JSON.stringify(received("t1").body), { status: 202 })),
    });
    const error = await fixture.failure(slow.databases.create(7, SPEC).wait({ timeoutMs: 5_000 }));
    expect(error).toMatchObject({ kind: "wait-timeout" });
    expect(aborted).toBe(true);
    await realTime(5);
    expect(fixture.clock.sleeping).toBe(0);
  });

  test("a wait whose progress callback throws rejects with that error", async () => {
    const fixture = creating();
    const broken = new Error("broken callback");
    const wait = fixture
      .client()
      .databases.create(7, SPEC)
      .wait({
        onProgress: () => {
          throw broken;
        },
      });
    expect(await fixture.failure(wait)).toBe(broken);
  });

  test.each([0, -1, Number.NaN, "60"])("rejects a timeout of %s", async (timeoutMs) => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const error = await fixture.failure(operation.wait({ timeoutMs: timeoutMs as number }));
    expect(error).toMatchObject({ kind: "config" });
    expect(error.message).toContain(String(timeoutMs));
  });
});

describe("progress as a sequence", () => {
  test("progress() yields every step and returns the result", async () => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const walk = async () => {
      const steps: string[] = [];
      const sequence = operation.progress();
      for (;;) {
        const step = await sequence.next();
        if (step.done) return { steps, database: step.value };
        steps.push(`${step.value.phase} ${step.value.status}`);
      }
    };
    const { steps, database } = await fixture.run(walk());
    expect(steps).toEqual([
      "task processing-in-progress",
      "task processing-completed",
      "resource pending",
      "resource active",
    ]);
    expect(database).toMatchObject({ databaseId: 51 });
  });

  test("leaving the loop over progress() ends the wait", async () => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const first = async () => {
      for await (const step of operation.progress()) return step.status;
      return "none";
    };
    expect(await fixture.run(first())).toBe("processing-in-progress");
    await realTime(5);
    expect(fixture.clock.sleeping).toBe(0);
  });

  test("progress() throws the error of the wait", async () => {
    const fixture = creating().task("t1", 2, { error: { type: "GENERAL_ERROR" } });
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const walk = async () => {
      for await (const _ of operation.progress({ signal: new AbortController().signal }));
    };
    expect(await fixture.failure(walk())).toMatchObject({ kind: "task" });
  });
});
