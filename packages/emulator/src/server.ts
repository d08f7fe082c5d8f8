import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getMaxBodyBytes } from "./admin/body.js";
import { adminJson } from "./admin/error.js";
import { checkHostAndOrigin } from "./admin/guard.js";
import { startMetrics } from "./admin/metrics.js";
import { MAX_BODY_BYTES } from "./api/read-body.js";
import { type App, createApp } from "./app/app.js";
import { type Emulator, toEmulator } from "./app/emulator.js";
import type { ClockOf, EmulatorOptions, TimeMode } from "./app/options.js";
import { startScheduler } from "./app/scheduler.js";
import type { Clock } from "./clock.js";
import { createNoEngine, createRedisEngine } from "./engine/create.js";
import type { Engine } from "./engine/engine.js";
import { transmit } from "./faults/transmit.js";
import { defaultRestLimits } from "./redis-http/limits.js";

/** Options of {@link startEmulator}. */
export interface StartOptions<T extends TimeMode = TimeMode> extends Omit<EmulatorOptions<T>, "engine"> {
  /** Address to listen on. Default: 127.0.0.1, which no other machine can reach. */
  host?: string;
  /** Port to listen on. Default: one that is free. */
  port?: number;
  /** Names, without a port, that the emulator is reached by besides `localhost` and its address. */
  allowedHosts?: readonly string[];
  /** Origins of pages that may use it besides its own, such as `http://localhost:5173`. */
  allowedOrigins?: readonly string[];
  /**
   * `"redis"` (default): a real redis-server behind every database; it is an error when there is none to be found.
   * `"none"`: the control plane alone, whose endpoints lead nowhere. Or an engine of your own making.
   */
  engine?: "redis" | "none" | Engine;
  /** Path of the redis-server, or valkey-server. Default: the one that is found. */
  redisServer?: string;
}

/** An emulator that listens. */
export interface RunningEmulator<C extends Clock = Clock> extends Emulator<C> {
  /** Base URL for clients, with the version: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  /** Address of the dashboard. */
  readonly dashboard: string;
  /** What runs the databases: `redis 7.0.15 (/usr/bin/redis-server)`, or `none`. */
  readonly engine: string;
  /** Stops listening, closes every connection and ends all databases. Requests under way are answered. */
  stop(): Promise<void>;
}

/** Whoever sends a request so slowly is cut off: its head, and all of it. Answers take as long as they take. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Requests under way get so long to end when the server stops. */
const STOP_GRACE_MS = 2_000;

/**
 * Starts an emulator that clients reach over HTTP.
 *
 * @throws Error naming address and port when they cannot be listened on, or saying how to get a redis-server when
 *   there is none. StorageError when the state in `dataDir` cannot be opened.
 */
export async function startEmulator<const T extends TimeMode = "instant">(
  options: StartOptions<T> = {},
): Promise<RunningEmulator<ClockOf<T>>> {
  const { host = "127.0.0.1", port = 0 } = options;
  const engine = await engineFor(options);
  const own: EmulatorOptions<T> = { ...options, engine };
  const app = await orStop(engine, () => createApp(own));
  const emulator = toEmulator(app, own);
  const scheduler = startScheduler(app, options.clock ?? "instant");
  const server = createServer(TIMEOUTS, (incoming, outgoing) => {
    serve(app, options, incoming, outgoing)
      .catch((error: unknown) => {
        app.onDefect(error);
        outgoing.destroy();
      })
      .finally(() => scheduler.reschedule());
  });
  await orStop(emulator, () => listen(server, host, port));
  const stopMetrics = startMetrics(app.adminContext);
  await app.tick();
  scheduler.reschedule();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= end();
    return stopped;
  };
  const end = async () => {
    stopMetrics();
    scheduler.stop();
    app.adminContext.events.close();
    await close(server);
    await emulator.close();
  };
  const { port: actual } = server.address() as AddressInfo;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
  return {
    ...emulator,
    url: `${origin}/v1`,
    dashboard: `${origin}/`,
    engine: describe(engine),
    stop,
    close: stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function engineFor({ engine = "redis", redisServer, dataDir }: StartOptions): Promise<Engine> {
  if (engine === "none") return createNoEngine();
  if (engine !== "redis") return engine;
  return createRedisEngine({
    redisServer,
    ...(dataDir === undefined ? {} : { dataFolder: `${dataDir}/redis` }),
  });
}

function describe({ kind, version, executable }: Engine): string {
  return kind === "none" ? "none" : `${kind} ${version} (${executable})`;
}

/** Ends what was begun when the next step cannot be taken. */
async function orStop<T>(started: AsyncDisposable, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    await started[Symbol.asyncDispose]();
    throw error;
  }
}

