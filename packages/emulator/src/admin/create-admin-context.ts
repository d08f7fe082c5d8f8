import type { Authenticator } from "../accounts/authenticator.js";
import { VERSION as API_VERSION, type Api } from "../api/pipeline.js";
import type { Router } from "../api/router.js";
import { ManualClock } from "../clock.js";
import type { Engine } from "../engine/engine.js";
import { HttpError } from "../errors.js";
import type { Environment, EventLog } from "../event-log/event-log.js";
import type { FaultRegistry } from "../faults/registry.js";
import { keyOf } from "../reconciler/desired-databases.js";
import type { Reconciler } from "../reconciler/reconciler.js";
import type { ClockMode } from "../resolve-options.js";
import type { EmulatorState } from "../state/state.js";
import { VERSION } from "../version.js";
import type { AdminContext, EngineView } from "./context.js";
import type { EventHub } from "./events.js";
import type { RequestLog } from "./requests.js";
import { TicketStore } from "./tickets.js";

/** What the admin API is put together from. */
export interface AdminDeps {
  history: EventLog;
  reconciler: Reconciler;
  engine: Engine;
  api: Api;
  router: Router;
  authenticator: Authenticator;
  faults: FaultRegistry;
  events: EventHub;
  requests: RequestLog;
  environment: Environment;
  mode: ClockMode;
  firstState(): EmulatorState;
}

/** A command that blocks must not hold the console for ever. */
const CONSOLE_TIMEOUT_MS = 10_000;

/** Puts together what the admin API stands on. */
export function createAdminContext(parts: AdminDeps): AdminContext {
  const {
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
    mode,
  } = parts;
  const { clock } = environment;
  const replace = async (state: EmulatorState) => {
    history.replace(state);
    await reconciler.reconcile();
  };
  return {
    version: VERSION,
    behavior: environment.behavior,
    authenticator,
    faults,
    events,
    requests,
    tickets: new TicketStore(),
    engine: createEngineView(engine, history),
    clock: {
      mode,
      now: () => history.world.now,
      ...(clock instanceof ManualClock
        ? {
            advance: async (ms: number) => {
              clock.advance(ms);
              history.recordTimeMoved();
              await reconciler.reconcile();
            },
          }
        : {}),
    },
    onDefect: environment.onDefect,
    state: () => history.state,
    change: (change) => history.change(change),
    replaceState: replace,
    reset: () => replace(parts.firstState()),
    execute: async ({ account: { id }, key }, { method, path, body }) => {
      await reconciler.reconcile();
      const account = history.state.accounts.find((one) => one.id === id);
      if (account === undefined) return { status: 401, body: { message: "The account is gone." } };
      try {
        const url = new URL(path, `http://emulator.invalid${API_VERSION}`);
        const match = router.match(method, url.pathname.slice(API_VERSION.length));
        const authorized = { match, url, body, account, key, sourceIp: "127.0.0.1" };
        const result = api.execute(authorized, { atOnce: true });
        return { status: result.status, body: await result.content };
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        return { status: error.status, body: { message: error.detail } };
      }
    },
  };
}

/** The engine by the ids of databases. Of an Active-Active one the first region speaks for all. */
function createEngineView(engine: Engine, history: EventLog): EngineView {
  const key = (id: number) => getProcessName(id, history.state);
  return {
    kind: engine.kind,
    version: engine.version ?? null,
    endpoint: (id) => engine.endpoint(key(id)) ?? null,
    info: async (id) => (await engine.info(key(id))) ?? null,
    getError: (id) => engine.error(key(id)),
    command: (id, argv) => engine.command(key(id), argv, { timeoutMs: CONSOLE_TIMEOUT_MS }),
  };
}

/** Name of the process that stands for a database. */
export function getProcessName(id: number, { accounts }: EmulatorState): string {
  const database = accounts.map(({ databases }) => databases[id]).find((one) => one !== undefined);
  return keyOf(id, database?.crdb?.[0]?.region);
}
