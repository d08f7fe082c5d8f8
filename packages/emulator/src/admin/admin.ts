import { HttpError, RequestBodyError } from "../errors.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { StorageError, UNSTORED_CHANGE } from "../storage/storage.js";
import { authenticateOwner } from "./authenticate.js";
import type { AdminContext, AdminRequest } from "./context.js";
import type { AdminEndpoint } from "./endpoint.js";
import { endpoints } from "./endpoints.js";
import { AdminError, adminJson } from "./error.js";
import { matchPath } from "./match-path.js";
import { isPublic, PREFIX, publicEndpoints, publicHandlers } from "./public-endpoints.js";

const EVENTS = `${PREFIX}/events`;

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
    const { method, url } = request;
    // As GET, without the body. A stream would have nothing else.
    if (method !== "HEAD" || new URL(url).pathname === EVENTS) {
      return await handleRequest(request, method, sourceIp, context);
    }
    const { status, headers } = await handleRequest(request, "GET", sourceIp, context);
    return new Response(null, { status, headers });
  } catch (error) {
    return toErrorResponse(error, context);
  }
}

async function handleRequest(
  request: IncomingRequest,
  method: string,
  sourceIp: string,
  context: AdminContext,
): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(PREFIX.length);
  const route = `${method} ${path}`;
  if (isPublic(route)) return publicHandlers[route]({ request, sourceIp }, url.searchParams, context);
  const { endpoint, values } = findEndpoint(method, path);
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

function findEndpoint(method: string, path: string): { endpoint: AdminEndpoint; values: string[] } {
  const segments = path.split("/").slice(1);
  const allowed = new Set<string>();
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const [verb = "", template = ""] = name.split(" ");
    const values = matchPath(template.split("/").slice(1), segments);
    if (values === undefined) continue;
    if (verb === method) return { endpoint, values };
    allowed.add(verb);
  }
  if (isPublic(`GET ${path}`)) allowed.add("GET");
  if (allowed.size > 0) {
    const allow = [...allowed].join(", ");
    throw new AdminError(405, `${PREFIX}${path} does not support ${method}.`, `Use ${allow}.`, {
      allow,
    });
  }
  const names = [...Object.keys(publicEndpoints), ...Object.keys(endpoints)].map((name) =>
    name.replace(" ", ` ${PREFIX}`),
  );
  throw new AdminError(
    404,
    `${(PREFIX + path).slice(0, 200)} not found.`,
    `GET /emulator/openapi.json describes the endpoints: ${names.join(", ")}.`,
  );
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
