import { verifySecret } from "../accounts/secrets.js";
import { isLoopback } from "../accounts/source-ips.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY, digest } from "../state/demo-keys.js";
import type { AccountState } from "../state/state.js";
import { authenticateOwner } from "./authenticate.js";
import type { AdminContext, AdminRequest } from "./context.js";
import { endpoints } from "./endpoints.js";
import { AdminError, adminJson } from "./error.js";
import { createEventStream } from "./event-stream.js";
import { createMetricsText } from "./metrics-text.js";
import { createOpenApi, type PublicEndpoint } from "./openapi.js";
import { METRICS_MEDIA_TYPE } from "./prometheus.js";

/** Path of the admin API. */
export const PREFIX = "/emulator";

/** Endpoints that clients may use without the keys of an Owner, by method and path. */
export const publicEndpoints = {
  "GET /health": {
    summary: "Reports that the emulator is ready. Loopback clients also get version, engine and clock.",
    response: "Health",
  },
  "GET /openapi.json": { summary: "Returns this document.", response: "OpenApi" },
  "GET /metrics": {
    summary: "Returns metrics for Prometheus. Clients on loopback need no keys.",
    mediaType: METRICS_MEDIA_TYPE,
    security: [{}, { apiKey: [], secretKey: [] }, { basic: [] }],
  },
  "GET /events": {
    summary: "Streams requests, tasks, statuses and metrics as server-sent events.",
    query: {
      after: { type: "integer", description: "ID of the last event that the client received." },
    },
    mediaType: "text/event-stream",
    security: [{ apiKey: [], secretKey: [] }, { ticket: [] }],
  },
} as const satisfies Record<string, PublicEndpoint>;

type PublicRoute = keyof typeof publicEndpoints;

/** Handlers of the public endpoints. */
export const publicHandlers: Readonly<
  Record<
    PublicRoute,
    (request: AdminRequest, query: URLSearchParams, context: AdminContext) => Response | Promise<Response>
  >
> = {
  "GET /health": ({ sourceIp }, _, context) => getHealth(sourceIp, context),
  "GET /openapi.json": (_, __, { version }) =>
    adminJson(200, createOpenApi(endpoints, publicEndpoints, version, PREFIX)),
  "GET /metrics": (request, _, context) => getMetrics(request, context),
  "GET /events": ({ request, sourceIp }, query, context) =>
    openEventStream(request, query, sourceIp, context),
};

/** Whether a route is that of a public endpoint. */
export function isPublic(route: string): route is PublicRoute {
  return Object.hasOwn(publicEndpoints, route);
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

/** Clients on loopback, and the operator, see all accounts; other Owners see their own. */
async function getMetrics({ request, sourceIp }: AdminRequest, context: AdminContext): Promise<Response> {
  const headers = readBasicKeys(request.headers) ?? request.headers;
  const isAnonymous = isLoopback(sourceIp) && !headers.has("x-api-key");
  const { accounts } = context.state();
  const account = isAnonymous ? accounts[0] : authenticateOwner({ headers }, sourceIp, context).account;
  const visible =
    account?.id === accounts[0]?.id ? accounts : accounts.filter(({ id }) => id === account?.id);
  return new Response(await createMetricsText(visible, context), {
    headers: { "content-type": METRICS_MEDIA_TYPE, "cache-control": "no-store" },
  });
}

/** Reads keys from basic authentication, which every version of Prometheus can send. */
function readBasicKeys(headers: Headers): Headers | undefined {
  const [, encoded = ""] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  const [apiKey = "", secretKey = ""] = Buffer.from(encoded, "base64").toString().split(":");
  if (!/^[!-~]+$/.test(apiKey) || !/^[!-~]+$/.test(secretKey)) return undefined;
  return new Headers({ "x-api-key": apiKey, "x-api-secret-key": secretKey });
}

function openEventStream(
  request: IncomingRequest,
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
