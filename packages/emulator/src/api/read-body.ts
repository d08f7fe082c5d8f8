import { HttpError, malformedRequest } from "../errors.js";
import { isTooDeep, MAX_DEPTH } from "../json-depth.js";

/** Maximum size of a request body. */
export const MAX_BODY_BYTES = 1024 * 1024;

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
