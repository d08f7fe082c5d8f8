import { type Admitted, authorize, type Gate } from "../accounts/gate.js";
import { quotaRefusal } from "../accounts/quotas.js";
import { announceTask } from "../admin/announce.js";
import type { EventHub } from "../admin/events.js";
import type { RequestLog } from "../admin/requests.js";
import type { ContractValidator } from "../contract/validator.js";
import { HttpFailure } from "../failures.js";
import { afterHandling, beforeHandling, plannedTaskError } from "../faults/apply.js";
import { type FaultBook, type FaultPlan, NO_FAULT, withOwnFaults } from "../faults/book.js";
import { FaultRefusal } from "../faults/fault.js";
import { FAULT_HEADER, readFaultHeader } from "../faults/header.js";
import type { Follower } from "../follow/follower.js";
import { type Call, Download, type Live, NO_BODY } from "../handlers/operation.js";
import { operationOf } from "../handlers/table.js";
import type { History } from "../history/history.js";
import { accept, checkForm, type Outcome } from "../history/orders.js";
import { countRequest } from "../rate-limit.js";
import { readBody } from "../requests/body.js";
import { empty, file, json, refusal } from "../respond.js";
import type { Match, Router } from "../router.js";
import type { AccountState } from "../state/state.js";
import { StorageFailure } from "../storage/storage.js";
import { checkAnswer, checkRequest } from "./contract-checks.js";
import { databasesAsked } from "./databases-asked.js";
import { Line } from "./line.js";

/** What the API is made of. */
export interface ApiParts {
  router: Router;
  gate: Gate;
  faults: FaultBook;
  history: History;
  follower: Follower;
  live: Live;
  validator: ContractValidator;
  /** Answers are checked against the contract, too. */
  strict: boolean;
  requests: RequestLog;
  events: EventHub;
}

/** A request that was understood, of somebody who may make it. */
export interface Demand extends Admitted<AccountState> {
  match: Match;
  url: URL;
  body: unknown;
  sourceIp: string;
}

/** A request on its way, and what becomes known of it. */
interface Visit {
  request: Request;
  url: URL;
  /** Without the version. */
  path: string;
  sourceIp: string;
  match: Match | HttpFailure;
  plan: FaultPlan;
  /** Sent along with whatever the answer is. */
  headers: Record<string, string>;
  admitted?: Admitted<AccountState>;
}

export const VERSION = "/v1";

/** The API of the service: everything under `/v1`. */
export class Api {
  readonly #parts: ApiParts;
  readonly #line = new Line();

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** Answers a request. Never rejects; a `FaultedResponse` is for whoever has the connection. */
  async respond(request: Request, url: URL, sourceIp: string): Promise<Response> {
    const { history, requests } = this.#parts;
    const begun = performance.now();
    const at = history.world.now;
    const path = url.pathname.slice(VERSION.length);
    const match = this.#match(request.method, path);
    const visit: Visit = { request, url, path, sourceIp, match, plan: NO_FAULT, headers: {} };
    const response = await this.#withFaults(visit);
    const { admitted, plan } = visit;
    requests.add(
      {
        at,
        method: request.method,
        path: url.pathname + url.search,
        route: match instanceof HttpFailure ? null : match.route,
        status: response.status,
        durationMs: Math.round((performance.now() - begun) * 10) / 10,
        keyName: admitted?.key.name ?? null,
        accountId: admitted?.account.id,
        ...(plan.names.length === 0 ? {} : { fault: plan.names.join(", ") }),
      },
      history.state.accounts[0]?.id ?? 0,
    );
    return response;
  }

