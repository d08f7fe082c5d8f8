/** @typedef {import("./parse.js").Endpoint} Endpoint */

/** Placeholder for a hidden password. */
export const MASK = "••••••••";

/**
 * Formats connection strings for the user `default`, one per client.
 *
 * @param {Endpoint} endpoint
 * @param {string} [password] Default: {@link MASK}; the strings are then for display only.
 * @returns {{ name: string, text: string }[]}
 */
export function formatConnectionStrings({ host, port, tls }, password) {
  const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const secret = password === undefined ? MASK : encodeURIComponent(password);
  const url = `${tls ? "rediss" : "redis"}://default:${secret}@${address}`;
  // Pass the password in the environment, so that it does not appear in the process list.
  const auth = `REDISCLI_AUTH=${password === undefined ? MASK : quoteForShell(password)}`;
  return [
    {
      name: "redis-cli",
      text: `${auth} redis-cli -h ${host} -p ${port}${tls ? " --tls --cacert redis_ca.pem" : ""}`,
    },
    { name: "node-redis", text: formatNodeRedis(url, tls) },
    { name: "REDIS_URL", text: `REDIS_URL=${url}` },
  ];
}

/**
 * @param {string} url
 * @param {boolean} tls
 */
function formatNodeRedis(url, tls) {
  const lines = tls
    ? [
        'import { readFileSync } from "node:fs";',
        'import { createClient } from "redis";',
        "",
        "const client = createClient({",
        `  url: "${url}",`,
        '  socket: { ca: readFileSync("redis_ca.pem") },',
        "});",
      ]
    : [
        'import { createClient } from "redis";',
        "",
        "const client = createClient({",
        `  url: "${url}",`,
        "});",
      ];
  return [...lines, "await client.connect();"].join("\n");
}

/**
 * Quotes a string for a POSIX shell if necessary.
 *
 * @param {string} text
 */
function quoteForShell(text) {
  return /^[\w.~@%+,:=/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
