import { Agent, get, request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "../client.js";
import { sendBytes } from "./raw.js";

/** Starts an emulator that records internal errors. `keys` are the headers of an authenticated request. */
async function start() {
  const defects: unknown[] = [];
  const running = await emulator({ onDefect: (error) => defects.push(error) });
  const { host } = new URL(running.url);
  const keys = `host: ${host}\r\nx-api-key: ${running.apiKey}\r\nx-api-secret-key: ${running.secretKey}\r\n`;
  const names = async () =>
    (
      (await clientOf(running).send<{ subscriptions: { name: string }[] }>("GET /subscriptions")).body
        .subscriptions ?? []
    ).map(({ name }) => name);
  return { ...running, defects, keys, host, names };
}

const BODY = JSON.stringify(SUBSCRIPTION);
const POST = "POST /v1/subscriptions HTTP/1.1\r\n";
/** A request smuggled in the body of another one. */
const HIDDEN = (keys: string) => `DELETE /v1/acl/redisRules/11 HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;

describe("ambiguous requests are rejected with 400, and the connection is closed", () => {
  test.each<[string, (keys: string) => string]>([
    [
      "two lengths",
      (keys) => `${POST}${keys}content-length: ${BODY.length}\r\ncontent-length: 0\r\n\r\n${BODY}`,
    ],
    ["a list of lengths", (keys) => `${POST}${keys}content-length: 0, ${BODY.length}\r\n\r\n${BODY}`],
    ["a length with a sign", (keys) => `${POST}${keys}content-length: +2\r\n\r\n{}`],
    ["a negative length", (keys) => `${POST}${keys}content-length: -1\r\n\r\n`],
    [
      "a length and chunks",
      (keys) =>
        `${POST}${keys}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN(keys)}`,
    ],
    [
      "chunks by another name",
      (keys) => `${POST}${keys}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN(keys)}`,
    ],
    [
      "chunks after a space",
      (keys) => `${POST}${keys}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN(keys)}`,
    ],
    ["a folded header", (keys) => `${POST}${keys}x-a: b\r\n c\r\ncontent-length: 2\r\n\r\n{}`],
    ["a header without a colon", (keys) => `${POST}${keys}nonsense\r\n\r\n`],
    ["NUL in a header", (keys) => `GET /v1/regions HTTP/1.1\r\n${keys}x-a: b\0c\r\n\r\n`],
    ["NUL in the address", (keys) => `GET /v1/reg\0ions HTTP/1.1\r\n${keys}\r\n`],
    ["no host", () => "GET /v1/regions HTTP/1.1\r\n\r\n"],
    ["line feeds alone in a header", (keys) => `GET /v1/regions HTTP/1.1\r\n${keys}x-a: b\nx-b: c\r\n\r\n`],
    ["an invalid method", (keys) => `GE T /v1/regions HTTP/1.1\r\n${keys}\r\n`],
    ["another protocol", () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("%s", async (_, message) => {
    const { url, keys, defects, names } = await start();
    const { statuses, text } = await sendBytes(url, message(keys));
    expect(statuses).toEqual([400]);
    expect(text).not.toMatch(/\n\s+at |node:/);
    expect(defects).toEqual([]);
    expect(await names()).toEqual([]);
  });

  test.each<[string, string]>([
    ["an invalid size", "zz\r\n{}\r\n0\r\n\r\n"],
    ["a size that overflows", "ffffffffffffffffff\r\n{}\r\n"],
    ["more data than their size", "1\r\n{}\r\n0\r\n\r\n"],
  ])("chunks with %s are rejected", async (_, chunks) => {
    const { url, keys, defects, names } = await start();
    const { statuses } = await sendBytes(
      url,
      `${POST}${keys}transfer-encoding: chunked\r\n\r\n${chunks}${HIDDEN(keys)}`,
    );
    expect(statuses.length).toBeLessThanOrEqual(1);
    expect(statuses.filter((status) => status !== 400)).toEqual([]);
    expect(defects).toEqual([]);
    expect(await names()).toEqual([]);
  });

  test("headers beyond the limit are rejected with 431", async () => {
    const { url, keys, defects } = await start();
    const big = `x-big: ${"a".repeat(100_000)}\r\n`;
    expect((await sendBytes(url, `GET /v1/regions HTTP/1.1\r\n${keys}${big}\r\n`)).statuses).toEqual([431]);
    expect(defects).toEqual([]);
  });
});

describe("unusual requests", () => {
  test("an absolute request URL is handled like its path", async () => {
    const { url, keys, host } = await start();
    const get = `GET http://${host}/v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    const { statuses, text } = await sendBytes(url, get);
    expect(statuses).toEqual([200]);
    expect(text).toContain('"regions"');
  });

  test("HTTP/1.0 without a host is answered, and the links have the address of the server", async () => {
    const { url, keys, host } = await start();
    const withoutHost = keys.replace(/host: .*\r\n/, "");
    const { text } = await sendBytes(url, `GET /v1/regions HTTP/1.0\r\n${withoutHost}\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain(`"http://${host}/v1/regions"`);
    const foreign = `GET /v1/regions HTTP/1.0\r\nhost: elsewhere.invalid\r\n${withoutHost}\r\n`;
    expect((await sendBytes(url, foreign)).statuses).toEqual([403]);
  });

  test("the host of an absolute request URL does not bypass the host check", async () => {
    const { url, keys } = await start();
    const get = `GET http://elsewhere.invalid/v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    expect((await sendBytes(url, get)).text).not.toContain("http://elsewhere.invalid");
    const rebound = `GET /v1/regions HTTP/1.1\r\n${keys.replace(/host: .*\r\n/, "host: elsewhere.invalid\r\n")}connection: close\r\n\r\n`;
    expect((await sendBytes(url, rebound)).statuses).toEqual([403]);
  });

  test("pipelined requests are answered in order", async () => {
    const { url, keys } = await start();
    const one = `GET /v1/regions HTTP/1.1\r\n${keys}\r\n`;
    const two = `GET /v1/nothing HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    expect((await sendBytes(url, one + two)).statuses).toEqual([200, 404]);
  });

  test("duplicate key headers are rejected with 401", async () => {
    const { url, keys } = await start();
    const twice = `GET /v1/regions HTTP/1.1\r\n${keys}x-api-key: other\r\nconnection: close\r\n\r\n`;
    expect((await sendBytes(url, twice)).statuses).toEqual([401]);
  });

  test.each(["TRACE", "OPTIONS", "PROPFIND", "PURGE", "HEAD", "QUERY"])(
    "method %s is rejected with 405",
    async (method) => {
      const { url, keys, defects } = await start();
      const message = `${method} /v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
      const { statuses } = await sendBytes(url, message);
      // Node rejects unknown methods with 400.
      expect([405, 400]).toContain(statuses[0]);
      expect(statuses).toHaveLength(1);
      expect(defects).toEqual([]);
    },
  );

  test("CONNECT is closed without a response, and OPTIONS * is rejected with 405", async () => {
    const { url, keys, defects } = await start();
    expect((await sendBytes(url, `CONNECT example.invalid:443 HTTP/1.1\r\n${keys}\r\n`)).statuses).toEqual(
      [],
    );
    const star = await sendBytes(url, `OPTIONS * HTTP/1.1\r\n${keys}connection: close\r\n\r\n`);
    expect(star.statuses).toEqual([405]);
    expect(defects).toEqual([]);
  });
});

