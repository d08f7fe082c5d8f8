import type { Contract, Schema } from "./document.js";

/** Returns the schema name of a `$ref`. */
export function refName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** Decodes a name of a JSON pointer in a URL: `Page%20Thing` is `Page Thing`, `a~1b` is `a/b`. */
export function decodePointer(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return text;
  }
}

/** Finds the only list in an envelope, links aside: an envelope with one list is a listing of its items. */
export function listIn(
  response: Schema | undefined,
  { components }: Contract,
): { field: string; items: Schema } | undefined {
  if (response?.$ref === undefined) return undefined;
  const { properties = {} } = components.schemas[refName(response.$ref)] ?? {};
  const lists = Object.entries(properties).filter(
    ([name, { type, items }]) => !/^_?links$/.test(name) && type === "array" && items !== undefined,
  );
  const [only] = lists;
  if (only === undefined || lists.length > 1) return undefined;
  const [field, { items = {} }] = only;
  return { field, items };
}
