/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const RAW = "\u0001raw:";

/** Wraps JSON text that `JSON.stringify` does not produce, such as `1e400`. Serialize it with {@link toText}. */
export function raw(text: string): Json {
  return `${RAW}${text}`;
}

/** Serializes a value, including {@link raw} text. */
export function toText(value: Json): string {
  // The prefix starts with a control character, which JSON escapes.
  return JSON.stringify(value).replace(/"\\u0001raw:([^"]*)"/g, "$1");
}

/** Returns a copy with an own property, also if its name is `__proto__`. */
export function withField(object: { [name: string]: Json }, name: string, value: Json) {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
