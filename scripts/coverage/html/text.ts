/** Text as HTML: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A bar whose number stands beside it in words, and which is therefore not read out. */
export function bar(part: number, whole: number): string {
  const width = whole === 0 ? 0 : (part / whole) * 100;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="10"/><rect class="done" width="${Number(width.toFixed(2))}" height="10"/></svg>`;
}

/** Markdown code spans of a summary, as HTML. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
