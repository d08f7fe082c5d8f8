import { STATUS_CODES } from "node:http";
import { isoWithOffset } from "../views/time.js";
import type { Fault } from "./fault.js";
import type { FaultPlan } from "./registry.js";
import { FaultedResponse } from "./transport.js";

/** The page of a proxy that cannot reach the service. */
const PAGE = (status: number) =>
  `<!DOCTYPE html>\n<html><head><title>${status} ${STATUS_CODES[status] ?? ""}</title></head>` +
  `<body><center><h1>${status} ${STATUS_CODES[status] ?? ""}</h1></center><hr></body></html>\n`;

/** Statuses whose answers have no body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The answer that a fault gives in place of the emulator's; `undefined` where the request is to be carried out.
 *
 * @param sleep Waits so many real milliseconds. A test's clock stands still while a request is under way, so a
 *   delay on it would never end.
 */
export async function beforeHandling(
  plan: FaultPlan,
  request: { path: string; now: number },
  sleep: (ms: number) => Promise<void>,
): Promise<Response | undefined> {
  if (plan.delayMs > 0) await sleep(plan.delayMs);
  const { fault } = plan;
  switch (fault?.kind) {
    case "status":
      return statusAnswer(fault, fault.status ?? 500, request);
    case "flap":
      return statusAnswer(fault, fault.status ?? 503, request);
    case "html":
      return htmlAnswer(fault, fault.status ?? 502);
    case "reset-before":
      return new FaultedResponse(undefined, "reset");
    default:
      return undefined;
  }
}

/** The answer that arrives in place of the one that was given. */
export async function afterHandling({ fault }: FaultPlan, response: Response): Promise<Response> {
  switch (fault?.kind) {
    case "reset-after":
      return new FaultedResponse(response, "reset");
    case "reset-mid-body":
      return new FaultedResponse(response, "reset-mid-body");
    case "truncate": {
      const whole = new Uint8Array(await response.arrayBuffer());
      return again(response, whole.slice(0, Math.floor(whole.length / 2)));
    }
    case "not-json":
      return again(
        response,
        textOf(fault.body) ?? "upstream connect error or disconnect/reset before headers",
        {
          "content-type": "application/json",
        },
      );
    case "wrong-content-type":
      return again(response, await response.arrayBuffer(), {
        "content-type": "text/plain",
        ...fault.headers,
      });
    case "unknown-status":
      return unknownStatus(response, fault.code ?? "UNKNOWN_TO_EVERY_CLIENT");
    default:
      return response;
  }
}

/** The code with which the task of this request is to fail, if it is to. */
export function plannedTaskError({ fault }: FaultPlan): string | undefined {
  return fault?.kind === "task-error" ? fault.code : undefined;
}

function statusAnswer(fault: Fault, status: number, { path, now }: { path: string; now: number }): Response {
  const usual = { timestamp: isoWithOffset(now), status, error: STATUS_CODES[status] ?? "Error", path };
  const text = textOf(fault.body) ?? JSON.stringify(usual);
  return new Response(BODILESS.has(status) ? null : text, {
    status,
    headers: { "content-type": "application/json", ...fault.headers },
  });
}

function htmlAnswer(fault: Fault, status: number): Response {
  return new Response(BODILESS.has(status) ? null : (textOf(fault.body) ?? PAGE(status)), {
    status,
    headers: { "content-type": "text/html; charset=UTF-8", ...fault.headers },
  });
}

function textOf(body: unknown): string | undefined {
  return typeof body === "string" || body === undefined ? body : JSON.stringify(body);
}

/** The same answer with another body. Its length is counted anew. */
function again(
  { status, headers }: Response,
  body: BodyInit,
  more: Readonly<Record<string, string>> = {},
): Response {
  const all = new Headers(headers);
  all.delete("content-length");
  for (const [name, value] of Object.entries(more)) all.set(name, value);
  return BODILESS.has(status)
    ? new Response(null, { status, headers: all })
    : new Response(body, { status, headers: all });
}

/** Replaces the status of what was asked for, or of each item where a list was. */
async function unknownStatus(response: Response, word: string): Promise<Response> {
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as unknown;
    mark(answer, word, 0);
    return again(response, JSON.stringify(answer));
  } catch {
    return again(response, text);
  }
}

/** A list of databases lies four levels deep: `{subscription: [{databases: [{status}]}]}`. */
const DEEPEST = 4;

function mark(value: unknown, word: string, depth: number): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  const record = value as Record<string, unknown>;
  if (typeof record["status"] === "string") record["status"] = word;
  // What a task carries is not the task: its error has a status of another kind.
  for (const [name, member] of Object.entries(record)) if (name !== "response") mark(member, word, depth + 1);
}
