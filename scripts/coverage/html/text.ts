/** Escapes a string for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Renders a bar that is hidden from screen readers, because its number is next to it as text. */
export function bar(part: number, whole: number): string {
  const width = whole === 0 ? 0 : (part / whole) * 100;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="10"/><rect class="done" width="${Number(width.toFixed(2))}" height="10"/></svg>`;
}

/** Converts Markdown code spans of a summary to HTML. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