  #match(method: string, path: string): Match | HttpFailure {
    try {
      return this.#parts.router.match(method, path);
    } catch (problem) {
      if (problem instanceof HttpFailure) return problem;
      throw problem;
    }
  }

  async #withFaults(visit: Visit): Promise<Response> {
    try {
      visit.plan = this.#planOf(visit);
    } catch (problem) {
      return this.#refuse(problem, visit);
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

  #planOf({ request, match, path }: Visit): FaultPlan {
    const { faults, gate, history } = this.#parts;
    const header = request.headers.get(FAULT_HEADER);
    if (header === null && faults.isEmpty) return NO_FAULT;
    const accountId = gate.accountOf(history.state.accounts, request.headers)?.id;
    const booked = faults.match({
      route: match instanceof HttpFailure ? undefined : match.route,
      method: request.method,
      path,
      ...(accountId === undefined ? {} : { accountId }),
    });
    return header === null ? booked : withOwnFaults(readFaultHeader(header), booked);
  }

  /** What is awaited comes first: from there on each request sees, and leaves, a whole state. */
  async #answer(visit: Visit): Promise<Response> {
    const { history, follower } = this.#parts;
    const { request, url } = visit;
    try {
      // What is passed on to a workspace is its own business.
      const nulls = url.pathname.includes("/data-integration-workspace");
      const body = await readBody(request, { nulls }).catch((problem: unknown) => problem);
      await this.#measure(visit);
      const outcome = await this.#line.through(async () => {
        // Whoever asks for a change is told that it was accepted, and need not wait for earlier ones to run.
        if (isChange(visit.match)) history.catchUp();
        else await follower.follow();
        return this.#order(visit, body);
      });
      const content = await outcome.content;
      // What comes of it on an instant clock happens before the next look, and need not be waited for here.
      if (!follower.inLine) follower.follow().catch(history.world.onDefect);
      return this.#send(visit, { ...outcome, content });
    } catch (problem) {
      if (!(problem instanceof HttpFailure || problem instanceof StorageFailure))
        history.world.onDefect(problem);
      return this.#refuse(problem, visit);
    }
  }

  async #measure({ match, url }: Visit): Promise<void> {
    const { history, follower } = this.#parts;
    if (match instanceof HttpFailure) return;
    const shown = databasesAsked(match, url.searchParams, history.state);
    if (shown.length > 0) await follower.measure(shown);
  }

  #order(visit: Visit, body: unknown): Outcome {
    const { gate, history } = this.#parts;
    const { request, match, url, sourceIp, plan } = visit;
    const { state, world } = history;
    visit.admitted = gate.admit(state.accounts, request.headers, { sourceIp, now: world.now });
    visit.headers = countRequest(visit.admitted.account, world);
    if (match instanceof HttpFailure) throw match;
    authorize(visit.admitted, match.route);
    // JSON is never an error; reading or parsing it may have been.
    if (body instanceof Error) throw body;
    return this.order(
      { match, url, body, sourceIp, ...visit.admitted },
      { failWith: plannedTaskError(plan) },
    );
  }

  /**
   * Carries out a request of somebody who may make it.
   *
   * @param how `failWith`: code of the error with which its task is to end. `atOnce`: what it plans happens now.
   * @throws HttpFailure where it is refused, StorageFailure where it cannot be kept.
   */
  order(
    { match, url, body, account, key, sourceIp }: Demand,
    how: { failWith?: string | undefined; atOnce?: boolean },
  ): Outcome {
    const { history, validator, events, live } = this.#parts;
    const { world } = history;
    const { route, path } = match;
    const operation = operationOf(route);
    if (operation === undefined) {
      throw new HttpFailure(501, `The emulator does not emulate ${route} yet.`);
    }
    const query = url.searchParams;
    const base = `${url.origin}${VERSION}`;
    const call: Call = { route, path, query, body, account, key, world, base, sourceIp, live };
    checkForm(operation, call);
    checkRequest(validator, { route, query, body });
    accept(operation, call);
    const tooMuch = quotaRefusal({ route, path, body }, account);
    if (tooMuch !== undefined) throw new HttpFailure(403, tooMuch);
    const outcome = history.order(call, how.failWith, how.atOnce);
    if (outcome.taskId !== undefined) announceTask(outcome.taskId, account, events);
    return outcome;
  }

  #send({ match, headers, admitted }: Visit, { status, content }: Outcome): Response {
    if (content instanceof Download) return file(content.name, content.content, headers);
    if (content === NO_BODY) return empty(204, headers);
    const { strict, validator } = this.#parts;
    if (strict && !(match instanceof HttpFailure))
      checkAnswer(validator, match.route, content, admitted?.account);
    return json(status, content as object, headers);
  }

  #refuse(problem: unknown, { url, headers }: Visit): Response {
    const { history } = this.#parts;
    return refusal(failureOf(problem), url.pathname, history.world.now, headers);
  }
}

/** Whether a request is answered with nothing but the task that it becomes. */
function isChange(match: Match | HttpFailure): boolean {
  if (match instanceof HttpFailure || match.route.startsWith("GET ")) return false;
  return operationOf(match.route)?.kind === "task";
}

function failureOf(problem: unknown): HttpFailure {
  if (problem instanceof HttpFailure) return problem;
  if (problem instanceof FaultRefusal) return new HttpFailure(400, `${problem.message} ${problem.hint}`);
  if (problem instanceof StorageFailure) return new HttpFailure(500, problem.message);
  return new HttpFailure(500);
}

/** Real time: a test's clock stands still while a request is under way. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
