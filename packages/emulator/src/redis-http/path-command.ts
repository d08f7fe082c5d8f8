import { createCommand, type RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";

/**
 * Parses the command in a path: `/set/key/value?EX=100` is `SET key value EX 100`. A body takes the place of the value,
 * before the options of the query.
 */
export function parsePathCommand(
  segments: readonly string[],
  query: URLSearchParams,
  body: Buffer,
): RedisCommand {
  const [name, ...args] = segments.map(decodeSegment);
  if (name === undefined || name.length === 0) {
    throw new RedisHttpError(
      400,
      "ERR command is missing: send it in the path (/get/key) or as a JSON array with POST",
    );
  }
  const options = [...query].filter(([option]) => option !== "_token");
  return createCommand(name.toString(), [
    ...args,
    ...(body.length === 0 ? [] : [body]),
    // An option without a value, such as NX, is one argument.
    ...options.flatMap(([option, value]) => (value === "" ? [option] : [option, value])),
  ]);
}

/** Decodes a path segment to bytes. They may be binary, and an invalid `%` is kept. */
export function decodeSegment(segment: string): Buffer {
  const bytes = segment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // Parsed URLs are ASCII, so each character is one byte.
  return Buffer.from(bytes, "latin1");
}
