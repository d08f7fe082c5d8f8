import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Authenticator } from "../accounts/authenticator.js";
import { verifySecret } from "../accounts/secrets.js";
import { handleAdminRequest } from "../admin/admin.js";
import { publishChange } from "../admin/announce.js";
import type { AdminContext } from "../admin/context.js";
import { EventHub } from "../admin/events.js";
import { RequestLog } from "../admin/requests.js";
import { Api } from "../api/pipeline.js";
import { VERSION } from "../api/request-context.js";
import { errorResponse } from "../api/responses.js";
import { Router } from "../api/router.js";
import { ArmApi } from "../azure-api/arm-api.js";
import { AZURE } from "../azure-api/context.js";
import { certificate } from "../catalog/certificate.js";
import { getContractValidator } from "../contract/validator.js";
import { createDashboard } from "../dashboard/index.js";
import { createNoEngine } from "../engine/create.js";
import { type Engine, StorageLocations } from "../engine/engine.js";
import { HttpError } from "../errors.js";
import { EventLog } from "../event-log/event-log.js";
import { FaultRegistry } from "../faults/registry.js";
import type { EnginePorts } from "../handlers/operation.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { Reconciler } from "../reconciler/reconciler.js";
import { Connections } from "../redis-http/connections.js";
import { redisOverHttp } from "../redis-http/redis-over-http.js";
import { createTokens } from "../redis-http/tokens.js";
import { digest } from "../state/demo-keys.js";
import type { EmulatorState } from "../state/state.js";
import { StorageError } from "../storage/storage.js";
import type { Clock } from "../time/clock.js";
import { checkState } from "./check-state.js";
import { createAdminContext, getProcessName } from "./create-admin-context.js";
import { createFirstState, type OpenedState, openState } from "./open-state.js";
import type { AppOptions } from "./options.js";
import { collectPageData } from "./page-data.js";
import { getClockMode, resolveEnvironment } from "./resolve-options.js";

/** Context of a request besides itself. */
export interface RequestSource {
  /** Address of the client. Default: 127.0.0.1. */
  sourceIp?: string;
}

/** The modules of an emulator, wired together. */
export interface App {
  readonly clock: Clock;
  readonly eventLog: EventLog;
  readonly faults: FaultRegistry;
  readonly engine: Engine;
  readonly adminContext: AdminContext;
  readonly onDefect: (error: unknown) => void;
  /** Handles a request to any path. The owner of the connection must break it after a `FaultedResponse`. */
  respond(request: IncomingRequest, source?: RequestSource): Promise<Response>;
  /** Adds the time of the emulator's clock as the header `Date`, unless a fault has set another. */
  dateResponse(response: Response): Response;
  /** @throws StorageError if a state cannot be used. */
  checkState(state: EmulatorState): void;
  /** Processes the events that are due, and reconciles the engine. */
  tick(): Promise<void>;
  /** Stops the engine, and stores the state. */
  close(): Promise<void>;
}

/**
 * Creates the modules of an emulator and wires them together.
 *
 * @throws StorageError if the state cannot be opened.
 */
export function createApp(options: AppOptions): App {
  const opened = openState(options, resolveEnvironment(options));
  try {
    assertKeys(options, opened.state);
    return wireApp(options, opened);
  } catch (error) {
    opened.storage.release();
    throw error;
  }
}

