import { ConfigError } from "./errors.js";
import { formatValue } from "./path-params.js";

export const DEFAULT_BASE_URL = "https://api.redislabs.com/v1";

/**
 * Checks a base URL and brings it into one form.
 *
 * @throws {@link ConfigError} naming the option or variable, and its value without what could be a secret.
 */
export function checkBaseUrl(name: string, value: string): string {
  if (typeof value !== "string" || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
    throw new ConfigError(
      `${name} must begin with https://, as in ${DEFAULT_BASE_URL}, not ${quote(value)}.`,
    );
  }
  const url = parseUrl(name, value);
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError(
      `${name} must not hold credentials (host ${url.host}): keys go into apiKey and secretKey.`,
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw new ConfigError(`${name} must not have a query or a fragment: ${quote(value)}.`);
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new ConfigError(`${name} must use https: ${quote(value)}. Plain http is for loopback hosts only.`);
  }
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  return `${url.origin}${path === "" ? "/v1" : path}`;
}

function parseUrl(name: string, value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new ConfigError(`${name} is not a URL: ${quote(value)}.`);
  }
}

/** A value as a message may show it: without what stands where credentials would, and without a query. */
function quote(value: unknown): string {
  if (typeof value !== "string") return formatValue(value);
  const redacted = value.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1[redacted]@").replace(/[?#].*/s, "…");
  return JSON.stringify(redacted);
}

function isLoopback(host: string): boolean {
  return (
    host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host)
  );
}
