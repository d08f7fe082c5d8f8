import { command, type RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";

/**
 * Parses the command in a path: `/set/key/value?EX=100` is `SET key value EX 100`. A body takes the place of the value,
 * before the options of the query.
 */
export function commandInPath(
  segments: readonly string[],
  query: URLSearchParams,
  body: Buffer,
): RedisCommand {
  const [name, ...args] = segments.map(bytesOf);
  if (name === undefined || name.length === 0) {
    throw new RedisHttpError(
      400,
      "ERR no command: send it in the path, /get/key, or as a JSON array by POST",
    );
  }
  const options = [...query].filter(([option]) => option !== "_token");
  return command(name.toString(), [
    ...args,
    ...(body.length === 0 ? [] : [body]),
    // An option without a value, such as NX, is one argument.
    ...options.flatMap(([option, value]) => (value === "" ? [option] : [option, value])),
  ]);
}

/** Decodes a path segment to bytes. They may be binary, and an invalid `%` is kept. */
export function bytesOf(segment: string): Buffer {
  const bytes = segment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // Parsed URLs are ASCII, so each character is one byte.
  return Buffer.from(bytes, "latin1");
}
