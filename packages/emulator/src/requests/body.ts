import { HttpFailure } from "../failures.js";
import { malformed } from "./shape.js";

/** Bodies beyond this are refused. */
export const MAX_BODY_BYTES = 1024 * 1024;

/**
 * The JSON of a request; `undefined` for an empty body. With `nulls` a `null` is a value and not an absent field.
 *
 * @throws {@link HttpFailure} 413 when it is too large, 400 when it is not JSON.
 */
export async function readBody(request: Request, { nulls }: { nulls: boolean }): Promise<unknown> {
  const body = await request.text();
  if (body.length > MAX_BODY_BYTES || Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw new HttpFailure(413, `The request body is larger than ${MAX_BODY_BYTES} bytes.`);
  }
  if (body.trim() === "") return undefined;
  try {
    return JSON.parse(body, nulls ? undefined : withoutNull) as unknown;
  } catch (problem) {
    throw malformed(problem instanceof Error ? problem.message : "the body is not JSON");
  }
}

/** `null` stands for an absent field. In a list it stays, and is refused where the list is checked. */
function withoutNull(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}
