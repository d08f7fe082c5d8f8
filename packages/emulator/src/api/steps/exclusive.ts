import { authorize as assertAuthorized, type Principal } from "../../accounts/authenticator.js";
import { checkQuota as findExceededQuota } from "../../accounts/quotas.js";
import { countRequest } from "../../accounts/rate-limit.js";
import { publishTask } from "../../admin/announce.js";
import { HttpError } from "../../errors.js";
import { getTaskErrorCode } from "../../faults/apply.js";
import { findOperation } from "../../handlers/registry.js";
import type { AccountState } from "../../state/state.js";
import { validateRequest } from "../contract-checks.js";
import { type RequestContext, VERSION } from "../request-context.js";
import { assertOffered, findRefusal } from "../restrictions.js";
import type { Match } from "../router.js";
import type { ApiServices } from "../services.js";

/** Finds account and API key. */
export function authenticate(context: RequestContext, { authenticator, eventLog }: ApiServices): undefined {
  const { request, sourceIp } = context;
  const { state, world } = eventLog;
  context.principal = authenticator.authenticate(state.accounts, request.headers, {
    sourceIp,
    now: world.now,
  });
}

/** Counts the request. Every response has the headers with the remaining number. */
export function limitRate(context: RequestContext, { eventLog }: ApiServices): undefined {
  context.headers = countRequest(getPrincipal(context).account, eventLog.world);
}

/** Reports an unknown path, and a role that may not call the route. */
export function authorize(context: RequestContext, { eventLog }: ApiServices): undefined {
  const { route } = getMatch(context);
  assertAuthorized(getPrincipal(context), route);
  assertOffered(route, context.url.pathname, eventLog.world.behavior);
}

/** Reports an unreadable body, and a request that does not fit the contract. */
export function validate(context: RequestContext, { validator, eventLog }: ApiServices): undefined {
  const { body, url } = context;
  if (body instanceof Error) throw body;
  const { route } = getMatch(context);
  if (findOperation(route) === undefined)
    throw new HttpError(501, `The emulator does not support ${route} yet.`);
  validateRequest(validator, { route, query: url.searchParams, body }, eventLog.world.behavior);
}

/** Reports the errors of an operation that precede its task. */
export function preflight(context: RequestContext, { eventLog: { world } }: ApiServices): undefined {
  const { route, path } = getMatch(context);
  const operation = findOperation(route);
  if (operation?.kind !== "task") return;
  const { account, key } = getPrincipal(context);
  operation.preflight?.({ path, query: context.url.searchParams, account, world, keyName: key.name });
}

/** Reports a request that would exceed a quota of the account. */
export function checkQuota(context: RequestContext): undefined {
  const { route, path } = getMatch(context);
  const message = findExceededQuota({ route, path, body: context.body }, getPrincipal(context).account);
  if (message !== undefined) throw new HttpError(403, message);
}

/** Records the request in the event log, which applies it to the state. */
export function execute(context: RequestContext, { eventLog, live, events }: ApiServices): undefined {
  const { url, body, sourceIp, faults, isInstant = false } = context;
  const { route, path } = getMatch(context);
  const { account, key } = getPrincipal(context);
  const failWith = getTaskErrorCode(faults) ?? findRefusal(route, body, eventLog.world.behavior);
  const command = {
    accountId: account.id,
    keyName: key.name,
    route,
    path,
    query: url.searchParams.toString(),
    ...(body === undefined ? {} : { body }),
    ...(failWith === undefined ? {} : { failWith }),
  };
  const base = `${url.origin}${VERSION}`;
  context.result = eventLog.recordCommand(command, { base, sourceIp, live }, isInstant);
  const { taskId } = context.result;
  if (taskId !== undefined) publishTask(taskId, account, events);
}

function getMatch({ match }: RequestContext): Match {
  if (match === undefined) throw new Error("matchRoute has to precede this step.");
  if (match instanceof HttpError) throw match;
  return match;
}

function getPrincipal({ principal }: RequestContext): Principal<AccountState> {
  if (principal === undefined) throw new Error("authenticate has to precede this step.");
  return principal;
}
