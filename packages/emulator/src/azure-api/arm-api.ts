import type { Principal } from "../accounts/authenticator.js";
import { Mutex } from "../api/mutex.js";
import { createContext } from "../api/request-context.js";
import { exclusive, type PipelineStep, runSteps } from "../api/run-steps.js";
import { alterResponse, logRequest } from "../api/steps/respond.js";
import { HttpError } from "../errors.js";
import { createBodilessRequest, type IncomingRequest } from "../http/incoming-request.js";
import type { AccountState } from "../state/state.js";
import { type ArmContext, type ArmServices, AZURE } from "./context.js";
import { authenticate, authorize, catchUp, execute, limitRate, validate } from "./handle.js";
import { injectFaults, matchRoute, probeEngine, readBody } from "./receive.js";
import {
  createContent,
  createErrorResponse,
  createResponse,
  startReconciling,
  validateResponse,
} from "./respond.js";
import { isTokenPath, respondWithToken } from "./token-endpoint.js";

/** Steps of a request, in order. A step that throws, or sets the response, ends the request. */
const STEPS: readonly PipelineStep<ArmContext, ArmServices>[] = [
  matchRoute,
  injectFaults,
  readBody,
  probeEngine,
  // These steps are synchronous: each request sees, and leaves, a consistent state.
  exclusive(catchUp, [authenticate, limitRate, authorize, validate, execute]),
  createContent,
  startReconciling,
  validateResponse,
  createResponse,
];

/** Steps of a request that the emulator sends to itself. */
const INTERNAL_STEPS = [authorize, validate, execute];

/** Azure Resource Manager and its token endpoint: everything under `/azure`. */
export class ArmApi {
  readonly #services: ArmServices;
  readonly #mutex = new Mutex();

  constructor(services: ArmServices) {
    this.#services = services;
  }

  /**
   * Executes a request on behalf of a key, without faults and throttling. Everything that it schedules happens
   * immediately.
   *
   * @throws HttpError if the request is rejected.
   */
  async executeInstantly(
    principal: Principal<AccountState>,
    { method, path, body }: { method: string; path: string; body?: unknown },
  ): Promise<{ status: number; body: unknown }> {
    const { now } = this.#services.eventLog.world;
    const url = new URL(path, "http://emulator.invalid");
    const received: ArmContext = createContext(createBodilessRequest(method, url), url, {
      sourceIp: "127.0.0.1",
      now,
      prefix: AZURE,
    });
    const context: ArmContext = { ...received, principal, body, isInstant: true };
    matchRoute(context);
    for (const step of INTERNAL_STEPS) step(context, this.#services);
    createContent(context, this.#services);
    return { status: context.result?.status ?? 500, body: context.content };
  }

  /** Handles a request. Never rejects. The owner of the connection must break it after a `FaultedResponse`. */
  async respond(request: IncomingRequest, url: URL, sourceIp: string): Promise<Response> {
    const { now } = this.#services.eventLog.world;
    const context: ArmContext = createContext(request, url, { sourceIp, now, prefix: AZURE });
    try {
      if (isTokenPath(context.path))
        context.response = await respondWithToken(request, context, this.#services);
      else await runSteps(STEPS, context, this.#services, this.#mutex);
    } catch (error) {
      context.response = createErrorResponse(error, context, this.#services);
    }
    await alterResponse(context);
    logRequest(context, this.#services);
    return context.response ?? createErrorResponse(new HttpError(500), context, this.#services);
  }
}
