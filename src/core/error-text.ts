/** Returns the message of a caught value, which need not be an `Error`. */
export function getErrorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Control characters, line and paragraph separators, and characters that reorder a line. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Replaces control characters with visible escapes, so that a text of the service can neither control a terminal nor
 * forge a line of a log.
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => ESCAPES[character] ?? toUnicodeEscape(character));
}

/** Escapes a UTF-16 code unit as JSON does. */
export function toUnicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Replaces control characters in a text that may have several lines. */
export function toPrintableLines(text: string): string {
  return text.split("\n").map(toPrintable).join("\n");
}

/** Shortens a text to fit into a message. */
export function truncate(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Formats the ids of a resource for a message. */
export function formatIds(ids: Readonly<Record<string, number | string>>): string {
  return Object.entries(ids)
    .map(([name, id]) => `${name} ${id}`)
    .join(", ");
}
