import { AdminClient, type Health } from "./admin-client.js";
import type { CliDependencies, StartSettings } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";
import { describeTime } from "./ready-message.js";

/** Returns the origin at which this machine reaches an emulator: an advertised name may resolve for others only. */
export function toLocalOrigin(
  { host, tls = false }: Pick<StartSettings, "host" | "tls">,
  port: number | string,
): string {
  const isWildcard = host === "0.0.0.0" || host === "::";
  const local = isWildcard ? "127.0.0.1" : host;
  return `${tls ? "https" : "http"}://${local.includes(":") ? `[${local}]` : local}:${port}`;
}

/** Describes why an emulator did not start; if its port is in use, also by whom. */
export async function toStartError(
  error: unknown,
  settings: StartSettings,
  dependencies: Pick<CliDependencies, "fetch">,
): Promise<CliError> {
  const message = getErrorMessage(error);
  if (getErrorCode(error) !== "EADDRINUSE") return new CliError(message);
  const origin = toLocalOrigin(settings, settings.port);
  const client = new AdminClient(dependencies, { origin, apiKey: "", secretKey: "", keysFrom: "" });
  const owner = await client.health().then(
    (health) => describeOwner(origin, health, settings.port),
    () => "another program listens there",
  );
  return new CliError(`${message}: ${owner}. Choose another port with --port, or any free one with --port 0`);
}

function describeOwner(origin: string, { version, pid, clock }: Health, port: number): string {
  const process = pid === undefined ? "" : `, process ${pid}`;
  const time = describeTime(clock.mode, clock.speed);
  return (
    `the emulator ${version} at ${origin} runs there (time: ${time}${process}). ` +
    `Use that one, or stop it with redis-cloud-emulator stop --port ${port} or Ctrl-C`
  );
}
