/**
 * The same JSON with integers that a double cannot hold written as strings.
 *
 * Redis counts in 64 bits and so do clients in other languages; `JSON.parse` would round what they send without
 * a word. Only elements of arrays are looked at: nothing else is accepted.
 */
export function keepLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  const parts: string[] = [];
  let copied = 0;
  // Fifteen digits always fit a double, sixteen may not.
  const search = /"|-?\d{16,}/g;
  for (let found = search.exec(json); found !== null; found = search.exec(json)) {
    const [text] = found;
    const end = found.index + text.length;
    if (text === '"') {
      search.lastIndex = endOfString(json, end);
    } else if (/[[,\s]/.test(json[found.index - 1] ?? "") && /[\],\s]/.test(json[end] ?? "")) {
      parts.push(json.slice(copied, found.index), `"${text}"`);
      copied = end;
    }
  }
  return parts.join("") + json.slice(copied);
}

/** The place after the closing quote of a string whose first character is at `start`. */
function endOfString(json: string, start: number): number {
  for (let quote = json.indexOf('"', start); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json[quote - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return json.length;
}
