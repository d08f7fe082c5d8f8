import type { Route } from "../../generated/routes.js";
import type { Where } from "./case.js";
import { isBodiless, isNameless, type Kind } from "./fault-kinds.js";
import type { FaultName } from "./faults.js";
import type { Word } from "./outcome-text.js";

const RETRIED = ["as without, after 1 retry"];
const READS: readonly Kind[] = ["read", "listing", "file", "task read"];

/** What may become of a call: the promises of the SDK, fault by fault. */
export function expected(route: Route, kind: Kind, fault: FaultName, where: Where): readonly Word[] {
  return where === "at first" ? atFirst(route, kind, fault) : onTheWay(kind, fault);
}

function atFirst(route: Route, kind: Kind, fault: FaultName): readonly Word[] {
  const creates = kind === "create" || kind === "creating write";
  const found = isNameless(route) ? ["AmbiguousWriteError"] : ["adopted"];
  switch (fault) {
    case "429-timed":
    case "429-bare":
      // Nothing was carried out, whatever it was.
      return RETRIED;
    case "http-503":
    case "http-502":
    case "reset-before":
      if (READS.includes(kind)) return RETRIED;
      // Nobody can know that nothing was carried out. It was looked for and not found.
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
    case "early-404":
      // An account without any may answer so; what has a parent that exists has an empty list.
      return kind === "listing" ? ["ApiError 404", "empty list", "as without"] : ["ApiError 404"];
    case "unknown-word":
      // Waits take it for "not yet". Elsewhere it is the service's word, and is handed on.
      return kind === "task read" || kind === "change" || kind === "create"
        ? ["as without"]
        : ["as without", "as answered"];
  }
}

function unreadable(route: Route, kind: Kind, fault: FaultName): readonly Word[] {
  if (isBodiless(route)) return ["as without"];
  if (kind === "file") return ["as answered"];
  if (fault !== "empty") return ["ApiError 2xx"];
  if (kind === "listing") return ["empty list", "as without"];
  // Deletions and the like may be answered with nothing.
  return kind === "write" ? ["nothing"] : ["ApiError 2xx"];
}

function onTheWay(kind: Kind, fault: FaultName): readonly Word[] {
  // The next page of a list is a read like the first.
  if (kind === "listing" && (fault === "html" || fault === "truncated")) return ["ApiError 2xx"];
  // No wait is lost: one bad answer to each of its requests changes nothing about its end.
  return ["as without", "as without, after 1 retry"];
}

/** What a call may end in that its caller gives up. */
export function expectedAbort(kind: Kind): readonly Word[] {
  const reason = "the signal's reason";
  if (kind === "create") return [reason, "WaitAbortedError", "AmbiguousWriteError"];
  if (kind === "creating write") return [reason, "AmbiguousWriteError"];
  return kind === "change" || kind === "task read" ? [reason, "WaitAbortedError"] : [reason];
}
