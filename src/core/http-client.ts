import { PAGE_SIZE } from "../../generated/facts.js";
import type { BinaryRoute, BinaryRoutes } from "../../generated/routes.js";
import { serializeBody } from "./bodies.js";
import { createSend } from "./connection.js";
import type { RedisCloudError } from "./errors.js";
import { isObject } from "./json.js";
import { extractItems } from "./list-items.js";
import { ignoreNotFound, isNotFound } from "./not-found.js";
import type { Observations } from "./observations.js";
import { type CallOptions, checkCallOptions } from "./options.js";
import { PagedList } from "./paged-list.js";
import { assertObject, buildPath, buildQuery, parseMethod, type RouteInput } from "./path-params.js";
import type { Middleware, Next, OutgoingRequest } from "./pipeline.js";
import type { Priority } from "./rate-limiter.js";
import { openapiFetchClient, type RawClient } from "./raw.js";
import { parseErrorBody } from "./rejection.js";
import type { ResolvedOptions } from "./resolve-options.js";
import type { HttpResponse } from "./response.js";
import { incompleteResponseError, parseBody, toApiError } from "./response-errors.js";
import type { PlainRoute, PlainRoutes } from "./routes.js";
import { type SecretRedactor, SentSecrets } from "./secrets.js";
import { type Call, observe, type ResponseSlot } from "./with-response.js";

/** Input of a plain route. */
export type RequestOf<R extends PlainRoute> = PlainRoutes[R]["input"];
/** Response of a plain route. */
export type ResponseOf<R extends PlainRoute> = PlainRoutes[R]["response"];

/** Options of a call, including those that only the SDK sets. */
export interface InternalCallOptions extends CallOptions {
  priority?: Priority | undefined;
  isChangeLimited?: boolean | undefined;
  /** Wraps every attempt of this call, immediately before the request is sent. */
  perAttemptMiddleware?: Middleware | undefined;
  /** Receives the response of the call. */
  slot?: ResponseSlot | undefined;
}

/** Sends the intercepted call. */
export type SendRequest = (options?: InternalCallOptions) => Promise<unknown>;

/** Wraps every POST of JSON: sends it once and returns or replaces its result. */
export type CallInterceptor = (
  route: string,
  input: RouteInput,
  options: InternalCallOptions | undefined,
  send: SendRequest,
) => Promise<unknown>;

/** Status of a success that has no body. */
const NO_CONTENT = 204;

/** The list of which the page past the end may be a 404, an empty page or a success without a body. */
const PRO_DATABASES = "GET /subscriptions/{subscriptionId}/databases";

/** The end of the routes whose response the contract leaves open: those of the proxy to a workspace. */
const ANY_PATH = "{subPath}";

/** Runs the call's own middleware, which most calls do not have. */
const perAttemptMiddleware: Middleware = (next) => (request) =>
  (request.context.perAttemptMiddleware?.(next) ?? next)(request);

/** Sends requests: turns a route literal and its input into the response or one readable error. */
export class HttpClient {
  readonly raw: RawClient;
  /** Facts that earlier responses have shown. */
  readonly observations: Observations;
  readonly #options: ResolvedOptions;
  readonly #send: Next;
  readonly #sentSecrets: SentSecrets;
  readonly #interceptor: CallInterceptor | undefined;
  /** Shared by all requests of a client without custom middleware, because nothing else could add headers. */
  readonly #emptyHeaders = new Headers();

