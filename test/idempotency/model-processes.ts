import { AsyncLocalStorage } from "node:async_hooks";
import type { ManualClock } from "redis-cloud-emulator";
import {
  type Clock,
  type Fetch,
  type Intent,
  type IntentBaseline,
  type IntentStore,
  RedisCloud,
} from "redis-cloud-sdk";
import type { ModelService, RuleSpec, Timing } from "./model-service.js";

/** Fate of a create on its way to the service and back. */
export type Fate =
  | "answered"
  /** The connection is refused at the first attempt, which proves that nothing was sent. */
  | "refused"
  | "rejected"
  | "lost-before"
  | "lost-after"
  | "silent-before"
  | "silent-after"
  /** The connection breaks, and a gateway passes on the request later. */
  | "delayed"
  | "gateway-before"
  | "gateway-after";

/** Fates with which the service executes the request. */
const EXECUTED: readonly Fate[] = [
  "answered",
  "refused",
  "lost-after",
  "silent-after",
  "delayed",
  "gateway-after",
];

/** Maximum time between two polls in the first half minute of a search, in milliseconds. */
const MAX_INTERVAL_MS = 3_000;

/** Behavior of the network toward one process. */
export interface Network {
  random: () => number;
  maxTravelMs: number;
  /** Fraction of the reads that fail. */
  failingReads: number;
}

/** One create of a process of the SDK. */
export interface Call {
  process: ModelProcess;
  spec: RuleSpec;
  fate: Fate;
  timing: Timing;
  delayMs: number;
  /** Number of attempts that were sent. */
  posts: number;
  /** The intent that was stored before the request was sent. */
  intentId?: string;
  baseline?: IntentBaseline | undefined;
  /** When it was sent, by the process's clock. */
  sentAt?: number;
  /** When the SDK noticed the loss, by the process's clock. */
  lostAt?: number;
  /** Whether the service's response arrived. */
  isAnswered: boolean;
}

/** The call that a request belongs to. One for all processes: each storage that was ever used slows down every promise. */
const calls = new AsyncLocalStorage<Call>();

/** A process that runs the SDK, with its own clock, and may crash. */
export class ModelProcess {
  readonly number: number;
  readonly cloud: RedisCloud;
  readonly store: Map<string, Intent>;
  readonly clock: Clock;
  readonly died: Promise<"crashed">;
  readonly #taskReads: number[] = [];
  /** Tasks that its `recover()` has found, by the id of the intent. */
  readonly recovered = new Map<string, string>();
  /** Difference between its clock and the service's. */
  readonly skewMs: number;
  isDead = false;
  readonly #service: ModelService<Call | undefined>;
  readonly #network: Network;
  readonly #clock: ManualClock;
  #die: () => void = () => undefined;

  constructor(
    number: number,
    service: ModelService<Call | undefined>,
    clock: ManualClock,
    skewMs: number,
    store: Map<string, Intent>,
    network: Network,
  ) {
    this.number = number;
    this.skewMs = skewMs;
    this.#service = service;
    this.#network = network;
    this.#clock = clock;
    this.store = store;
    this.died = new Promise((resolve) => {
      this.#die = () => resolve("crashed");
    });
    const { random } = network;
    this.clock = {
      now: () => clock.now() + skewMs,
      sleep: (ms, signal) => (this.isDead ? pend() : clock.sleep(ms, signal)),
      random,
    };
    this.cloud = new RedisCloud({
      apiKey: "key-of-account",
      secretKey: "key-of-user",
      baseUrl: "https://api.example.com/v1",
      clock: this.clock,
      fetch: (url, init) => this.#fetch(url, init),
      intents: this.#openStore(),
      rateLimiter: { take: async () => undefined, observe: () => undefined, state: () => ({}) as never },
      log: ({ type }) => {
        const call = calls.getStore();
        if (type === "create-response-lost" && call !== undefined) call.lostAt = this.clock.now();
      },
    });
  }

