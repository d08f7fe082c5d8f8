/** @type {Record<string, string>} */
const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", a: "\u0007" };

/**
 * Splits a line into arguments as redis-cli does: with single and double quotes, and escapes in double quotes.
 *
 * @param {string} line
 * @returns {string[] | undefined} `undefined` when a quote is not closed, or is closed in the middle of an argument.
 */
export function splitLine(line) {
  /** @type {string[]} */
  const words = [];
  let at = 0;
  while (true) {
    while (isSpace(line[at])) at += 1;
    if (at >= line.length) return words;
    let word = "";
    while (at < line.length && !isSpace(line[at])) {
      const quote = line[at];
      if (quote !== '"' && quote !== "'") {
        word += line[at];
        at += 1;
        continue;
      }
      const quoted = quote === '"' ? doubleQuoted(line, at + 1) : singleQuoted(line, at + 1);
      if (quoted === undefined) return undefined;
      word += quoted.text;
      at = quoted.end;
      if (at < line.length && !isSpace(line[at])) return undefined;
    }
    words.push(word);
  }
}

/** @param {string | undefined} character */
function isSpace(character) {
  return character !== undefined && /\s/.test(character);
}

/**
 * @param {string} line
 * @param {number} start
 */
function doubleQuoted(line, start) {
  let text = "";
  for (let at = start; at < line.length; at += 1) {
    const character = line[at] ?? "";
    if (character === '"') return { text, end: at + 1 };
    if (character !== "\\") {
      text += character;
      continue;
    }
    const hex = /^x([0-9a-f]{2})/i.exec(line.slice(at + 1, at + 4))?.[1];
    const next = line[at + 1] ?? "";
    text += hex === undefined ? (ESCAPES[next] ?? next) : String.fromCharCode(Number.parseInt(hex, 16));
    at += hex === undefined ? 1 : 3;
  }
  return undefined;
}

/**
 * @param {string} line
 * @param {number} start
 */
function singleQuoted(line, start) {
  let text = "";
  for (let at = start; at < line.length; at += 1) {
    const character = line[at] ?? "";
    if (character === "'") return { text, end: at + 1 };
    if (character === "\\" && line[at + 1] === "'") at += 1;
    text += line[at];
  }
  return undefined;
}
