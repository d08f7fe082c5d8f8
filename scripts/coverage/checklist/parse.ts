/** Checklist line that names a route or a schema. */
export interface ChecklistItem {
  /** Index of the line. */
  index: number;
  /** Everything before the box: indent, quote marks, bullet. */
  lead: string;
  /** Content of the box. */
  box: string;
  /** Text after the box, without an earlier note of this script and without trailing blanks. */
  text: string;
  /** Trailing blanks; two of them are a line break in Markdown. */
  tail: string;
  names: { route: string } | { schema: string };
}

/** Markdown text by line; joining the lines restores it byte for byte. */
export interface Checklist {
  lines: { text: string; end: string }[];
  items: ChecklistItem[];
}

const BOX = /^((?:\s|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\]([ \t]+\S.*?)([ \t]*)$/;
const ROUTE = /^\s*(?:`\s*)?((?:GET|POST|PUT|PATCH|DELETE)\s+\/[^\s`]*)/i;
const SCHEMA = /^\s*`([A-Za-z_][A-Za-z0-9_]*)`(?![\w`/])/;
const FENCE = /^(?:\s|>)*(`{3,}|~{3,})/;

/** Notes that this script appends to a line, recognizable by their start and end. */
const NOTE = / \*\((?:not in the contract|no such schema in the contract)(?:(?!\)\*).)*\)\*$/;

/** Parses a checklist. `isSchema` recognizes schema names that do not look like one. */
export function parseChecklist(text: string, isSchema: (name: string) => boolean): Checklist {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .map(([, line = "", end = ""]) => ({ text: line, end }))
    .filter(({ text: line, end }) => line !== "" || end !== "");
  const items: ChecklistItem[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line.text)?.[1];
    // Skip fenced blocks: they contain examples.
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

/** Returns whether a word looks like a schema name and not like a command or an environment variable. */
function looksLikeSchema(name: string): boolean {
  return /^[A-Z]/.test(name) && /[a-z]/.test(name);
}
