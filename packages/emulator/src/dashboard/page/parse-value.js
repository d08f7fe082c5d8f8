/**
 * @param {any} value
 * @returns {Record<string, any>}
 */
export function object(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** @param {any} value */
export function text(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Right-to-left scripts, and characters that set the direction of text. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Reads a text that users choose, such as a name. One that is not written from left to right is isolated: it would
 * reorder the numbers and words after it.
 *
 * @param {any} value
 */
export function userText(value) {
  const given = text(value);
  return DIRECTED.test(given) ? `\u2068${given}\u2069` : given;
}

/** @param {any} value */
export function number(value, fallback = 0) {
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}

/**
 * Returns a list that is sent either directly or as a named property.
 *
 * @param {any} value
 * @param {string} [name]
 * @returns {any[]}
 */
export function listIn(value, name = "") {
  const list = Array.isArray(value) ? value : object(value)[name];
  return Array.isArray(list) ? list : [];
}