describe("connections", () => {
  test("a client that disconnects while sending its body causes no defect and no change", async () => {
    const { url, keys, defects, names } = await start();
    const { hostname, port } = new URL(url);
    for (let round = 0; round < 20; round += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname);
        socket.on("error", () => undefined);
        socket.on("close", () => resolve());
        socket.write(`${POST}${keys}content-length: 5000\r\n\r\n${BODY}`, () => {
          if (round % 2 === 0) socket.resetAndDestroy();
          else socket.destroy();
        });
      });
    }
    expect(await names()).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("an endless chunked body is cut off, and the connection is closed", async () => {
    const { url, keys, defects, names } = await start();
    const { hostname, port } = new URL(url);
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const received = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let text = "";
      socket.setEncoding("latin1").on("data", (some: string) => {
        text += some;
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(text));
      socket.write(`${POST}${keys}transfer-encoding: chunked\r\n\r\n`);
      const more = () => {
        while (!socket.destroyed && socket.write(chunk));
        if (!socket.destroyed) socket.once("drain", more);
      };
      more();
    });
    // A client that is still writing may get a reset before it can read the response.
    if (received !== "") expect(received).toMatch(/^HTTP\/1\.1 413 /);
    expect(await names()).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("1,000 concurrent connections are all answered", async () => {
    const running = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
    const headers = { "x-api-key": running.apiKey, "x-api-secret-key": running.secretKey };
    const statuses = await Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<number | undefined>((resolve, reject) => {
            get(`${running.url}/regions`, { agent, headers }, (incoming) => {
              incoming.resume();
              incoming.once("end", () => resolve(incoming.statusCode));
            }).once("error", reject);
          }),
      ),
    );
    agent.destroy();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(running.defects).toEqual([]);
  });

  test("concurrent changes are all applied, each exactly once", async () => {
    const running = await start();
    const client = clientOf(running);
    const id = (await client.run("POST /subscriptions", SUBSCRIPTION)).response?.resourceId;
    const tags = Array.from({ length: 300 }, (_, index) => `tag-${index}`);
    const rules = await Promise.all(
      tags.map((name) => client.send("POST /acl/redisRules", { name, redisRule: "+@read ~*" })),
    );
    expect(new Set(rules.map(({ status }) => status))).toEqual(new Set([202]));
    const list = await client.send<{ redisRules: { name: string }[] }>("GET /acl/redisRules");
    expect(list.body.redisRules.filter(({ name }) => name.startsWith("tag-"))).toHaveLength(300);
    expect(id).toBeGreaterThan(0);
    expect(running.defects).toEqual([]);
  });

  test("clients that do not read their responses delay no other client", async () => {
    const { url, keys, names, defects } = await start();
    const { hostname, port } = new URL(url);
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      socket.pause();
      socket.write(`GET /v1/fixed/plans HTTP/1.1\r\n${keys}\r\n`.repeat(20));
      return socket;
    });
    expect(await names()).toEqual([]);
    for (const socket of sockets) socket.destroy();
    expect(await names()).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("a server with incomplete requests stops", async () => {
    const running = await start();
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await new Promise<void>((resolve) =>
      socket.write("POST /v1/subscriptions HTTP/1.1\r\nx-", () => resolve()),
    );
    const waiting = request(`${running.url}/subscriptions`, { method: "POST" });
    waiting.on("error", () => undefined);
    await new Promise<void>((resolve) => waiting.write("{", () => resolve()));
    await running.stop();
    await closed;
    expect(running.defects).toEqual([]);
  });
});
