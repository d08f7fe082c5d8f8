import { ConfigError } from "./errors.js";
import { formatValue } from "./path-params.js";

export const DEFAULT_BASE_URL = "https://api.redislabs.com/v1";

/**
 * Validates and normalizes a base URL.
 *
 * @param allowsHttp - Whether the keys may be sent unencrypted to a host other than loopback.
 * @throws {@link ConfigError} naming the option or variable and its value, without parts that could be secret.
 */
export function checkBaseUrl(name: string, value: string, allowsHttp?: boolean): string {
  if (typeof value !== "string" || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
    throw invalidUrl(name, `start with https://, for example ${DEFAULT_BASE_URL}`, value);
  }
  if (!URL.canParse(value)) throw invalidUrl(name, "be a URL", value);
  const url = new URL(value);
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError(
      `${name} must not contain credentials (host ${url.host}): pass the keys as apiKey and secretKey.`,
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw invalidUrl(name, "not have a query or a fragment", value);
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (allowsHttp || isLoopback(url.hostname)))) {
    throw invalidUrl(name, "use https, except for loopback hosts or with allowInsecureHttp", value);
  }
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  return `${url.origin}${path === "" ? "/v1" : path}`;
}

function invalidUrl(name: string, rule: string, value: unknown): ConfigError {
  return new ConfigError(`${name} must ${rule} (got ${quote(value)}).`);
}

/** Formats a value for a message, without the parts that may hold credentials and without the query. */
function quote(value: unknown): string {
  if (typeof value !== "string") return formatValue(value);
  const redacted = value.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1[redacted]@").replace(/[?#].*/s, "…");
  return JSON.stringify(redacted);
}

/** Whether a host is this machine, so that plain HTTP leaves it unseen. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host)
  );
}