  constructor(options: ResolvedOptions, interceptor?: CallInterceptor) {
    this.observations = options.observations;
    this.#options = options;
    this.#interceptor = interceptor;
    this.#sentSecrets = new SentSecrets(options.credentials);
    this.#send = createSend(options, this.#sentSecrets, this.#emptyHeaders, [perAttemptMiddleware]);
    this.raw = openapiFetchClient(options.baseUrl, this.#send);
  }

  /**
   * Calls a route that returns its result without a task.
   *
   * `T` may be narrower than the contract's type if the calling method determines the variant.
   */
  call<R extends PlainRoute, T extends ResponseOf<R> = ResponseOf<R>>(
    route: R,
    input: RequestOf<R>,
    options?: InternalCallOptions,
  ): Call<T> {
    return observe(options, (own) => this.json(route, input, own) as Promise<T>);
  }

  /** Calls a route that returns a file. */
  download<R extends BinaryRoute>(
    route: R,
    input: BinaryRoutes[R]["input"],
    options?: CallOptions,
  ): Call<Uint8Array> {
    return observe(options, (own) => this.#download(route, input, own));
  }

  async #download(
    route: string,
    input: RouteInput,
    options: CallOptions & { slot: ResponseSlot },
  ): Promise<Uint8Array> {
    const request = this.#buildRequest(route, input, options, false);
    const response = await this.#send(request);
    options.slot.response = response;
    if (!response.ok) throw await this.#toApiError(request, response);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Returns a list that the service sends in one response. For an empty account, the service may return 404. */
  list<R extends PlainRoute, T>(
    route: R,
    input: RequestOf<R>,
    items: (body: ResponseOf<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): PagedList<T> {
    const { path } = input as RouteInput;
    const slot: ResponseSlot = {};
    const read = () => this.#page(route, input as RouteInput, items, { ...assertObject(options), slot });
    return new PagedList(path === undefined ? () => read().catch(ignoreNotFound) : read, 0, route, slot);
  }

  /** Returns a list that the service sends in pages, by offset and limit. */
  pages<R extends PlainRoute, T>(
    route: R,
    input: RequestOf<R>,
    items: (body: ResponseOf<R>) => readonly T[] | undefined,
    options?: CallOptions,
  ): PagedList<T> {
    const { path, query } = input as RouteInput;
    const slot: ResponseSlot = {};
    const read = (offset: number, limit: number) =>
      this.#page(
        route,
        { path, query: { ...assertObject(query, `${route}: query`), offset, limit } },
        items,
        { ...assertObject(options), slot },
        offset > 0 && route === PRO_DATABASES,
      );
    return new PagedList(
      (offset, limit) =>
        read(offset, limit).catch(async (error: unknown) => {
          // Past the last page, the list of Pro databases returns 404 rather than an empty page. On the first page,
          // a 404 may also mean that the parent does not exist: only then, read the parent.
          if (offset === 0 && path !== undefined && isNotFound(error))
            await this.json(parentRoute(route), { path }, options);
          return ignoreNotFound(error);
        }),
      PAGE_SIZE,
      route,
      slot,
    );
  }

  /**
   * Calls any JSON route, given at run time.
   *
   * @throws {@link ApiError} when the body of a read is empty or not an object, which proves neither that the resource
   * exists nor that it does not.
   */
  json(route: string, input: RouteInput, options?: InternalCallOptions): Promise<unknown> {
    if (!this.#interceptor || !route.startsWith("POST ")) return this.#json(route, input, options);
    return this.#interceptor(route, input, options, (ownOptions) => this.#json(route, input, ownOptions));
  }

  #json(route: string, input: RouteInput, options?: InternalCallOptions): Promise<unknown> {
    const isComplete = (body: unknown) =>
      isObject(body) || !route.startsWith("GET ") || (body !== undefined && route.endsWith(ANY_PATH));
    return this.#exchange(route, input, options, isComplete);
  }

  /** Reads a page of a list; `undefined` if it has a status without content. */
  async #page<R extends PlainRoute, T>(
    route: R,
    input: RouteInput,
    items: (body: ResponseOf<R>) => readonly T[] | undefined,
    options?: InternalCallOptions,
    mayBeEmpty = false,
  ): Promise<readonly T[] | undefined> {
    const isComplete = (content: unknown, status: number) =>
      content !== undefined || mayBeEmpty || status === NO_CONTENT;
    const body = await this.#exchange(route, input, options, isComplete);
    return body === undefined ? undefined : extractItems(route, body, items);
  }

  /** Returns the time of the client's clock, in milliseconds since the epoch. */
  now(): number {
    return this.#options.clock.now();
  }

  /** Creates the redactor for texts that may quote a request with this body, besides the keys. */
  createRedactor(body?: unknown): SecretRedactor {
    return this.#sentSecrets.createRedactor(body);
  }

  /** Sends a request for JSON. An empty body is `undefined`. */
  async #exchange(
    route: string,
    input: RouteInput,
    options: InternalCallOptions | undefined,
    isComplete: (body: unknown, status: number) => boolean,
  ): Promise<unknown> {
    const request = this.#buildRequest(route, input, options, true);
    const response = await this.#send(request);
    if (options?.slot) options.slot.response = response;
    if (!response.ok) throw await this.#toApiError(request, response);
    const createRedactor = () => this.createRedactor(request.body);
    // `null` is treated like an empty body.
    const body = parseBody(route, await response.text(), response, createRedactor) ?? undefined;
    this.observations.record(route, response.status, undefined, isObject(body) && "taskId" in body);
    if (!isComplete(body, response.status))
      throw incompleteResponseError(route, body, response, createRedactor());
    return body;
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
      body: body === undefined ? undefined : serializeBody(route, body),
      signal: options?.signal,
      context: { route, isJson: json, ...options },
      attempt: 1,
    };
  }

  async #toApiError({ context, body }: OutgoingRequest, response: HttpResponse): Promise<RedisCloudError> {
    const parsed = parseErrorBody(await response.text());
    const redactor = this.createRedactor(body);
    const error = toApiError(context.route, parsed, response, redactor, this.#options.clock.now());
    if (error.unavailable) this.observations.record(context.route, response.status, error.unavailable);
    return error;
  }
}

function parentRoute(route: string): string {
  return route.slice(0, route.lastIndexOf("/"));
}
