import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import {
  AmbiguousWriteError,
  type Fetch,
  type LogEvent,
  NetworkError,
  RedisCloud,
  type RedisCloudOptions,
} from "redis-cloud-sdk";
import { Agent, ProxyAgent, fetch as undiciFetch } from "undici";
import { describe, expect, onTestFinished, test } from "vitest";
import { issueCertificate } from "../../packages/emulator/src/engine/certificates.js";
import { failure } from "./bench.js";

const KEYS = { apiKey: "account-key", secretKey: "user-key" };

/** Listens on a free port of this machine until the test has finished. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A port on which no server listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function createTlsServer(commonName: string, onRequest?: RequestListener) {
  const { certificate, key } = issueCertificate({ commonName, days: 1, dnsNames: [commonName] });
  const pem = key.export({ type: "pkcs8", format: "pem" });
  const server = createHttpsServer({ cert: certificate, key: pem }, onRequest);
  return { server: server.on("tlsClientError", () => {}), certificate };
}

/** A proxy that answers every CONNECT with this status. */
function startProxy(status: string): Promise<number> {
  const proxy = createHttpServer();
  proxy.on("connect", (_, socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\n`));
  return listen(proxy);
}

/** undici's `fetch` with a dispatcher, for what the platform's `fetch` cannot be configured to do. */
const through =
  (dispatcher: Agent | ProxyAgent): Fetch =>
  (url, init) =>
    undiciFetch(url, { ...init, dispatcher });

async function create(options: RedisCloudOptions) {
  const events: LogEvent[] = [];
  const cloud = new RedisCloud({ ...KEYS, log: (event) => events.push(event), ...options });
  const error = await failure<NetworkError>(cloud.databases.create(7, { name: "cache" }));
  return { error, events: events.map(({ type }) => type) };
}

describe("a create that cannot leave this machine is rejected without a retry and a search", () => {
  test.each<[what: string, hint: string, options: () => Promise<RedisCloudOptions>]>([
    [
      "TLS to a port that does not speak it",
      "protocol and port",
      async () => ({
        baseUrl: `https://127.0.0.1:${await listen(createHttpServer((_, response) => response.end()))}`,
      }),
    ],
    ["a port that `fetch` refuses", "refuses this port", async () => ({ baseUrl: "http://127.0.0.1:6000" })],
    [
      "a certificate of an unknown authority",
      "certificate",
      async () => ({ baseUrl: `https://localhost:${await listen(createTlsServer("localhost").server)}` }),
    ],
    [
      "a certificate for another host",
      "certificate",
      async () => {
        const { server, certificate } = createTlsServer("elsewhere.test");
        const agent = new Agent({ connect: { ca: certificate } });
        return { baseUrl: `https://localhost:${await listen(server)}`, fetch: through(agent) };
      },
    ],
    ...["403 Forbidden", "407 Proxy Authentication Required"].map(
      (status): [string, string, () => Promise<RedisCloudOptions>] => [
        `a proxy that answers CONNECT with ${status}`,
        "proxy",
        async () => ({ fetch: through(new ProxyAgent(`http://127.0.0.1:${await startProxy(status)}`)) }),
      ],
    ),
  ])("%s", async (_, hint, options) => {
    const { error, events } = await create(await options());
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ mayHaveArrived: false, isPermanent: true });
    expect(error.hint).toContain("was not sent");
    expect(error.hint).toContain(hint);
    expect(events).not.toContain("retry");
    expect(events).not.toContain("create-response-lost");
  });
});

describe("a create that a retry may still deliver was not sent", () => {
  test.each<[what: string, hint: string, options: () => Promise<RedisCloudOptions>]>([
    [
      "a refused connection",
      "No connection",
      async () => ({ baseUrl: `http://127.0.0.1:${await closedPort()}` }),
    ],
    ["an unknown host", "host name", async () => ({ baseUrl: "https://redis-cloud.invalid" })],
    [
      "a connection closed in the TLS handshake",
      "No connection",
      async () => ({
        baseUrl: `https://127.0.0.1:${await listen(createServer((socket) => socket.destroy()))}`,
      }),
    ],
    [
      "a proxy without a connection to the service",
      "proxy",
      async () => ({
        fetch: through(new ProxyAgent(`http://127.0.0.1:${await startProxy("502 Bad Gateway")}`)),
      }),
    ],
    [
      "a refused connection to the proxy",
      "proxy",
      async () => ({ fetch: through(new ProxyAgent(`http://127.0.0.1:${await closedPort()}`)) }),
    ],
  ])("%s", async (_, hint, options) => {
    const { error, events } = await create({ retries: 0, ...(await options()) });
    expect(error).toMatchObject({ name: "NetworkError", mayHaveArrived: false, isPermanent: false });
    expect(error.hint).toContain(hint);
    expect(events).not.toContain("create-response-lost");
  });
});

test("a TLS error after the request was sent is ambiguous, and the search ends when no connection is possible", async () => {
  const { server, certificate } = createTlsServer("localhost", ({ method }, response) => {
    if (method === "GET") response.writeHead(200, { connection: "close" }).end('{"tasks":[]}');
    else corrupt();
  });
  const port = await listen(server);
  let isCorrupt = false;
  let corrupt = () => {};
  // Passes encrypted bytes on, until the request has arrived: then it answers in plain text.
  const gateway = createServer((socket) => {
    const upstream = connect(port, "127.0.0.1");
    socket
      .on("error", () => {})
      .pipe(upstream.on("error", () => {}))
      .pipe(socket);
    corrupt = () => {
      isCorrupt = true;
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    };
    if (isCorrupt) socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const agent = new Agent({ connect: { ca: certificate } });
  const { error, events } = await create({
    baseUrl: `https://localhost:${await listen(gateway)}`,
    retries: 0,
    fetch: through(agent),
  });
  expect(error).toBeInstanceOf(AmbiguousWriteError);
  expect(error).toMatchObject({ candidates: [], searchCompleted: false });
  expect(events).toContain("create-response-lost");
});
