import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import type { BodyOptions } from "../contract/body-schemas.js";
import { isDataIntegration } from "../contract/catalog.js";
import type { SchemaError } from "../contract/schema-error.js";
import type { ContractValidator } from "../contract/validator.js";
import { malformedRequest, WebApiError } from "../errors.js";
import type { Route } from "../handlers/operation.js";
import type { AccountState } from "../state/state.js";

/** A response of the emulator that the contract does not allow. */
export class ContractViolationError extends Error {
  override readonly name = "ContractViolationError";
}

/** Data of a request that the contract describes. */
export interface RequestData {
  route: Route;
  query: URLSearchParams;
  body: unknown;
}

/**
 * Checks a request against the contract.
 *
 * Query parameters that are missing are left to the handler.
 *
 * @throws HttpError 400, in the service's words.
 */
export function validateRequest(
  validator: ContractValidator,
  { route, query, body }: RequestData,
  options: BodyOptions,
): void {
  const error = validator.query(route, query) ?? validator.body(route, body, options);
  if (error === undefined) return;
  if (isDataIntegration(route)) throw new WebApiError(400, "BAD_REQUEST", describe(error));
  throw malformedRequest(describe(error));
}

/**
 * Checks a response against the contract, and the resource of a completed task too.
 *
 * @throws {@link ContractViolationError}
 */
export function validateResponse(
  validator: ContractValidator,
  route: Route,
  content: unknown,
  account: AccountState | undefined,
): void {
  assertFits(`response of ${route}`, validator.response(route, content));
  const { taskId, status, response } = (content ?? {}) as Partial<TaskStateUpdate>;
  if (taskId === undefined || status !== "processing-completed") return;
  const origin = account?.tasks[taskId]?.route;
  // The contract allows null as the resource of every task.
  if (origin !== undefined && response?.resource != null)
    assertFits(`resource of ${origin}`, validator.resource(origin, response.resource));
}

function assertFits(subject: string, error: SchemaError | undefined): void {
  if (error !== undefined)
    throw new ContractViolationError(`The ${subject} violates the contract: ${describe(error)}`);
}

function describe({ path, message, parserMessage }: SchemaError): string {
  return parserMessage ?? `${path === "" ? "the body" : path} ${message}`;
}
