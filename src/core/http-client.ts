import { PAGE_SIZE } from "../../generated/facts.js";
import type { BinaryRoute, BinaryRoutes, PlainRoute, PlainRoutes } from "../../generated/routes.js";
import { ApiError, ConfigError } from "./errors.js";
import { noopLog } from "./log.js";
import { authMiddleware } from "./middleware/auth.js";
import { logMiddleware } from "./middleware/log.js";
import { rateLimitMiddleware } from "./middleware/rate-limit.js";
import { retryMiddleware } from "./middleware/retry.js";
import { timeoutMiddleware } from "./middleware/timeout.js";
import { type CallOptions, checkCallOptions, type ResolvedOptions } from "./options.js";
import { PagedList } from "./paged-list.js";
import { buildPath, buildQuery, parseMethod, type RouteInput } from "./path-params.js";
import { composeMiddleware, type Middleware, type Next, type OutgoingRequest } from "./pipeline.js";
import type { Priority } from "./rate-limiter.js";
import { openapiFetchClient, type RawClient } from "./raw.js";
import type { HttpResponse } from "./response.js";
import { emptyResponseError, parseBody, toApiError } from "./response-errors.js";
import { createTransport } from "./transport.js";

/** What a plain route takes. */
export type RequestOf<R extends PlainRoute> = PlainRoutes[R]["input"];
/** What a plain route answers. */
export type ResponseOf<R extends PlainRoute> = PlainRoutes[R]["reply"];

/** Options of a call plus what only the SDK itself sets. */
export interface InternalCallOptions extends CallOptions {
  priority?: Priority | undefined;
  isChangeLimited?: boolean | undefined;
  /** Put around every attempt of this call, where the request is about to leave. */
  perAttemptMiddleware?: Middleware | undefined;
}

/** Sends the call that a guard stands around. */
export type SendRequest = (options?: InternalCallOptions) => Promise<unknown>;

/** Stands around every call that answers with JSON: sends it, once, and answers for what comes of it. */
export type CallInterceptor = (
  route: string,
  input: RouteInput,
  options: InternalCallOptions | undefined,
  send: SendRequest,
) => Promise<unknown>;

/** Every call has its own; most have none. */
const perAttemptMiddleware: Middleware = (next) => (request) =>
  (request.context.perAttemptMiddleware?.(next) ?? next)(request);

/** Makes one request well: from a route literal and its input to the answer or one readable error. */
export class HttpClient {
  readonly raw: RawClient;
  readonly #options: ResolvedOptions;
  readonly #send: Next;
  readonly #interceptor: CallInterceptor | undefined;
  /** For every request of a client without layers of its user's: nobody else could add to them. */
  readonly #emptyHeaders = new Headers();

  constructor(options: ResolvedOptions, interceptor?: CallInterceptor) {
    this.#options = options;
    this.#interceptor = interceptor;
    const { clock, log, rateLimiter, timeoutMs, retries } = options;
    this.#send = composeMiddleware(
      [
        ...options.middleware,
        retryMiddleware({ retries, clock, log }),
        rateLimitMiddleware(rateLimiter, clock),
        ...options.attemptMiddleware,
        ...(log === noopLog ? [] : [logMiddleware(log, clock)]),
        timeoutMiddleware(clock, timeoutMs),
        perAttemptMiddleware,
      ],
      authMiddleware(
        options.credentials,
        options.userAgent,
        this.#emptyHeaders,
      )(createTransport(options.fetch, options.credentials)),
    );
    this.raw = openapiFetchClient(options.baseUrl, this.#send);
  }

  /**
   * Calls a route that answers at once.
   *
   * `T` may be narrower than what the contract declares, where the caller's own noun decides which it is.
   */
  call<R extends PlainRoute, T extends ResponseOf<R> = ResponseOf<R>>(
    route: R,
    input: RequestOf<R>,
    options?: InternalCallOptions,
  ): Promise<T> {
    return this.json(route, input, options) as Promise<T>;
  }

