import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { isLoopback } from "../accounts/source-ips.js";
import { startMetrics } from "../admin/metrics.js";
import type { SeedDocument } from "../admin/seed.js";
import { createApp } from "../app/app.js";
import { type Emulator, toEmulator } from "../app/emulator.js";
import type { AppOptions, ClockOf, EmulatorOptions, TimeMode } from "../app/options.js";
import { startScheduler } from "../app/scheduler.js";
import { createSeededState } from "../app/seeded-state.js";
import { createNoEngine, createRedisEngine } from "../engine/create.js";
import type { Engine } from "../engine/engine.js";
import { CertificateAuthority, type ServerIdentity } from "../engine/tls.js";
import { isUsablePort, PORT_RULE } from "../http/blocked-ports.js";
import { HOST_NAME_RULE, isHostName } from "../http/host-name.js";
import { BodyBudget } from "../http/incoming-body.js";
import type { Clock } from "../time/clock.js";
import { serve } from "./serve.js";

/** Options of {@link startEmulator}. */
export interface StartOptions<T extends TimeMode = TimeMode> extends Omit<EmulatorOptions<T>, "engine"> {
  /** Address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
  host?: string;
  /** Port to listen on. Default: a free one. */
  port?: number;
  /**
   * Host name or address at which clients reach the emulator: in its URL, the endpoints of databases and their
   * certificate. Default: `host`, or 127.0.0.1 if that is a wildcard address.
   */
  advertiseHost?: string;
  /** Host names, without a port, that are accepted besides `localhost` and the address. */
  allowedHosts?: readonly string[];
  /** Origins of web pages that may use the emulator besides its own, such as `http://localhost:5173`. */
  allowedOrigins?: readonly string[];
  /**
   * `"redis"` (default): a real redis-server behind every database; it is an error if none is found. `"none"`: the
   * control plane only; its endpoints do not accept connections. Or a custom engine.
   */
  engine?: "redis" | "none" | Engine;
  /** Path of redis-server or valkey-server. Default: the one that the finder returns. */
  redisServer?: string;
  /**
   * Whether to serve HTTPS instead of HTTP, with a certificate that the emulator's authority signs: clients of Azure
   * send their tokens over HTTPS only. Default: false.
   */
  tls?: boolean;
  /** Resources that exist from the start and after a reset, as request bodies of the API. */
  resources?: SeedDocument;
}

/** An emulator that listens on a port. */
export interface RunningEmulator<C extends Clock = Clock> extends Emulator<C> {
  /** Base URL for clients, with the version: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  /** Address of the dashboard. */
  readonly dashboard: string;
  /** Engine of the databases: `redis 7.0.15 (/usr/bin/redis-server)`, or `none`. */
  readonly engine: string;
  /** Stops listening, answers the requests in progress, closes all connections and stops all databases. */
  stop(): Promise<void>;
}

/** Timeouts for receiving the headers and the complete request. Responses are not limited. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Grace period of requests in progress when the server stops. */
const STOP_GRACE_MS = 2_000;

/**
 * Starts an emulator that clients reach over HTTP.
 *
 * @throws Error naming address and port if they are not available, or explaining how to install redis-server if it is
 *   not found. StorageError if the state in `dataDir` cannot be opened.
 */
