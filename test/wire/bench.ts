import { type Fetch, type LogEvent, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { VirtualClock } from "../support/virtual-clock.js";

export const ORIGIN = "https://api.redislabs.com";
export const API = `${ORIGIN}/v1`;
export const KEYS = { apiKey: "account-key", secretKey: "user-key" };

/** Timeout of an attempt, unique among the sleeps of these tests. It never ends automatically. */
export const TIMEOUT_MS = 12_345;

/** Timeout of the read before a create, which does not end automatically either. */
const BASELINE_TIMEOUT_MS = 5_000;
/** Timeout of a wait or a search. */
const WAIT_TIMEOUT_MS = 7_200_000;

export interface Bench {
  cloud: RedisCloud;
  clock: VirtualClock;
  /** Responses and sleeps in order, for example `["429", "sleep 3000", "202"]`. */
  trace: string[];
  events: LogEvent[];
}

/** A client on virtual time, and a trace of what it does to the wire. */
export function bench(options: RedisCloudOptions = {}): Bench {
  const trace: string[] = [];
  const events: LogEvent[] = [];
  // Without jitter, no delay between retries equals the timeout of that read.
  const isTimeout = (ms: number) =>
    ms === TIMEOUT_MS || ms >= WAIT_TIMEOUT_MS || (ms === BASELINE_TIMEOUT_MS && clock.jitter === 0);
  const clock: VirtualClock = new VirtualClock({
    auto: (ms) => !isTimeout(ms),
    onSleep: (ms) => !isTimeout(ms) && trace.push(`sleep ${ms}`),
  });
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  let isCreating = false;
  const cloud = new RedisCloud({
    ...KEYS,
    baseUrl: API,
    timeoutMs: TIMEOUT_MS,
    clock,
    log: (event) => events.push(event),
    ...options,
    fetch: async (url, init) => {
      // The read before a create is not part of what these tests trace. Reads after it are.
      isCreating ||= init.method !== "GET";
      if (!isCreating && url.endsWith("/tasks"))
        return json(200, { tasks: [] }, { date: new Date(clock.now()).toUTCString() });
      try {
        const response = await send(url, init);
        trace.push(String(response.status));
        return response;
      } catch (error) {
        trace.push("lost");
        throw error;
      }
    },
  });
  return { cloud, clock, trace, events };
}

/** Returns the rejection reason of a promise; fails the test if it resolves. */
export async function failure<E = Error>(promise: PromiseLike<unknown>): Promise<E> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** A service that gives these answers, one after another, and then keeps giving the last. */
export function answers(...given: (() => Response | Promise<Response>)[]): Fetch {
  let index = 0;
  return async () => {
    const response = given[Math.min(index, given.length - 1)];
    index += 1;
    if (response === undefined) throw new Error("no answer is left");
    return response();
  };
}

export function connectionError(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code });
}
