import type { ReadyMessage } from "./dependencies.js";
import { formatTable } from "./output.js";

/** Variables that clients of Redis Cloud read, with the values of an emulator. */
export function toEnvironment({ url, apiKey, secretKey }: ReadyMessage): Record<string, string> {
  return {
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: url,
    ...toTerraformEnvironment({ url, apiKey, secretKey }),
  };
}

/** Those of the Terraform provider and of Redis' own Go client. */
function toTerraformEnvironment({
  url,
  apiKey,
  secretKey,
}: Pick<ReadyMessage, "url" | "apiKey" | "secretKey">) {
  return { REDISCLOUD_ACCESS_KEY: apiKey, REDISCLOUD_SECRET_KEY: secretKey, REDISCLOUD_URL: url };
}

/** What a program is told of a new emulator. */
export function toReadyJson(ready: ReadyMessage): object {
  return { ...ready, environment: toEnvironment(ready) };
}

/** What people are told of a new emulator. */
export function formatReadyMessage(ready: ReadyMessage, version: string, lastLine: string): string[] {
  const terraform = new Set(Object.keys(toTerraformEnvironment(ready)));
  const lines = (isTerraform: boolean) =>
    Object.entries(toEnvironment(ready))
      .filter(([name]) => terraform.has(name) === isTerraform)
      .map(([name, value]) => `export ${name}=${quoteForShell(value)}`);
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
    ...formatTable(facts),
    "",
    "Paste into a shell:",
    "",
    ...lines(false),
    "",
    "# Terraform, and Redis' own Go client",
    ...lines(true),
    "",
    lastLine,
  ];
}

/** A word of a shell. */
function quoteForShell(value: string): string {
  return /^[\w.:/@%+=,[\]-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
