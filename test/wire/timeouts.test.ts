import { getEventListeners, once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fetch, NetworkError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { answers, bench, failure, json, TIMEOUT_MS } from "./bench.js";

const IDS = { subscriptionId: 7, databaseId: 51 };

/** Answers when asked to stop, as a real `fetch` does. */
const slow: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

/** Never answers and never heeds a signal. */
const deaf: Fetch = () => new Promise(() => undefined);

/** Answers with a head and a part of the body, and then nothing. */
const stalled: Fetch = async () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
    }),
  );

const HANDLERS: [what: string, fetch: Fetch][] = [
  ["a slow answer", slow],
  ["a stalled body", stalled],
  ["a fetch that does not heed its signal", deaf],
];

describe.each(HANDLERS)("%s", (_, fetch) => {
  test("an attempt ends at its timeout", async () => {
    const { cloud, clock } = bench({ fetch, retries: 0 });
    const call = failure<NetworkError>(cloud.subscriptions.get(7));
    await clock.advance(TIMEOUT_MS - 1);
    expect(clock.sleeping).toBe(1);
    await clock.advance(1);
    const error = await call;
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      kind: "network",
      route: "GET /subscriptions/{subscriptionId}",
      timedOut: true,
      mayHaveArrived: true,
    });
    expect(error.message).toContain(`got no complete response within ${TIMEOUT_MS} ms`);
    expect(error.hint).toContain("timeoutMs");
    expect(clock.sleeping).toBe(0);
  });

  test("an attempt ends with the caller's signal and keeps its reason", async () => {
    const { cloud, clock } = bench({ fetch });
    const caller = new AbortController();
    const reason = new Error("the caller has gone");
    const call = failure(cloud.subscriptions.get(7, { signal: caller.signal }));
    await clock.advance(1);
    expect(getEventListeners(caller.signal, "abort")).toHaveLength(1);
    caller.abort(reason);
    expect(await call).toBe(reason);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    expect(clock.sleeping).toBe(0);
  });

  test("a timed-out read is retried with the same timeout", async () => {
    const { cloud, clock } = bench({ fetch, retries: 1 });
    const call = failure(cloud.subscriptions.get(7));
    await clock.advance(TIMEOUT_MS);
    await clock.advance(500);
    await clock.advance(TIMEOUT_MS);
    expect(await call).toMatchObject({ timedOut: true });
    expect(clock.sleeps).toEqual([TIMEOUT_MS, 500, TIMEOUT_MS]);
  });

  test("a timed-out change is not retried", async () => {
    const { cloud, clock } = bench({ fetch });
    const call = failure(cloud.databases.delete(IDS));
    await clock.advance(TIMEOUT_MS);
    expect(await call).toMatchObject({ timedOut: true, mayHaveArrived: true });
    expect(clock.sleeps).toEqual([TIMEOUT_MS]);
  });
});

