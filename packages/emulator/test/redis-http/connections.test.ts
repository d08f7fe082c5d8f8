import { afterEach, describe, expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { post, startService, type TestService } from "./service.js";

let service: TestService;

afterEach(() => service.stop());

describe("connections", () => {
  test("200 concurrent requests of two users share three pooled connections, which close when idle", async () => {
    service = await startService({ pooled: 3, idleMs: 30 });
    const answers = Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const token = service.tokens[index % 3 === 0 ? "read-only" : "full"];
        return (await service.handle("/pipeline", { token, ...post([["GET", "k"]]) })).status;
      }),
    );
    let most = 0;
    let done = false;
    const watch = (async () => {
      while (!done) {
        most = Math.max(most, service.connections.countOpen());
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    expect(new Set(await answers)).toEqual(new Set([200]));
    done = true;
    await watch;
    expect(most).toBe(3);
    await waitUntil(() => service.connections.countOpen() === 0);
    await waitUntil(
      async () => !/user=(full|read-only)/.test(String(await service.redis.control.client("LIST"))),
    );
  });

  test("a request that waits too long for a connection gets 429, and blocking commands do not delay others", async () => {
    // The limit applies to the opening of connections, too, which takes long on a busy machine.
    service = await startService({ pooled: 1, blocking: 1, waitMs: 1_500, blockingMs: 60_000 });
    const first = service.handle("/blpop/q/0");
    await waitUntil(() => service.connections.countOpen() === 1);
    const [status, body] = await service.handle("/blpop/q/0").then(async (r) => [r.status, await r.json()]);
    expect([status, body]).toEqual([
      429,
      { error: "ERR all 1 connections of the database were busy for 1500 ms" },
    ]);
    expect((await service.handle("/ping")).status).toBe(200);
    await service.redis.control.rpush("q", "x");
    expect(await (await first).json()).toEqual({ result: ["q", "x"] });
  });

  test("event streams beyond the limit are rejected with 429", async () => {
    service = await startService({ subscriptions: 2 });
    const streams = [await service.handle("/subscribe/a"), await service.handle("/subscribe/b")];
    const rejected = await service.handle("/subscribe/c");
    expect([rejected.status, await rejected.json()]).toEqual([
      429,
      { error: "ERR the database already has the maximum of 2 event streams" },
    ]);
    await streams[0]?.body?.cancel();
    await waitUntil(() => service.connections.countOpen() === 1);
    expect((await service.handle("/subscribe/c")).status).toBe(200);
  });

  test("closing the connections of a database ends its streams; later requests open new ones", async () => {
    service = await startService();
    const stream = await service.handle("/subscribe/a");
    await service.handle("/ping");
    service.connections.close("another");
    expect(service.connections.countOpen()).toBe(2);
    service.connections.close("51000001");
    expect(await stream.text()).toBe("data: subscribe,a,1\n\n");
    expect(service.connections.countOpen()).toBe(0);
    expect((await service.handle("/ping")).status).toBe(200);
  });

  test.each(["connect", "connectAgain"] as const)(
    "when the server dies (%s), requests fail with 503, streams end, and all connections are closed",
    async (how) => {
      service = await startService({}, how);
      const stream = await service.handle("/subscribe/a");
      const blocked = service.handle("/blpop/q/0");
      await service.handle("/ping");
      await waitUntil(() => service.connections.countOpen() === 3);
      await service.redis.stop();
      expect(await stream.text()).toBe("data: subscribe,a,1\n\n");
      expect((await blocked).status).toBe(503);
      const response = await service.handle("/ping");
      expect([response.status, await response.json()]).toEqual([
        503,
        { error: expect.stringMatching(/^ERR the database is unreachable: /) },
      ]);
      expect(service.connections.countOpen()).toBe(0);
    },
  );

  test("when the server hangs, requests fail after their timeout and recover when it resumes", async () => {
    service = await startService({ requestMs: 50, waitMs: 50 });
    await waitUntil(async () => (await service.handle("/ping")).status === 200);
    process.kill(service.redis.pid, "SIGSTOP");
    const hanging = await service.handle("/pipeline", post([["PING"], ["PING"]]));
    expect(await hanging.json()).toEqual(
      Array(2).fill({ error: "ERR the command did not complete within 50 ms" }),
    );
    const response = await service.handle("/ping");
    expect([response.status, await response.json()]).toEqual([
      503,
      { error: "ERR the database is unreachable: no connection within 50 ms" },
    ]);
    process.kill(service.redis.pid, "SIGCONT");
    await waitUntil(async () => (await service.handle("/ping")).status === 200);
  });
});
