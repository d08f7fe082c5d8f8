import { ReplyError } from "ioredis";

/** Result of a command. */
export type RedisResult =
  | { result: unknown }
  | {
      error: string;
      /** Whether the connection was lost, so that the command may have been executed. */
      isLost?: true;
    };

/** JSON body of a result. */
export type ResultBody = { result: unknown } | { error: string };

/** Converts a reply or an error of Redis to a result. */
export function toResult(reply: unknown): RedisResult {
  if (!(reply instanceof Error)) return { result: reply };
  if (reply instanceof ReplyError) return { error: reply.message };
  return { error: `ERR the database is unreachable: ${reply.message}`, isLost: true };
}

/** Encoding of strings: unchanged, or base64, which preserves binary data. */
export type Encoding = "text" | "base64";

/** Converts a result to the shapes of RESP2: strings, numbers, null and arrays. */
export function encodeResult(command: RedisResult, encoding: Encoding): ResultBody {
  if ("error" in command) return { error: command.error };
  const { result } = command;
  // A top-level `OK` is not encoded, but inside an array it is: clients decode all strings there.
  if (Buffer.isBuffer(result) && result.toString("latin1") === "OK") return { result: "OK" };
  return { result: encode(result, encoding) };
}

function encode(value: unknown, encoding: Encoding): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => encode(one, encoding));
  if (Buffer.isBuffer(value)) return value.toString(encoding === "base64" ? "base64" : "utf8");
  if (value instanceof Error) return encode(Buffer.from(value.message), encoding);
  return value ?? null;
}
