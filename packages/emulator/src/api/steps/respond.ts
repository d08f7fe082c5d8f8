import { HttpError } from "../../errors.js";
import { alterResponse as applyResponseFault } from "../../faults/apply.js";
import { InvalidFaultError } from "../../faults/fault.js";
import { Download, NO_BODY } from "../../handlers/operation.js";
import { StorageError, UNSTORED_CHANGE } from "../../storage/storage.js";
import { validateResponse as assertFits } from "../contract-checks.js";
import type { RequestContext } from "../request-context.js";
import { empty, errorResponse, file, json } from "../responses.js";
import type { ApiServices } from "../services.js";

/** Waits for content that only the real Redis has. */
export async function awaitContent(context: RequestContext): Promise<void> {
  const content = await context.result?.content;
  if (content !== undefined) context.content = content;
}

/** Reconciles the engine in the background: the next read waits for it, not this response. */
export function startReconciling(_: RequestContext, { reconciler, eventLog }: ApiServices): void {
  if (!reconciler.isInSync) reconciler.reconcile().catch(eventLog.world.onDefect);
}

/** In strict mode, reports a response that violates the contract. */
export function validateResponse(
  { match, principal, content }: RequestContext,
  { strict, validator }: ApiServices,
): void {
  if (!strict || match === undefined || match instanceof HttpError) return;
  if (content instanceof Download || content === NO_BODY) return;
  assertFits(validator, match.route, content, principal?.account);
}

export function createResponse(context: RequestContext): void {
  const { content, headers, result } = context;
  if (content instanceof Download) context.response = file(content.name, content.content, headers);
  else if (content === NO_BODY) context.response = empty(204, headers);
  else if (content !== undefined) context.response = json(result?.status ?? 200, content, headers);
}

/** Creates the response to a request of which a step has failed. Defects of the emulator are reported. */
export function createErrorResponse(
  error: unknown,
  { url, headers }: RequestContext,
  { eventLog: { world } }: ApiServices,
): Response {
  const known = toHttpError(error);
  if (known === undefined || error instanceof StorageError) world.onDefect(error);
  return errorResponse(known ?? new HttpError(500), url.pathname, world.now, headers);
}

function toHttpError(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error;
  if (error instanceof InvalidFaultError) return new HttpError(400, `${error.message} ${error.hint}`);
  // The reason, which may name the folder of the state, is only logged.
  return error instanceof StorageError ? new HttpError(500, UNSTORED_CHANGE) : undefined;
}

/** Applies the faults that alter a response, or break the connection while it is sent. */
export async function alterResponse(context: Pick<RequestContext, "faults" | "response">): Promise<void> {
  if (context.response !== undefined)
    context.response = await applyResponseFault(context.faults, context.response);
}

/** Adds the request to the log that the dashboard shows. */
export function logRequest(
  {
    request,
    url,
    match,
    receivedAt,
    startedMs,
    response,
    principal,
    faults,
  }: RequestContext<{ route: string }, unknown>,
  { requests, eventLog }: Pick<ApiServices, "requests" | "eventLog">,
): void {
  requests.add(
    {
      at: receivedAt,
      method: request.method,
      path: url.pathname + url.search,
      route: match === undefined || match instanceof HttpError ? null : match.route,
      status: response?.status ?? 500,
      durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
      keyName: principal?.key.name ?? null,
      accountId: principal?.account.id,
      ...(faults.names.length === 0 ? {} : { fault: faults.names.join(", ") }),
    },
    eventLog.state.accounts[0]?.id ?? 0,
  );
}
