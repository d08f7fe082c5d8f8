import type { Authenticator } from "../accounts/authenticator.js";
import type { AdminContext, EngineView } from "../admin/context.js";
import type { EventHub } from "../admin/events.js";
import { MetricsHistory } from "../admin/metrics-history.js";
import type { RequestLog } from "../admin/requests.js";
import { TicketStore } from "../admin/tickets.js";
import type { Api } from "../api/pipeline.js";
import { findObstacle } from "../azure/handlers/resource-changes.js";
import type { ArmApi } from "../azure-api/arm-api.js";
import { AZURE } from "../azure-api/context.js";
import { getDefaultBehavior } from "../behavior/behaviors.js";
import type { Engine } from "../engine/engine.js";
import { HttpError } from "../errors.js";
import type { EventLog } from "../event-log/event-log.js";
import type { EventLogDependencies } from "../event-log/replay.js";
import type { FaultRegistry } from "../faults/registry.js";
import { toDatabaseKey } from "../reconciler/desired-databases.js";
import type { Reconciler } from "../reconciler/reconciler.js";
import type { EmulatorState } from "../state/state.js";
import type { ClockMode } from "../state/world.js";
import { ManualClock } from "../time/clock.js";
import { VERSION } from "../version.js";
import { checkState } from "./check-state.js";

/** Modules that the admin API uses. */
export interface AdminDeps {
  eventLog: EventLog;
  reconciler: Reconciler;
  engine: Engine;
  api: Api;
  armApi: ArmApi;
  authenticator: Authenticator;
  faults: FaultRegistry;
  events: EventHub;
  requests: RequestLog;
  environment: EventLogDependencies;
  mode: ClockMode;
  speed: number;
  createFirstState(): EmulatorState;
}

/** Creates the context of the admin API. */
export function createAdminContext(modules: AdminDeps): AdminContext {
  const { eventLog, reconciler, engine, api, armApi, authenticator, faults, events, requests, environment } =
    modules;
  const { clock } = environment;
  const history = new MetricsHistory();
  const replace = async (state: EmulatorState) => {
    // Other databases may have the same ids.
    history.clear();
    eventLog.replace(state);
    await reconciler.reconcile();
  };
  return {
    version: VERSION,
    behavior: {
      defaults: getDefaultBehavior(modules.mode === "instant"),
      current: () => eventLog.world.behavior,
      change: (update) => eventLog.recordBehavior(update(eventLog.state.behavior ?? {})),
    },
    authenticator,
    faults,
    events,
    requests,
    tickets: new TicketStore(),
    history,
    engine: createEngineView(engine, eventLog),
    clock: {
      mode: modules.mode,
      speed: modules.speed,
      now: () => eventLog.world.now,
      ...(clock instanceof ManualClock
        ? {
            advance: async (ms: number) => {
              clock.advance(ms);
              eventLog.recordTimeMoved();
              await reconciler.reconcile();
            },
          }
        : {}),
    },
    isArmBusy: (resource) => findObstacle(resource, eventLog.world) !== undefined,
    onDefect: environment.onDefect,
    state: () => eventLog.state,
    change: (change) => eventLog.recordAccountChange(change),
    actAsCustomer: async (accountId, step) => {
      eventLog.recordCustomerStep(accountId, step);
      await reconciler.reconcile();
    },
    replaceState: async (state) => {
      checkState(state, environment);
      await replace(state);
    },
    reset: () => replace(modules.createFirstState()),
    execute: async ({ account: { id }, key: { name } }, request) => {
      await reconciler.reconcile();
      const account = eventLog.state.accounts.find((one) => one.id === id);
      const key = account?.keys.find((one) => one.name === name);
      if (account === undefined || key === undefined) {
        return { status: 401, body: { message: "The account or its secret key no longer exists." } };
      }
      try {
        const isArm = request.path.startsWith(`${AZURE}/`);
        return await (isArm ? armApi : api).executeInstantly({ account, key }, request);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        return { status: error.status, body: { message: error.detail } };
      }
    },
  };
}

/** Wraps the engine for access by database id. The first region of an Active-Active database represents it. */
function createEngineView(engine: Engine, eventLog: EventLog): EngineView {
  const key = (id: number, region?: string) =>
    region === undefined ? getProcessName(id, eventLog.state) : toDatabaseKey(id, region);
  return {
    kind: engine.kind,
    version: engine.version ?? null,
    endpoint: (id, region) => engine.endpoint(key(id, region)) ?? null,
    info: async (id) => (await engine.info(key(id))) ?? null,
    getError: (id) => engine.error(key(id)),
    command: (id, argv, { region, timeoutMs }) => engine.command(key(id, region), argv, { timeoutMs }),
  };
}

/** Returns the name of the process that represents a database. */
export function getProcessName(id: number, { accounts }: EmulatorState): string {
  const database = accounts.map(({ databases }) => databases[id]).find((one) => one !== undefined);
  return toDatabaseKey(id, database?.crdb?.[0]?.region);
}
