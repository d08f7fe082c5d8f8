import { createCommand, type RedisCommand } from "./command.js";

/** Position of the timeout argument of blocking commands. */
interface Timeout {
  index: number;
  unitMs: number;
}

const SECONDS = 1000;

/** Minimum timeout: Redis blocks indefinitely with a timeout of 0. */
const MIN_MS = 1;

/** Returns how long a command blocks; `undefined` if it does not block. */
function findTimeout({ name, args }: RedisCommand): Timeout | undefined {
  switch (name) {
    case "BLPOP":
    case "BRPOP":
    case "BRPOPLPUSH":
    case "BLMOVE":
    case "BZPOPMIN":
    case "BZPOPMAX":
      return { index: args.length - 1, unitMs: SECONDS };
    case "BLMPOP":
    case "BZMPOP":
      return { index: 0, unitMs: SECONDS };
    case "XREAD":
    case "XREADGROUP":
      return findBlockOption(args);
    case "WAIT":
      return { index: 1, unitMs: 1 };
    case "WAITAOF":
      return { index: 2, unitMs: 1 };
    default:
      return undefined;
  }
}

/** Finds `BLOCK ms` among the options. A group or a stream may be named BLOCK too. */
function findBlockOption(args: RedisCommand["args"]): Timeout | undefined {
  const words = args.map((arg) => arg.toString().toUpperCase());
  for (let index = words[0] === "GROUP" ? 3 : 0; index < words.length; index += 1) {
    if (words[index] === "STREAMS") return undefined;
    if (words[index] === "BLOCK") return { index: index + 1, unitMs: 1 };
    if (words[index] === "COUNT") index += 1;
  }
  return undefined;
}

/** Whether a command can block its connection. */
export function canBlock(one: RedisCommand): boolean {
  return findTimeout(one) !== undefined;
}

/**
 * Limits the total blocking time of commands to `limitMs`.
 *
 * The limit is passed to Redis: closing the connection instead could lose an element that was just popped.
 */
export function clampBlockingTimeout(commands: readonly RedisCommand[], limitMs: number): RedisCommand[] {
  const share = Math.max(limitMs / Math.max(commands.filter(canBlock).length, 1), MIN_MS);
  return commands.map((one) => {
    const timeout = findTimeout(one);
    const text = timeout === undefined ? undefined : one.args[timeout.index]?.toString().trim();
    const units = text === undefined || text === "" ? Number.NaN : Number(text);
    // Redis rejects invalid timeouts. It rounds up: a negative fraction of a millisecond becomes 0, which blocks indefinitely.
    const isRejected = !Number.isFinite(units) || Math.ceil(units * (timeout?.unitMs ?? 1)) < 0;
    if (timeout === undefined || isRejected) return one;
    if (units > 0 && units * timeout.unitMs <= share) return one;
    const limit = timeout.unitMs === 1 ? Math.ceil(share) : share / timeout.unitMs;
    return createCommand(
      one.name,
      one.args.map((arg, index) => (index === timeout.index ? String(limit) : arg)),
    );
  });
}
