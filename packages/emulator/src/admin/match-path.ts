import { AdminError } from "./error.js";

/**
 * Matches path segments against a template.
 *
 * @returns The decoded segments at the positions of parameters such as `{id}`; `undefined` if the path does not match.
 * @throws {@link AdminError} 400 if a segment is not valid percent-encoding.
 */
export function matchPath(template: readonly string[], segments: readonly string[]): string[] | undefined {
  if (template.length !== segments.length) return undefined;
  const values: string[] = [];
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    const isParameter = part.startsWith("{");
    if (!isParameter && part !== segment) return undefined;
    if (isParameter) values.push(decodeSegment(segment));
  }
  return values;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AdminError(
      400,
      "The path is not valid percent-encoded UTF-8.",
      "Encode the path with encodeURIComponent.",
    );
  }
}
