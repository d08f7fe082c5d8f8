import { catalog } from "redis-cloud-sdk/catalog";
import { type Clock, ManualClock, WallClock } from "./clock.js";
import { type Durations, defaultDurations } from "./durations.js";
import { HttpFailure } from "./failures.js";
import { defaultHabits, type Habits } from "./habits.js";
import type { Call, Operation, Work } from "./handlers/operation.js";
import { Download, NO_BODY } from "./handlers/operation.js";
import { operationOf } from "./handlers/table.js";
import { authenticate, DEMO_API_KEY, DEMO_SECRET_KEY } from "./keys.js";
import { countRequest } from "./rate-limit.js";
import { readBody } from "./requests/body.js";
import { empty, file, json, refusal } from "./respond.js";
import { type Match, Router } from "./router.js";
import { freshState } from "./state/fresh.js";
import type { AccountState, EmulatorState, Event, TaskRecord } from "./state/state.js";
import { arrive } from "./status/arrivals.js";
import { backupDone, importDone, publicAccess, trafficResumed } from "./status/effects.js";
import { advance, type Completion, submit } from "./tasks/queue.js";
import { acceptedTask } from "./views/task.js";
import { type Dispatch, World } from "./world.js";

/** How time passes: at once, as in reality, when a test says so, or as a clock of your own says. */
export type Time = "instant" | "realistic" | "manual" | Clock;

/** The clock that belongs to a kind of time. */
export type ClockFor<T extends Time> = T extends "manual" ? ManualClock : T extends Clock ? T : Clock;

/** Options of {@link createEmulator}. */
export interface EmulatorOptions<T extends Time = Time> {
  /**
   * `"instant"` (default): everything has happened by the next request, in the order in which it would have
   * happened. `"realistic"`: as long as {@link Durations} say. `"manual"`: time stands still until
   * `emulator.clock.advance(ms)`. Or a clock, perhaps one that the SDK uses too.
   */
  clock?: T;
  /** How long things take. Default: {@link defaultDurations}. Means nothing to the instant clock. */
  durations?: Partial<Durations>;
  /** What the service is known to do. Default: {@link defaultHabits}. */
  habits?: Partial<Habits>;
  /** The account key of the one account. Default: {@link DEMO_API_KEY}. */
  apiKey?: string;
  /** Its user key. Default: {@link DEMO_SECRET_KEY}. */
  secretKey?: string;
  /** Name of the account. */
  accountName?: string;
  /** Told of every failure of the emulator itself, which callers see as a 500 only. Default: `console.error`. */
  onDefect?: (problem: unknown) => void;
  /** Same seed, same task ids, passwords and ports. Default: random. */
  seed?: number;
}

/** What is known of a request besides itself. */
export interface RequestContext {
  /** Address of the caller. Default: 127.0.0.1. */
  sourceIp?: string;
}

/** A Redis Cloud account that runs in this process. */
export interface Emulator<C extends Clock = Clock> {
  /** Answers a request to the API. Any origin will do; paths begin with `/v1`. Links name the origin asked for. */
  fetch(request: Request, context?: RequestContext): Promise<Response>;
  readonly clock: C;
  readonly apiKey: string;
  readonly secretKey: string;
  /** Forgets everything that was done. Time goes on. */
  reset(): void;
}

const VERSION = "/v1";

/** An emulated account without a network: a function from request to response. */
export function createEmulator<const T extends Time = "instant">(
  options: EmulatorOptions<T> = {},
): Emulator<ClockFor<T>> {
  const { apiKey = DEMO_API_KEY, secretKey = DEMO_SECRET_KEY, accountName = "Emulated account" } = options;
  const time: Time = options.clock ?? "instant";
  const clock = clockOf(time);
  const habits: Habits = {
    ...defaultHabits,
    // A minute lasts no time at all on the instant clock, and so would its limit.
    ...(time === "instant" ? { rateLimit: false } : {}),
    ...options.habits,
  };
  const { onDefect = (problem) => console.error("The emulator failed.", problem) } = options;
  const durations: Durations = { ...defaultDurations, ...options.durations };
  const router = new Router();
  const begin = () => {
    const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
    const state: EmulatorState = freshState({ apiKey, secretKey, name: accountName, now: clock.now() }, seed);
    return new World({ state, clock, habits, durations, onDefect, pace: time === "instant" ? 0 : 1 });
  };
  let world = begin();
  return {
    clock: clock as ClockFor<T>,
    apiKey,
    secretKey,
    reset: () => {
      world = begin();
    },
    fetch: (request, context = {}) => answer(request, context, router, () => world),
  };
}

