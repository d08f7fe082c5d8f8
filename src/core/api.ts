import type { BinaryRoute, BinaryRoutes, PlainRoute, PlainRoutes } from "../../generated/routes.js";
import type { Answer } from "./answer.js";
import type { Priority } from "./budget.js";
import { ApiError, ConfigError } from "./errors.js";
import { type CallInput, fillPath, fillQuery, methodOf } from "./ids.js";
import { authLayer } from "./layers/auth.js";
import { budgetLayer } from "./layers/budget.js";
import { logLayer } from "./layers/log.js";
import { retryLayer } from "./layers/retry.js";
import { timeoutLayer } from "./layers/timeout.js";
import { Listing } from "./listing.js";
import { SILENT } from "./log.js";
import { type CallOptions, checkCallOptions, type Settings } from "./options.js";
import { type Layer, type Outgoing, pipeline, type Send } from "./pipeline.js";
import { type RawClient, rawClient } from "./raw.js";
import { emptyAnswer, failure, parseReply } from "./reply.js";
import { transport } from "./transport.js";

/** What a plain route takes. */
export type Input<R extends PlainRoute> = PlainRoutes[R]["input"];
/** What a plain route answers. */
export type Reply<R extends PlainRoute> = PlainRoutes[R]["reply"];
/** Items a page of a paged list: the service's own default. */
const PAGE_SIZE = 100;

/** Options of a call plus what only the SDK itself sets. */
export interface InternalOptions extends CallOptions {
  priority?: Priority | undefined;
  gated?: boolean | undefined;
  /** Put around every attempt of this call, where the request is about to leave. */
  innermost?: Layer | undefined;
}

/** Sends the call that a guard stands around. */
export type SendCall = (options?: InternalOptions) => Promise<unknown>;

/** Stands around every call that answers with JSON: sends it, once, and answers for what comes of it. */
export type Guard = (
  route: string,
  input: CallInput,
  options: InternalOptions | undefined,
  send: SendCall,
) => Promise<unknown>;

/** Every call has its own; most have none. */
const innermost: Layer = (next) => (request) => (request.call.innermost?.(next) ?? next)(request);

/** Makes one request well: from a route literal and its input to the answer or one readable error. */
export class Api {
  readonly raw: RawClient;
  readonly #settings: Settings;
  readonly #send: Send;
  readonly #guard: Guard | undefined;
  /** For every request of a client without layers of its user's: nobody else could add to them. */
  readonly #none = new Headers();

  constructor(settings: Settings, guard?: Guard) {
    this.#settings = settings;
    this.#guard = guard;
    const { clock, log, budget, timeoutMs, retries } = settings;
    this.#send = pipeline(
      [
        ...settings.layers,
        retryLayer({ retries, clock, log }),
        budgetLayer(budget, clock),
        ...settings.attemptLayers,
        ...(log === SILENT ? [] : [logLayer(log, clock)]),
        timeoutLayer(clock, timeoutMs),
        innermost,
      ],
      authLayer(
        settings.credentials,
        settings.userAgent,
        this.#none,
      )(transport(settings.fetch, settings.credentials)),
    );
    this.raw = rawClient(settings.baseUrl, this.#send);
  }

  /**
   * Calls a route that answers at once.
   *
   * `T` may be narrower than what the contract declares, where the caller's own noun decides which it is.
   */
  call<R extends PlainRoute, T extends Reply<R> = Reply<R>>(
    route: R,
    input: Input<R>,
    options?: InternalOptions,
  ): Promise<T> {
    return this.json(route, input, options) as Promise<T>;
  }

