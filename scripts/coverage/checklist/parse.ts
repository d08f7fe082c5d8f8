/** One line of a checklist that names a route or a schema. */
export interface ChecklistItem {
  /** Index of the line. */
  index: number;
  /** Everything before the box: indent, quote marks, bullet. */
  lead: string;
  /** What stands in the box. */
  box: string;
  /** Everything after the box, without an earlier note of ours and without blanks at the end. */
  text: string;
  /** Blanks at the end of the line; two of them break a line in Markdown. */
  tail: string;
  names: { route: string } | { schema: string };
}

/** A Markdown text, line by line; joined again it is the same text, byte for byte. */
export interface Checklist {
  lines: { text: string; end: string }[];
  items: ChecklistItem[];
}

const BOX = /^((?:\s|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\]([ \t]+\S.*?)([ \t]*)$/;
const ROUTE = /^\s*(?:`\s*)?((?:GET|POST|PUT|PATCH|DELETE)\s+\/[^\s`]*)/i;
const SCHEMA = /^\s*`([A-Za-z_][A-Za-z0-9_]*)`(?![\w`/])/;
const FENCE = /^(?:\s|>)*(`{3,}|~{3,})/;

/** Notes that we put behind a line, told from the user's own words by their beginning and end. */
const NOTE = / \*\((?:not in the contract|no such schema in the contract)(?:(?!\)\*).)*\)\*$/;

/** Reads a checklist. `isSchema` tells names of schemas that do not look like one. */
export function parseChecklist(text: string, isSchema: (name: string) => boolean): Checklist {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .map(([, line = "", end = ""]) => ({ text: line, end }))
    .filter(({ text: line, end }) => line !== "" || end !== "");
  const items: ChecklistItem[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line.text)?.[1];
    // What stands in a fenced block is an example, not a list.
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    fence = mark;
    const item = mark === undefined ? parseItem(line.text, index, isSchema) : undefined;
    if (item !== undefined) items.push(item);
  }
  return { lines, items };
}

function parseItem(
  line: string,
  index: number,
  isSchema: (name: string) => boolean,
): ChecklistItem | undefined {
  const [, lead = "", box = " ", rest = "", tail = ""] = BOX.exec(line) ?? [];
  if (rest === "") return undefined;
  const text = rest.replace(NOTE, "");
  const route = ROUTE.exec(text)?.[1];
  if (route !== undefined) return { index, lead, box, text, tail, names: { route } };
  const schema = SCHEMA.exec(text)?.[1];
  if (schema === undefined || !(isSchema(schema) || looksLikeSchema(schema))) return undefined;
  return { index, lead, box, text, tail, names: { schema } };
}

/** A word of another kind, such as a command or an environment variable, is no schema. */
function looksLikeSchema(name: string): boolean {
  return /^[A-Z]/.test(name) && /[a-z]/.test(name);
}
