import { getEventListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { inspect } from "node:util";
import type { LogEvent } from "redis-cloud-sdk";
import { calls } from "./calls/calls.js";
import { type FaultName, isApplied, sendWith } from "./faults.js";
import { clientOf, type FixtureAccount } from "./fixture-account.js";
import { MARK } from "./fixture-values.js";
import type { Route } from "./routes.js";

/** Position of the fault within a call. */
export type Where =
  /** With the operation's own request. */
  | "at first"
  /** With whatever follows: the first request to each path after that. */
  | "on the way";

/** One moment of a call. */
export interface Moment {
  /** Counted from 1. */
  number: number;
  at: "before" | "after";
}

/** Fault of a call. */
export interface Injection {
  fault?: { name: FaultName; where: Where };
  /** The caller aborts before or after the given await of the call. */
  abort?: Moment;
}

/** Observable outcome of a call. */
export interface Outcome {
  route: Route;
  /** Resolved value, in a comparable form. */
  value: string | undefined;
  /** Rejection reason. */
  error: unknown;
  /** Requests, in order: `"GET /tasks/…"`. */
  requests: string[];
  /** Number of times that the service executed the operation's own request. */
  executed: number;
  /** Resources in the account afterwards, by kind and path. */
  census: string;
  events: LogEvent[];
  /** Number of awaits in the call. */
  moments: number;
  /** Milliseconds on the injected clock from the abort to the end of the call. */
  abortedMs: number | undefined;
  /** Violations of what must hold under every fault. */
  broken: string[];
}

/** Abort reason of the caller. */
export class GaveUp extends Error {}

/** Longer than any work that may continue after a call. */
const AFTERMATH_MS = 15 * 60_000;

/** Calls one operation on the fixture account with a fault. */
export async function perform(
  fixture: FixtureAccount,
  route: Route,
  injection: Injection = {},
): Promise<Outcome> {
  const { emulator, clock, ids } = fixture;
  fixture.restore();
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const watch = { requests: [] as string[], events: [] as LogEvent[], executed: 0, moments: 0 };
  let abortedAt: number | undefined;
  const moment = () => {
    watch.moments += 1;
    const number = watch.moments;
    const passes = (at: Moment["at"]) => {
      if (signal.aborted || injection.abort?.number !== number || injection.abort.at !== at) return;
      abortedAt = clock.now();
      giveUp.abort(new GaveUp());
    };
    passes("before");
    return () => passes("after");
  };
  clock.onSleep = moment;

  const unlucky = new Set<string>();
  const lot = (request: string) => {
    const { name, where } = injection.fault ?? {};
    const first = watch.requests.length === 1;
    if (unlucky.has(request) || first !== (where === "at first")) return undefined;
    unlucky.add(request);
    return name;
  };
  const cloud = clientOf(emulator, clock, {
    log: (event) => watch.events.push(event),
    fetch: async (url, init) => {
      const request = `${init.method} ${new URL(url).pathname.replace(/^\/v1/, "")}`;
      // The read before a create: not the operation's own request.
      if (watch.requests.length === 0 && request === "GET /tasks" && route !== "GET /tasks")
        return emulator.fetch(new Request(url, { ...init, signal: null }));
      watch.requests.push(request);
      const fault = lot(request);
      if (request === watch.requests[0] && (fault === undefined || isApplied(fault))) watch.executed += 1;
      const over = moment();
      try {
        return await sendWith(fault, emulator, clock, [url, init]);
      } finally {
        over();
      }
    },
  });

  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => rejected.push(reason);
  process.on("unhandledRejection", onRejection);
  const broken: string[] = [];
  const result: Pick<Outcome, "value" | "error"> = { value: undefined, error: undefined };
  const progressed: unknown[] = [];
  const call = async () => {
    const started = calls[route](cloud, ids, { signal });
    if ("all" in started) return started.all();
    if (!("wait" in started)) return started;
    return started.wait({ signal, onProgress: (progress) => progressed.push(progress) });
  };
  try {
    result.value = comparable(await clock.run(call()));
  } catch (error) {
    result.error = error;
  }
  const abortedMs = abortedAt === undefined ? undefined : clock.now() - abortedAt;
  await nextTurn();
  await nextTurn();
  process.off("unhandledRejection", onRejection);
  clock.onSleep = undefined;

  if (String(result.error).includes("nothing sleeps on this clock")) broken.push("it hangs");
  if (rejected.length > 0) broken.push(`unhandled rejection: ${String(rejected[0])}`);
  if (clock.sleeping > 0) broken.push(`${clock.sleeping} timers are left`);
  if (getEventListeners(signal, "abort").length > 0) broken.push("a listener is left");
  if (leaks([result.error, watch.events, progressed])) broken.push("a secret leaks");
  return { route, ...result, ...watch, abortedMs, broken, census: await censusOf(fixture) };
}

/** Removes values that depend on time and on the random sequence. */
function comparable(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return (
    (JSON.stringify(value) ?? "nothing")
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, "time")
      .replace(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, "uuid")
      .replace(/[\da-f]{17,32}/g, "random")
      .replace(/_\d{13}\b/g, "_time")
      // Includes what appears automatically, somewhat after the wait for something else.
      .replace(/"numberOfDatabases":\d+/g, '"numberOfDatabases":"some"')
      .replace(/"status":"(idle|success)"/g, '"status":"some"')
      .replace(/,"lastBackupTime":"time"|"lastBackupTime":"time",/g, "")
  );
}

function leaks(shown: readonly unknown[]): boolean {
  return shown.some((one) => {
    const texts = [inspect(one, { showHidden: true, depth: 8 }), JSON.stringify(one), String(one)];
    return texts.some((text) => text?.includes(MARK));
  });
}

/** Paths with logs of actions, as opposed to resources. */
const CHRONICLE = new Set([
  "tasks",
  "taskIds",
  "queue",
  "working",
  "logs",
  "sessionLogs",
  "usage",
  "pastCharges",
  "keys",
]);

/** Returns the resources after all started work has finished, by path. */
async function censusOf({ emulator, clock, getState }: FixtureAccount): Promise<string> {
  await clock.advance(AFTERMATH_MS);
  // Due events run with the next request.
  await emulator.fetch(new Request("https://api.example.com/v1/"));
  const [account = {}] = getState().accounts;
  const places: string[] = [];
  const visit = (value: unknown, place: string) => {
    if (typeof value !== "object" || value === null) return;
    places.push(place);
    for (const [name, member] of Object.entries(value)) visit(member, `${place}/${name}`);
  };
  for (const [name, member] of Object.entries(account)) if (!CHRONICLE.has(name)) visit(member, name);
  return places.join("\n");
}
