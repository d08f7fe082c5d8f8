import { createHash } from "node:crypto";
import { createCommand, type RedisCommand, send } from "./command.js";
import type { Connection } from "./connection.js";

/** Flag of scripts at Upstash, which Redis rejects. The scripts of Upstash's rate limiters start with it. */
const FLAG = "allow-key-locking";

/** The first line of a script: the engine and its flags. */
const SHEBANG = /^#!lua[^\n]*/;

const MAX_SCRIPTS = 1_000;

/**
 * Digests of sent scripts with the flag, and those of the scripts that Redis has instead. A client whose script is no
 * longer listed sends it again, as after a restart of Redis.
 */
const digests = new Map<string, string>();

/** Sends a command, without the flag in its script. Digests of such scripts are the ones that the client computed. */
export async function sendCommand(connection: Connection, command: RedisCommand): Promise<unknown> {
  const { name, args } = command;
  const [first = "", second = ""] = args;
  if (name === "EVAL" || name === "EVAL_RO") {
    return send(connection, createCommand(name, [removeFlag(first), ...args.slice(1)]));
  }
  if (name === "EVALSHA" || name === "EVALSHA_RO") {
    return send(connection, createCommand(name, [toDigest(first), ...args.slice(1)]));
  }
  const subcommand = name === "SCRIPT" ? String(first).toUpperCase() : "";
  if (subcommand === "EXISTS") {
    return send(connection, createCommand(name, [first, ...args.slice(1).map(toDigest)]));
  }
  if (subcommand !== "LOAD" || removeFlag(second) === second) return send(connection, command);
  await send(connection, createCommand(name, [first, removeFlag(second), ...args.slice(2)]));
  return Buffer.from(hash(second));
}

/** Removes the flag from a script, and remembers the digests of both. */
function removeFlag(script: string | Buffer): string | Buffer {
  // Other scripts are not converted, because they may contain any bytes.
  if (script.indexOf("#!lua") !== 0) return script;
  const text = Buffer.isBuffer(script) ? script.toString("latin1") : script;
  const [shebang = ""] = SHEBANG.exec(text) ?? [];
  const [engine = "", flags = ""] = shebang.trim().split(/\s+flags=/);
  if (!flags.split(",").includes(FLAG)) return script;
  const rest = flags.split(",").filter((flag) => flag !== FLAG);
  // The line remains, so that the line numbers in errors are those of the sent script.
  const line = rest.length === 0 ? engine : `${engine} flags=${rest.join(",")}`;
  const changed = text.replace(shebang, () => line);
  const result = Buffer.isBuffer(script) ? Buffer.from(changed, "latin1") : changed;
  digests.delete(hash(script));
  digests.set(hash(script), hash(result));
  for (const oldest of digests.keys()) {
    if (digests.size <= MAX_SCRIPTS) break;
    digests.delete(oldest);
  }
  return result;
}

function toDigest(sent: string | Buffer): string | Buffer {
  return digests.get(String(sent).toLowerCase()) ?? sent;
}

function hash(script: string | Buffer): string {
  return createHash("sha1").update(script).digest("hex");
}
