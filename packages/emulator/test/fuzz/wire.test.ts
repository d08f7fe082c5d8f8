import { Agent, get, request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "../client.js";
import { say } from "./raw.js";

/** An emulator that reports its failures, and the head of a request that it would let in. */
async function started() {
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
/** What a smuggler hides in the body of another request. */
const HIDDEN = (keys: string) => `DELETE /v1/acl/redisRules/11 HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;

describe("what two servers could read in two ways is refused, and the connection closed", () => {
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
      "chunks behind a space",
      (keys) => `${POST}${keys}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN(keys)}`,
    ],
    ["a folded header", (keys) => `${POST}${keys}x-a: b\r\n c\r\ncontent-length: 2\r\n\r\n{}`],
    ["a header without a colon", (keys) => `${POST}${keys}nonsense\r\n\r\n`],
    ["NUL in a header", (keys) => `GET /v1/regions HTTP/1.1\r\n${keys}x-a: b\0c\r\n\r\n`],
    ["NUL in the address", (keys) => `GET /v1/reg\0ions HTTP/1.1\r\n${keys}\r\n`],
    ["no host", () => "GET /v1/regions HTTP/1.1\r\n\r\n"],
    ["line feeds alone in a header", (keys) => `GET /v1/regions HTTP/1.1\r\n${keys}x-a: b\nx-b: c\r\n\r\n`],
    ["a method that is none", (keys) => `GE T /v1/regions HTTP/1.1\r\n${keys}\r\n`],
    ["another protocol", () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("%s", async (_, message) => {
    const { url, keys, defects, names } = await started();
    const { statuses, text } = await say(url, message(keys));
    expect(statuses).toEqual([400]);
    expect(text).not.toMatch(/\n\s+at |node:/);
    expect(defects).toEqual([]);
    expect(await names()).toEqual([]);
  });

  test.each<[string, string]>([
    ["a size that is no number", "zz\r\n{}\r\n0\r\n\r\n"],
    ["a size beyond all numbers", "ffffffffffffffffff\r\n{}\r\n"],
    ["more in a chunk than its size", "1\r\n{}\r\n0\r\n\r\n"],
  ])("chunks with %s", async (_, chunks) => {
    const { url, keys, defects, names } = await started();
    const { statuses } = await say(
      url,
      `${POST}${keys}transfer-encoding: chunked\r\n\r\n${chunks}${HIDDEN(keys)}`,
    );
    expect(statuses.length).toBeLessThanOrEqual(1);
    expect(statuses.filter((status) => status !== 400)).toEqual([]);
    expect(defects).toEqual([]);
    expect(await names()).toEqual([]);
  });

  test("headers beyond all measure are 431", async () => {
    const { url, keys, defects } = await started();
    const big = `x-big: ${"a".repeat(100_000)}\r\n`;
    expect((await say(url, `GET /v1/regions HTTP/1.1\r\n${keys}${big}\r\n`)).statuses).toEqual([431]);
    expect(defects).toEqual([]);
  });
});

describe("what is unusual, and allowed", () => {
  test("an address with its origin is the address without", async () => {
    const { url, keys, host } = await started();
    const get = `GET http://${host}/v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    const { statuses, text } = await say(url, get);
    expect(statuses).toEqual([200]);
    expect(text).toContain('"regions"');
  });

  test("the host of such an address is no way around the check of hosts", async () => {
    const { url, keys } = await started();
    const get = `GET http://elsewhere.invalid/v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    expect((await say(url, get)).text).not.toContain("http://elsewhere.invalid");
    const rebound = `GET /v1/regions HTTP/1.1\r\n${keys.replace(/host: .*\r\n/, "host: elsewhere.invalid\r\n")}connection: close\r\n\r\n`;
    expect((await say(url, rebound)).statuses).toEqual([403]);
  });

  test("two requests at once are answered in their order", async () => {
    const { url, keys } = await started();
    const one = `GET /v1/regions HTTP/1.1\r\n${keys}\r\n`;
    const two = `GET /v1/nothing HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    expect((await say(url, one + two)).statuses).toEqual([200, 404]);
  });

  test("keys that are there twice open nothing", async () => {
    const { url, keys } = await started();
    const twice = `GET /v1/regions HTTP/1.1\r\n${keys}x-api-key: other\r\nconnection: close\r\n\r\n`;
    expect((await say(url, twice)).statuses).toEqual([401]);
  });

  test.each(["TRACE", "OPTIONS", "PROPFIND", "PURGE", "HEAD", "QUERY"])("%s is 405", async (method) => {
    const { url, keys, defects } = await started();
    const asked = `${method} /v1/regions HTTP/1.1\r\n${keys}connection: close\r\n\r\n`;
    const { statuses } = await say(url, asked);
    // A method that Node does not know is not read at all.
    expect([405, 400]).toContain(statuses[0]);
    expect(statuses).toHaveLength(1);
    expect(defects).toEqual([]);
  });

  test("CONNECT, and the star of OPTIONS, lead nowhere", async () => {
    const { url, keys, defects } = await started();
    expect((await say(url, `CONNECT example.invalid:443 HTTP/1.1\r\n${keys}\r\n`)).statuses).toEqual([]);
    const star = await say(url, `OPTIONS * HTTP/1.1\r\n${keys}connection: close\r\n\r\n`);
    expect(star.statuses).toEqual([405]);
    expect(defects).toEqual([]);
  });
});

describe("connections", () => {
  test("a client that goes away in the middle of its body is no failure, and changes nothing", async () => {
    const { url, keys, defects, names } = await started();
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

  test("an endless body in chunks is cut off, and the connection closed", async () => {
    const { url, keys, defects, names } = await started();
    const { hostname, port } = new URL(url);
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const heard = await new Promise<string>((resolve) => {
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
    // Whoever goes on writing may not get to read it: then there is nothing.
    if (heard !== "") expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(await names()).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("a thousand connections at once are all answered", async () => {
    const running = await started();
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

  test("orders that arrive at once are all carried out, each once", async () => {
    const running = await started();
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

  test("whoever asks and does not listen keeps nobody waiting", async () => {
    const { url, keys, names, defects } = await started();
    const { hostname, port } = new URL(url);
    const deaf = Array.from({ length: 20 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      socket.pause();
      socket.write(`GET /v1/fixed/plans HTTP/1.1\r\n${keys}\r\n`.repeat(20));
      return socket;
    });
    expect(await names()).toEqual([]);
    for (const socket of deaf) socket.destroy();
    expect(await names()).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("a server with half a request on its line stops all the same", async () => {
    const running = await started();
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
