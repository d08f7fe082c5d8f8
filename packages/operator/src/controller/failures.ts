import { BlockedError, DocumentError, NotOwnedError, PriceLimitError } from "redis-cloud-ensure";
import { CredentialsError } from "../accounts/secrets.js";
import { KubernetesError } from "../kubernetes/error.js";

/** Whether the reconcile is repeated without an event: after a conflict at the API server, or without a response. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof KubernetesError && (error.status === 0 || error.status === 409 || error.status >= 500)
  );
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
