import { getKeyRole } from "../accounts/key.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { AdminContext } from "./context.js";
import { AdminError } from "./error.js";

/** Authenticates a request by the keys of an Owner. @throws AdminError or HttpError. */
export function authenticateOwner(
  request: Pick<IncomingRequest, "headers">,
  sourceIp: string,
  { authenticator, state, clock }: AdminContext,
) {
  const principal = authenticator.authenticate(state().accounts, request.headers, {
    sourceIp,
    now: clock.now(),
  });
  if (getKeyRole(principal.account, principal.key) !== "Owner") {
    throw new AdminError(
      403,
      `The secret key ${principal.key.name} does not have the role Owner.`,
      "Use a secret key with the role Owner.",
    );
  }
  return principal;
}
