import { type LogEvent, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { ManualClock } from "../../packages/emulator/src/time/clock.js";
import { createJsonResponse } from "../support/json-response.js";

/** Response of a fake service: a body, a status with a body, or a connection error. */
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | Error;

/** Handles a request; `seconds` is the time since the start of the fixture. */
type Handler = (seconds: number, body: unknown) => Answer | Promise<Answer>;

/** Error of the SDK, with its fields besides the message. */
type Failure = Error & { hint?: string; token?: string };

const START = Date.UTC(2026, 0, 1);

/** A client, a clock that stands still until it is moved, and a service that a test writes line by line. */
export class Fixture {
  readonly clock = new ManualClock(START);
  /** Every request as `"<seconds> GET /path"`, with the status when it was not a success. */
  readonly trace: string[] = [];
  readonly events: LogEvent[] = [];
  readonly #handlers = new Map<string, Handler>();

  client(options: Partial<RedisCloudOptions> = {}): RedisCloud {
    return new RedisCloud({
      apiKey: "account-key",
      secretKey: "user-key",
      clock: this.clock,
      fetch: (url, init) => this.#answer(url, init),
      log: (event) => this.events.push(event),
      ...options,
    });
  }

  /** Says how the service answers a request, for example `on("GET /tasks/t1", (seconds) => …)`. */
  on(request: string, handler: Handler): this {
    this.#handlers.set(request, handler);
    return this;
  }

  /** A task that completes, or fails, at a time. */
  task(taskId: string, at: number, response: Record<string, unknown> = {}): this {
    return this.on(`GET /tasks/${taskId}`, (seconds) => ({ body: taskAt(taskId, seconds, at, response) }));
  }

  /** The number of requests whose line matches. */
  count(pattern: RegExp): number {
    return this.trace.filter((line) => pattern.test(line)).length;
  }

  /** Lets time pass until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T> {
    return this.clock.runUntil(promise, { quietMs: 0 });
  }

  /** The error that a promise rejects with. */
  async failure(promise: Promise<unknown>): Promise<Failure> {
    const settled = promise.then(
      () => {
        throw new Error("The promise was expected to reject.");
      },
      (error: unknown) => error as Failure,
    );
    return this.run(settled);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(url);
    const path = pathname.replace(/^\/v1/, "");
    const seconds = (this.clock.now() - START) / 1000;
    const line = `${seconds} ${init.method} ${path}`;
    // The read before a create is not part of what these tests trace.
    if (path === "/tasks" && !this.#handlers.has("GET /tasks")) return createJsonResponse({ tasks: [] });
    const handler =
      this.#handlers.get(`${init.method} ${path}${search}`) ?? this.#handlers.get(`${init.method} ${path}`);
    const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const response = handler === undefined ? { status: 404 } : await handler(seconds, body);
    if (response instanceof Error) {
      this.trace.push(`${line} ✗`);
      throw response;
    }
    const { status = 200, headers = {} } = response;
    this.trace.push(status < 300 ? line : `${line} ${status}`);
    return response.body === undefined
      ? new Response(null, { status, headers })
      : createJsonResponse(response.body, { status, headers });
  }
}

/** A task as the service shows it: processing, and then completed or failed. */
export function taskAt(taskId: string, seconds: number, at: number, response: Record<string, unknown> = {}) {
  const done = seconds >= at;
  const failed = done && "error" in response;
  return {
    taskId,
    commandType: "databaseCreateRequest",
    status: failed ? "processing-error" : done ? "processing-completed" : "processing-in-progress",
    timestamp: new Date(START).toISOString(),
    response: done ? response : {},
    links: [],
  };
}

/** The first answer to a change: the task was received, nothing else is known. */
export function received(taskId: string, commandType = "databaseCreateRequest") {
  return { status: 202, body: { taskId, commandType, status: "received", timestamp: "", links: [] } };
}

/** Request for the database that {@link creating} creates, and the read that its wait polls. */
export const SPEC = { name: "cache", datasetSizeInGb: 1 };
export const DATABASE = "GET /subscriptions/7/databases/51";

/** A service in which one database is created: its task completes and it turns active at these seconds. */
export function creating({ task = 4, active = 12 } = {}): Fixture {
  return new Fixture()
    .on("POST /subscriptions/7/databases", () => received("t1"))
    .task("t1", task, { resourceId: 51 })
    .on(DATABASE, (seconds) => ({
      body: { databaseId: 51, name: "cache", status: seconds >= active ? "active" : "pending" },
    }));
}
