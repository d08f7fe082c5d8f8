import { randomUUID } from "node:crypto";
import { ContractViolationError } from "../api/contract-checks.js";
import { empty, json } from "../api/responses.js";
import { toArmErrorBody } from "../azure/arm-error.js";
import type { ArmReply } from "../azure/handler.js";
import { HttpError } from "../errors.js";
import { InvalidFaultError } from "../faults/fault.js";
import type { ArmOperation } from "../state/azure-records.js";
import { StorageError, UNSTORED_CHANGE } from "../storage/storage.js";
import { type ArmContext, type ArmServices, AZURE } from "./context.js";
import { getMatch } from "./handle.js";

/** Maximum delay that a response requests, in seconds. */
const MAX_RETRY_AFTER_S = 10;

/** Reconciles the engine in the background: the next read waits for it, not this response. */
export function startReconciling(_: ArmContext, { reconciler, eventLog }: ArmServices): void {
  if (!reconciler.isInSync) reconciler.reconcile().catch(eventLog.world.onDefect);
}

export function createContent(context: ArmContext, { eventLog }: ArmServices): void {
  const { result } = context;
  const { items, content } = result ?? {};
  const page = items && toPage(context, items, eventLog.world.behavior.azurePageSize);
  if (page !== undefined || content !== undefined) context.content = page ?? content ?? {};
}

function toPage(
  { url, apiVersion }: ArmContext,
  items: NonNullable<ArmReply["items"]>,
  size: number,
): object {
  const start = Number(url.searchParams.get("$skiptoken") ?? 0);
  const end = start + size;
  if (!Number.isSafeInteger(start) || start < 0)
    throw new HttpError(400, "The skip token must be that of a next link.");
  const next = `${url.origin}${url.pathname}?api-version=${apiVersion}&$skiptoken=${end}`;
  return { value: items.slice(start, end), ...(end < items.length ? { nextLink: next } : {}) };
}

/** In strict mode, reports a response that violates the contract. */
export function validateResponse(context: ArmContext, { strict, validator }: ArmServices): void {
  const { content } = context;
  if (!strict || content === undefined) return;
  const { route } = getMatch(context);
  const error = validator.response(route, content);
  if (error !== undefined)
    throw new ContractViolationError(
      `The response of ${route} violates the contract: ${error.path} ${error.message}`,
    );
}

export function createResponse(context: ArmContext, services: ArmServices): void {
  const { result, content, headers } = context;
  if (result === undefined) return;
  const all = { ...headers, ...toOperationHeaders(result, context, services), ...toRequestIds(context) };
  context.response =
    content === undefined ? empty(result.status, all) : json(result.status, content as object, all);
}

/** Headers that announce an operation and the time of the next poll. */
function toOperationHeaders(
  { operation: name, announcedBy }: ArmReply,
  { url, apiVersion, principal }: ArmContext,
  { eventLog }: ArmServices,
): Record<string, string> {
  const operation = principal?.account.azure?.operations[name ?? ""];
  if (operation === undefined) return {};
  const toUrl = (kind: string) =>
    `${url.origin}${AZURE}${toOperationPath(operation, kind)}?api-version=${apiVersion}`;
  const status = operation.key.includes("/microsoft.network/") ? "operations" : "operationsStatus";
  const waitMs = Math.max(0, operation.dueAt - eventLog.world.now);
  return {
    ...(announcedBy === "operation" || announcedBy === "both"
      ? { "azure-asyncoperation": toUrl(status) }
      : {}),
    ...(announcedBy === "location" || announcedBy === "both" ? { location: toUrl("operationResults") } : {}),
    "retry-after": String(Math.min(MAX_RETRY_AFTER_S, Math.ceil(waitMs / 1000))),
  };
}

function toOperationPath({ subscriptionId, key, location, name }: ArmOperation, kind: string): string {
  const provider = key.includes("/microsoft.network/") ? "Microsoft.Network" : "Microsoft.Cache";
  return `/subscriptions/${subscriptionId}/providers/${provider}/locations/${location}/${kind}/${name}`;
}

function toRequestIds({ request }: ArmContext): Record<string, string> {
  const id = randomUUID();
  const sent = request.headers.get("x-ms-client-request-id");
  return {
    "x-ms-request-id": id,
    "x-ms-correlation-request-id": id,
    "x-ms-routing-request-id": `EMULATOR:${id}`,
    ...(sent !== null && request.headers.get("x-ms-return-client-request-id") === "true"
      ? { "x-ms-client-request-id": sent }
      : {}),
  };
}

/** Creates the response to a request of which a step has failed. Defects of the emulator are reported. */
export function createErrorResponse(
  error: unknown,
  context: ArmContext,
  { eventLog: { world } }: ArmServices,
): Response {
  const known = toHttpError(error);
  if (known === undefined || error instanceof StorageError) world.onDefect(error);
  const shown = known ?? new HttpError(500);
  return json(shown.status, toArmErrorBody(shown), {
    ...context.headers,
    ...toRequestIds(context),
    ...shown.headers,
  });
}

function toHttpError(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error;
  if (error instanceof InvalidFaultError) return new HttpError(400, `${error.message} ${error.hint}`);
  return error instanceof StorageError ? new HttpError(500, UNSTORED_CHANGE) : undefined;
}
