/**
 * Rewrites integers that exceed a double's precision as strings.
 *
 * Redis and clients in other languages use 64-bit integers, which `JSON.parse` would round
 * silently. Only array elements are rewritten, because requests contain nothing else.
 */
export function keepLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  const parts: string[] = [];
  let copied = 0;
  // A double can represent all integers of 15 digits, but not all of 16.
  const search = /"|-?\d{16,}/g;
  for (let found = search.exec(json); found !== null; found = search.exec(json)) {
    const [text] = found;
    const end = found.index + text.length;
    if (text === '"') {
      search.lastIndex = findStringEnd(json, end);
    } else if (/[[,\s]/.test(json[found.index - 1] ?? "") && /[\],\s]/.test(json[end] ?? "")) {
      parts.push(json.slice(copied, found.index), `"${text}"`);
      copied = end;
    }
  }
  return parts.join("") + json.slice(copied);
}

/** Returns the index after the closing quote of a string whose first character is at `start`. */
function findStringEnd(json: string, start: number): number {
  for (let quote = json.indexOf('"', start); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json[quote - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return json.length;
}
