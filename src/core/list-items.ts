import { ApiError } from "./errors.js";
import { isObject } from "./json.js";

/**
 * Extracts the items of a list.
 *
 * @param mayOmit - Whether a response without the list, or with `null`, means that there are no items.
 * @throws {@link ApiError} if the body has another form: it does not prove that there are no items.
 */
export function extractItems<T>(
  route: string,
  body: unknown,
  items: (body: never) => readonly T[] | null | undefined,
  mayOmit = true,
): readonly T[] {
  if (isObject(body)) {
    try {
      const found = items(body as never) ?? (mayOmit ? [] : undefined);
      if (Array.isArray(found)) return found;
    } catch {
      // A member on the way to the items has another form.
    }
  }
  throw new ApiError({ route, status: 200, text: "the body contains no list" });
}