describe("the time for an attempt", () => {
  test("the timeout can be set for one call", async () => {
    const { cloud, clock } = bench({ fetch: slow, retries: 0 });
    const call = failure(cloud.subscriptions.get(7, { timeoutMs: 50 }));
    await clock.advance(50);
    const error = await call;
    expect(error.message).toContain("within 50 ms");
    expect(clock.sleeps).toEqual([50]);
  });

  test("leaves no timer or listener after a response", async () => {
    const { cloud, clock } = bench({ fetch: answers(() => json(200, { id: 7 })) });
    const caller = new AbortController();
    for (let count = 0; count < 3; count += 1) await cloud.subscriptions.get(7, { signal: caller.signal });
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("leaves no timer or listener after retries and an error", async () => {
    const { cloud, clock } = bench({ fetch: answers(() => json(500, {})) });
    const caller = new AbortController();
    await failure(cloud.subscriptions.get(7, { signal: caller.signal }));
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });
});

test("a response that comes after the timeout of its attempt leaves the next call alone", async () => {
  const sent: ((response: Response) => void)[] = [];
  const late: Fetch = (_, { signal }) => {
    signal?.throwIfAborted();
    return new Promise((resolve) => sent.push(resolve));
  };
  const { cloud, clock } = bench({ fetch: late, retries: 0 });
  const first = failure(cloud.subscriptions.get(7));
  await clock.advance(TIMEOUT_MS);
  expect(await first).toMatchObject({ timedOut: true });
  sent[0]?.(json(200, { id: 7 }));
  await clock.advance(1);
  const second = cloud.subscriptions.get(8);
  await clock.advance(1);
  sent[1]?.(json(200, { id: 8 }));
  expect(await second).toEqual({ id: 8 });
});

describe("the caller's signal", () => {
  test("an aborted signal sends nothing", async () => {
    const { cloud, trace } = bench({ fetch: answers(() => json(200, {})) });
    expect(await failure(cloud.subscriptions.get(7, { signal: AbortSignal.abort("enough") }))).toBe("enough");
    expect(await failure(cloud.databases.delete(IDS, { signal: AbortSignal.abort("enough") }))).toBe(
      "enough",
    );
    expect(trace).toEqual([]);
    expect(cloud.rateLimit.used).toBe(0);
  });

  test("an abort without a reason rejects with an AbortError", async () => {
    const caller = new AbortController();
    const call = failure(bench({ fetch: slow }).cloud.subscriptions.get(7, { signal: caller.signal }));
    caller.abort();
    expect((await call).name).toBe("AbortError");
  });

  test("an abort between two pages ends the iteration", async () => {
    const caller = new AbortController();
    const page = { subscription: [{ databases: Array(100).fill({ databaseId: 1 }) }] };
    const { cloud, trace } = bench({ fetch: answers(() => json(200, page)) });
    const walk = async () => {
      for await (const _ of cloud.databases.list(7, { signal: caller.signal })) caller.abort("enough");
    };
    expect(await failure(walk())).toBe("enough");
    expect(trace).toEqual(["200"]);
  });
});

describe("over a real connection", () => {
  async function withServer(listener: RequestListener, run: (baseUrl: string) => Promise<void>) {
    const server = createServer(listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test("a stalled body ends at the timeout, and so does its connection", async () => {
    let reached = () => {};
    const stalls = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let closed = () => {};
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const listener: RequestListener = (_, response) => {
      response.on("close", closed);
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"id":', () => reached());
    };
    await withServer(listener, async (baseUrl) => {
      const { cloud, clock } = bench({ baseUrl, retries: 0 });
      const call = failure(cloud.subscriptions.get(7));
      await stalls;
      await clock.advance(TIMEOUT_MS);
      expect(await call).toMatchObject({ kind: "network", timedOut: true });
      await gone;
    });
  });

  test("a timeout ends its own attempt only, before and after complete ones", async () => {
    let requests = 0;
    let reached = () => {};
    const stalls = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const listener: RequestListener = (_, response) => {
      requests += 1;
      if (requests === 4) return reached();
      response.writeHead(200, { "content-type": "application/json", "content-length": 8 });
      response.end('{"id":7}');
    };
    await withServer(listener, async (baseUrl) => {
      const { cloud, clock } = bench({ baseUrl, retries: 0 });
      for (let call = 1; call <= 3; call += 1) expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
      const stalled = failure(cloud.subscriptions.get(7));
      await stalls;
      await clock.advance(TIMEOUT_MS);
      expect(await stalled).toMatchObject({ kind: "network", timedOut: true });
      expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
    });
    expect(requests).toBe(5);
  });

  test("a request may have arrived after an interrupted connection, but not after a refused one", async () => {
    let baseUrl = "";
    const listener: RequestListener = (request) => request.socket.destroy();
    await withServer(listener, async (url) => {
      baseUrl = url;
      const { cloud } = bench({ baseUrl, retries: 0 });
      expect(await failure(cloud.databases.delete(IDS))).toMatchObject({ mayHaveArrived: true });
    });
    const { cloud } = bench({ baseUrl, retries: 0 });
    expect(await failure(cloud.databases.delete(IDS))).toMatchObject({ mayHaveArrived: false });
  });
});

test.each([null, 0, ""])("a reason of %j is thrown like any other", async (reason) => {
  const { cloud } = bench({ fetch: () => new Promise(() => undefined) });
  const caller = new AbortController();
  const call = cloud.subscriptions.get(7, { signal: caller.signal });
  caller.abort(reason);
  expect(await call.catch((thrown: unknown) => ({ thrown }))).toEqual({ thrown: reason });
});
