import { HttpError, malformedRequest } from "../errors.js";

/** Bodies beyond this are refused. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** So deep the service's parser reads. What would be deeper could not be walked through either. */
const MAX_DEPTH = 1_000;

/**
 * The JSON of a request; `undefined` for an empty body. With `nulls` a `null` is a value and not an absent field.
 *
 * @throws {@link HttpFailure} 413 when it is too large, 400 when it is not JSON.
 */
export async function readBody(request: Request, { nulls }: { nulls: boolean }): Promise<unknown> {
  const body = await request.text();
  if (body.length > MAX_BODY_BYTES || Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new HttpError(413, `The request body is larger than ${MAX_BODY_BYTES} bytes.`);
  }
  if (body.trim() === "") return undefined;
  if (isTooDeep(body)) throw malformedRequest(`the body is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(body, nulls ? undefined : withoutNull) as unknown;
  } catch (error) {
    throw malformedRequest(error instanceof Error ? error.message : "the body is not JSON");
  }
}

/** `null` stands for an absent field. In a list it stays, and is refused where the list is checked. */
function withoutNull(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}

/** Looks at the text, as parsing it may already be too much. In one pass, whatever the text. */
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
