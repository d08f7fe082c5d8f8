import type { AccountState } from "../state/state.js";
import { checkFields, type Fields, readObject, required, string } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";
import { listArmDatabases } from "./overview-azure.js";

/** Commands that change the state of the connection, have no single reply, or affect the server. */
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

/** Limits blocking commands. */
const TIMEOUT_MS = 10_000;

const argv = required({
  schema: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 10_000 },
  accepts: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 10_000 &&
    value.every((item) => typeof item === "string"),
  expected: "an array of 1 to 10000 strings",
});

/** Fields of a command. `region`: of an Active-Active database; by default the first one. */
export const COMMAND_FIELDS: Fields = { argv, region: string };

/** Executes a command on a database of the account. An error reply of Redis is a successful response with `error`. */
export async function runCommand({
  account,
  path: [id = ""],
  request,
  context,
}: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, COMMAND_FIELDS);
  const database = findDatabase(id, account);
  if (database === undefined) {
    throw new AdminError(
      404,
      `Database ${JSON.stringify(id)} not found.`,
      "GET /emulator/overview lists the databases.",
    );
  }
  const region = readRegion(body["region"], database);
  if (context.engine.endpoint(database.id, region) === null) {
    throw new AdminError(
      409,
      `Database ${database.id} is not running.`,
      context.engine.getError(database.id) ?? `Its status is ${database.status}.`,
    );
  }
  const command = body["argv"] as string[];
  const name = (command[0] ?? "").toUpperCase();
  if (UNSUPPORTED_COMMANDS.has(name)) {
    return adminJson(200, {
      error: `ERR ${name} is not supported in the console. Use a Redis client.`,
    });
  }
  try {
    const result = await context.engine.command(database.id, command, {
      timeoutMs: TIMEOUT_MS,
      ...(region === undefined ? {} : { region }),
    });
    return adminJson(200, { result: result ?? null });
  } catch (error) {
    return adminJson(200, { error: error instanceof Error ? error.message : String(error) });
  }
}

interface ConsoleDatabase {
  id: number;
  status: string;
  regions: readonly string[];
}

function findDatabase(id: string, account: AccountState): ConsoleDatabase | undefined {
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const own = account.databases[Number(id)];
  if (own !== undefined)
    return { id: own.id, status: own.status, regions: own.crdb?.map(({ region }) => region) ?? [] };
  const inAzure = listArmDatabases(account).find((one) => String(one.id) === id);
  return inAzure && { ...inAzure, regions: [] };
}

function readRegion(given: unknown, { id, regions }: ConsoleDatabase): string | undefined {
  if (given === undefined) return undefined;
  const region = regions.find((one) => one === given);
  if (region !== undefined) return region;
  throw new AdminError(
    400,
    regions.length === 0
      ? `region must be omitted: database ${id} is not Active-Active (got ${JSON.stringify(given)}).`
      : `region must be one of ${regions.join(", ")} (got ${JSON.stringify(given)}).`,
    "Omit it for the first region.",
  );
}
