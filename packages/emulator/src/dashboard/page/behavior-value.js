/**
 * Returns the choices of a behavior as JSON with labels; `undefined` if any value of its kind can be typed.
 *
 * @param {string} expected Description of the possible values, as the emulator sends it.
 * @returns {[value: string, label: string][] | undefined}
 */
export function listChoices(expected) {
  if (expected === "true or false") {
    return [
      ["true", "on"],
      ["false", "off"],
    ];
  }
  const list = /^one of (".*")$/.exec(expected)?.[1];
  if (list === undefined) return undefined;
  return [...list.matchAll(/"[^"]*"/g)].map(([json]) => [json, json.slice(1, -1)]);
}

/**
 * Formats a value for an input: strings without quotes, all others as JSON.
 *
 * @param {unknown} value
 */
export function formatValue(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Parses a typed value as the command line does: JSON, or a string without quotes.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseValue(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Formats the name of a behavior for the user: `oneTaskAtATime` becomes "One task at a time".
 *
 * @param {string} name
 */
export function formatBehaviorName(name) {
  const words = name.replaceAll(/([a-z])([A-Z0-9])/g, "$1 $2").replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  const text = words.toLowerCase();
  return text[0]?.toUpperCase() + text.slice(1);
}