function clockOf(time: Time): Clock {
  if (time === "manual") return new ManualClock();
  return typeof time === "string" ? new WallClock() : time;
}

/** The body is read first: from there on nothing is awaited, so each request sees and leaves a whole state. */
async function answer(
  request: Request,
  context: RequestContext,
  router: Router,
  currentWorld: () => World,
): Promise<Response> {
  const url = new URL(request.url);
  // What is passed on to a workspace is its own business.
  const nulls = url.pathname.includes("/data-integration-workspace");
  const body = await readBody(request, { nulls }).catch((problem: unknown) => problem);
  const world = currentWorld();
  let headers: Record<string, string> = {};
  try {
    world.catchUp(dispatch);
    const versioned = url.pathname === VERSION || url.pathname.startsWith(`${VERSION}/`);
    if (!versioned) throw new HttpFailure(404);
    const { account, key } = authenticate(request.headers, world.state);
    headers = countRequest(account, world);
    const match = router.match(request.method, url.pathname.slice(VERSION.length));
    // JSON is never an error; reading or parsing it may have been.
    if (body instanceof Error) throw body;
    const base = `${url.origin}${VERSION}`;
    const { sourceIp = "127.0.0.1" } = context;
    const call = { ...match, query: url.searchParams, body, account, key, world, base, sourceIp };
    return perform(operationFor(match), call, headers);
  } catch (problem) {
    if (!(problem instanceof HttpFailure)) world.onDefect(problem);
    const failure = problem instanceof HttpFailure ? problem : new HttpFailure(500);
    return refusal(failure, url.pathname, world.now, headers);
  }
}

function operationFor({ route }: Match): Operation<string> {
  const operation = operationOf(route);
  if (operation !== undefined) return operation;
  throw new HttpFailure(501, `The emulator does not emulate ${route} yet.`);
}

function perform(operation: Operation<string>, call: Call, headers: Record<string, string>): Response {
  const { account, world, path, query, base, body, key } = call;
  if (operation.body !== undefined) {
    operation.body.check(body ?? {}, "", world.habits.rejectUnknownFields);
  }
  if (operation.kind === "plain") {
    const result = operation.answer(call);
    if (result instanceof Download) return file(result.name, result.content, headers);
    return result === NO_BODY ? empty(204, headers) : json(200, result as object, headers);
  }
  operation.accept?.({ path, query, account, world, keyName: key.name });
  const task = submit(
    {
      route: call.route,
      path: path as TaskRecord["path"],
      query: query.toString(),
      body,
      commandType: operation.command,
      keyName: key.name,
    },
    account,
    world,
  );
  // Which success codes the service sends for tasks was never recorded. These are the contract's: 202 and 200
  // without a pattern. It declares some 204 too, yet they carry a task, and so cannot be 204.
  const { status } = catalog[call.route];
  return json(status === 204 ? 202 : status, acceptedTask(task, base), headers);
}

const dispatch: Dispatch = (event: Event, account: AccountState, world: World) => {
  if (event.type === "task") advance(event, account, world, carryOut);
  else if (event.type === "status") arrive(event, account, world);
  else if (event.type === "publicAccess") publicAccess(event, account);
  else if (event.type === "backupDone") backupDone(event, account, world);
  else if (event.type === "trafficResumed") trafficResumed(event, account);
  else importDone(event, account, world);
};

function carryOut(task: TaskRecord, account: AccountState, world: World): Completion {
  const operation = operationOf(task.route);
  if (operation?.kind !== "task") throw new Error(`${task.route} is not a task`);
  const work: Work = {
    path: task.path,
    query: new URLSearchParams(task.query),
    account,
    world,
    keyName: task.keyName,
  };
  const { resourcePath, ...response } = operation.process(work, task.body ?? {});
  return { response, ...(resourcePath === undefined ? {} : { resourcePath }) };
}
