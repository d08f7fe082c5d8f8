import { getKeyRole } from "../accounts/key.js";
import { verifySecret } from "../accounts/secrets.js";
import { isLoopback } from "../accounts/source-ips.js";
import { HttpError } from "../errors.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY, digest } from "../state/demo-keys.js";
import type { AccountState } from "../state/state.js";
import { StorageError } from "../storage/storage.js";
import { addAccount, addKey, getQuotas, listAccounts, listKeys, removeKey, setQuotas } from "./access.js";
import { runCommand } from "./console.js";
import type { AdminCall, AdminContext, AdminRequest } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { createEventStream } from "./event-stream.js";
import { addFault, clearFaults, listFaults, removeFault } from "./faults.js";
import { getOverview } from "./overview.js";
import { addRestToken, listRestTokens } from "./rest-tokens.js";
import { advanceClock, exportDocument, importDocument, resetState, seedDocument } from "./state.js";

type Handler = (call: AdminCall) => Response | Promise<Response>;

interface Endpoint {
  /** An Owner of any account, or only of the first one: what concerns everybody is the operator's business. */
  access: "owner" | "operator";
  handle: Handler;
}

const owner = (handle: Handler): Endpoint => ({ access: "owner", handle });
const operator = (handle: Handler): Endpoint => ({ access: "operator", handle });

const PREFIX = "/emulator";

const HEALTH = "GET /health";
const EVENTS = "GET /events";

/** By method and path. A `*` is one segment. */
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
 * Answers what is asked under `/emulator`. Never rejects: what goes wrong is an answer `{error, hint}`.
 *
 * Every request needs the keys of an Owner, but for the state of health, which this machine may ask for without,
 * and for the events, which a ticket opens too. Others than the first account see and change their own things.
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
      `${route} concerns every account.`,
      "Use a key of the first account, which belongs to whoever runs the emulator.",
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
    throw new AdminError(405, `${PREFIX}${path} cannot be asked with ${method}.`, `Use ${allow}.`, {
      allow,
    });
  }
  const names = [HEALTH, EVENTS, ...ENDPOINTS.keys()].map((name) => name.replace(" ", ` ${PREFIX}`));
  throw new AdminError(
    404,
    `There is nothing at ${(PREFIX + path).slice(0, 200)}.`,
    `There are ${names.join(", ")}.`,
  );
}

function matchPath(template: readonly string[], segments: readonly string[]): string[] | undefined {
  if (template.length !== segments.length) return undefined;
  const values: string[] = [];
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    if (part !== "*" && part !== segment) return undefined;
    if (part === "*") values.push(decodeSegment(segment));
  }
  return values;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AdminError(400, "The path is not encoded properly.", "Encode it as UTF-8 with percent signs.");
  }
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
      `The API key ${principal.key.name} does not have the role Owner.`,
      "Use an Owner key.",
    );
  }
  return principal;
}

/** What a script that starts the emulator waits for. It tells nothing that a stranger could use. */
function getHealth(sourceIp: string, { version, engine, clock, state }: AdminContext): Response {
  if (!isLoopback(sourceIp)) {
    throw new AdminError(403, "Only the emulator's own machine may ask for this.", "Ask there.");
  }
  const { accounts } = state();
  return adminJson(200, {
    status: "ready",
    pid: process.pid,
    version,
    engine: { kind: engine.kind, version: engine.version },
    clock: { mode: clock.mode, now: new Date(clock.now()).toISOString() },
    accounts: accounts.length,
    // Whether the keys that everybody knows are good here. The page offers them then.
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
  // A key that was revoked takes its tickets along.
  const account = context.state().accounts.find(({ id }) => id === holder?.accountId);
  if (holder === undefined || !account?.keys.some(({ name }) => name === holder.keyName)) {
    throw new AdminError(401, "The ticket is unknown or has expired.", "Get one with POST /emulator/ticket.");
  }
  // An EventSource that is made anew cannot send the header.
  const after = request.headers.get("last-event-id") ?? query.get("after") ?? "";
  return createEventStream(context.events, {
    ...holder,
    ...(/^\d{1,15}$/.test(after) ? { after: Number(after) } : {}),
  });
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
      `limit is ${JSON.stringify(given.slice(0, 40))}.`,
      `Use a whole number from 1 to ${MAX_REQUESTS}.`,
    );
  }
  return adminJson(200, context.requests.latest(account.id, limit));
}

function toErrorResponse(thrown: unknown, { onDefect }: AdminContext): Response {
  if (thrown instanceof AdminError) {
    const { status, message, hint, headers } = thrown;
    return adminJson(status, { error: message, hint }, headers);
  }
  if (thrown instanceof HttpError) {
    const error = thrown.detail ?? "The keys are missing, or not good.";
    const hint = "Send an account key as x-api-key and an Owner's user key as x-api-secret-key.";
    return adminJson(thrown.status, { error, hint });
  }
  if (thrown instanceof StorageError) {
    return adminJson(500, { error: thrown.message, hint: "Nothing was changed." });
  }
  onDefect(thrown);
  const error = "The emulator failed inside.";
  return adminJson(500, { error, hint: "Please report it with what you asked for." });
}
