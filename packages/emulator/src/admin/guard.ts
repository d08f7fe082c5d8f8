import { isIP } from "node:net";
import { isLoopback } from "../accounts/source-ips.js";

/** Hosts and origins that may use the server. */
export interface HostCheckOptions {
  /** Local address of the connection. */
  localAddress?: string;
  /** Additional host names of the server, without a port. Loopback names are always allowed. */
  allowedHosts?: readonly string[];
  /** Origins of other pages that may use the server, such as `http://localhost:5173`. */
  allowedOrigins?: readonly string[];
}

/** Response to a request from a foreign host or origin. */
export interface HostRejection {
  status: 403;
  error: string;
  hint: string;
}

/**
 * Rejects requests from foreign web pages. Must be called for every request that arrives over the network.
 *
 * A page can make a browser send requests to this machine through its own host name that resolves to 127.0.0.1 (DNS
 * rebinding; detected by the Host header) or across origins (detected by the Origin header). Other programs send no
 * Origin, and a loopback Host.
 *
 * @returns `undefined` if the request is allowed.
 */
export function checkHostAndOrigin(
  headers: Headers,
  options: HostCheckOptions = {},
): HostRejection | undefined {
  const host = headers.get("host");
  const name = host === null ? undefined : parseHostName(host);
  if (name === undefined || !isOwnHost(name, options)) {
    return {
      status: 403,
      error: `Host not allowed: ${formatValue(host)}.`,
      hint: "Use localhost or 127.0.0.1, or allow the host when starting the emulator.",
    };
  }
  const origin = headers.get("origin");
  const isForeign =
    origin === null
      ? headers.get("sec-fetch-site") === "cross-site"
      : !isOwnOrigin(origin, host ?? "", options);
  if (!isForeign) return undefined;
  return {
    status: 403,
    error: `Origin not allowed: ${formatValue(origin ?? "another site")}.`,
    hint: "Allow the origin when starting the emulator.",
  };
}

function isOwnHost(name: string, { localAddress, allowedHosts = [] }: HostCheckOptions): boolean {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (isIP(name) !== 0 && (isLoopback(name) || name === localAddress)) return true;
  return allowedHosts.some((allowed) => allowed.toLowerCase() === name);
}

/** Whether an origin is the server's own. Any scheme is accepted, since a TLS proxy may be in front. */
function isOwnOrigin(origin: string, host: string, { allowedOrigins = [] }: HostCheckOptions): boolean {
  if (allowedOrigins.includes(origin)) return true;
  const lower = origin.toLowerCase();
  return lower === `http://${host.toLowerCase()}` || lower === `https://${host.toLowerCase()}`;
}

/** Parses the name in a Host header; `undefined` if it is invalid. */
function parseHostName(host: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host);
  return (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, "");
}

function formatValue(text: string | null): string {
  return text === null ? "none" : JSON.stringify(text.slice(0, 100));
}