function wireApp(options: AppOptions, { state, storage }: OpenedState): App {
  // A manual clock resumes from the persisted time.
  const environment = resolveEnvironment(options, options.dataDir === undefined ? undefined : state.at);
  const { clock, onDefect } = environment;
  const { engine = createNoEngine(), strict = process.env["NODE_ENV"] === "test" } = options;
  const events = new EventHub();
  const eventLog = new EventLog({
    state,
    environment,
    storage,
    onEvent: (event, account) => publishChange(event, account, events),
  });
  dropOverridden(eventLog, options);
  const locations = createLocations(options);
  const reconciler = new Reconciler({
    eventLog,
    engine,
    locations: new StorageLocations(locations.folder),
    onDefect,
  });
  const requests = new RequestLog(events);
  const authenticator = new Authenticator();
  const faults = new FaultRegistry(options.seed);
  const live: EnginePorts = {
    certificate: engine.kind === "none" ? certificate : engine.certificate(),
    slowLog: (databaseId, region) => reconciler.slowLog(databaseId, region),
  };
  const serveDashboard = createDashboard(collectPageData);
  const shared = { authenticator, faults, eventLog, reconciler, requests, events };
  const api = new Api({
    ...shared,
    router: new Router(),
    live,
    validator: getContractValidator(),
    strict,
  });
  const armApi = new ArmApi({
    ...shared,
    engine,
    validator: getContractValidator(),
    strict,
    live: {
      host: engine.kind === "none" ? undefined : (options.publicHost ?? "127.0.0.1"),
      endpoint: (number) => engine.endpoint(String(number)),
    },
  });
  const adminContext = createAdminContext({
    ...shared,
    engine,
    api,
    armApi,
    environment,
    mode: getClockMode(options.clock ?? "instant"),
    speed: options.speed ?? 1,
    createFirstState: () => createFirstState(options, eventLog.world.now),
  });
  const connections = new Connections((id, user) =>
    engine.connect(getProcessName(Number(id), eventLog.state), { user, reconnects: false }),
  );
  const redisHttp = {
    connections,
    tokens: createTokens(() => eventLog.state.accounts.map(({ restTokens }) => restTokens)),
    now: () => eventLog.world.now,
  };

  function dateResponse(response: Response): Response {
    // The state's time is that of the last request or event; the clock of a test may also have been set back.
    const now = Math.max(eventLog.world.now, clock.now());
    if (!response.headers.has("date")) response.headers.set("date", new Date(now).toUTCString());
    return response;
  }

  async function respond(request: IncomingRequest, source?: RequestSource): Promise<Response> {
    return dateResponse(await dispatch(request, source));
  }

  async function dispatch(
    request: IncomingRequest,
    { sourceIp = "127.0.0.1" }: RequestSource = {},
  ): Promise<Response> {
    const url = new URL(request.url);
    if (isUnder(url, VERSION)) return api.respond(request, url, sourceIp);
    if (isUnder(url, AZURE)) return armApi.respond(request, url, sourceIp);
    if (url.pathname === "/emulator/certificate") {
      const headers = { "content-type": "application/x-pem-file" };
      return new Response(options.authority ?? engine.certificate(), { headers });
    }
    if (isUnder(url, "/emulator")) {
      // The state can be exported, replaced and reset even if the engine cannot be reconciled with it.
      await reconciler.reconcile().catch(onDefect);
      return handleAdminRequest({ request, sourceIp }, adminContext);
    }
    if (url.pathname.startsWith("/redis/")) {
      await reconciler.reconcile();
      return redisOverHttp(request, redisHttp);
    }
    return serveDashboard(request) ?? errorResponse(new HttpError(404), url.pathname, eventLog.world.now);
  }

  async function close(): Promise<void> {
    events.close();
    connections.close();
    try {
      await engine.stop();
    } finally {
      eventLog.close();
      locations.remove();
    }
  }

  const tick = () => reconciler.reconcile();
  const check = (candidate: EmulatorState) => checkState(candidate, environment);
  return {
    clock,
    eventLog,
    faults,
    engine,
    adminContext,
    onDefect,
    respond,
    dateResponse,
    checkState: check,
    tick,
    close,
  };
}

/** @throws StorageError if the stored state does not accept the keys that the start sets. */
function assertKeys({ apiKey, secretKey, dataDir }: AppOptions, { accounts }: EmulatorState): void {
  const [account] = accounts;
  const isKnown =
    (apiKey === undefined || account?.apiKeyDigest === digest(apiKey)) &&
    (secretKey === undefined ||
      account?.keys.some(({ secretDigest }) => verifySecret(secretKey, secretDigest)) === true);
  if (isKnown) return;
  throw new StorageError(
    `${dataDir}: the state in this folder has other keys than the given ones. Use its keys, or choose another folder.`,
  );
}

/** Drops changes, from before a restart, of behaviors that the start sets. */
function dropOverridden(eventLog: EventLog, { behavior = {} }: AppOptions): void {
  const changes = Object.entries(eventLog.state.behavior ?? {});
  const kept = changes.filter(([name]) => !Object.hasOwn(behavior, name));
  if (kept.length < changes.length) eventLog.recordBehavior(Object.fromEntries(kept));
}

function isUnder({ pathname }: URL, root: string): boolean {
  return pathname === root || pathname.startsWith(`${root}/`);
}

/** Folder for backups and imports. A temporary one is created with the first backup, and removed on close. */
function createLocations({ locations, dataDir }: AppOptions): { folder: string; remove(): void } {
  if (locations !== undefined) return { folder: locations, remove: () => undefined };
  if (dataDir !== undefined) return { folder: join(dataDir, "locations"), remove: () => undefined };
  const folder = join(tmpdir(), `redis-cloud-emulator-${randomUUID()}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
