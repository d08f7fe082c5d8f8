import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getMaxBodyBytes } from "../admin/body.js";
import { adminJson } from "../admin/error.js";
import { checkHostAndOrigin } from "../admin/guard.js";
import type { App } from "../app/app.js";
import { transmit } from "../faults/transmit.js";
import { type BodyBudget, IncomingBody, MAX_BODY_BYTES } from "../http/incoming-body.js";
import { createBodilessRequest, type IncomingRequest } from "../http/incoming-request.js";
import { defaultRestLimits } from "../redis-http/limits.js";

/** Hosts and origins that a server accepts besides its own. */
export interface HostOptions {
  allowedHosts?: readonly string[];
  allowedOrigins?: readonly string[];
}

/** Handles a request of Node.js through an app. */
export async function serve(
  app: App,
  options: HostOptions,
  budget: BodyBudget,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = toUrl(incoming);
  const headers = toHeaders(incoming);
  const body = new IncomingBody(incoming, budget, getBodyLimit(url.pathname));
  try {
    const response =
      rejectHead(incoming, headers, options) ??
      (await app.respond(toRequest(url, headers, incoming, outgoing, body.stream()), {
        sourceIp: incoming.socket.remoteAddress ?? "",
      }));
    if (body.mustDisconnect) outgoing.setHeader("connection", "close");
    await transmit(app.dateResponse(response), outgoing);
  } finally {
    body.release();
  }
}

/** Rejects a request by its head, before its body is received. */
function rejectHead(
  { method, socket }: IncomingMessage,
  headers: Headers,
  { allowedHosts = [], allowedOrigins = [] }: HostOptions,
): Response | undefined {
  const { localAddress = "" } = socket;
  const rejection = checkHostAndOrigin(headers, { localAddress, allowedHosts, allowedOrigins });
  if (rejection !== undefined) {
    const { status, error, hint } = rejection;
    return adminJson(status, { error, hint });
  }
  // No route has this method, and a `Request` cannot have it.
  return method === "TRACE" ? new Response(null, { status: 405 }) : undefined;
}

function toRequest(
  url: URL,
  headers: Headers,
  { method = "GET" }: IncomingMessage,
  outgoing: ServerResponse,
  body: ReadableStream<Uint8Array> | undefined,
): IncomingRequest {
  // Only blocking Redis commands need to be canceled.
  const canBlock = url.pathname.startsWith("/redis/");
  if (body === undefined && !canBlock) return createBodilessRequest(method, url, headers);
  return new Request(url, {
    method,
    headers,
    ...(canBlock ? { signal: createDisconnectSignal(outgoing) } : {}),
    ...(body === undefined ? {} : { body, duplex: "half" }),
  });
}

/** Creates a signal that aborts when the client disconnects before the response. */
function createDisconnectSignal(outgoing: ServerResponse): AbortSignal {
  const left = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) left.abort();
  });
  return left.signal;
}

function toHeaders({ headers, httpVersion, socket }: IncomingMessage): Headers {
  // HTTP/1.0 has no Host header. Browsers, from which the host check protects, always send it.
  const host = httpVersion === "1.0" ? { host: getLocalHost(socket) } : {};
  return new Headers(
    Object.entries({ ...host, ...headers }).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : (value ?? []).map((one) => [name, one]),
    ),
  );
}

/** Maximum number of bytes of a body. */
function getBodyLimit(pathname: string): number {
  if (pathname.startsWith("/emulator/")) return getMaxBodyBytes(pathname);
  return pathname.startsWith("/redis/") ? defaultRestLimits.bodyBytes : MAX_BODY_BYTES;
}

/** Links in responses have the host of the request: that of the Host header, which the guard checks. */
function toUrl({ url = "/", headers, socket }: IncomingMessage): URL {
  const { host = getLocalHost(socket) } = headers;
  const path = url.startsWith("/") ? url : toPath(url);
  const scheme = "encrypted" in socket ? "https" : "http";
  try {
    return new URL(`${scheme}://${host}${path}`);
  } catch {
    return new URL(`${scheme}://127.0.0.1:${socket.localPort}/`);
  }
}

function getLocalHost({ localPort }: Socket): string {
  return `127.0.0.1:${localPort}`;
}

/** Reads the request target, which may be absolute, as in requests to proxies. */
function toPath(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return "/";
  const { pathname, search } = new URL(address);
  return pathname + search;
}
