import { createCommand, type RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";
import { keepLongIntegers } from "./exact-integers.js";

/** Parses the body of a single command: `["SET", "key", "value"]`. */
export function parseCommand(body: Buffer): RedisCommand {
  const value = parse(body, 'a command such as ["SET","key","value"]');
  return toCommand(value, "the body");
}

/** Parses the body of a pipeline or transaction: `[["SET", "key", "value"], ["GET", "key"]]`. */
export function parseCommands(body: Buffer, limit: number): RedisCommand[] {
  const desired = 'a list of commands such as [["SET","key","value"],["GET","key"]]';
  const value = parse(body, desired);
  if (!Array.isArray(value)) throw new RedisHttpError(400, `ERR the body must be ${desired}`);
  if (value.length === 0) throw new RedisHttpError(400, "ERR the body must contain at least one command");
  if (value.length > limit) {
    throw new RedisHttpError(400, `ERR ${value.length} commands in one request; the maximum is ${limit}`);
  }
  return value.map((one: unknown, index) => toCommand(one, `command ${index + 1}`));
}

function parse(body: Buffer, desired: string): unknown {
  if (body.length === 0) throw new RedisHttpError(400, `ERR the body is empty; it must be ${desired}`);
  try {
    return JSON.parse(keepLongIntegers(body.toString()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RedisHttpError(400, `ERR the body is not JSON (${why}); it must be ${desired}`);
  }
}

/** Parses one command. An invalid command rejects the whole request before any command is executed. */
function toCommand(value: unknown, where: string): RedisCommand {
  if (!Array.isArray(value)) {
    throw new RedisHttpError(
      400,
      `ERR ${where} is ${describeType(value)}, not an array such as ["GET","key"]`,
    );
  }
  const [name, ...args] = value.map((part: unknown, index) => {
    if (typeof part === "string") return part;
    if (typeof part === "number" || typeof part === "boolean") return String(part);
    const position = index === 0 ? "the name" : `argument ${index}`;
    throw new RedisHttpError(
      400,
      `ERR ${position} of ${where} is ${describeType(part)}, not a string, number or boolean`,
    );
  });
  if (name === undefined) throw new RedisHttpError(400, `ERR ${where} is an empty array`);
  return createCommand(name, args);
}

function describeType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
