import type { ReadyMessage } from "./dependencies.js";
import { formatTable } from "./output.js";

/** Returns the environment variables that Redis Cloud clients read, with the emulator's values. */
export function toEnvironment({
  url,
  apiKey,
  secretKey,
  certificateFile,
}: ReadyMessage): Record<string, string> {
  return {
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
    REDIS_CLOUD_BASE_URL: url,
    ...(certificateFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificateFile }),
    ...toTerraformEnvironment({ url, apiKey, secretKey }),
  };
}

/** Returns the variables of the Terraform provider and of Redis's Go client. */
function toTerraformEnvironment({
  url,
  apiKey,
  secretKey,
}: Pick<ReadyMessage, "url" | "apiKey" | "secretKey">) {
  return { REDISCLOUD_ACCESS_KEY: apiKey, REDISCLOUD_SECRET_KEY: secretKey, REDISCLOUD_URL: url };
}

/** Explanations of the time modes, by their first word. */
const HINTS: Readonly<Record<string, string>> = {
  instant: " (changes complete immediately; --time realistic takes as long as the service)",
  realistic: " (a subscription takes minutes; --speed 60 makes a minute a second)",
};

/** Describes how time passes: `realistic, 60 times as fast`. */
export function describeTime(mode: string, speed: number | undefined): string {
  return mode === "realistic" && speed !== undefined && speed !== 1
    ? `${mode}, ${speed} times as fast`
    : mode;
}

/** Creates the JSON output of a started emulator. */
export function toReadyJson(ready: ReadyMessage): object {
  return { ...ready, environment: toEnvironment(ready) };
}

/** Formats the text output of a started emulator. */
export function formatReadyMessage(ready: ReadyMessage, version: string, lastLine: string): string[] {
  const terraform = new Set(Object.keys(toTerraformEnvironment(ready)));
  const lines = (isTerraform: boolean) =>
    Object.entries(toEnvironment(ready))
      .filter(([name]) => terraform.has(name) === isTerraform)
      .map(([name, value]) => `export ${name}=${quoteForShell(value)}`);
  const facts = [
    ["  API", ready.url],
    ["  Azure", `${new URL(ready.url).origin}/azure (client id: API key, client secret: secret key)`],
    ["  Dashboard", ready.dashboard],
    ["  Time", `${ready.time}${HINTS[ready.time] ?? ""}`],
    ...(ready.engine === null ? [] : [["  Engine", ready.engine]]),
    ...(ready.certificateFile === undefined
      ? []
      : [["  Certificate", `${ready.certificateFile} (curl --cacert; Go, Terraform: SSL_CERT_FILE)`]]),
    ["  API key", ready.apiKey],
    ["  Secret key", ready.secretKey],
  ];
  return [
    `redis-cloud-emulator ${version} is ready`,
    "",
    ...formatTable(facts),
    "",
    "Environment variables for a shell:",
    "",
    ...lines(false),
    "",
    "# Terraform and Redis's Go client",
    ...lines(true),
    "",
    lastLine,
  ];
}

/** Quotes a value for a POSIX shell if necessary. */
function quoteForShell(value: string): string {
  return /^[\w.:/@%+=,[\]-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
