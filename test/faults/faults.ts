import type { Emulator } from "redis-cloud-emulator";
import type { Fetch } from "redis-cloud-sdk";
import type { VirtualClock } from "../support/virtual-clock.js";
import { KEYS, PASSWORD } from "./fixture-values.js";

/** Faults of a request, with their descriptions in the table. */
export const FAULTS = {
  "429-timed": "429 with `Retry-After`",
  "429-bare": "429 without headers",
  "http-503": "503 of a gateway, not applied",
  "http-502": "HTML page with 502, not applied",
  "reset-before": "connection reset, not applied",
  "reset-after": "connection reset, applied",
  cut: "body cut in its middle, applied",
  html: "HTML page with a success status, applied",
  empty: "success without a body, applied",
  truncated: "truncated JSON, applied",
  "json-null": "JSON `null`, applied",
  "json-number": "a JSON number, applied",
  "json-array": "an empty JSON array, applied",
  "json-object": "an empty JSON object, applied",
  "null-fields": "every field of the body `null`, applied",
  "early-404": "404 without a body, resource not visible yet",
  slow: "response later than the timeout, applied",
  "unknown-word": "an unknown status",
} as const;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** Returns whether the service applies a request with this fault. */
export function isApplied(fault: FaultName): boolean {
  return !["429-timed", "429-bare", "http-503", "http-502", "reset-before", "early-404"].includes(fault);
}

export const RETRY_AFTER_MS = 2_000;

/** Page that quotes the request, as gateways do. */
const PAGE = `<!DOCTYPE html><html><body>x-api-key: ${KEYS.apiKey} x-api-secret-key: ${KEYS.secretKey}</body></html>`;
const BODY = `{"error":"Unavailable","message":"cannot pass on {\\"password\\":\\"${PASSWORD}\\"}"}`;

type Rule = Parameters<Emulator["faults"]["add"]>[0];

/** Faults that the emulator implements. */
const RULES: Partial<Record<FaultName, Rule>> = {
  "429-timed": { kind: "status", status: 429, headers: { "retry-after": String(RETRY_AFTER_MS / 1000) } },
  "429-bare": { kind: "status", status: 429 },
  "http-503": { kind: "status", status: 503, body: BODY },
  "http-502": { kind: "html", status: 502, body: PAGE },
  "reset-before": { kind: "reset-before" },
  "reset-after": { kind: "reset-after" },
  cut: { kind: "reset-mid-body" },
  html: { kind: "not-json", body: PAGE },
  truncated: { kind: "truncate" },
  "early-404": { kind: "status", status: 404, body: "" },
  "unknown-word": { kind: "unknown-status" },
};

/** Sends a request to the emulator with a fault. */
export async function sendWith(
  fault: FaultName | undefined,
  emulator: Emulator,
  clock: VirtualClock,
  [url, init]: Parameters<Fetch>,
): Promise<Response> {
  const rule = fault && RULES[fault];
  if (rule !== undefined) emulator.faults.add({ ...rule, id: "now", count: 1 });
  try {
    const response = await emulator.fetch(new Request(url, { ...init, signal: null }));
    // The emulator delays in real time, and has no fault for empty bodies.
    if (fault === "slow") await clock.sleepQuietly(SLOW_MS, init.signal);
    if (fault === "empty") return new Response(null, { status: response.status });
    // A copy of the body costs more than the request, so only faults that replace the body pay for it.
    if (fault === undefined || rule !== undefined) return response;
    const body = oddBody(fault, response.ok ? await response.clone().text() : "");
    if (body === undefined) return response;
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    return new Response(body, { status: response.status, headers });
  } finally {
    emulator.faults.remove("now");
  }
}

/** Returns a JSON body of another form than the service's, for a fault that replaces the body. */
function oddBody(fault: FaultName, body: string): string | undefined {
  const replaced: Partial<Record<FaultName, string>> = {
    "json-null": "null",
    "json-number": "5",
    "json-array": "[]",
    "json-object": "{}",
  };
  if (fault !== "null-fields" || !body.startsWith("{")) return body === "" ? undefined : replaced[fault];
  return JSON.stringify(JSON.parse(body), (key, value) => (key === "" ? value : null));
}

/** Longer than any timeout of an attempt. */
const SLOW_MS = 3_600_000;
