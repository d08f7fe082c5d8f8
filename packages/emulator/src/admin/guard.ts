import { isIP } from "node:net";
import { isLoopback } from "../accounts/source-ips.js";

/** Which hosts and origins may talk to the server. */
export interface HostCheckOptions {
  /** Address of this machine that the request arrived at. */
  localAddress?: string;
  /** Names, without a port, that the server is reached by besides the loopback ones. */
  allowedHosts?: readonly string[];
  /** Origins of pages that may use it besides its own, such as `http://localhost:5173`. */
  allowedOrigins?: readonly string[];
}

/** Why a request is not even looked at. */
export interface HostRejection {
  status: 403;
  error: string;
  hint: string;
}

/**
 * Keeps web pages from other places away. To be asked of every request that arrives over the network.
 *
 * A page can make a browser send requests to this machine: under a name of its own that it points to 127.0.0.1
 * (DNS rebinding; the Host header then has that name), or across origins (the Origin header then names the page).
 * Programs send no Origin, and a Host that names the loopback.
 *
 * @returns `undefined` when the request is fine.
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
      error: `This emulator does not answer to the host ${formatValue(host)}.`,
      hint: "Use localhost or 127.0.0.1, or start the emulator with that host allowed.",
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
    error: `Pages of ${formatValue(origin ?? "another site")} may not use this emulator.`,
    hint: "Start the emulator with that origin allowed.",
  };
}

function isOwnHost(name: string, { localAddress, allowedHosts = [] }: HostCheckOptions): boolean {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (isIP(name) !== 0 && (isLoopback(name) || name === localAddress)) return true;
  return allowedHosts.some((allowed) => allowed.toLowerCase() === name);
}

/** Scheme, name and port must be the same; the scheme is whatever stands before this server. */
function isOwnOrigin(origin: string, host: string, { allowedOrigins = [] }: HostCheckOptions): boolean {
  if (allowedOrigins.includes(origin)) return true;
  const lower = origin.toLowerCase();
  return lower === `http://${host.toLowerCase()}` || lower === `https://${host.toLowerCase()}`;
}

/** The name in a Host header; `undefined` for what is not one. */
function parseHostName(host: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host);
  return (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, "");
}

function formatValue(text: string | null): string {
  return text === null ? "that it was not told" : JSON.stringify(text.slice(0, 100));
}
