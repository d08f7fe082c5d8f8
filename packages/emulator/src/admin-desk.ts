import type { Gate } from "./accounts/gate.js";
import type { AdminContext, EngineView } from "./admin/context.js";
import type { EventHub } from "./admin/events.js";
import type { RequestLog } from "./admin/requests.js";
import { TicketBook } from "./admin/tickets.js";
import { VERSION as API_VERSION, type Api } from "./api/api.js";
import { ManualClock } from "./clock.js";
import type { Engine } from "./engine/engine.js";
import { HttpFailure } from "./failures.js";
import type { FaultBook } from "./faults/book.js";
import type { Follower } from "./follow/follower.js";
import { keyOf } from "./follow/wanted.js";
import type { History, Surroundings } from "./history/history.js";
import type { Router } from "./router.js";
import type { EmulatorState } from "./state/state.js";
import type { ClockMode } from "./surroundings.js";
import { VERSION } from "./version.js";

/** What the admin API is put together from. */
export interface DeskParts {
  history: History;
  follower: Follower;
  engine: Engine;
  api: Api;
  router: Router;
  gate: Gate;
  faults: FaultBook;
  events: EventHub;
  requests: RequestLog;
  surroundings: Surroundings;
  mode: ClockMode;
  firstState(): EmulatorState;
}

/** A command that blocks must not hold the console for ever. */
const PATIENCE_MS = 10_000;

/** Puts together what the admin API stands on. */
export function adminDesk(parts: DeskParts): AdminContext {
  const { history, follower, engine, api, router, gate, faults, events, requests, surroundings, mode } =
    parts;
  const { clock } = surroundings;
  const replace = async (state: EmulatorState) => {
    history.replace(state);
    await follower.follow();
  };
  return {
    version: VERSION,
    habits: surroundings.habits,
    gate,
    faults,
    events,
    requests,
    tickets: new TicketBook(),
    engine: engineView(engine, history),
    clock: {
      mode,
      now: () => history.world.now,
      ...(clock instanceof ManualClock
        ? {
            advance: async (ms: number) => {
              clock.advance(ms);
              history.moved();
              await follower.follow();
            },
          }
        : {}),
    },
    onDefect: surroundings.onDefect,
    state: () => history.state,
    change: (change) => history.change(change),
    replaceState: replace,
    reset: () => replace(parts.firstState()),
    perform: async ({ account: { id }, key }, { method, path, body }) => {
      await follower.follow();
      const account = history.state.accounts.find((one) => one.id === id);
      if (account === undefined) return { status: 401, body: { message: "The account is gone." } };
      try {
        const url = new URL(path, `http://emulator.invalid${API_VERSION}`);
        const match = router.match(method, url.pathname.slice(API_VERSION.length));
        const demand = { match, url, body, account, key, sourceIp: "127.0.0.1" };
        const outcome = api.order(demand, { atOnce: true });
        return { status: outcome.status, body: await outcome.content };
      } catch (problem) {
        if (!(problem instanceof HttpFailure)) throw problem;
        return { status: problem.status, body: { message: problem.detail } };
      }
    },
  };
}

/** The engine by the ids of databases. Of an Active-Active one the first region speaks for all. */
function engineView(engine: Engine, history: History): EngineView {
  const key = (id: number) => processOf(id, history.state);
  return {
    kind: engine.kind,
    version: engine.version ?? null,
    endpoint: (id) => engine.endpoint(key(id)) ?? null,
    info: async (id) => (await engine.info(key(id))) ?? null,
    problem: (id) => engine.problem(key(id)),
    command: (id, argv) => engine.command(key(id), argv, { timeoutMs: PATIENCE_MS }),
  };
}

/** Name of the process that stands for a database. */
export function processOf(id: number, { accounts }: EmulatorState): string {
  const database = accounts.map(({ databases }) => databases[id]).find((one) => one !== undefined);
  return keyOf(id, database?.crdb?.[0]?.region);
}