  /** Calls a route that answers with a file. */
  async download<R extends BinaryRoute>(
    route: R,
    input: BinaryRoutes[R]["input"],
    options?: CallOptions,
  ): Promise<Uint8Array> {
    const response = await this.#send(this.#buildRequest(route, input, options, false));
    if (!response.ok) throw await this.#toApiError(route, response);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** A list that the service sends in one piece. An account that has none may answer 404. */
  list<R extends PlainRoute, T>(
    route: R,
    input: RequestOf<R>,
    items: (reply: ResponseOf<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): PagedList<T> {
    const { path } = input as RouteInput;
    const read = async () => extractItems(await this.#page(route, input as RouteInput, options), items);
    return new PagedList(path === undefined ? () => read().catch(undefinedIf404) : read, 0);
  }

  /** A list that the service sends in pages, by offset and limit. */
  pages<R extends PlainRoute, T>(
    route: R,
    input: RequestOf<R>,
    items: (reply: ResponseOf<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): PagedList<T> {
    const { path, query } = input as RouteInput;
    const read = async (offset: number, limit: number) =>
      extractItems(await this.#page(route, { path, query: { ...query, offset, limit } }, options), items);
    return new PagedList(
      (offset, limit) =>
        read(offset, limit).catch(async (error: unknown) => {
          // Past the last page, Pro databases answer 404 rather than an empty page. On the first page a 404 may
          // also mean that the parent does not exist: then, and only then, the parent is asked.
          if (offset === 0 && path !== undefined && is404(error))
            await this.json(parentRoute(route), { path }, options);
          return undefinedIf404(error);
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
  async json(route: string, input: RouteInput, options?: InternalCallOptions): Promise<unknown> {
    const send: SendRequest = (ownOptions) => this.#json(route, input, ownOptions);
    return this.#interceptor === undefined ? send(options) : this.#interceptor(route, input, options, send);
  }

  async #json(route: string, input: RouteInput, options?: InternalCallOptions): Promise<unknown> {
    const response = await this.#send(this.#buildRequest(route, input, options, true));
    const reply = await this.#parseJson(route, response);
    if (reply === undefined && parseMethod(route) === "GET") throw emptyResponseError(route, response);
    return reply;
  }

  /** A page of a list, of which some come without a body. */
  async #page<R extends PlainRoute>(route: R, input: RouteInput, options?: CallOptions) {
    const response = await this.#send(this.#buildRequest(route, input, options, true));
    return (await this.#parseJson(route, response)) as ResponseOf<R> | undefined;
  }

  async #parseJson(route: string, response: HttpResponse): Promise<unknown> {
    if (!response.ok) throw await this.#toApiError(route, response);
    return parseBody(route, await response.text(), response);
  }

  #buildRequest(
    route: string,
    { path, query, body }: RouteInput,
    options: InternalCallOptions | undefined,
    json: boolean,
  ): OutgoingRequest {
    if (options !== undefined) checkCallOptions(options);
    const { baseUrl, middleware, attemptMiddleware } = this.#options;
    const canShareHeaders = json && middleware.length === 0 && attemptMiddleware.length === 0;
    return {
      url: baseUrl + buildPath(route, path) + buildQuery(route, query),
      method: parseMethod(route),
      headers: canShareHeaders ? this.#emptyHeaders : new Headers(json ? undefined : { accept: "*/*" }),
      body: body === undefined ? undefined : toJson(route, body),
      signal: options?.signal,
      context: { route, isJson: json, ...options },
      attempt: 1,
    };
  }

  async #toApiError(route: string, response: HttpResponse): Promise<ApiError> {
    return toApiError(route, parseErrorBody(await response.text()), response, this.#options.clock.now());
  }
}

/** The body of a refusal: JSON if it is that, text if it is not, nothing if it is empty. */
function parseErrorBody(text: string): unknown {
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
function extractItems<A, T>(reply: A | undefined, items: (reply: A) => readonly T[] | undefined) {
  return reply === undefined ? undefined : items(reply);
}

function parentRoute(route: string): string {
  return route.slice(0, route.lastIndexOf("/"));
}

function is404(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

function undefinedIf404(error: unknown): undefined {
  if (!is404(error)) throw error;
}
