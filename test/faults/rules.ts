import type { Where } from "./case.js";
import { isBodiless, isNeverAdopted, type Kind } from "./fault-kinds.js";
import type { FaultName } from "./faults.js";
import type { Word } from "./outcome-text.js";
import type { Route } from "./routes.js";

const RETRIED = ["unaffected, after 1 retry"];
const READS: readonly Kind[] = ["read", "listing", "file", "task read"];

/** Permitted outcomes of a call by fault: the promises of the SDK. */
export function expected(route: Route, kind: Kind, fault: FaultName, where: Where): readonly Word[] {
  return where === "at first" ? atFirst(route, kind, fault) : onTheWay(kind, fault);
}

function atFirst(route: Route, kind: Kind, fault: FaultName): readonly Word[] {
  const creates = kind === "create" || kind === "creating write";
  const found = isNeverAdopted(route) ? ["AmbiguousWriteError"] : ["adopted"];
  switch (fault) {
    case "429-timed":
    case "429-bare":
      // Nothing was applied.
      return RETRIED;
    case "http-503":
    case "http-502":
    case "reset-before":
      if (READS.includes(kind)) return RETRIED;
      // The client cannot know that nothing was applied. The search found nothing.
      if (creates) return ["AmbiguousWriteError"];
      return [fault === "reset-before" ? "NetworkError" : `ApiError ${fault.slice("http-".length)}`];
    case "reset-after":
    case "cut":
    case "slow":
      if (READS.includes(kind)) return RETRIED;
      if (creates) return found;
      return [fault === "slow" ? "NetworkError (time-out)" : "NetworkError"];
    case "html":
    case "truncated":
    case "empty":
      return creates ? found : unreadable(route, kind, fault);
    case "json-null":
    case "json-number":
    case "json-array":
    case "json-object":
    case "null-fields":
      // A response without a task may be a resource of any form.
      if (kind === "creating write" && ["json-object", "null-fields"].includes(fault)) return ["as received"];
      return creates ? found : odd(route, kind, fault);
    case "early-404":
      // For an account without items, 404 is a valid response; below an existing parent the list is empty.
      return kind === "listing" ? ["ApiError 404", "empty list", "unaffected"] : ["ApiError 404"];
    case "unknown-word":
      // Waits treat it as "not yet". Elsewhere it is passed on as the service's response.
      return kind === "task read" || kind === "change" || kind === "create"
        ? ["unaffected"]
        : ["unaffected", "as received"];
  }
}

function unreadable(route: Route, kind: Kind, fault: FaultName): readonly Word[] {
  if (isBodiless(route)) return ["unaffected"];
  if (kind === "file") return ["as received"];
  if (fault !== "empty") return ["ApiError 2xx"];
  if (kind === "direct change") return ["unaffected"];
  // Deletions and similar writes may have an empty response.
  return kind === "write" ? ["nothing"] : ["ApiError 2xx"];
}

/** Permitted outcomes of a body that is JSON of another form. */
function odd(route: Route, kind: Kind, fault: FaultName): readonly Word[] {
  if (isBodiless(route)) return ["unaffected"];
  if (kind === "file") return ["as received", "empty list", "unaffected"];
  if (kind === "task read" || kind === "change") return ["ApiError 2xx"];
  if (kind === "listing") {
    // The service omits an empty list, or sends null.
    return ["json-object", "null-fields"].includes(fault) ? ["empty list", "unaffected"] : ["ApiError 2xx"];
  }
  // A read returns an object; only the proxy to a workspace may return any JSON.
  if (kind === "read" && fault !== "json-object" && fault !== "null-fields" && !route.endsWith("{subPath}"))
    return ["ApiError 2xx"];
  // Passed on as the service's response, which may be the usual one.
  if (kind === "direct change") return ["unaffected"];
  if (fault !== "json-null") return [fault === "json-array" ? "empty list" : "as received", "unaffected"];
  return kind === "write" ? ["nothing"] : ["ApiError 2xx"];
}

function onTheWay(kind: Kind, fault: FaultName): readonly Word[] {
  // Otherwise the list would end here.
  if (kind === "listing" && ["empty", "json-null", "json-number", "json-array"].includes(fault))
    return ["ApiError 2xx"];
  // The next page of a list is a read like the first.
  if (kind === "listing" && (fault === "html" || fault === "truncated")) return ["ApiError 2xx"];
  // No wait is lost: one failed response to each of its requests does not change its outcome.
  return ["unaffected", "unaffected, after 1 retry"];
}

/** Permitted outcomes of an aborted call. */
export function expectedAbort(kind: Kind): readonly Word[] {
  const reason = "the signal's reason";
  if (kind === "create") return [reason, "WaitAbortedError", "AmbiguousWriteError"];
  if (kind === "creating write") return [reason, "AmbiguousWriteError"];
  return kind === "change" || kind === "direct change" || kind === "task read"
    ? [reason, "WaitAbortedError"]
    : [reason];
}
