import { readFileSync } from "node:fs";

/** Executable or parsable part of a document. */
export interface Part {
  /** `setup`: code that readers do not see. Otherwise the language of the fence. */
  kind: string;
  code: string;
  /** Line of the first line of code, from 1. */
  line: number;
  /** Reason why a block is not run, from a comment in front of it. */
  notRun?: string;
}

const FENCE = /^```(.*)$/;
const SETUP = /^<!-- setup$/;
const NOT_RUN = /^<!-- not run: (.+) -->$/;

/**
 * Returns the code blocks of a Markdown document, including hidden ones in comments:
 *
 * - `<!-- setup`, lines of TypeScript, `-->`: runs before the following blocks.
 * - `<!-- not run: reason -->`, in front of a block that cannot run here.
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
