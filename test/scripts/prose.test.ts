import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./run.js";

/** Runs the prose check once on several texts of one file, and returns the reported words of each. */
function findings(file: string, texts: readonly string[]): string[][] {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/cspell/bin.mjs"), "lint", "--no-progress", "--no-color", `stdin://${file}`],
    { cwd: ROOT, input: texts.join("\n\n"), encoding: "utf8" },
  );
  if (error !== undefined) throw error;
  expect(stderr).toMatch(/Files checked: 1,/);
  const reported = [...stdout.matchAll(/:(\d+):\d+ - Unknown word \((.+?)\)/g)];
  expect(reported).toHaveLength(stdout.split("\n").filter((line) => line !== "").length);
  let end = 0;
  return texts.map((text) => {
    const start = end;
    end += text.split("\n").length + 1;
    return reported
      .filter(([, line]) => Number(line) > start && Number(line) <= end)
      .map(([, , word = ""]) => word);
  });
}

// cspell:disable
const REJECTED = [
  ["P1", "/** What is known of an operation. */", "What"],
  ["P1, on the second line", "/**\n * Whoever asks for it.\n */", "Whoever"],
  ["P2", "/** So many items are worked on. */", "So"],
  ["P3", 'throw new Error("There is nobody.");', "nobody"],
  ["P4", "// The caller is told of it.", "told"],
  ["P4, active", "// The header tells what is left.", "tells"],
  ["P5", "// A name that is no name.", "is"],
  ["P6", "// It begins anew.", "anew"],
  ["P6, two words", "// It waits for ever.", "ever"],
  ["P6, three words", "// It was sent all the same.", "all"],
  ["P7", "// The change was carried out.", "carried"],
  ["P7, past tense", "// The wait began late.", "began"],
  ["P12", '`limit must be a whole number, not "x"`', "whole"],
  ["US spelling", "// The behaviour of the service.", "behaviour"],
  ["US spelling of canceled", "// The wait was cancelled.", "cancelled"],
  ["US spelling of other words", "// The judgement is final.", "judgement"],
] as const;

const ACCEPTED = [
  ["a doc comment that starts with a noun", "/** State of an operation: what is known and when. */"],
  ["“no longer” and “there is no”", "// It is no longer listed, so there is no task."],
  ["a state of Azure", 'const states = ["Cancelling", "Cancelled"];'],
  ["a string type in code", "const text: string = readWhole(file);"],
  ["a quoted text that is marked", "// cspell:disable-next-line\nconst quoted = 'Nobody may do this';"],
] as const;
// cspell:enable

describe("the prose check", () => {
  const texts: string[] = [...REJECTED, ...ACCEPTED].map(([, text]) => text);
  const found = findings("src/example.ts", texts);
  const wordsIn = (text: string) => found[texts.indexOf(text)];

  test.each(REJECTED)("rejects %s: %j", (_pattern, text, word) => {
    expect(wordsIn(text)).toEqual([word]);
  });

  test.each(ACCEPTED)("accepts %s", (_what, text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test("reads Markdown, too", () => {
    // cspell:disable-next-line
    expect(findings("docs/example.md", ["# Title\n\nNobody asks anew.\n"])).toEqual([["Nobody", "anew"]]);
  });
});
