/**
 * Returns the option of a choice: its value as JSON, and its label.
 *
 * @param {unknown} choice
 * @returns {[value: string, label: string]}
 */
export function toOption(choice) {
  const label = typeof choice === "boolean" ? (choice ? "on" : "off") : formatValue(choice);
  return [JSON.stringify(choice), label];
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