export async function startEmulator<const T extends TimeMode = "instant">(
  options: StartOptions<T> = {},
): Promise<RunningEmulator<ClockOf<T>>> {
  const { port = 0 } = options;
  if (!isUsablePort(port)) throw new Error(`port must be ${PORT_RULE} (got ${port})`);
  const { host, publicHost, hosts } = resolveHosts(options);
  const engine = await createEngine(options);
  const tls =
    options.tls === true ? await disposeOnError(engine, () => createIdentity(engine, publicHost)) : undefined;
  const own: AppOptions<T> = {
    ...options,
    engine,
    publicHost,
    ...(tls === undefined ? {} : { authority: tls.authority }),
  };
  const app = await disposeOnError(engine, async () => {
    const { resources, dataDir: _folder, engine: _engine, locations: _locations, ...others } = options;
    if (resources !== undefined) own.initialState = await createSeededState(others, resources);
    return createApp(own);
  });
  const emulator = toEmulator(app, own);
  const scheduler = startScheduler(app, options.clock ?? "instant");
  const budget = new BodyBudget();
  const server = createWebServer(tls, (incoming, outgoing) => {
    serve(app, hosts, budget, incoming, outgoing)
      .catch((error: unknown) => {
        app.onDefect(error);
        outgoing.destroy();
      })
      .finally(() => scheduler.reschedule());
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= end();
    return stopped;
  };
  const end = async () => {
    stopMetrics?.();
    scheduler.stop();
    app.adminContext.events.close();
    await close(server);
    await emulator.close();
  };
  let stopMetrics: (() => void) | undefined;
  try {
    await listen(server, host, port);
    stopMetrics = startMetrics(app.adminContext);
    await app.tick();
  } catch (error) {
    await stop();
    throw error;
  }
  scheduler.reschedule();
  const { port: actual } = server.address() as AddressInfo;
  const origin = `${tls === undefined ? "http" : "https"}://${publicHost.includes(":") ? `[${publicHost}]` : publicHost}:${actual}`;
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

/** Derives the addresses: to listen on, and for clients. @throws Error if a host is not valid. */
function resolveHosts({
  host = "127.0.0.1",
  advertiseHost,
  allowedHosts = [],
  allowedOrigins = [],
}: StartOptions) {
  if (advertiseHost !== undefined && !isHostName(advertiseHost)) {
    throw new Error(`advertiseHost must be ${HOST_NAME_RULE} (got ${JSON.stringify(advertiseHost)})`);
  }
  const isWildcard = host === "0.0.0.0" || host === "::";
  const publicHost = advertiseHost ?? (isWildcard || host === "localhost" ? "127.0.0.1" : host);
  const allowed = advertiseHost === undefined ? allowedHosts : [...allowedHosts, advertiseHost];
  return { host, publicHost, hosts: { allowedHosts: allowed, allowedOrigins } };
}

async function createEngine(options: StartOptions): Promise<Engine> {
  const { engine = "redis", redisServer, dataDir } = options;
  const { host, publicHost } = resolveHosts(options);
  if (engine === "none") return createNoEngine();
  if (engine !== "redis") return engine;
  return createRedisEngine({
    redisServer,
    ...(isLoopback(host) || host === "localhost" ? {} : { host }),
    advertisedHost: publicHost,
    ...(dataDir === undefined ? {} : { dataFolder: `${dataDir}/redis` }),
  });
}

/** Creates the certificate of an HTTPS server: the engine's, or one of a temporary authority. */
async function createIdentity(
  engine: Engine,
  publicHost: string,
): Promise<ServerIdentity & { authority: string }> {
  const identity = engine.identity();
  if (identity !== undefined) return { ...identity, authority: engine.certificate() };
  const { certificate, identity: own } = await CertificateAuthority.createTemporary([publicHost]);
  return { ...own, authority: certificate };
}

function createWebServer(identity: ServerIdentity | undefined, listener: RequestListener): Server {
  if (identity === undefined) return createServer(TIMEOUTS, listener);
  const { certificate: cert, key } = identity;
  return createHttpsServer({ ...TIMEOUTS, cert, key }, listener) as unknown as Server;
}

function describe({ kind, version, executable }: Engine): string {
  return kind === "none" ? "none" : `${kind} ${version} (${executable})`;
}

/** Disposes of a started resource if the next step fails. */
async function disposeOnError<T>(started: AsyncDisposable, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    await started[Symbol.asyncDispose]();
    throw error;
  }
}

const NO_ADDRESS = "the host must be an address of this machine, such as 127.0.0.1 or 0.0.0.0";

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is in use",
  EACCES: "permission denied; choose a port from 1024",
  EADDRNOTAVAIL: NO_ADDRESS,
  ENOTFOUND: NO_ADDRESS,
  EAI_AGAIN: NO_ADDRESS,
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = LISTEN_ERRORS[error.code ?? ""] ?? error.message;
      reject(new Error(`Cannot listen on ${host}, port ${port}: ${reason}`, { cause: error }));
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
