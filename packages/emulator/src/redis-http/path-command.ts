import { command, type RedisCommand } from "./command.js";
import { RedisHttpError } from "./error.js";

/**
 * The command in a path: `/set/key/value?EX=100` is `SET key value EX 100`, and a body stands where the value
 * would, before the options of the query.
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
    // An option without a value, such as NX, is a word alone.
    ...options.flatMap(([option, value]) => (value === "" ? [option] : [option, value])),
  ]);
}

/** The bytes of a path segment. Not all of them are text, and a lone `%` means itself. */
export function bytesOf(segment: string): Buffer {
  const bytes = segment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // URLs are ASCII once they were parsed, so each character is a byte.
  return Buffer.from(bytes, "latin1");
}
