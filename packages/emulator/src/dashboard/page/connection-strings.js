/** @typedef {import("./parse.js").Endpoint} Endpoint */

/** Stands for a password that is not shown. */
export const MASK = "••••••••";

/**
 * What to paste where, to connect as the user `default`.
 *
 * @param {Endpoint} endpoint
 * @param {string} [password] Without one the texts are for looking at only.
 * @returns {{ name: string, text: string }[]}
 */
export function formatConnectionStrings({ host, port, tls }, password) {
  const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const secret = password === undefined ? MASK : encodeURIComponent(password);
  const url = `${tls ? "rediss" : "redis"}://default:${secret}@${address}`;
  // By the environment, so that the password is not in the list of processes.
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
 * A word for a shell, in quotes where it needs them.
 *
 * @param {string} text
 */
function quoteForShell(text) {
  return /^[\w.~@%+,:=/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
