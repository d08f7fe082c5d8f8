import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { answers, bench, KEYS } from "./bench.js";

/** Two bytes a character, so that a chunk of an odd length cuts one into two. */
const NAME = "é".repeat(300_000);
const BODY = Buffer.from(JSON.stringify({ id: 7, name: NAME }));
const LENGTH = { "content-length": String(BODY.length) };

let server: Server;
let cloud: RedisCloud;
let connections = 0;
let answer: { headers: Record<string, string>; body: Buffer };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json", ...answer.headers });
    const step = 65_537;
    for (let start = 0; start < answer.body.length; start += step) {
      response.write(answer.body.subarray(start, start + step));
      await new Promise(setImmediate);
    }
    response.end();
  });
  server.on("connection", () => {
    connections += 1;
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  cloud = new RedisCloud({ ...KEYS, baseUrl: `http://127.0.0.1:${port}`, retries: 0 });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  connections = 0;
});

describe("a body in many chunks", () => {
  test.each([
    ["with a declared length", LENGTH, BODY],
    ["without a declared length", {}, BODY],
    [
      "that is compressed, with its compressed length",
      { "content-encoding": "gzip", "content-length": String(gzipSync(BODY).length) },
      gzipSync(BODY),
    ],
  ])("%s is read whole", async (_, headers, body) => {
    answer = { headers, body };
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7, name: NAME });
  });

  test("frees its connection for the next call", async () => {
    answer = { headers: LENGTH, body: BODY };
    for (let call = 0; call < 10; call += 1) await cloud.subscriptions.get(7);
    // `fetch` opens a second one if a call follows in the same turn of the event loop.
    expect(connections).toBeLessThanOrEqual(2);
  });
});

describe("a declared length that is not that of the body", () => {
  const respond = (length: number, ...parts: string[]) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
          controller.close();
        },
      }),
      { headers: { "content-length": String(length) } },
    );

  test.each([
    ["too long", 100],
    ["too short", 3],
    ["no number", Number.NaN],
  ])("%s: the body is read to its end", async (_, length) => {
    const { cloud } = bench({ fetch: answers(() => respond(length, '{"id"', ":7}")) });
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
  });
});

describe("on other platforms than Node", () => {
  afterEach(() => void vi.unstubAllGlobals());

  test("a body of a declared length is read to the end of its stream, which may hold resources until then", async () => {
    vi.stubGlobal("Deno", { version: { deno: "2.5.0" } });
    const steps: string[] = [];
    const body = () =>
      new ReadableStream(
        {
          pull(controller) {
            steps.push(steps.length === 0 ? "body" : "end");
            if (steps.length === 1) controller.enqueue(new TextEncoder().encode('{"id":7}'));
            else controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    const { cloud } = bench({
      fetch: answers(() => new Response(body(), { headers: { "content-length": "8" } })),
    });
    expect(await cloud.subscriptions.get(7)).toEqual({ id: 7 });
    expect(steps).toEqual(["body", "end"]);
  });
});
