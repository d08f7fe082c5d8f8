import type { Fetch } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { answers, bench, failure, json } from "./bench.js";

/** An error of a connection, as Node reports it: the reason is the cause of a `TypeError`. */
function socketError(code: string, details: object = {}): Error {
  const cause = Object.assign(new Error(`${code} of the test`), { code, ...details });
  return Object.assign(new TypeError("fetch failed"), { cause });
}

function aggregate(...syscalls: string[]): Error {
  const errors = syscalls.map((syscall) =>
    Object.assign(new Error(syscall), { code: "EHOSTUNREACH", syscall }),
  );
  return Object.assign(new TypeError("fetch failed"), {
    cause: Object.assign(new AggregateError(errors), { code: "EHOSTUNREACH" }),
  });
}

/** Sends a create that fails with `error`; returns the result and the number of requests that were sent. */
async function createWith(first: () => Promise<Response>) {
  let posts = 0;
  const fetch: Fetch = async (_, init) => {
    if (init.method === "GET") return json(200, { tasks: [], subscription: [] });
    posts += 1;
    return first();
  };
  const { cloud } = bench({ fetch, retries: 1, waitTimeoutMs: 1_000_000 });
  const error = await failure<Error & { kind: string }>(cloud.databases.create(7, { name: "cache" }));
  return { kind: error.kind, posts };
}

describe("a create whose connection fails", () => {
  test.each<[when: string, error: Error]>([
    ["while connecting: host unreachable", socketError("EHOSTUNREACH", { syscall: "connect" })],
    ["while connecting: network unreachable", socketError("ENETUNREACH", { syscall: "connect" })],
    ["while connecting: timed out", socketError("ETIMEDOUT", { syscall: "connect" })],
    ["while connecting to every address of the host", aggregate("connect", "connect")],
    ["while resolving the name", socketError("EAI_AGAIN", { syscall: "getaddrinfo" })],
    ["before a connection exists", socketError("UND_ERR_CONNECT_TIMEOUT")],
  ])("%s: was never sent, so it is retried", async (_, error) => {
    expect(await createWith(() => Promise.reject(error))).toEqual({ kind: "network", posts: 2 });
  });

  test("in the TLS handshake: was never sent, and is not retried, as the certificate stays the same", async () => {
    expect(await createWith(() => Promise.reject(socketError("CERT_HAS_EXPIRED")))).toEqual({
      kind: "network",
      posts: 1,
    });
  });

  test.each<[when: string, error: Error]>([
    ["while reading: host unreachable", socketError("EHOSTUNREACH", { syscall: "read" })],
    ["while reading: network unreachable", socketError("ENETUNREACH", { syscall: "read" })],
    ["while writing: host unreachable", socketError("EHOSTUNREACH", { syscall: "write" })],
    ["while reading: refused", socketError("ECONNREFUSED", { syscall: "read" })],
    ["in a phase that is not known", socketError("EHOSTUNREACH")],
    ["while reading one of two connections", aggregate("connect", "read")],
    ["in the middle of the response", socketError("UND_ERR_SOCKET")],
  ])("%s: may have arrived, so it is not retried", async (_, error) => {
    expect(await createWith(() => Promise.reject(error))).toEqual({ kind: "ambiguous-write", posts: 1 });
  });
});

describe("a create that is answered with", () => {
  const html = "<html><body>Not Found</body></html>";
  test.each<[what: string, status: number, body: string]>([
    ["a redirect", 302, ""],
    ["a permanent redirect", 308, ""],
    ["304", 304, ""],
    ["404 and an HTML page", 404, html],
    ["404 and plain text", 404, "no such route"],
    ["404 and JSON of another form", 404, '["not found"]'],
    ["400 and an HTML page", 400, html],
    ["460 of a load balancer", 460, ""],
    ["499 of a proxy", 499, '{"message":"client closed the request"}'],
    ["408", 408, '{"message":"timeout"}'],
  ])("%s: may have been executed, so its outcome is searched", async (_, status, body) => {
    const respond = async () => new Response(status === 304 ? null : body, { status });
    expect(await createWith(respond)).toEqual({ kind: "ambiguous-write", posts: 1 });
  });

  test.each<[what: string, status: number, body: string]>([
    ["400 and the service's error body", 400, '{"status":400,"error":"Bad Request","path":"/v1"}'],
    ["404 and a code", 404, '{"type":"SUBSCRIPTION_NOT_FOUND"}'],
    ["409 and a message", 409, '{"message":"the name exists"}'],
    ["404 without a body", 404, ""],
    ["401 and plain text", 401, "unknown key"],
    ["403 and an HTML page of the firewall", 403, html],
  ])("%s: was rejected, so its error is passed on", async (_, status, body) => {
    expect(await createWith(async () => new Response(body, { status }))).toEqual({ kind: "api", posts: 1 });
  });

  test("404 and an HTML page, though it was executed: is adopted, and sent once", async () => {
    const task = {
      taskId: "t1",
      commandType: "databaseCreateRequest",
      status: "processing-completed",
      timestamp: new Date().toISOString(),
      response: { resourceId: 51 },
    };
    let posts = 0;
    const { cloud, clock } = bench({
      fetch: async (url, init) => {
        if (init.method === "POST") {
          posts += 1;
          task.timestamp = new Date(clock.now()).toISOString();
          return new Response(html, { status: 404 });
        }
        if (url.includes("/tasks")) {
          const date = new Date(clock.now()).toUTCString();
          return json(200, { tasks: posts === 0 ? [] : [task] }, { date });
        }
        const isFirst = url.includes("offset=0");
        return json(200, {
          subscription: [
            { subscriptionId: 7, databases: isFirst ? [{ databaseId: 51, name: "cache" }] : [] },
          ],
        });
      },
    });
    expect((await cloud.databases.create(7, { name: "cache" })).taskId).toBe("t1");
    expect(posts).toBe(1);
  });
});

test("a read that is answered with a redirect reports the redirect", async () => {
  const { cloud } = bench({ fetch: answers(async () => new Response(null, { status: 302 })) });
  expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ kind: "api", status: 302 });
});
