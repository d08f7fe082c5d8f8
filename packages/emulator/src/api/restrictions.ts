import { mayCall } from "../accounts/roles.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import { getSince } from "../contract/catalog.js";
import { HttpError } from "../errors.js";
import type { Route } from "../handlers/operation.js";

/**
 * Checks what the emulated service, and the role of the account's keys, offer.
 *
 * @throws {@link HttpError} 404 for an operation that is newer than the emulated contract, with a message of the
 *   service's framework (inferred), or 403 for the role.
 */
export function assertOffered(route: Route, path: string, { contract, maxRole }: ServiceBehavior): void {
  const since = getSince(route);
  if (contract !== false && since !== undefined && since > contract)
    throw new HttpError(404, `No static resource ${path.replace(/^\//, "")}.`);
  if (!mayCall(maxRole, route))
    throw new HttpError(403, `The secret key has the role ${maxRole}, which does not allow ${route}.`);
}

/** Returns the service code with which the account refuses a request, if it does. */
export function findRefusal(route: Route, body: unknown, { refusals }: ServiceBehavior): string | undefined {
  const given = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const fields = Object.keys(given).filter((name) => given[name] !== false && given[name] !== "none");
  const key = [route, ...fields.map((name) => `${route} ${name}`)].find((it) => Object.hasOwn(refusals, it));
  return key === undefined ? undefined : refusals[key];
}
