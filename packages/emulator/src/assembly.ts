import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Gate } from "./accounts/gate.js";
import { admin } from "./admin/admin.js";
import { announce } from "./admin/announce.js";
import type { AdminContext } from "./admin/context.js";
import { EventHub } from "./admin/events.js";
import { RequestLog } from "./admin/requests.js";
import { adminDesk, processOf } from "./admin-desk.js";
import { Api, VERSION } from "./api/api.js";
import type { Clock } from "./clock.js";
import { ContractValidator } from "./contract/validator.js";
import { dashboard } from "./dashboard/index.js";
import { createNoEngine } from "./engine/create.js";
import { type Engine, Locations } from "./engine/engine.js";
import { HttpFailure } from "./failures.js";
import { FaultBook } from "./faults/book.js";
import { Follower } from "./follow/follower.js";
import type { Live } from "./handlers/operation.js";
import { History } from "./history/history.js";
import { certificate } from "./offer/certificate.js";
import { firstState, openState } from "./open-state.js";
import type { EmulatorOptions } from "./options.js";
import { refusal } from "./respond.js";
import { Connections } from "./rest/connections.js";
import { redisOverHttp } from "./rest/redis-over-http.js";
import { tokensIn } from "./rest/tokens.js";
import { Router } from "./router.js";
import { modeOf, surroundingsOf } from "./surroundings.js";

/** What is known of a request besides itself. */
export interface RequestContext {
  /** Address of the caller. Default: 127.0.0.1. */
  sourceIp?: string;
}

/** All rooms of an emulator, joined. */
export interface Assembly {
  readonly clock: Clock;
  readonly history: History;
  readonly faults: FaultBook;
  readonly engine: Engine;
  readonly desk: AdminContext;
  readonly onDefect: (problem: unknown) => void;
  /** Answers a request of any kind. A `FaultedResponse` is for whoever has the connection. */
  respond(request: Request, context?: RequestContext): Promise<Response>;
  /** Lets happen what has come due, and brings the real Redis in line with it. */
  tick(): Promise<void>;
  /** Ends what runs, and keeps the state a last time. */
  close(): Promise<void>;
}

/** @throws StorageFailure when the state cannot be opened. */
export function assemble(options: EmulatorOptions): Assembly {
  const { state, storage } = openState(options, surroundingsOf(options));
  // A clock that is moved by hand goes on where it was.
  const surroundings = surroundingsOf(options, options.dataDir === undefined ? undefined : state.at);
  const { clock, onDefect } = surroundings;
  const { engine = createNoEngine(), strict = process.env["NODE_ENV"] === "test" } = options;
  const events = new EventHub();
  const history = new History({
    state,
    surroundings,
    storage,
    onEvent: (event, account) => announce(event, account, events),
  });
  const places = placesFor(options);
  const follower = new Follower({ history, engine, locations: new Locations(places.folder), onDefect });
  const requests = new RequestLog(events);
  const [gate, faults] = [new Gate(), new FaultBook(options.seed)];
  const live: Live = {
    certificate: engine.kind === "none" ? certificate : engine.certificate(),
    slowLog: (databaseId, region) => follower.slowLog(databaseId, region),
  };
  const validator = new ContractValidator();
  const router = new Router();
  const api = new Api({
    router,
    gate,
    faults,
    history,
    follower,
    live,
    validator,
    strict,
    requests,
    events,
  });
  const desk = adminDesk({
    history,
    follower,
    engine,
    api,
    router,
    gate,
    faults,
    events,
    requests,
    surroundings,
    mode: modeOf(options.clock ?? "instant"),
    firstState: () => firstState(options, history.world.now),
  });
  const connections = new Connections((id, user) =>
    engine.connect(processOf(Number(id), history.state), { user, reconnects: false }),
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
      await follower.follow();
      return admin({ request, sourceIp }, desk);
    }
    if (url.pathname.startsWith("/redis/")) {
      await follower.follow();
      return redisOverHttp(request, rest);
    }
    return dashboard(request) ?? refusal(new HttpFailure(404), url.pathname, history.world.now);
  };
  return {
    clock,
    history,
    faults,
    engine,
    desk,
    onDefect,
    respond,
    tick: () => follower.follow(),
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
