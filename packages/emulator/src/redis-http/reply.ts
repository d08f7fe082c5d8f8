import { ReplyError } from "ioredis";

/** What a command came to. */
export type RedisReply =
  | { result: unknown }
  | {
      error: string;
      /** The connection went away: whether the command was carried out is not known. */
      lost?: true;
    };

/** What is sent for an outcome. */
export type WireOutcome = { result: unknown } | { error: string };

/** An answer of Redis, or the error it is. */
export function outcomeOf(reply: unknown): RedisReply {
  if (!(reply instanceof Error)) return { result: reply };
  if (reply instanceof ReplyError) return { error: reply.message };
  return { error: `ERR the database cannot be reached: ${reply.message}`, lost: true };
}

/** How strings are sent: as they are, or in base64, which keeps what is not text. */
export type Encoding = "text" | "base64";

/** An outcome in the shapes of RESP2: strings, numbers, null and arrays. */
export function encodeOutcome(outcome: RedisReply, encoding: Encoding): WireOutcome {
  if ("error" in outcome) return { error: outcome.error };
  const { result } = outcome;
  // `OK` alone is never encoded. Inside of an array it is: clients decode every string there.
  if (Buffer.isBuffer(result) && result.toString("latin1") === "OK") return { result: "OK" };
  return { result: encode(result, encoding) };
}

function encode(value: unknown, encoding: Encoding): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => encode(one, encoding));
  if (Buffer.isBuffer(value)) return value.toString(encoding === "base64" ? "base64" : "utf8");
  if (value instanceof Error) return encode(Buffer.from(value.message), encoding);
  return value ?? null;
}
