import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "./clock.js";
import { type ClockFor, createEmulator, type Emulator, type EmulatorOptions, type Time } from "./emulator.js";
import { MAX_BODY_BYTES } from "./requests/body.js";

/** Options of {@link startEmulator}. */
export interface StartOptions<T extends Time = Time> extends EmulatorOptions<T> {
  /** Address to listen on. Default: 127.0.0.1, which no other machine can reach. */
  host?: string;
  /** Port to listen on. Default: one that is free. */
  port?: number;
}

/** An emulator that listens. */
export interface RunningEmulator<C extends Clock = Clock> extends AsyncDisposable {
  /** Base URL for clients, with the version: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  readonly apiKey: string;
  readonly secretKey: string;
  readonly emulator: Emulator<C>;
  /** Stops listening and closes every connection. Requests under way are answered. */
  stop(): Promise<void>;
}

/** Requests under way get so long to end when the server stops. */
const STOP_GRACE_MS = 2_000;

/**
 * Starts an emulator that clients reach over HTTP.
 *
 * @throws Error naming address and port when they cannot be listened on.
 */
export async function startEmulator<const T extends Time = "instant">(
  options: StartOptions<T> = {},
): Promise<RunningEmulator<ClockFor<T>>> {
  const { host = "127.0.0.1", port = 0 } = options;
  const emulator = createEmulator<T>(options);
  const server = createServer((incoming, outgoing) => {
    serve(emulator, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await listen(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  const stop = () => close(server);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}/v1`,
    apiKey: emulator.apiKey,
    secretKey: emulator.secretKey,
    emulator,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function serve(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { body, whole } = await collect(incoming);
  const { method = "GET", headers, socket } = incoming;
  const request = new Request(urlOf(incoming), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : (value ?? []).map((one) => [name, one]),
    ),
    ...(method === "GET" || method === "HEAD" || body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
  const { remoteAddress } = socket;
  const response = await emulator.fetch(
    request,
    remoteAddress === undefined ? {} : { sourceIp: remoteAddress },
  );
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  // What is left of an endless body is not worth the connection.
  if (!whole) outgoing.setHeader("connection", "close");
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** The links in answers name the host that was asked for. */
function urlOf({ url = "/", headers, socket }: IncomingMessage): string {
  const { host = `127.0.0.1:${socket.localPort}` } = headers;
  const path = url.startsWith("/") ? url : "/";
  return URL.canParse(`http://${host}${path}`)
    ? `http://${host}${path}`
    : `http://127.0.0.1:${socket.localPort}/`;
}

/** The body, as far as it is worth reading: one byte beyond the limit shows that it is too large. */
async function collect(incoming: IncomingMessage): Promise<{ body: Buffer; whole: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      if (size > MAX_BODY_BYTES) return;
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BODY_BYTES) resolve({ body: Buffer.concat(chunks), whole: false });
    });
    incoming.once("end", () => resolve({ body: Buffer.concat(chunks), whole: true }));
    incoming.once("error", reject);
  });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (problem: NodeJS.ErrnoException) => {
      const why = problem.code === "EADDRINUSE" ? "the port is in use" : problem.message;
      reject(new Error(`Cannot listen on ${host}, port ${port}: ${why}`, { cause: problem }));
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    const force = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
