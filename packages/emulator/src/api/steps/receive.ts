import { authorize as assertAuthorized } from "../../accounts/authenticator.js";
import { HttpError } from "../../errors.js";
import { createFaultResponse } from "../../faults/apply.js";
import { FAULT_HEADER, parseFaultHeader } from "../../faults/header.js";
import { addRequestFaults, type FaultPlan, NO_FAULT } from "../../faults/registry.js";
import { findDatabasesInResponse } from "../databases-in-response.js";
import { parseBody } from "../read-body.js";
import type { RequestContext } from "../request-context.js";
import type { ApiServices } from "../services.js";

/** Finds the route. An unknown path is not an error yet: the paths that exist are not disclosed to a client without valid keys. */
export function matchRoute(context: RequestContext, { router }: ApiServices): void {
  try {
    context.match = router.match(context.request.method, context.path);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    context.match = error;
  }
}

/** Applies the faults that precede the handling of a request: delays, and responses in place of the emulator's. */
export async function injectFaults(context: RequestContext, services: ApiServices): Promise<void> {
  context.faults = planFaults(context, services);
  if (context.faults === NO_FAULT) return;
  const request = { path: context.url.pathname, now: services.eventLog.world.now };
  const response = await createFaultResponse(context.faults, request, sleep);
  if (response !== undefined) context.response = response;
}

function planFaults(
  { request, match, path }: RequestContext,
  { faults, authenticator, eventLog }: ApiServices,
): FaultPlan {
  const header = request.headers.get(FAULT_HEADER);
  if (header === null && faults.isEmpty) return NO_FAULT;
  const accountId = authenticator.findAccount(eventLog.state.accounts, request.headers)?.id;
  const plan = faults.match({
    route: match instanceof HttpError ? undefined : match?.route,
    method: request.method,
    path,
    ...(accountId === undefined ? {} : { accountId }),
  });
  return header === null ? plan : addRequestFaults(parseFaultHeader(header), plan);
}

/** Waits in real time: a test's clock stands still while a request is being handled. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Reads the body of a client that may call the route: others must not be able to fill the memory. An error, also of the
 * body itself, is not reported yet, because the steps that authenticate and count the request come first.
 */
export async function readBody(context: RequestContext, services: ApiServices): Promise<void> {
  if (context.request.body === null) return;
  // The emulator does not interpret bodies that it passes on to a workspace, where a null may have a meaning.
  const isPassedOn = context.url.pathname.includes("/data-integration-workspace");
  try {
    assertCaller(context, services);
    context.body = await parseBody(
      context.request,
      isPassedOn ? "keep" : context.request.method === "PUT" ? "empty" : "drop",
    );
  } catch (error) {
    context.body = error;
  }
}

/** @throws HttpError if the request will be rejected whatever its body. */
function assertCaller({ request, match, sourceIp }: RequestContext, services: ApiServices): void {
  const { authenticator, eventLog } = services;
  // Without this, the time of the state is that of the last request, and the key may have expired since.
  eventLog.runDueEvents();
  const principal = authenticator.verify(eventLog.state.accounts, request.headers, {
    sourceIp,
    now: eventLog.world.now,
  });
  if (match instanceof HttpError) throw match;
  if (match !== undefined) assertAuthorized(principal, match.route);
}

/** Measures the memory of the databases that the response will show. */
export async function refreshMemoryUsage(
  { match, url }: RequestContext,
  { eventLog, reconciler }: ApiServices,
): Promise<void> {
  if (match === undefined || match instanceof HttpError) return;
  const shown = findDatabasesInResponse(match, url.searchParams, eventLog.state);
  if (shown.length > 0) await reconciler.updateMemoryUsage(shown);
}
