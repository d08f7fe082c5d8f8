import { ConfigError } from "./errors.js";
import { assertObject, encodeString, invalidValue } from "./path-params.js";

export { default as createClient } from "openapi-fetch";
export { createTransport } from "./transport.js";

/** Serializes a body. Rejects values that JSON cannot represent, because JavaScript callers can pass anything. */
export function serializeBody(route: string, body: unknown): string {
  if (!Array.isArray(body)) assertObject(body as object, `${route}: the request body`);
  if (route.endsWith("/tags")) checkTagKeys(route, body as TagsBody | undefined);
  try {
    return JSON.stringify(body, (name, value: unknown) => {
      // JSON would send `null` in its place, for which the service may choose another value.
      if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value)))
        throw invalidValue(`${route}: ${name}`, "be a finite number", value);
      return value;
    });
  } catch (error) {
    throw error instanceof ConfigError
      ? error
      : new ConfigError(`${route}: the request body must be serializable as JSON.`, { cause: error });
  }
}

type TagsBody = { key?: unknown; tags?: unknown };

/** Rejects a tag whose key could not be part of the path that updates and deletes it. */
function checkTagKeys(route: string, body: TagsBody | undefined): void {
  for (const tag of Array.isArray(body?.tags) ? body.tags : [body])
    if (tag?.key !== undefined) encodeString(route, "key", tag.key);
}
