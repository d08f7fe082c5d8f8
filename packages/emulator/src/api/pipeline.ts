import { HttpError } from "../errors.js";
import { createBodilessRequest, type IncomingRequest } from "../http/incoming-request.js";
import type { ApiKey } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";
import { Mutex } from "./mutex.js";
import { createContext, type RequestContext, VERSION } from "./request-context.js";
import { exclusive, type PipelineStep, runSteps } from "./run-steps.js";
import type { ApiServices, Step, SyncStep } from "./services.js";
import { catchUp } from "./steps/catch-up.js";
import {
  authenticate,
  authorize,
  checkQuota,
  execute,
  limitRate,
  preflight,
  validate,
} from "./steps/exclusive.js";
import { matchLearnedRead, pickItem } from "./steps/learned-reads.js";
import { injectFaults, matchRoute, readBody, refreshMemoryUsage } from "./steps/receive.js";
import {
  alterResponse,
  awaitContent,
  createErrorResponse,
  createResponse,
  logRequest,
  startReconciling,
  validateResponse,
} from "./steps/respond.js";

/** Steps of a request, in order. A step that throws, or sets the response, ends the request. */
const STEPS: readonly PipelineStep<RequestContext, ApiServices>[] = [
  matchRoute,
  matchLearnedRead,
  injectFaults,
  readBody,
  refreshMemoryUsage,
  // These steps are synchronous: each request sees, and leaves, a consistent state.
  exclusive(catchUp, [authenticate, limitRate, authorize, validate, preflight, checkQuota, execute]),
  awaitContent,
  startReconciling,
  validateResponse,
  pickItem,
  createResponse,
];

/** Steps that follow every request, whatever its outcome. */
const FINAL_STEPS: readonly Step[] = [alterResponse, logRequest];

/** Steps of a request that the emulator sends to itself, on behalf of an API key. */
const INTERNAL_STEPS: readonly SyncStep[] = [validate, preflight, checkQuota, execute];

/** The API of the service: everything under `/v1`. */
export class Api {
  readonly #services: ApiServices;
  readonly #mutex = new Mutex();

  constructor(services: ApiServices) {
    this.#services = services;
  }

  /** Handles a request. Never rejects. The owner of the connection must break it after a `FaultedResponse`. */
  async respond(request: IncomingRequest, address: URL, sourceIp: string): Promise<Response> {
    const { now, behavior } = this.#services.eventLog.world;
    const url = behavior.encodedQuestionMark ? decodeQuestionMark(address) : address;
    const context = createContext(request, url, { sourceIp, now });
    try {
      await runSteps(STEPS, context, this.#services, this.#mutex);
    } catch (error) {
      context.response = createErrorResponse(error, context, this.#services);
    }
    for (const step of FINAL_STEPS) await step(context, this.#services);
    return context.response ?? createErrorResponse(new HttpError(500), context, this.#services);
  }

  /**
   * Executes a request on behalf of an API key, without faults and rate limits. Everything that it schedules happens
   * immediately.
   *
   * @throws HttpError if the request is rejected.
   */
  async executeInstantly(
    principal: { account: AccountState; key: ApiKey },
    { method, path, body }: { method: string; path: string; body?: unknown },
  ): Promise<{ status: number; body: unknown }> {
    const { eventLog, router } = this.#services;
    const url = new URL(path, `http://emulator.invalid${VERSION}`);
    const { now } = eventLog.world;
    const received = createContext(createBodilessRequest(method, url), url, { sourceIp: "127.0.0.1", now });
    const match = router.match(method, received.path);
    const context: RequestContext = { ...received, match, principal, body, isInstant: true };
    for (const step of INTERNAL_STEPS) step(context, this.#services);
    await awaitContent(context);
    return { status: context.result?.status ?? 500, body: context.content };
  }
}

/** Reads `%3F` in a path as the start of the query: no path of the API contains a question mark. */
function decodeQuestionMark(url: URL): URL {
  const [path = "", ...query] = url.pathname.split(/%3F/i);
  if (query.length === 0) return url;
  return new URL(`${path}?${query.join("?")}${url.search.replace("?", "&")}`, url);
}
