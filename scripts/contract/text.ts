/** Characters that are not shown, or that change how others are shown; unpaired surrogates. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Reduces a text to one line without characters that a terminal interprets. */
export function toLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(new RegExp(INVISIBLE, "gu"), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Formats a text as a code span of Markdown, whatever it contains. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return fence + pad + text + pad + fence;
}
