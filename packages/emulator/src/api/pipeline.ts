import { type Authenticator, authorize, type Principal } from "../accounts/authenticator.js";
import { checkQuota } from "../accounts/quotas.js";
import { countRequest } from "../accounts/rate-limit.js";
import { publishTask } from "../admin/announce.js";
import type { EventHub } from "../admin/events.js";
import type { RequestLog } from "../admin/requests.js";
import type { ContractValidator } from "../contract/validator.js";
import { HttpError } from "../errors.js";
import { type CommandResult, preflight } from "../event-log/commands.js";
import type { EventLog } from "../event-log/event-log.js";
import { afterHandling, beforeHandling, plannedTaskError } from "../faults/apply.js";
import { InvalidFaultError } from "../faults/fault.js";
import { FAULT_HEADER, readFaultHeader } from "../faults/header.js";
import { type FaultPlan, type FaultRegistry, NO_FAULT, withOwnFaults } from "../faults/registry.js";
import { Download, type EnginePorts, type HandlerContext, NO_BODY } from "../handlers/operation.js";
import { operationOf } from "../handlers/registry.js";
import type { Reconciler } from "../reconciler/reconciler.js";
import { readBody } from "../requests/body.js";
import { empty, errorResponse, file, json } from "../respond.js";
import type { AccountState } from "../state/state.js";
import { StorageError } from "../storage/storage.js";
import { validateRequest, validateResponse } from "./contract-checks.js";
import { databasesInResponse } from "./databases-in-response.js";
import { Mutex } from "./mutex.js";
import type { Match, Router } from "./router.js";

/** What the API is made of. */
export interface ApiParts {
  router: Router;
  gate: Authenticator;
  faults: FaultRegistry;
  history: EventLog;
  reconciler: Reconciler;
  live: EnginePorts;
  validator: ContractValidator;
  /** Answers are checked against the contract, too. */
  strict: boolean;
  requests: RequestLog;
  events: EventHub;
}

/** A request that was understood, of somebody who may make it. */
export interface AuthorizedRequest extends Principal<AccountState> {
  match: Match;
  url: URL;
  body: unknown;
  sourceIp: string;
}

/** A request on its way, and what becomes known of it. */
interface RequestContext {
  request: Request;
  url: URL;
  /** Without the version. */
  path: string;
  sourceIp: string;
  match: Match | HttpError;
  plan: FaultPlan;
  /** Sent along with whatever the answer is. */
  headers: Record<string, string>;
  principal?: Principal<AccountState>;
}

export const VERSION = "/v1";

/** The API of the service: everything under `/v1`. */
export class Api {
  readonly #parts: ApiParts;
  readonly #line = new Mutex();

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** Answers a request. Never rejects; a `FaultedResponse` is for whoever has the connection. */
  async respond(request: Request, url: URL, sourceIp: string): Promise<Response> {
    const { history, requests } = this.#parts;
    const started = performance.now();
    const at = history.world.now;
    const path = url.pathname.slice(VERSION.length);
    const match = this.#match(request.method, path);
    const visit: RequestContext = { request, url, path, sourceIp, match, plan: NO_FAULT, headers: {} };
    const response = await this.#withFaults(visit);
    const { principal, plan } = visit;
    requests.add(
      {
        at,
        method: request.method,
        path: url.pathname + url.search,
        route: match instanceof HttpError ? null : match.route,
        status: response.status,
        durationMs: Math.round((performance.now() - started) * 10) / 10,
        keyName: principal?.key.name ?? null,
        accountId: principal?.account.id,
        ...(plan.names.length === 0 ? {} : { fault: plan.names.join(", ") }),
      },
      history.state.accounts[0]?.id ?? 0,
    );
    return response;
  }