  /** Calls a route that answers with a file. */
  async bytes<R extends BinaryRoute>(
    route: R,
    input: BinaryRoutes[R]["input"],
    options?: CallOptions,
  ): Promise<Uint8Array> {
    const answer = await this.#send(this.#outgoing(route, input, options, false));
    if (!answer.ok) throw await this.#refusal(route, answer);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** A list that the service sends in one piece. An account that has none may answer 404. */
  list<R extends PlainRoute, T>(
    route: R,
    input: Input<R>,
    items: (reply: Reply<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): Listing<T> {
    const { path } = input as CallInput;
    const read = async () => itemsOf(await this.#page(route, input as CallInput, options), items);
    return new Listing(path === undefined ? () => read().catch(noneIf404) : read, 0);
  }

  /** A list that the service sends in pages, by offset and limit. */
  pages<R extends PlainRoute, T>(
    route: R,
    input: Input<R>,
    items: (reply: Reply<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): Listing<T> {
    const { path, query } = input as CallInput;
    const read = async (offset: number, limit: number) =>
      itemsOf(await this.#page(route, { path, query: { ...query, offset, limit } }, options), items);
    return new Listing(
      (offset, limit) =>
        read(offset, limit).catch(async (error: unknown) => {
          // Past the last page, Pro databases answer 404 rather than an empty page. On the first page a 404 may
          // also mean that the parent does not exist: then, and only then, the parent is asked.
          if (offset === 0 && path !== undefined && is404(error))
            await this.json(parentOf(route), { path }, options);
          return noneIf404(error);
        }),
      PAGE_SIZE,
    );
  }

  /**
   * Calls any JSON route, named at run time. What a typed method cannot name goes through here.
   *
   * @throws {@link ApiError} when a read is answered with nothing: that says neither that a thing is there nor that
   * it is gone, so no caller may take it for either.
   */
  async json(route: string, input: CallInput, options?: InternalOptions): Promise<unknown> {
    const send: SendCall = (own) => this.#json(route, input, own);
    return this.#guard === undefined ? send(options) : this.#guard(route, input, options, send);
  }

  async #json(route: string, input: CallInput, options?: InternalOptions): Promise<unknown> {
    const answer = await this.#send(this.#outgoing(route, input, options, true));
    const reply = await this.#reply(route, answer);
    if (reply === undefined && methodOf(route) === "GET") throw emptyAnswer(route, answer);
    return reply;
  }

  /** A page of a list, of which some come without a body. */
  async #page<R extends PlainRoute>(route: R, input: CallInput, options?: CallOptions) {
    const answer = await this.#send(this.#outgoing(route, input, options, true));
    return (await this.#reply(route, answer)) as Reply<R> | undefined;
  }

  async #reply(route: string, answer: Answer): Promise<unknown> {
    if (!answer.ok) throw await this.#refusal(route, answer);
    return parseReply(route, await answer.text(), answer);
  }

  #outgoing(
    route: string,
    { path, query, body }: CallInput,
    options: InternalOptions | undefined,
    json: boolean,
  ): Outgoing {
    if (options !== undefined) checkCallOptions(options);
    const { baseUrl, layers, attemptLayers } = this.#settings;
    const bare = json && layers.length === 0 && attemptLayers.length === 0;
    return {
      url: baseUrl + fillPath(route, path) + fillQuery(route, query),
      method: methodOf(route),
      headers: bare ? this.#none : new Headers(json ? undefined : { accept: "*/*" }),
      body: body === undefined ? undefined : toJson(route, body),
      signal: options?.signal,
      call: { route, json, ...options },
      attempt: 1,
    };
  }

  async #refusal(route: string, answer: Answer): Promise<ApiError> {
    return failure(route, readable(await answer.text()), answer, this.#settings.clock.now());
  }
}

/** The body of a refusal: JSON if it is that, text if it is not, nothing if it is empty. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}

/** JavaScript callers can pass anything; what would be sent as nothing, or cannot be sent, is named here. */
function toJson(route: string, body: unknown): string {
  if (body === null || typeof body === "function" || typeof body === "symbol" || typeof body === "bigint") {
    throw new ConfigError(
      `${route}: the request body cannot be ${body === null ? "null" : `a ${typeof body}`}.`,
    );
  }
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new ConfigError(`${route}: the request body cannot be sent as JSON.`, { cause: error });
  }
}

/** An empty body is a list without items. */
function itemsOf<A, T>(reply: A | undefined, items: (reply: A) => readonly T[] | undefined) {
  return reply === undefined ? undefined : items(reply);
}

function parentOf(route: string): string {
  return route.slice(0, route.lastIndexOf("/"));
}

function is404(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

function noneIf404(error: unknown): undefined {
  if (!is404(error)) throw error;
}
