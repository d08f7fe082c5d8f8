import type { Ready } from "./dependencies.js";
import { table } from "./output.js";

/** Variables that clients of Redis Cloud read, with the values of an emulator. */
export function environmentOf({ url, apiKey, secretKey }: Ready): Record<string, string> {
  return {
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: url,
    ...terraformOf({ url, apiKey, secretKey }),
  };
}

/** Those of the Terraform provider and of Redis' own Go client. */
function terraformOf({ url, apiKey, secretKey }: Pick<Ready, "url" | "apiKey" | "secretKey">) {
  return { REDISCLOUD_ACCESS_KEY: apiKey, REDISCLOUD_SECRET_KEY: secretKey, REDISCLOUD_URL: url };
}

/** What a program is told of a new emulator. */
export function readyValue(ready: Ready): object {
  return { ...ready, environment: environmentOf(ready) };
}

/** What people are told of a new emulator. */
export function readyLines(ready: Ready, version: string, last: string): string[] {
  const terraform = new Set(Object.keys(terraformOf(ready)));
  const lines = (desired: boolean) =>
    Object.entries(environmentOf(ready))
      .filter(([name]) => terraform.has(name) === desired)
      .map(([name, value]) => `export ${name}=${quoted(value)}`);
  const facts = [
    ["  API", ready.url],
    ["  Dashboard", ready.dashboard],
    ...(ready.engine === null ? [] : [["  Engine", ready.engine]]),
    ["  API key", ready.apiKey],
    ["  Secret key", ready.secretKey],
  ];
  return [
    `redis-cloud-emulator ${version} is ready`,
    "",
    ...table(facts),
    "",
    "Paste into a shell:",
    "",
    ...lines(false),
    "",
    "# Terraform, and Redis' own Go client",
    ...lines(true),
    "",
    last,
  ];
}

/** A word of a shell. */
function quoted(value: string): string {
  return /^[\w.:/@%+=,[\]-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
