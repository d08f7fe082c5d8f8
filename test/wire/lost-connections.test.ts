import nock from "nock";
import { NetworkError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { API, answers, bench, connectionError, failure, json } from "./bench.js";
import { mockNetwork } from "./mock-network.js";

mockNetwork();

const SPEC = { name: "cache", datasetSizeInGb: 1 };
const TASK = { taskId: "t1", commandType: "", status: "received", timestamp: "", links: [] };
const IDS = { subscriptionId: 7, databaseId: 51 };

const give = () => nock(API).get("/subscriptions/7").reply(200, { id: 7 });

describe("lost connections", () => {
  test.each(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET"])(
    "%s is retried for a read",
    async (code) => {
      nock(API).get("/subscriptions/7").replyWithError(connectionError(code));
      give();
      const { cloud, trace } = bench();
      expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
      expect(trace).toEqual(["lost", "sleep 500", "200"]);
    },
  );

  test.each(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET"])(
    "%s is not retried for a change, as it may have arrived",
    async (code) => {
      nock(API).put("/subscriptions/7/databases/51").replyWithError(connectionError(code));
      const { cloud, trace } = bench();
      const error = await failure<NetworkError>(cloud.databases.update(IDS, {}));
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({
        kind: "network",
        route: "PUT /subscriptions/{subscriptionId}/databases/{databaseId}",
        mayHaveArrived: true,
        timedOut: false,
      });
      expect(error.message).toContain(code);
      expect(trace).toEqual(["lost"]);
    },
  );

  test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"])(
    "%s is retried even for a change, as it was not sent",
    async (code) => {
      const unsent = Object.assign(connectionError(code), { syscall: "connect" });
      nock(API).post("/subscriptions/7/databases", SPEC).replyWithError(unsent);
      nock(API).post("/subscriptions/7/databases", SPEC).reply(202, TASK);
      const { cloud, trace } = bench();
      expect((await cloud.databases.create(7, SPEC)).taskId).toBe("t1");
      expect(trace).toEqual(["lost", "sleep 500", "202"]);
    },
  );

  test("the error after the last attempt states that the request was not sent", async () => {
    nock(API).post("/subscriptions/7/databases").times(2).replyWithError(connectionError("ECONNREFUSED"));
    const { cloud, trace } = bench({ retries: 1 });
    const error = await failure<NetworkError>(cloud.databases.create(7, SPEC));
    expect(error).toMatchObject({ mayHaveArrived: false, timedOut: false });
    expect(error.hint).toContain("was not sent");
    expect(trace).toEqual(["lost", "sleep 500", "lost"]);
  });

  test("an interrupted body counts as a lost connection", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":'));
            controller.error(connectionError("ECONNRESET"));
          },
        }),
      );
    const { cloud, trace } = bench({ fetch: answers(broken, () => json(200, { id: 7 })) });
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
    expect(trace).toEqual(["200", "sleep 500", "200"]);
    const change = bench({ fetch: answers(broken) });
    expect(await failure(change.cloud.databases.delete(IDS))).toMatchObject({
      kind: "network",
      mayHaveArrived: true,
    });
  });

  test("a response that exceeds the size limit is rejected before it is read", async () => {
    const canceled: unknown[] = [];
    const huge = () =>
      new Response(new ReadableStream({ cancel: (reason) => void canceled.push(reason) }), {
        headers: { "content-length": String(2 ** 30) },
      });
    const { cloud } = bench({ retries: 0, fetch: answers(huge) });
    const error = await failure(cloud.subscriptions.get(7));
    expect(error).toMatchObject({ kind: "api", status: 200 });
    expect(error.message).toContain("exceeds the maximum of 268435456 bytes");
    expect(canceled).toHaveLength(1);
  });

  test("an error thrown by a broken `fetch` is shown unchanged", async () => {
    const fetch = async () => {
      throw "no error at all";
    };
    const error = await failure<NetworkError>(bench({ retries: 0, fetch }).cloud.subscriptions.get(7));
    expect(error).toMatchObject({ kind: "network", mayHaveArrived: true });
    expect(error.message).toContain("got no response: no error at all");
  });

  test("circular causes are shown once", async () => {
    const outer = new Error("outer");
    outer.cause = Object.assign(new Error("inner"), { cause: outer });
    const fetch = async () => {
      throw outer;
    };
    const error = await failure(bench({ retries: 0, fetch }).cloud.subscriptions.get(7));
    expect(error.message).toContain("got no response: outer: inner");
  });
});

test("the size of a response without a declared length is checked while it is read", async () => {
  const chunk = new Uint8Array(64 * 1024 * 1024);
  let pulled = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(chunk);
        },
      }),
    );
  const { cloud } = bench({ fetch: answers(endless) });
  const error = await failure(cloud.subscriptions.get(7));
  expect(error.message).toContain("exceeds the maximum of 268435456 bytes");
  expect(pulled).toBeLessThan(8);
});
