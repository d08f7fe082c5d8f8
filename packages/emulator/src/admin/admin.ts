import { getKeyRole } from "../accounts/key.js";
import { verifySecret } from "../accounts/secrets.js";
import { isLoopback } from "../accounts/source-ips.js";
import { HttpError, RequestBodyError } from "../errors.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY, digest } from "../state/demo-keys.js";
import type { AccountState } from "../state/state.js";
import { StorageError, UNSTORED_CHANGE } from "../storage/storage.js";
import { addAccount, addKey, getQuotas, listAccounts, listKeys, removeKey, setQuotas } from "./access.js";
import { changeBehavior, getBehavior, resetBehavior } from "./behavior.js";
import { runCommand } from "./console.js";
import type { AdminCall, AdminContext, AdminRequest } from "./context.js";
import { actAsCustomer, listCustomerSide, offerTransitGateway } from "./customer-side.js";
import { AdminError, adminJson } from "./error.js";
import { createEventStream } from "./event-stream.js";
import { addFault, clearFaults, listFaults, removeFault } from "./faults.js";
import { matchPath } from "./match-path.js";
import { getOverview } from "./overview.js";
import { addRestToken, listRestTokens } from "./rest-tokens.js";
import { advanceClock, exportDocument, importDocument, resetState, seedDocument } from "./state.js";

type Handler = (call: AdminCall) => Response | Promise<Response>;

interface Endpoint {
  /** Required access: an Owner of any account, or only of the first one, which belongs to the operator. */
  access: "owner" | "operator";
  handle: Handler;
}

const owner = (handle: Handler): Endpoint => ({ access: "owner", handle });
const operator = (handle: Handler): Endpoint => ({ access: "operator", handle });

const PREFIX = "/emulator";

const HEALTH = "GET /health";
const EVENTS = "GET /events";

/** Endpoints by method and path. `*` matches one segment. */
const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ["GET /overview", owner(async (call) => adminJson(200, await getOverview(call)))],
  ["GET /requests", owner(listRequests)],
  ["POST /ticket", owner(issueTicket)],
  ["GET /faults", owner(listFaults)],
  ["POST /faults", owner(addFault)],
  ["DELETE /faults", owner(clearFaults)],
  ["DELETE /faults/*", owner(removeFault)],
  ["POST /time", operator(advanceClock)],
  ["GET /keys", owner(listKeys)],
  ["POST /keys", owner(addKey)],
  ["DELETE /keys/*", owner(removeKey)],
  ["GET /behavior", owner(getBehavior)],
  ["PUT /behavior", operator(changeBehavior)],
  ["DELETE /behavior", operator(resetBehavior)],
  ["DELETE /behavior/*", operator(resetBehavior)],
  ["GET /customer-side", owner(listCustomerSide)],
  ["POST /customer-side/transit-gateway-invitations", owner(offerTransitGateway)],
  ["POST /customer-side/*/*", owner(actAsCustomer)],
  ["GET /quotas", owner(getQuotas)],
  ["PUT /quotas", operator(setQuotas)],
  ["GET /accounts", owner(listAccounts)],
  ["POST /accounts", operator(addAccount)],
  ["POST /databases/*/command", owner(runCommand)],
  ["GET /databases/*/rest-tokens", owner(listRestTokens)],
  ["POST /databases/*/rest-tokens", owner(addRestToken)],
  ["POST /reset", operator(resetState)],
  ["POST /seed", owner(seedDocument)],
  ["GET /export", operator(exportDocument)],
  ["POST /import", operator(importDocument)],
]);

/**
 * Handles requests under `/emulator`. Never rejects: errors become responses `{error, hint}`.
 *
 * All requests need the keys of an Owner, except health, which loopback clients may read without keys, and events, which
 * also accept a ticket. Accounts other than the first one can only access their own resources.
 */
export async function handleAdminRequest(
  { request, sourceIp }: AdminRequest,
  context: AdminContext,
): Promise<Response> {
  try {
    return await handleRequest(request, sourceIp, context);
  } catch (error) {
    return toErrorResponse(error, context);
  }
}

async function handleRequest(request: Request, sourceIp: string, context: AdminContext): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(PREFIX.length);
  const route = `${request.method} ${path}`;
  if (route === HEALTH) return getHealth(sourceIp, context);
  if (route === EVENTS) return openEventStream(request, url.searchParams, sourceIp, context);
  const { endpoint, values } = findEndpoint(request.method, path);
  const { account, key } = authenticateOwner(request, sourceIp, context);
  const isOperator = context.state().accounts[0]?.id === account.id;
  if (endpoint.access === "operator" && !isOperator) {
    throw new AdminError(
      403,
      `${route} affects all accounts.`,
      "Use a secret key of the first account, which belongs to the operator of the emulator.",
    );
  }
  const call = {
    request,
    query: url.searchParams,
    path: values,
    account,
    key,
    operator: isOperator,
    context,
  };
  return endpoint.handle(call);
}

