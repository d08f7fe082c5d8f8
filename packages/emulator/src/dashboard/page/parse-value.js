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
