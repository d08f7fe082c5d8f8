import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Authenticator } from "./accounts/authenticator.js";
import { handleAdminRequest } from "./admin/admin.js";
import { publishChange } from "./admin/announce.js";
import type { AdminContext } from "./admin/context.js";
import { createAdminContext, getProcessName } from "./admin/create-admin-context.js";
import { EventHub } from "./admin/events.js";
import { RequestLog } from "./admin/requests.js";
import { Api, VERSION } from "./api/pipeline.js";
import { Router } from "./api/router.js";
import { certificate } from "./catalog/certificate.js";
import type { Clock } from "./clock.js";
import { ContractValidator } from "./contract/validator.js";
import { dashboard } from "./dashboard/index.js";
import { createNoEngine } from "./engine/create.js";
import { type Engine, StorageLocations } from "./engine/engine.js";
import { HttpError } from "./errors.js";
import { EventLog } from "./event-log/event-log.js";
import { FaultRegistry } from "./faults/registry.js";
import type { EnginePorts } from "./handlers/operation.js";
import { firstState, openState } from "./open-state.js";
import type { EmulatorOptions } from "./options.js";
import { Reconciler } from "./reconciler/reconciler.js";
import { Connections } from "./redis-http/connections.js";
import { redisOverHttp } from "./redis-http/redis-over-http.js";
import { tokensIn } from "./redis-http/tokens.js";
import { modeOf, resolveEnvironment } from "./resolve-options.js";
import { errorResponse } from "./respond.js";

/** What is known of a request besides itself. */
export interface RequestContext {
  /** Address of the caller. Default: 127.0.0.1. */
  sourceIp?: string;
}

/** All rooms of an emulator, joined. */
export interface App {
  readonly clock: Clock;
  readonly history: EventLog;
  readonly faults: FaultRegistry;
  readonly engine: Engine;
  readonly adminContext: AdminContext;
  readonly onDefect: (error: unknown) => void;
  /** Answers a request of any kind. A `FaultedResponse` is for whoever has the connection. */
  respond(request: Request, context?: RequestContext): Promise<Response>;
  /** Lets happen what has come due, and brings the real Redis in line with it. */
  tick(): Promise<void>;
  /** Ends what runs, and keeps the state a last time. */
  close(): Promise<void>;
}

/** @throws StorageFailure when the state cannot be opened. */
export function createApp(options: EmulatorOptions): App {
  const { state, storage } = openState(options, resolveEnvironment(options));
  // A clock that is moved by hand goes on where it was.
  const environment = resolveEnvironment(options, options.dataDir === undefined ? undefined : state.at);
  const { clock, onDefect } = environment;
  const { engine = createNoEngine(), strict = process.env["NODE_ENV"] === "test" } = options;
  const events = new EventHub();
  const history = new EventLog({
    state,
    environment: environment,
    storage,
    onEvent: (event, account) => publishChange(event, account, events),
  });
  const places = placesFor(options);
  const reconciler = new Reconciler({
    history,
    engine,
    locations: new StorageLocations(places.folder),
    onDefect,
  });
  const requests = new RequestLog(events);
  const [authenticator, faults] = [new Authenticator(), new FaultRegistry(options.seed)];
  const live: EnginePorts = {
    certificate: engine.kind === "none" ? certificate : engine.certificate(),
    slowLog: (databaseId, region) => reconciler.slowLog(databaseId, region),
  };
  const validator = new ContractValidator();
  const router = new Router();
  const api = new Api({
    router,
    gate: authenticator,
    faults,
    history,
    reconciler,
    live,
    validator,
    strict,
    requests,
    events,
  });
  const adminContext = createAdminContext({
    history,
    reconciler,
    engine,
    api,
    router,
    authenticator,
    faults,
    events,
    requests,
    environment,
    mode: modeOf(options.clock ?? "instant"),
    firstState: () => firstState(options, history.world.now),
  });
  const connections = new Connections((id, user) =>
    engine.connect(getProcessName(Number(id), history.state), { user, reconnects: false }),
  );
  const rest = {
    connections,
    tokens: tokensIn(() => history.state.accounts.map(({ restTokens }) => restTokens)),
    now: () => history.world.now,
  };
  const respond = async (request: Request, { sourceIp = "127.0.0.1" }: RequestContext = {}) => {
    const url = new URL(request.url);
    if (isUnder(url, VERSION)) return api.respond(request, url, sourceIp);
    if (isUnder(url, "/emulator")) {
      await reconciler.reconcile();
      return handleAdminRequest({ request, sourceIp }, adminContext);
    }
    if (url.pathname.startsWith("/redis/")) {
      await reconciler.reconcile();
      return redisOverHttp(request, rest);
    }
    return dashboard(request) ?? errorResponse(new HttpError(404), url.pathname, history.world.now);
  };
  return {
    clock,
    history,
    faults,
    engine,
    adminContext,
    onDefect,
    respond,
    tick: () => reconciler.reconcile(),
    close: async () => {
      events.close();
      connections.close();
      try {
        await engine.stop();
      } finally {
        history.close();
        places.remove();
      }
    },
  };
}

function isUnder({ pathname }: URL, root: string): boolean {
  return pathname === root || pathname.startsWith(`${root}/`);
}

/** Where backups lie. A temporary folder is made when the first one is stored, and goes with the emulator. */
function placesFor({ locations, dataDir }: EmulatorOptions): { folder: string; remove(): void } {
  if (locations !== undefined) return { folder: locations, remove: () => undefined };
  if (dataDir !== undefined) return { folder: join(dataDir, "locations"), remove: () => undefined };
  const folder = join(tmpdir(), `redis-cloud-emulator-${randomUUID()}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
