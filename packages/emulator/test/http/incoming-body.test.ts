import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { createEmulator } from "redis-cloud-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { BodyBudget, IncomingBody } from "../../src/http/incoming-body.js";
import { clientOf, emulator } from "../client.js";

/** Sends the head of a request with a long body, and one byte of it. Returns the head of the response. */
function sendHead(url: string, path: string, headers: Record<string, string>): Promise<string> {
  const { port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      const lines = Object.entries({ host, "content-length": "200000000", ...headers });
      socket.write(
        `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n{`,
      );
    });
    socket.once("data", (chunk) => {
      socket.destroy();
      resolve(chunk.toString());
    });
    socket.once("error", reject);
  });
}

describe("a request whose body is still to come", () => {
  const wrong = { "x-api-key": "wrong", "x-api-secret-key": "wrong" };

  test.each([
    ["/emulator/import", {}, 401],
    ["/emulator/import", wrong, 401],
    ["/emulator/reset", { "x-api-key": "wrong" }, 401],
    ["/emulator/nothing", {}, 404],
    ["/redis/51000001", { authorization: "Bearer wrong" }, 401],
    ["/v1/subscriptions", wrong, 401],
    ["/v1/nothing", wrong, 401],
    ["/nothing", {}, 404],
  ])(
    "a request for %s with %j is answered with HTTP %i before its body arrives",
    async (path, headers, status) => {
      const { url } = await emulator();
      const head = await sendHead(url, path, headers);
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toMatch(/connection: close/i);
    },
  );

  test.each(["/emulator/import", "/v1/subscriptions"])(
    "from a foreign page or host for %s is HTTP 403 before its body arrives, even with valid keys",
    async (path) => {
      const { url, apiKey, secretKey } = await emulator();
      const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
      for (const foreign of [{ origin: "http://evil.example" }, { host: "evil.example" }])
        expect(await sendHead(url, path, { ...keys, ...foreign })).toMatch(/^HTTP\/1.1 403 /);
    },
  );

  test("a request to an unknown path with valid keys is answered with HTTP 404 before its body arrives", async () => {
    const { url, apiKey, secretKey } = await emulator();
    const head = await sendHead(url, "/v1/nothing", { "x-api-key": apiKey, "x-api-secret-key": secretKey });
    expect(head).toMatch(/^HTTP\/1.1 404 /);
  });

  test("a request that breaks off before its body arrives is not reported as a defect", async () => {
    const defects: unknown[] = [];
    const { url, apiKey, secretKey } = await emulator({ onDefect: (error) => defects.push(error) });
    const { port } = new URL(url);
    const headers = `x-api-key: ${apiKey}\r\nx-api-secret-key: ${secretKey}\r\ncontent-length: 100`;
    for (const path of ["/v1/subscriptions", "/emulator/seed"]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), "127.0.0.1", () => {
          socket.write(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n\r\n{`, () => {
            setTimeout(() => socket.destroy(), 50);
          });
        });
        socket.once("close", () => resolve());
      });
    }
    expect((await clientOf({ url, apiKey, secretKey }).send("GET /tasks")).body).toEqual({});
    expect(defects).toEqual([]);
  });
});

test("bodies that exceed the total are HTTP 503, and the memory is available again after the responses", async () => {
  const budget = new BodyBudget(100_000);
  const server = createServer(async (incoming, outgoing) => {
    const body = new IncomingBody(incoming, budget, 80_000);
    const received = new Request("http://127.0.0.1", {
      method: "POST",
      body: body.stream() ?? null,
      duplex: "half",
    } as RequestInit);
    const status = await received.text().then(
      () => 200,
      (error: { status: number }) => error.status,
    );
    outgoing.writeHead(status).end();
    body.release();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const post = () => {
    const outgoing = request({ port, method: "POST", host: "127.0.0.1" });
    const status = new Promise<number | undefined>((resolve, reject) => {
      outgoing.once("response", (response) => resolve(response.resume().statusCode));
      outgoing.once("error", reject);
    });
    return { outgoing, status };
  };
  const first = post();
  first.outgoing.write("x".repeat(60_000));
  await expect.poll(() => budget.usedBytes).toBe(60_000);
  const second = post();
  second.outgoing.end("x".repeat(60_000));
  expect(await second.status).toBe(503);
  first.outgoing.end();
  expect(await first.status).toBe(200);
  await expect.poll(() => budget.usedBytes).toBe(0);
});

describe("the header Date", () => {
  test("the header Date is the time of the emulator's clock in every response, in process and over HTTP", async () => {
    const { fetch: send, clock, apiKey, secretKey } = createEmulator({ clock: "manual", seed: 1 });
    const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
    for (const path of ["/v1/regions", "/v1/nothing", "/emulator/health", "/", "/nothing", "/redis/1"]) {
      clock.advance(90_000_500);
      const response = await send(new Request(`http://127.0.0.1${path}`, { headers }));
      expect(response.headers.get("date")).toBe(new Date(clock.now()).toUTCString());
    }
    const running = await emulator({ clock: "manual" });
    running.clock.advance(10 * 365 * 86_400_000);
    const response = await clientOf(running).send("GET /regions");
    expect(response.headers.get("date")).toBe(new Date(running.clock.now()).toUTCString());
    const refused = await fetch(running.url, { headers: { origin: "http://evil.example" } });
    expect(refused.headers.get("date")).toBe(new Date(running.clock.now()).toUTCString());
  });
});
