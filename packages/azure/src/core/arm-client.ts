import { type CallOptions, ConfigError, type HttpResponse, type Next, type Priority } from "redis-cloud-sdk";
import {
  checkCallOptions,
  composeMiddleware,
  createTransport,
  incompleteResponseError,
  isObject,
  logMiddleware,
  noopLog,
  parseBody,
  parseErrorBody,
  parseMethod,
  retryMiddleware,
  type SecretRedactor,
  SentSecrets,
  timeoutMiddleware,
  toJson,
} from "redis-cloud-sdk/core";
import type { PlainRoute, PlainRoutes } from "../../generated/routes.js";
import { AccessTokenCache, tokenMiddleware } from "./access-token.js";
import { getApiVersion } from "./api-versions.js";
import { toArmError } from "./arm-errors.js";
import { ArmList } from "./arm-list.js";
import { armRateLimitMiddleware } from "./arm-rate-limiter.js";
import { busyMiddleware } from "./busy.js";
import type { ResolvedAzureOptions } from "./options.js";
import { buildResourcePath, type ResourceNames } from "./resource-path.js";

/** Names in the path of a route, besides the subscription. */
type NamesOf<R extends PlainRoute> = Omit<PlainRoutes[R]["input"]["path"], "subscriptionId">;

/** Input of a route: names and, where it has one, the body. */
export type InputOf<R extends PlainRoute> = { path: NamesOf<R> } & Omit<
  PlainRoutes[R]["input"],
  "path" | "query"
>;
/** Response of a route. */
export type ResponseOf<R extends PlainRoute> = PlainRoutes[R]["response"];
/** Routes that return a page of resources. */
export type ListRoute = {
  [R in PlainRoute]: ResponseOf<R> extends { value: unknown[] } ? R : never;
}[PlainRoute];
/** Items of a list. */
export type ItemOf<R extends ListRoute> = ResponseOf<R>["value"][number];

/** Input of any route, given at run time. */
export interface AnyInput {
  path: ResourceNames;
  body?: unknown;
}

/** Options of a call, including those that only this package sets. */
export interface ArmCallOptions extends CallOptions {
  priority?: Priority | undefined;
  /** Whether a POST only reads. */
  isSafe?: boolean | undefined;
}

/** A successful response. */
export interface ArmResponse {
  status: number;
  headers: Headers;
  /** Parsed JSON; `undefined` if the body is empty. */
  body: unknown;
}

/** Sends requests to Azure Resource Manager: a route and its input become a response or one readable error. */
export class ArmClient {
  readonly #options: ResolvedAzureOptions;
  readonly #send: Next;
  readonly #sentSecrets: SentSecrets;

  constructor(options: ResolvedAzureOptions) {
    this.#options = options;
    const { clock, log, retries, timeoutMs } = options;
    const tokens = new AccessTokenCache(options.credential, options.scope, clock);
    this.#sentSecrets = new SentSecrets({
      apiKey: "",
      get secretKey() {
        return tokens.current;
      },
    });
    this.#send = composeMiddleware(
      [
        ...options.middleware,
        busyMiddleware(clock, retries),
        retryMiddleware({ retries, clock, log }),
        armRateLimitMiddleware(options.rateLimiters, clock),
        ...options.attemptMiddleware,
        ...(log === noopLog ? [] : [logMiddleware(log, clock)]),
        timeoutMiddleware(clock, timeoutMs),
      ],
      tokenMiddleware(tokens, options.userAgent)(createTransport(options.fetch, this.#sentSecrets)),
    );
  }

  /** Calls a route that returns its result. */
  call<R extends PlainRoute>(route: R, input: InputOf<R>, options?: CallOptions): Promise<ResponseOf<R>> {
    return this.read(route, input as unknown as AnyInput, options) as Promise<ResponseOf<R>>;
  }

  /** Returns a list, whose pages are fetched while it is iterated. */
  list<R extends ListRoute>(route: R, input: InputOf<R>, options?: CallOptions): ArmList<ItemOf<R>> {
    return new ArmList(
      route,
      () => this.read(route, input as unknown as AnyInput, options),
      async (link) => (await this.follow(route, link, options)).body,
    );
  }

  /** Performs a read. Reads by POST are resent like those by GET. */
  async read(route: string, input: AnyInput, options?: ArmCallOptions): Promise<unknown> {
    const { body } = await this.send(route, input, { ...options, isSafe: true });
    return body;
  }

  /** Sends a request and returns the response with its headers. */
  send(route: string, { path, body }: AnyInput, options: ArmCallOptions = {}): Promise<ArmResponse> {
    const { endpoint, subscriptionId, apiVersion } = this.#options;
    const version = getApiVersion(route, body, apiVersion);
    const url = `${endpoint}${buildResourcePath(route, { subscriptionId, ...path })}?api-version=${version}`;
    return this.#request(route, url, body === undefined ? undefined : toJson(route, body), options);
  }

  /**
   * Reads a URL of the service: an operation or the next page.
   *
   * @throws `ConfigError` if it leads to another origin, which must not receive the token.
   */
  follow(route: string, link: string, options: ArmCallOptions = {}): Promise<ArmResponse> {
    const { origin } = new URL(this.#options.endpoint);
    const url = URL.canParse(link, origin) ? new URL(link, origin) : undefined;
    if (url === undefined || url.origin !== origin)
      throw new ConfigError(
        `${route}: the service's URL must be on ${origin} (got ${url?.origin ?? "an invalid URL"}).`,
        {
          hint: "Only the endpoint receives the access token. Check the endpoint and the proxies in between.",
        },
      );
    return this.#request(route, url.href, undefined, options);
  }

  /** Creates the redactor for texts that may quote a request with this body. */
  createRedactor(body?: unknown): SecretRedactor {
    return this.#sentSecrets.createRedactor(body);
  }

  async #request(
    route: string,
    url: string,
    body: string | undefined,
    options: ArmCallOptions,
  ): Promise<ArmResponse> {
    checkCallOptions(options);
    const method = parseMethod(route);
    const response = await this.#send({
      url,
      method,
      headers: new Headers(),
      body,
      signal: options.signal,
      context: { route, isJson: true, ...options },
      attempt: 1,
    });
    return this.#parse(route, body, response, options.isSafe ?? method === "GET");
  }

  async #parse(
    route: string,
    sent: string | undefined,
    response: HttpResponse,
    isRead: boolean,
  ): Promise<ArmResponse> {
    const { status, headers } = response;
    const text = await response.text();
    const redactor = this.createRedactor(sent);
    if (!response.ok)
      throw toArmError(route, parseErrorBody(text), response, redactor, this.#options.clock.now());
    const body = parseBody(route, text, response, () => redactor) ?? undefined;
    // An operation that is read by its `Location` has no body while it runs. All other results are objects.
    if (isRead && status === 200 && !isObject(body) && !(body === undefined && route.endsWith(OPERATION)))
      throw incompleteResponseError(route, body, response, redactor);
    return { status, headers, body };
  }
}

/** The route of the status of an operation, whatever URL the service returns for it. */
const OPERATION = "/operationsStatus/{operationName}";
