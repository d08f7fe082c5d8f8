import type { RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";

const ELSEWHERE: Readonly<Record<string, string>> = {
  SUBSCRIBE: "subscribe with POST /subscribe/{channel}",
  PSUBSCRIBE: "subscribe with POST /psubscribe/{pattern}",
  MULTI: "send the commands of a transaction to /multi-exec",
  EXEC: "send the commands of a transaction to /multi-exec",
};

/** Commands that change the connection's state, which would affect later requests. */
const CHANGE_THE_CONNECTION: ReadonlySet<string> = new Set([
  ...Object.keys(ELSEWHERE),
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

const CHANGING_PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  CLIENT: new Set(["CACHING", "NO-EVICT", "NO-TOUCH", "REPLY", "SETINFO", "SETNAME", "TRACKING"]),
  SCRIPT: new Set(["DEBUG"]),
};

/**
 * Rejects commands that are meaningless over HTTP, where requests share connections. Permissions are checked by the
 * server's ACL.
 *
 * @throws {@link RedisHttpError} 400 with the message of Upstash.
 */
export function refuseStatefulCommand({ name, args: [part] }: RedisCommand): void {
  const changes =
    CHANGE_THE_CONNECTION.has(name) ||
    (Object.hasOwn(CHANGING_PARTS, name) &&
      part !== undefined &&
      CHANGING_PARTS[name]?.has(part.toString().toUpperCase()) === true);
  if (!changes) return;
  const hint = Object.hasOwn(ELSEWHERE, name)
    ? ELSEWHERE[name]
    : "it concerns the connection, and over HTTP requests share their connections";
  throw new RedisHttpError(400, `ERR Command is not available: '${name}'; ${hint}`);
}
