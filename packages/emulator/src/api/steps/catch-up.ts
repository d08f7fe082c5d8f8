import { HttpError } from "../../errors.js";
import { findOperation } from "../../handlers/registry.js";
import type { RequestContext } from "../request-context.js";
import type { ApiServices } from "../services.js";

/**
 * Processes the events that are due. For reads, also reconciles the engine, so that every endpoint in the response is
 * reachable; the response to a change contains only its task, and need not wait for that.
 */
export async function catchUp(
  { match }: RequestContext,
  { eventLog, reconciler }: ApiServices,
): Promise<void> {
  if (isChange(match)) eventLog.runDueEvents();
  else await reconciler.reconcile();
}

function isChange(match: RequestContext["match"]): boolean {
  if (match === undefined || match instanceof HttpError || match.route.startsWith("GET ")) return false;
  return findOperation(match.route)?.kind === "task";
}
