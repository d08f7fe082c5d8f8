import { checkFields, readObject, required } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

/** Commands that turn the connection into something that one answer cannot show, or that end the server. */
const UNSUPPORTED_COMMANDS: ReadonlySet<string> = new Set([
  "MONITOR",
  "SUBSCRIBE",
  "PSUBSCRIBE",
  "SSUBSCRIBE",
  "SYNC",
  "PSYNC",
  "REPLCONF",
  "QUIT",
  "RESET",
  "AUTH",
  "HELLO",
  "CLIENT",
  "SELECT",
  "MULTI",
  "EXEC",
  "SHUTDOWN",
  "DEBUG",
  "REPLICAOF",
  "SLAVEOF",
  "FAILOVER",
  "CLUSTER",
  "MODULE",
  "CONFIG",
]);

/** A blocking command must not hold the console for ever. */
const TIMEOUT_MS = 10_000;

const argv = required({
  accepts: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 10_000 &&
    value.every((item) => typeof item === "string"),
  expected: "a list of 1 to 10000 texts",
});

/** Carries out a command on a database of the account. What Redis refuses is an answer too, not a failure. */
export async function runCommand({
  account,
  path: [id = ""],
  request,
  context,
}: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, { argv });
  const database = /^\d{1,15}$/.test(id) ? account.databases[Number(id)] : undefined;
  if (database === undefined) {
    throw new AdminError(
      404,
      `There is no database ${JSON.stringify(id)}.`,
      "GET /emulator/overview lists them.",
    );
  }
  if (context.engine.endpoint(database.id) === null) {
    throw new AdminError(
      409,
      `Database ${database.id} does not run.`,
      context.engine.getError(database.id) ?? `It is ${database.status}.`,
    );
  }
  const command = body["argv"] as string[];
  const name = (command[0] ?? "").toUpperCase();
  if (UNSUPPORTED_COMMANDS.has(name)) {
    return adminJson(200, {
      error: `ERR ${name} cannot be used in the console: connect a client of your own.`,
    });
  }
  try {
    const result = await context.engine.command(database.id, command, AbortSignal.timeout(TIMEOUT_MS));
    return adminJson(200, { result: result ?? null });
  } catch (error) {
    return adminJson(200, { error: error instanceof Error ? error.message : String(error) });
  }
}
