import { findRoutes } from "./routes.js";

/** Line with a checkbox. */
export interface Checkbox {
  /** Index of the line. */
  index: number;
  /** Text of the line, without earlier notes of this script. */
  text: string;
  /** Offset of the character between the brackets. */
  boxAt: number;
  /** Offset at which a note is inserted. */
  noteAt: number;
  /** Whether an earlier note states that the box was ticked without support. */
  wasTicked: boolean;
  /** Operations or schema that the line names; empty if it could not be read. */
  names: ({ route: string } | { schema: string })[];
}

/** Markdown text by line; joining the lines restores it byte for byte. */
export interface Checklist {
  lines: { text: string; end: string }[];
  boxes: Checkbox[];
}

/** `[-]` and `[~]` are common marks for work that is under way or dropped. */
const MARK = String.raw`\[([ xX~/>!?✓✔-])\]`;
const ITEM = new RegExp(String.raw`^((?:\s|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)${MARK}(?=[ \t]+\S)`);
const ROW = /^(?:\s|>)*\|/;
const CELL = new RegExp(String.raw`(?<=\|[ \t]*)${MARK}(?=[ \t|]|$)`);
const SCHEMA = /^[\s|*_]*`([A-Za-z_][A-Za-z0-9_]*)`(?![\w`/])/;
/** A line that consists of a name, perhaps with a remark. */
const BARE = /^[\s|*_]*\[?([A-Z]\w*[a-z]\w*)(?:\]\([^)]*\))?[*_]*(?=\s*(?:$|\||[-–—:(]\s))/;
const FENCE = /^(?:\s|>)*(`{3,}|~{3,})/;

/** Starts of the notes that this script adds to a line. */
export const NOT_IN_CONTRACT = "not in the contract";
export const NO_SCHEMA = "no such schema in the contract";
export const WAS_TICKED = "was ticked, but";
const NOTE = new RegExp(
  String.raw` \*\((?:${NOT_IN_CONTRACT}|${NO_SCHEMA}|${WAS_TICKED})(?:(?!\)\*).)*\)\*`,
  "g",
);

/** Parses a checklist. `isSchema` recognizes schema names that do not look like one. */
export function parseChecklist(text: string, isSchema: (name: string) => boolean): Checklist {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .map(([, line = "", end = ""]) => ({ text: line, end }))
    .filter(({ text: line, end }) => line !== "" || end !== "");
  const boxes: Checkbox[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line.text)?.[1];
    // Skip fenced blocks: they contain examples.
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    fence = mark;
    const box = mark === undefined ? parseLine(line.text, index, isSchema) : undefined;
    if (box !== undefined) boxes.push(box);
  }
  return { lines, boxes };
}

function parseLine(line: string, index: number, isSchema: (name: string) => boolean): Checkbox | undefined {
  const text = line.replace(NOTE, "");
  const isRow = ROW.test(text);
  const match = (isRow ? CELL : ITEM).exec(text);
  if (match === null) return undefined;
  const boxAt = match.index + (isRow ? 0 : (match[1]?.length ?? 0)) + 1;
  // Without the box, with the same offsets.
  const rest = `${" ".repeat(boxAt + 2)}${text.slice(boxAt + 2)}`;
  const content = isRow ? `${text.slice(0, boxAt - 1)}   ${text.slice(boxAt + 2)}` : rest;
  const { names, end } = readNames(content, isSchema);
  const wasTicked = line.includes(` *(${WAS_TICKED}`);
  return { index, text, boxAt, noteAt: noteOffset(text, isRow ? end : undefined), wasTicked, names };
}

/** Operations count if nothing else in the line does: prose that mentions several is not understood. */
function readNames(
  content: string,
  isSchema: (name: string) => boolean,
): { names: Checkbox["names"]; end: number } {
  const [first, ...others] = findRoutes(content);
  const isLeading = first !== undefined && /^[\s|>`*_~[("'\\]*$/.test(content.slice(0, first.start));
  if (first !== undefined && (isLeading || others.length === 0))
    return { names: [...new Set(first.routes)].map((route) => ({ route })), end: first.end };
  const [whole = "", schema] = SCHEMA.exec(content) ?? [];
  if (schema !== undefined && (isSchema(schema) || looksLikeSchema(schema)))
    return { names: [{ schema }], end: whole.length };
  const [line = "", word] = BARE.exec(content) ?? [];
  const isBare = word !== undefined && isSchema(word);
  return { names: isBare ? [{ schema: word }] : [], end: isBare ? line.length : 0 };
}

/** Returns the end of the line before its blanks, two of which are a line break, or the end of a table cell. */
function noteOffset(text: string, inCellAt: number | undefined): number {
  const stop = inCellAt === undefined ? -1 : text.slice(inCellAt).search(/(?<!\\)\|/);
  const end = stop < 0 ? text.length : (inCellAt ?? 0) + stop;
  return text.slice(0, end).trimEnd().length;
}

/** Returns whether a word looks like a schema name and not like a command or an environment variable. */
function looksLikeSchema(name: string): boolean {
  return /^[A-Z]/.test(name) && /[a-z]/.test(name);
}
