/** Maximum nesting depth, as that of the service's parser. Deeper values could not be walked recursively either. */
export const MAX_DEPTH = 1_000;

/** Whether a JSON text is nested deeper than {@link MAX_DEPTH}. Scans the text in one pass, because parsing it may already exhaust the stack. */
export function isTooDeep(text: string): boolean {
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