  /** Ends the process: what it has sent may still be executed, and nothing else happens. */
  crash(): void {
    this.isDead = true;
    this.#die();
  }

  /**
   * Returns when a search that is settled from `at` has noticed it, at the latest: with the first successful poll. Which
   * of the searches that share the polls a read served is not known: the next poll may be the first.
   */
  getSettledAt(at: number): number {
    const { failingReads, maxTravelMs } = this.#network;
    const first = this.#taskReads.find((read) => read >= at);
    if (failingReads > 0 || first === undefined) return this.clock.now();
    return first + MAX_INTERVAL_MS + 4 * maxTravelMs;
  }

  /** Runs a create, so that its requests and intents are known to be its own. */
  run<T>(call: Call, create: () => Promise<T>): Promise<T> {
    return calls.run(call, create);
  }

  #openStore(): IntentStore {
    const { store } = this;
    return {
      put: async (intent) => {
        if (this.isDead) return pend();
        const call = calls.getStore();
        const { id, taskId, originalId = id, baseline, sentAt } = intent;
        if (call === undefined && taskId !== undefined) this.recovered.set(originalId, taskId);
        if (call !== undefined && taskId === undefined)
          Object.assign(call, { intentId: id, baseline, sentAt });
        store.set(intent.id, structuredClone(intent));
      },
      delete: async (id) => {
        if (this.isDead) return pend();
        store.delete(id);
      },
      list: () => (this.isDead ? pend() : [...store.values()]),
    };
  }

  readonly #fetch: Fetch = async (url, init) => {
    if (this.isDead) return pend();
    const call = calls.getStore();
    const signal = init.signal ?? undefined;
    if (init.method === "POST" && call !== undefined) return this.#post(call, signal);
    const path = new URL(url).pathname.replace(/^\/v1/, "");
    await this.#travel(signal);
    const response = this.#service.read(path);
    const fails = this.#network.random() < this.#network.failingReads;
    await this.#travel(signal);
    if (fails) return failRead(this.#network.random());
    if (path === "/tasks") this.#taskReads.push(this.clock.now());
    return response;
  };

  async #post(call: Call, signal: AbortSignal | undefined): Promise<Response> {
    const { fate, delayMs } = call;
    call.posts += 1;
    if (fate === "refused" && call.posts === 1)
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" }),
      });
    // The service executes the request also after the process ended.
    const arrivesAfterMs = this.#getTravelMs() + (fate === "delayed" ? delayMs : 0);
    const arrived = this.#clock
      .sleep(arrivesAfterMs)
      .then(() => (EXECUTED.includes(fate) ? this.#service.create(call, call.spec, call.timing) : undefined));
    if (fate === "delayed") throw reset();
    const response = await arrived;
    if (fate.startsWith("silent")) return silence(signal);
    await this.#travel(signal);
    if (this.isDead) return pend();
    if (fate.startsWith("gateway")) return new Response("<html>upstream</html>", { status: 503 });
    if (fate === "rejected") return Response.json({ error: "conflict" }, { status: 409 });
    if (response === undefined || fate === "lost-after") throw reset();
    call.isAnswered = true;
    return response;
  }

  #getTravelMs(): number {
    return Math.floor(this.#network.random() * this.#network.maxTravelMs);
  }

  #travel(signal: AbortSignal | undefined): Promise<void> {
    return this.#clock.sleep(this.#getTravelMs(), signal);
  }
}

function failRead(kind: number): Response {
  if (kind < 0.3) throw reset();
  if (kind < 0.6) return new Response("<html>upstream</html>", { status: 503 });
  return new Response(kind < 0.8 ? "null" : '{"tasks":[nul');
}

function pend(): Promise<never> {
  return new Promise(() => undefined);
}

function silence(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal?.reason);
    if (signal?.aborted) fail();
    signal?.addEventListener("abort", fail, { once: true });
  });
}

function reset(): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
  return new TypeError("fetch failed", { cause });
}
