import { createEmulator, type Emulator, type EmulatorOptions, ManualClock } from "redis-cloud-emulator";
import { type Fetch, type LogEvent, RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { createSeededRandom } from "../support/random.js";

/** Way in which the response to a request is lost. */
export type Loss =
  /** The connection breaks before the service has read the request. */
  | "reset-before"
  /** The connection breaks while or after the service executes the request. */
  | "reset-after"
  /** The body breaks off in the middle. */
  | "cut"
  /** The service executes the request and never responds. */
  | "silence"
  /** The request never reaches the service, and there is no response. */
  | "silence-before"
  /** The gateway times out on a request that the service executes. */
  | "503-after"
  /** The service fails before it executes the request. */
  | "500-before"
  /** The body is JSON up to its middle. */
  | "truncated"
  /** A success whose body is an HTML page of the gateway. */
  | "html"
  /** A success without a body. */
  | "empty";

/** All kinds of loss. */
export const LOSSES: readonly Loss[] = [
  "reset-before",
  "reset-after",
  "cut",
  "silence",
  "silence-before",
  "503-after",
  "500-before",
  "truncated",
  "html",
  "empty",
];

/** Whether the service executes the request although its response is lost. */
export function isExecuted(loss: Loss): boolean {
  return !["reset-before", "silence-before", "500-before"].includes(loss);
}

/** Decides how the response to a request is lost; `undefined` if it arrives. */
export type LossRule = (method: string, path: string) => Loss | undefined;

const START = Date.UTC(2026, 0, 1);

/** A clock whose jitter is the same in every run: the delay of one shared read decides about many creates. */
class SeededClock extends ManualClock {
  readonly random = createSeededRandom(1);
}

/** Emulated account behind a transport that loses responses as a test requires, with clients that share one clock. */
export class LossyTransport {
  readonly clock = new SeededClock(START);
  readonly emulator: Emulator;
  readonly events: LogEvent[] = [];
  /** Requests sent, as `"POST /path"`. */
  readonly requests: string[] = [];
  findLoss: LossRule = () => undefined;

  constructor(options: EmulatorOptions = {}) {
    this.emulator = createEmulator({
      seed: 1,
      behavior: { rateLimit: false },
      ...options,
      clock: this.clock,
    });
  }

  client(options: Partial<RedisCloudOptions> = {}): RedisCloud {
    const { apiKey, secretKey } = this.emulator;
    return new RedisCloud({
      apiKey,
      secretKey,
      baseUrl: "https://api.example.com/v1",
      clock: this.clock,
      fetch: this.fetch,
      log: (event) => this.events.push(event),
      rateLimiter: { take: async () => undefined, observe: () => undefined, state: () => ({}) as never },
      ...options,
    });
  }

  /** Lets time pass until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T> {
    return this.clock.runUntil(promise, { quietMs: 0 });
  }

  /** The error that a promise rejects with. */
  failure<E = Error>(promise: Promise<unknown>): Promise<E> {
    return this.run(
      promise.then(
        () => {
          throw new Error("The promise was expected to reject.");
        },
        (error: unknown) => error as E,
      ),
    );
  }

  count(request: string): number {
    return this.requests.filter((sent) => sent === request).length;
  }

  readonly fetch: Fetch = async (url, init) => {
    const { method = "GET" } = init;
    const path = new URL(url).pathname.replace(/^\/v1/, "");
    this.requests.push(`${method} ${path}`);
    const loss = this.findLoss(method, path);
    const { signal } = init;
    if (loss === "reset-before") throw reset();
    if (loss === "500-before") return new Response("<h1>Internal error</h1>", { status: 500 });
    if (loss === "silence-before") return silence(signal);
    const response = await this.emulator.fetch(new Request(url, { ...init, signal: null }));
    return loss === undefined ? response : lose(loss, response, signal);
  };
}

async function lose(
  loss: Loss,
  response: Response,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  const text = await response.text();
  const { status } = response;
  const headers = { "content-type": "application/json" };
  switch (loss) {
    case "silence":
      return silence(signal);
    case "503-after":
      return new Response("<html><body>upstream timed out</body></html>", { status: 503 });
    case "truncated":
      return new Response(text.slice(0, text.length / 2), { status, headers });
    case "html":
      return new Response("<html><body>please log in</body></html>", { status: 200 });
    case "empty":
      return new Response("", { status: 202 });
    case "cut":
      return new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(text.slice(0, 10)));
            controller.error(reset());
          },
        }),
        { status, headers },
      );
    default:
      throw reset();
  }
}

function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function reset(): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}
