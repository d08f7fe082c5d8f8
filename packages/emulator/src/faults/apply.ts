import { STATUS_CODES } from "node:http";
import { formatIsoWithOffset } from "../time/format.js";
import type { Fault } from "./fault.js";
import type { FaultPlan } from "./registry.js";
import { FaultedResponse } from "./transport.js";

/** Renders the error page of a proxy in front of the service. */
const renderPage = (status: number) =>
  `<!DOCTYPE html>\n<html><head><title>${status} ${STATUS_CODES[status] ?? ""}</title></head>` +
  `<body><center><h1>${status} ${STATUS_CODES[status] ?? ""}</h1></center><hr></body></html>\n`;

/** Statuses of responses without a body. */
const BODILESS_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Creates the response of a fault that prevents the request from being executed; otherwise returns `undefined`.
 *
 * @param sleep Waits in real time. A manual clock stands still during a request, so a delay on it would never end.
 */
export async function createFaultResponse(
  plan: FaultPlan,
  request: { path: string; now: number },
  sleep: (ms: number) => Promise<void>,
): Promise<Response | undefined> {
  if (plan.delayMs > 0) await sleep(plan.delayMs);
  const { fault } = plan;
  switch (fault?.kind) {
    case "status":
      return createStatusResponse(fault, fault.status ?? 500, request);
    case "flap":
      return createStatusResponse(fault, fault.status ?? 503, request);
    case "html":
      return createHtmlResponse(fault, fault.status ?? 502);
    case "reset-before":
      return new FaultedResponse(undefined, "reset");
    default:
      return undefined;
  }
}

/** Applies a fault to the response of an executed request. */
export async function alterResponse({ fault }: FaultPlan, response: Response): Promise<Response> {
  switch (fault?.kind) {
    case "reset-after":
      return new FaultedResponse(response, "reset");
    case "reset-mid-body":
      return new FaultedResponse(response, "reset-mid-body");
    case "truncate": {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return replaceBody(response, bytes.slice(0, Math.floor(bytes.length / 2)));
    }
    case "not-json":
      return replaceBody(
        response,
        toText(fault.body) ?? "upstream connect error or disconnect/reset before headers",
        {
          "content-type": "application/json",
        },
      );
    case "wrong-content-type":
      return replaceBody(response, await response.arrayBuffer(), {
        "content-type": "text/plain",
        ...fault.headers,
      });
    case "unknown-status":
      return replaceStatus(response, fault.code ?? "UNKNOWN_TO_EVERY_CLIENT");
    default:
      return response;
  }
}

/** Returns the error code for the task of this request, if the fault makes it fail. */
export function getTaskErrorCode({ fault }: FaultPlan): string | undefined {
  return fault?.kind === "task-error" ? fault.code : undefined;
}

function createStatusResponse(
  fault: Fault,
  status: number,
  { path, now }: { path: string; now: number },
): Response {
  const defaultBody = {
    timestamp: formatIsoWithOffset(now),
    status,
    error: STATUS_CODES[status] ?? "Error",
    path,
  };
  const text = toText(fault.body) ?? JSON.stringify(defaultBody);
  return new Response(BODILESS_STATUSES.has(status) ? null : text, {
    status,
    headers: { "content-type": "application/json", ...fault.headers },
  });
}

function createHtmlResponse(fault: Fault, status: number): Response {
  return new Response(BODILESS_STATUSES.has(status) ? null : (toText(fault.body) ?? renderPage(status)), {
    status,
    headers: { "content-type": "text/html; charset=UTF-8", ...fault.headers },
  });
}

function toText(body: unknown): string | undefined {
  return typeof body === "string" || body === undefined ? body : JSON.stringify(body);
}

/** Replaces the body of a response, without its old `content-length`. */
function replaceBody(
  { status, headers }: Response,
  body: BodyInit,
  extraHeaders: Readonly<Record<string, string>> = {},
): Response {
  const newHeaders = new Headers(headers);
  newHeaders.delete("content-length");
  for (const [name, value] of Object.entries(extraHeaders)) newHeaders.set(name, value);
  return BODILESS_STATUSES.has(status)
    ? new Response(null, { status, headers: newHeaders })
    : new Response(body, { status, headers: newHeaders });
}

/** Replaces the status of a resource, or of each item of a list. */
async function replaceStatus(response: Response, status: string): Promise<Response> {
  const text = await response.text();
  try {
    const parsed = JSON.parse(text) as unknown;
    setStatus(parsed, status, 0);
    return replaceBody(response, JSON.stringify(parsed));
  } catch {
    return replaceBody(response, text);
  }
}

/** Depth of the items in a database list: `{subscription: [{databases: [{status}]}]}`. */
const MAX_DEPTH = 4;

function setStatus(value: unknown, status: string, depth: number): void {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return;
  const record = value as Record<string, unknown>;
  if (typeof record["status"] === "string") record["status"] = status;
  // `response` of a task is skipped: its error has a different kind of status.
  for (const [name, member] of Object.entries(record))
    if (name !== "response") setStatus(member, status, depth + 1);
}
