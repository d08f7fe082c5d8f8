import { command, type RedisCommand } from "./command.js";

/** Where a blocking command says how long it blocks. */
interface Timeout {
  at: number;
  unitMs: number;
}

const SECONDS = 1000;

/** A time of 0 means for ever, so the shortest time is more than that. */
const MIN_MS = 1;

/** How long a command blocks; `undefined` for the many that do not. */
function timeoutOf({ name, args }: RedisCommand): Timeout | undefined {
  switch (name) {
    case "BLPOP":
    case "BRPOP":
    case "BRPOPLPUSH":
    case "BLMOVE":
    case "BZPOPMIN":
    case "BZPOPMAX":
      return { at: args.length - 1, unitMs: SECONDS };
    case "BLMPOP":
    case "BZMPOP":
      return { at: 0, unitMs: SECONDS };
    case "XREAD":
    case "XREADGROUP":
      return blockOption(args);
    case "WAIT":
      return { at: 1, unitMs: 1 };
    case "WAITAOF":
      return { at: 2, unitMs: 1 };
    default:
      return undefined;
  }
}

/** `BLOCK ms` among the options. A group, or a stream, may be called BLOCK as well. */
function blockOption(args: RedisCommand["args"]): Timeout | undefined {
  const words = args.map((arg) => arg.toString().toUpperCase());
  for (let at = words[0] === "GROUP" ? 3 : 0; at < words.length; at += 1) {
    if (words[at] === "STREAMS") return undefined;
    if (words[at] === "BLOCK") return { at: at + 1, unitMs: 1 };
    if (words[at] === "COUNT") at += 1;
  }
  return undefined;
}

/** Whether a command may keep a connection for itself. */
export function blocks(one: RedisCommand): boolean {
  return timeoutOf(one) !== undefined;
}

/**
 * The same commands, blocking for `limitMs` in all at most.
 *
 * The time is given to Redis: were the connection closed instead, an element that was just popped would be lost.
 */
export function clampBlockingTimeout(commands: readonly RedisCommand[], limitMs: number): RedisCommand[] {
  const share = Math.max(limitMs / Math.max(commands.filter(blocks).length, 1), MIN_MS);
  return commands.map((one) => {
    const timeout = timeoutOf(one);
    const text = timeout === undefined ? undefined : one.args[timeout.at]?.toString().trim();
    const units = text === undefined || text === "" ? Number.NaN : Number(text);
    // What is not a time is for Redis to refuse. It rounds up: minus a fraction of a millisecond is 0, for ever.
    const refused = !Number.isFinite(units) || Math.ceil(units * (timeout?.unitMs ?? 1)) < 0;
    if (timeout === undefined || refused) return one;
    if (units > 0 && units * timeout.unitMs <= share) return one;
    const limit = timeout.unitMs === 1 ? Math.ceil(share) : share / timeout.unitMs;
    return command(
      one.name,
      one.args.map((arg, index) => (index === timeout.at ? String(limit) : arg)),
    );
  });
}
