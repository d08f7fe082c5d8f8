import type { RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";

const HINTS: Readonly<Record<string, string>> = {
  SUBSCRIBE: "subscribe with POST /subscribe/{channel}",
  PSUBSCRIBE: "subscribe with POST /psubscribe/{pattern}",
  MULTI: "send the commands of a transaction to /multi-exec",
  EXEC: "send the commands of a transaction to /multi-exec",
};

/** Commands that change the connection's state, which would affect later requests. */
const STATEFUL_COMMANDS: ReadonlySet<string> = new Set([
  ...Object.keys(HINTS),
  "ASKING",
  "AUTH",
  "DISCARD",
  "HELLO",
  "MONITOR",
  "PSYNC",
  "PUNSUBSCRIBE",
  "QUIT",
  "READONLY",
  "READWRITE",
  "REPLCONF",
  "RESET",
  "SELECT",
  "SSUBSCRIBE",
  "SUNSUBSCRIBE",
  "SYNC",
  "UNSUBSCRIBE",
  "UNWATCH",
  "WATCH",
]);

const STATEFUL_SUBCOMMANDS: Readonly<Record<string, ReadonlySet<string>>> = {
  CLIENT: new Set(["CACHING", "NO-EVICT", "NO-TOUCH", "REPLY", "SETINFO", "SETNAME", "TRACKING"]),
  SCRIPT: new Set(["DEBUG"]),
};

/**
 * Rejects commands that are meaningless over HTTP, where requests share connections. Permissions are checked by the
 * server's ACL.
 *
 * @throws {@link RedisHttpError} 400 with the message of Upstash.
 */
export function rejectStatefulCommand({ name, args: [part] }: RedisCommand): void {
  const isStateful =
    STATEFUL_COMMANDS.has(name) ||
    (Object.hasOwn(STATEFUL_SUBCOMMANDS, name) &&
      part !== undefined &&
      STATEFUL_SUBCOMMANDS[name]?.has(part.toString().toUpperCase()) === true);
  if (!isStateful) return;
  const hint = Object.hasOwn(HINTS, name)
    ? HINTS[name]
    : "it changes the state of the connection, which HTTP requests share";
  throw new RedisHttpError(400, `ERR Command is not available: '${name}'; ${hint}`);
}
