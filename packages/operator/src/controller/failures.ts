import { BlockedError, DocumentError, NotOwnedError, PriceLimitError } from "redis-cloud-ensure";
import { CredentialsError } from "../accounts/secrets.js";
import { KubernetesError } from "../kubernetes/error.js";

/** Statuses of requests that the API server accepts later: no response, a conflict, and too many requests. */
const PASSING: ReadonlySet<number> = new Set([0, 409, 429]);

/** Whether the reconcile is repeated without an event, because the API server could not execute a request now. */
export function isPassing(error: unknown): boolean {
  return error instanceof KubernetesError && (PASSING.has(error.status) || error.status >= 500);
}

/** Whether the library has not reported a status for this error. */
export function isBeforeTheService(error: Error): boolean {
  return (
    error instanceof KubernetesError ||
    error instanceof CredentialsError ||
    error instanceof DocumentError ||
    error instanceof NotOwnedError
  );
}

/** Whether an attempt can succeed only after a change of an object. */
export function isFinal(error: Error): boolean {
  return [BlockedError, DocumentError, NotOwnedError, PriceLimitError].some((type) => error instanceof type);
}