function findEndpoint(method: string, path: string): { endpoint: Endpoint; values: string[] } {
  const segments = path.split("/").slice(1);
  const allowed = new Set<string>();
  for (const [name, endpoint] of ENDPOINTS) {
    const [verb = "", template = ""] = name.split(" ");
    const values = matchPath(template.split("/").slice(1), segments);
    if (values === undefined) continue;
    if (verb === method) return { endpoint, values };
    allowed.add(verb);
  }
  for (const name of [HEALTH, EVENTS]) if (name === `GET ${path}`) allowed.add("GET");
  if (allowed.size > 0) {
    const allow = [...allowed].join(", ");
    throw new AdminError(405, `${PREFIX}${path} does not support ${method}.`, `Use ${allow}.`, {
      allow,
    });
  }
  const names = [HEALTH, EVENTS, ...ENDPOINTS.keys()].map((name) => name.replace(" ", ` ${PREFIX}`));
  throw new AdminError(404, `${(PREFIX + path).slice(0, 200)} not found.`, `Endpoints: ${names.join(", ")}.`);
}

function authenticateOwner(
  request: Request,
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

/** Readiness check for scripts that start the emulator. It exposes nothing sensitive. */
function getHealth(sourceIp: string, { version, engine, clock, state }: AdminContext): Response {
  // For health checks from another container. The rest is for this machine.
  if (!isLoopback(sourceIp)) return adminJson(200, { status: "ready" });
  const { accounts } = state();
  return adminJson(200, {
    status: "ready",
    pid: process.pid,
    version,
    engine: { kind: engine.kind, version: engine.version },
    clock: {
      mode: clock.mode,
      ...(clock.mode === "realistic" ? { speed: clock.speed ?? 1 } : {}),
      now: new Date(clock.now()).toISOString(),
    },
    accounts: accounts.length,
    // Whether the public demo keys are valid. The dashboard then offers them.
    demo: accounts.some(acceptsDemoKeys),
  });
}

function acceptsDemoKeys({ apiKeyDigest, keys }: AccountState): boolean {
  return (
    apiKeyDigest === digest(DEMO_API_KEY) &&
    keys.some(({ secretDigest }) => verifySecret(DEMO_SECRET_KEY, secretDigest))
  );
}

function issueTicket({ account, key, context }: AdminCall): Response {
  return adminJson(200, context.tickets.issue({ accountId: account.id, keyName: key.name }));
}

function openEventStream(
  request: Request,
  query: URLSearchParams,
  sourceIp: string,
  context: AdminContext,
): Response {
  const ticket = query.get("ticket");
  const holder =
    ticket === null
      ? toTicketHolder(authenticateOwner(request, sourceIp, context))
      : context.tickets.findHolder(ticket);
  if (holder === undefined || !isHolderValid(holder, context)) {
    throw new AdminError(
      401,
      "The ticket is unknown or has expired.",
      "Request a new one with POST /emulator/ticket.",
    );
  }
  // A newly created EventSource cannot send the header.
  const after = request.headers.get("last-event-id") ?? query.get("after") ?? "";
  return createEventStream(context.events, {
    ...holder,
    isValid: () => isHolderValid(holder, context),
    ...(/^\d{1,15}$/.test(after) ? { after: Number(after) } : {}),
  });
}

/** Whether the key of a ticket or stream has been neither revoked nor expired since it was checked. */
function isHolderValid(
  { accountId, keyName }: { accountId: number; keyName: string },
  { state, clock }: AdminContext,
): boolean {
  const account = state().accounts.find(({ id }) => id === accountId);
  const key = account?.keys.find(({ name }) => name === keyName);
  return key !== undefined && (key.expiresAt === undefined || key.expiresAt > clock.now());
}

function toTicketHolder({ account, key }: ReturnType<typeof authenticateOwner>) {
  return { accountId: account.id, keyName: key.name };
}

const MAX_REQUESTS = 1_000;

function listRequests({ account, query, context }: AdminCall): Response {
  const given = query.get("limit") ?? "100";
  const limit = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > MAX_REQUESTS) {
    throw new AdminError(
      400,
      `limit must be an integer from 1 to ${MAX_REQUESTS} (got ${JSON.stringify(given.slice(0, 40))}).`,
      "Omit it for the default, 100.",
    );
  }
  return adminJson(200, context.requests.latest(account.id, limit));
}

function toErrorResponse(thrown: unknown, { onDefect }: AdminContext): Response {
  if (thrown instanceof AdminError) {
    const { status, message, hint, headers } = thrown;
    return adminJson(status, { error: message, hint }, headers);
  }
  if (thrown instanceof RequestBodyError) {
    return adminJson(thrown.status, { error: thrown.message, hint: thrown.hint }, thrown.headers);
  }
  if (thrown instanceof HttpError) {
    const error = thrown.detail ?? "The keys are missing or invalid.";
    const hint = "Send the API key as x-api-key and a secret key with the role Owner as x-api-secret-key.";
    return adminJson(thrown.status, { error, hint });
  }
  if (thrown instanceof StorageError) {
    onDefect(thrown);
    return adminJson(500, { error: UNSTORED_CHANGE, hint: "The log of the emulator contains the reason." });
  }
  onDefect(thrown);
  const error = "Internal error of the emulator.";
  return adminJson(500, { error, hint: "Please report it together with the request." });
}
