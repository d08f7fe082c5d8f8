import { WaitAbortedError, WaitTimeoutError } from "redis-cloud-sdk";
import { backUp } from "redis-cloud-sdk/gaps";
import { describe, expect, type TestContext, test } from "vitest";
import { provisioned, startCloud } from "../lifecycle/cloud.js";

const path = "s3://backups/first";

/** Starts an account with a database whose backups take two minutes. */
async function slowBackups(context: TestContext) {
  const fixture = await startCloud(context, { durations: { backup: 120_000 } });
  const { subscription, database } = await provisioned(fixture);
  const ids = { subscriptionId: subscription.id, databaseId: database.databaseId };
  return { ...fixture, ids, options: { path, clock: fixture.clock } };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a backup", () => {
  test("a backup is awaited until it has finished, and not confused with the previous one", async (context) => {
    const { cloud, run, clock, ids, options } = await slowBackups(context);
    const first = await run(backUp(cloud, ids, options));
    const startedAt = clock.now();
    const second = await run(backUp(cloud, ids, options));
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(120_000);
    expect(second).toMatchObject({ status: "success" });
    expect(second.lastBackupTime).not.toBe(first.lastBackupTime);
  });

  test("a backup that takes too long ends the wait with a token, and continues", async (context) => {
    const { cloud, run, clock, ids, options } = await slowBackups(context);
    const error = await run(failure(backUp(cloud, ids, { ...options, timeoutMs: 60_000 })));
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ token: expect.stringMatching(/./), taskId: expect.stringMatching(/./) });
    clock.advance(120_000);
    expect(await run(cloud.databases.backupStatus(ids))).toMatchObject({ status: "success" });
  });

  test("a backup is no longer awaited after an abort", async (context) => {
    const { cloud, run, clock, ids, options } = await slowBackups(context);
    const stop = new AbortController();
    const waiting = failure(backUp(cloud, ids, { ...options, signal: stop.signal }));
    clock.setTimer(60_000, () => stop.abort());
    expect(await run(waiting)).toBeInstanceOf(WaitAbortedError);
  });

  test("of a database that is deleted meanwhile is rejected with the service's code", async (context) => {
    const { cloud, run, clock, ids, options } = await slowBackups(context);
    const waiting = failure(backUp(cloud, ids, options));
    clock.setTimer(60_000, () => void cloud.databases.delete(ids).wait());
    expect(await run(waiting)).toMatchObject({ kind: "task", code: "DATABASE_NOT_FOUND" });
  });
});
