import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "./evidence.js";
import { LEVEL_WORDS } from "./levels.js";

export const TRACKING_FILE = "TRACKING.md";

/** Reads the committed `TRACKING.md`; empty if it does not exist. */
export function readCommitted(root: string): Promise<string> {
  return readFile(join(root, TRACKING_FILE), "utf8").catch(() => "");
}

/** Returns the operation lines of a `TRACKING.md`, by route. */
export function readOperationLines(tracking: string): Map<string, string> {
  return new Map(
    [...tracking.matchAll(/^- \[[ x]\] `([A-Z]+ \/[^`]*)`.*$/gm)].map(([line, route = ""]) => [route, line]),
  );
}

/** Returns the level letters at the end of an operation line. */
export function readLetters(line: string): string[] {
  return / · ([A-Z](?: [A-Z])*)$/.exec(line)?.[1]?.split(" ") ?? [];
}

/** Adds the committed claims to incomplete evidence: they are the last ones that a complete run has shown. */
export function withCommitted(evidence: Evidence, tracking: string): Evidence {
  if (evidence.incomplete === undefined || tracking === "") return evidence;
  const lines = [...readOperationLines(tracking)];
  const claimed = (level: "wireTested" | "lifecycleTested") =>
    lines.filter(([, line]) => readLetters(line).includes(LEVEL_WORDS[level].letter)).map(([route]) => route);
  return {
    ...evidence,
    incomplete: `as committed; ${evidence.incomplete}`,
    wire: new Set([...evidence.wire, ...claimed("wireTested")]),
    lifecycle: new Set([...evidence.lifecycle, ...claimed("lifecycleTested")]),
  };
}
