import type { Connection } from "../engine/provider.js";

/** Describes the connection to an endpoint `host:port`. */
export function toConnection(
  endpoint: string | null | undefined,
  { tls, password, username = "default" }: { tls: boolean; password?: string | undefined; username?: string },
): Connection {
  if (!endpoint) return { tls };
  const separator = endpoint.lastIndexOf(":");
  const host = endpoint.slice(0, separator);
  const port = Number(endpoint.slice(separator + 1));
  const scheme = tls ? "rediss" : "redis";
  const credentials = password === undefined ? "" : `${username}:${encodeURIComponent(password)}@`;
  return { host, port, tls, username, password, url: `${scheme}://${credentials}${host}:${port}` };
}
