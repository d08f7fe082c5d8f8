import nock from "nock";
import { RedisCloud } from "../../src/index.js";
import { VirtualClock } from "../support/virtual-clock.js";

const HOST = "https://cloud.example.com";
export const KEYS = { apiKey: "the-account-key", secretKey: "the-user-key" };

/** One request as it went over the wire. */
export interface Seen {
  method: string;
  /** Below `/v1`, encoded as sent. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}

/** Response of the service. */
export interface Answer {
  status: number;
  body?: unknown;
}

/** Responds to all requests to one host with a function, and records them. */
export class Service {
  readonly seen: Seen[] = [];

  constructor(response: (request: Seen) => Answer) {
    const { seen } = this;
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      nock(HOST)
        .persist()
        .intercept(/.*/, method)
        .reply(function (uri, body) {
          const { pathname, searchParams } = new URL(uri, HOST);
          const request: Seen = {
            method,
            path: pathname.replace(/^\/v1(?=\/|$)/, ""),
            query: Object.fromEntries(searchParams),
            headers: { ...(this.req.headers as unknown as Record<string, string>) },
            body: body === "" ? undefined : body,
          };
          seen.push(request);
          const { status, body: reply } = response(request);
          if (reply instanceof Uint8Array) return [status, Buffer.from(reply)];
          return [status, reply === undefined ? "" : JSON.stringify(reply)];
        });
    }
  }
}

export const TASK_ID = "00000000-0000-4000-8000-0000000000aa";

/** The service's side of long work: the task at first, and the completed task when it is asked for. */
export function taskAnswers(status: number, resource: unknown): (request: Seen) => Answer {
  const task = { taskId: TASK_ID, commandType: "someRequest", timestamp: "2026-03-01T00:00:00Z", links: [] };
  return ({ method, path }) =>
    method === "GET" && path.endsWith(`/tasks/${TASK_ID}`)
      ? { status: 200, body: { ...task, status: "processing-completed", response: { resource } } }
      : { status, body: { ...task, status: "received" } };
}

/** Calls a method by its dotted name, as a program would write it. */
export function invoke(cloud: RedisCloud, name: string, given: readonly unknown[]): unknown {
  const path = name.split(".");
  const verb = path.pop() as string;
  const owner = path.reduce<unknown>((noun, part) => (noun as Record<string, unknown>)[part], cloud);
  const method = (owner as Record<string, (...args: unknown[]) => unknown>)[verb];
  if (method === undefined) throw new Error(`cloud.${name} does not exist.`);
  return method.apply(owner, [...given]);
}

/** Time between two polls, at most; what sleeps longer is a timeout, which must not strike. */
const MAX_POLL_MS = 10_000;

/** Timeout of the read before a create. */
const BASELINE_TIMEOUT_MS = 5_000;

/** A client of that host. Its clock skips the pauses between polls and never reaches a deadline. */
export function client(): RedisCloud {
  const clock = new VirtualClock({
    start: Date.parse("2026-03-01T00:00:00Z"),
    auto: (ms) => ms <= MAX_POLL_MS && ms !== BASELINE_TIMEOUT_MS,
  });
  return new RedisCloud({ ...KEYS, baseUrl: `${HOST}/v1`, clock, retries: 0 });
}
