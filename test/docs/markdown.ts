import { readFileSync } from "node:fs";

/** A part of a document that a machine can do something with, in its order. */
export interface Part {
  /** `setup`: code that readers do not see. Otherwise the word behind the fence. */
  kind: string;
  code: string;
  /** Line of the first line of code, from 1. */
  line: number;
  /** Why a block is not run, where a comment in front of it says so. */
  notRun?: string;
}

const FENCE = /^```(.*)$/;
const SETUP = /^<!-- setup$/;
const NOT_RUN = /^<!-- not run: (.+) -->$/;

/**
 * The code blocks of a Markdown document, and what is hidden in comments between them:
 *
 * - `<!-- setup`, lines of TypeScript, `-->`: carried out before what follows.
 * - `<!-- not run: reason -->`, in front of a block that nobody can run here.
 */
export function partsOf(path: string): Part[] {
  const parts: Part[] = [];
  let open: { kind: string; line: number; code: string[]; end: string } | undefined;
  let notRun: string | undefined;
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((text, index) => {
      const line = text.trim();
      if (open !== undefined) {
        if (line !== open.end) open.code.push(text);
        else {
          const { kind, line: first, code } = open;
          parts.push({
            kind,
            code: code.join("\n"),
            line: first,
            ...(notRun === undefined ? {} : { notRun }),
          });
          open = undefined;
          notRun = undefined;
        }
        return;
      }
      const fence = FENCE.exec(line);
      if (fence !== null) open = { kind: fence[1]?.trim() ?? "", line: index + 2, code: [], end: "```" };
      else if (SETUP.test(line)) open = { kind: "setup", line: index + 2, code: [], end: "-->" };
      else notRun = NOT_RUN.exec(line)?.[1] ?? (line === "" ? notRun : undefined);
    });
  if (open !== undefined) throw new Error(`${path}: the block at line ${open.line} does not end.`);
  return parts;
}
