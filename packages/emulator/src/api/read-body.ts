import { HttpError, malformedRequest } from "../errors.js";

/** Maximum size of a request body. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Maximum nesting depth, as that of the service's parser. Deeper values could not be walked recursively either. */
const MAX_DEPTH = 1_000;

/**
 * Parses the JSON body of a request; `undefined` for an empty body.
 *
 * @param options `keepNulls`: whether `null` is a value; otherwise it stands for an absent field.
 * @throws {@link HttpError} 413 if it is too large, 400 if it is not JSON.
 */
export async function parseBody(request: Request, { keepNulls }: { keepNulls: boolean }): Promise<unknown> {
  const body = await request.text();
  if (body.length > MAX_BODY_BYTES || Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new HttpError(413, `The request body must be at most ${MAX_BODY_BYTES} bytes.`);
  }
  if (body.trim() === "") return undefined;
  if (isTooDeep(body)) throw malformedRequest(`the body is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(body, keepNulls ? undefined : withoutNull) as unknown;
  } catch (error) {
    throw malformedRequest(error instanceof Error ? error.message : "the body is not JSON");
  }
}

/** Drops the fields that are `null`. In a list it stays, and is rejected where the list is checked. */
function withoutNull(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}

/** Scans the text in one pass, because parsing it may already exhaust the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const found = text[at];
    if (quoted) {
      if (found === "\\") at += 1;
      else if (found === '"') quoted = false;
    } else if (found === '"') quoted = true;
    else if (found === "]" || found === "}") depth -= 1;
    else if (found === "[" || found === "{") {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    }
  }
  return false;
}