  #match(method: string, path: string): Match | HttpError {
    try {
      return this.#parts.router.match(method, path);
    } catch (error) {
      if (error instanceof HttpError) return error;
      throw error;
    }
  }

  async #withFaults(visit: RequestContext): Promise<Response> {
    try {
      visit.plan = this.#planOf(visit);
    } catch (error) {
      return this.#refuse(error, visit);
    }
    const { plan, url } = visit;
    if (plan === NO_FAULT) return this.#answer(visit);
    const early = await beforeHandling(
      plan,
      { path: url.pathname, now: this.#parts.history.world.now },
      sleep,
    );
    return early ?? afterHandling(plan, await this.#answer(visit));
  }

  #planOf({ request, match, path }: RequestContext): FaultPlan {
    const { faults, gate: authenticator, history } = this.#parts;
    const header = request.headers.get(FAULT_HEADER);
    if (header === null && faults.isEmpty) return NO_FAULT;
    const accountId = authenticator.findAccount(history.state.accounts, request.headers)?.id;
    const booked = faults.match({
      route: match instanceof HttpError ? undefined : match.route,
      method: request.method,
      path,
      ...(accountId === undefined ? {} : { accountId }),
    });
    return header === null ? booked : withOwnFaults(readFaultHeader(header), booked);
  }

  /** What is awaited comes first: from there on each request sees, and leaves, a whole state. */
  async #answer(visit: RequestContext): Promise<Response> {
    const { history, reconciler } = this.#parts;
    const { request, url } = visit;
    try {
      // What is passed on to a workspace is its own business.
      const nulls = url.pathname.includes("/data-integration-workspace");
      const body = await readBody(request, { nulls }).catch((error: unknown) => error);
      await this.#refreshMemoryUsage(visit);
      const result = await this.#line.runExclusive(async () => {
        // Whoever asks for a change is told that it was accepted, and need not wait for earlier ones to run.
        if (isChange(visit.match)) history.runDueEvents();
        else await reconciler.reconcile();
        return this.#order(visit, body);
      });
      const content = await result.content;
      // What comes of it on an instant clock happens before the next look, and need not be waited for here.
      if (!reconciler.isInSync) reconciler.reconcile().catch(history.world.onDefect);
      return this.#send(visit, { ...result, content });
    } catch (error) {
      if (!(error instanceof HttpError || error instanceof StorageError)) history.world.onDefect(error);
      return this.#refuse(error, visit);
    }
  }

  async #refreshMemoryUsage({ match, url }: RequestContext): Promise<void> {
    const { history, reconciler } = this.#parts;
    if (match instanceof HttpError) return;
    const shown = databasesInResponse(match, url.searchParams, history.state);
    if (shown.length > 0) await reconciler.measure(shown);
  }

  #order(visit: RequestContext, body: unknown): CommandResult {
    const { gate: authenticator, history } = this.#parts;
    const { request, match, url, sourceIp, plan } = visit;
    const { state, world } = history;
    visit.principal = authenticator.authenticate(state.accounts, request.headers, {
      sourceIp,
      now: world.now,
    });
    visit.headers = countRequest(visit.principal.account, world);
    if (match instanceof HttpError) throw match;
    authorize(visit.principal, match.route);
    // JSON is never an error; reading or parsing it may have been.
    if (body instanceof Error) throw body;
    return this.execute(
      { match, url, body, sourceIp, ...visit.principal },
      { failWith: plannedTaskError(plan) },
    );
  }

  /**
   * Carries out a request of somebody who may make it.
   *
   * @param how `failWith`: code of the error with which its task is to end. `atOnce`: what it plans happens now.
   * @throws HttpFailure where it is refused, StorageFailure where it cannot be kept.
   */
  execute(
    { match, url, body, account, key, sourceIp }: AuthorizedRequest,
    how: { failWith?: string | undefined; atOnce?: boolean },
  ): CommandResult {
    const { history, validator, events, live } = this.#parts;
    const { world } = history;
    const { route, path } = match;
    const operation = operationOf(route);
    if (operation === undefined) {
      throw new HttpError(501, `The emulator does not emulate ${route} yet.`);
    }
    const query = url.searchParams;
    const base = `${url.origin}${VERSION}`;
    const call: HandlerContext = { route, path, query, body, account, key, world, base, sourceIp, live };
    validateRequest(validator, { route, query, body }, world.behavior);
    preflight(operation, call);
    const tooMuch = checkQuota({ route, path, body }, account);
    if (tooMuch !== undefined) throw new HttpError(403, tooMuch);
    const result = history.execute(call, how.failWith, how.atOnce);
    if (result.taskId !== undefined) publishTask(result.taskId, account, events);
    return result;
  }

  #send({ match, headers, principal }: RequestContext, { status, content }: CommandResult): Response {
    if (content instanceof Download) return file(content.name, content.content, headers);
    if (content === NO_BODY) return empty(204, headers);
    const { strict, validator } = this.#parts;
    if (strict && !(match instanceof HttpError))
      validateResponse(validator, match.route, content, principal?.account);
    return json(status, content as object, headers);
  }

  #refuse(error: unknown, { url, headers }: RequestContext): Response {
    const { history } = this.#parts;
    return errorResponse(failureOf(error), url.pathname, history.world.now, headers);
  }
}

/** Whether a request is answered with nothing but the task that it becomes. */
function isChange(match: Match | HttpError): boolean {
  if (match instanceof HttpError || match.route.startsWith("GET ")) return false;
  return operationOf(match.route)?.kind === "task";
}

function failureOf(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof InvalidFaultError) return new HttpError(400, `${error.message} ${error.hint}`);
  if (error instanceof StorageError) return new HttpError(500, error.message);
  return new HttpError(500);
}

/** Real time: a test's clock stands still while a request is under way. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