async function serve(
  app: App,
  { allowedHosts = [], allowedOrigins = [] }: Pick<StartOptions, "allowedHosts" | "allowedOrigins">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = urlOf(incoming);
  const { method = "GET", socket } = incoming;
  const received = await collect(incoming, limitFor(url.pathname));
  // Whoever asked has gone, or sends what is no HTTP: Node has closed the connection, and nobody waits for an answer.
  if (received === undefined) return;
  const { body, whole } = received;
  // What is left of an endless body is not worth the connection.
  if (!whole) outgoing.setHeader("connection", "close");
  const headers = headersOf(incoming);
  const { localAddress = "", remoteAddress = "" } = socket;
  const refused = checkHostAndOrigin(headers, { localAddress, allowedHosts, allowedOrigins });
  if (refused !== undefined) {
    const { status, error, hint } = refused;
    return transmit(adminJson(status, { error, hint }), outgoing);
  }
  // A `Request` cannot have this method, and nobody here answers it.
  if (method === "TRACE") return transmit(new Response(null, { status: 405 }), outgoing);
  const request = new Request(url, {
    method,
    headers,
    // Only commands of Redis that block wait for somebody who may have left. A signal costs more than most answers.
    ...(url.pathname.startsWith("/redis/") ? { signal: departureOf(outgoing) } : {}),
    ...(method === "GET" || method === "HEAD" || body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
  await transmit(await app.respond(request, { sourceIp: remoteAddress }), outgoing);
}

/** Aborts when the connection is closed before it was answered. */
function departureOf(outgoing: ServerResponse): AbortSignal {
  const left = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) left.abort();
  });
  return left.signal;
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : (value ?? []).map((one) => [name, one]),
    ),
  );
}

/** Bytes of a body that are read: one beyond the limit shows that it is too large. */
function limitFor(pathname: string): number {
  if (pathname.startsWith("/emulator/")) return getMaxBodyBytes(pathname);
  return pathname.startsWith("/redis/") ? defaultRestLimits.bodyBytes : MAX_BODY_BYTES;
}

/** The links in answers name the host that was asked for: the one in the header, which is the one that is checked. */
function urlOf({ url = "/", headers, socket }: IncomingMessage): URL {
  const { host = `127.0.0.1:${socket.localPort}` } = headers;
  const path = url.startsWith("/") ? url : pathOf(url);
  return URL.canParse(`http://${host}${path}`)
    ? new URL(`http://${host}${path}`)
    : new URL(`http://127.0.0.1:${socket.localPort}/`);
}

/** An address may come with its origin, as proxies are asked. */
function pathOf(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return "/";
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** The body of a request, or so much of it as is read; `undefined` when the request never came to its end. */
async function collect(
  incoming: IncomingMessage,
  limit: number,
): Promise<{ body: Buffer; whole: boolean } | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      if (size > limit) return;
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) resolve({ body: Buffer.concat(chunks), whole: false });
    });
    incoming.once("end", () => resolve({ body: Buffer.concat(chunks), whole: true }));
    incoming.on("error", () => resolve(undefined));
  });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "the port is in use" : error.message;
      reject(new Error(`Cannot listen on ${host}, port ${port}: ${why}`, { cause: error }));
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
