// Runs regular expressions on long texts, in a process that can be ended when one of them does not come back.
import { readFileSync } from "node:fs";

const LENGTH = 1_000_000;

/** One of each class that patterns tell apart. */
const CLASSES = ["a", "A", "0", " ", "\n", "-", "é"];
/** What a text ends in, so that a match fails after it has begun. */
const ENDS = ["\0", "!x"];

for (const { source, flags } of JSON.parse(readFileSync(0, "utf8"))) {
  const regex = new RegExp(source, flags);
  const own = source
    .replace(/\\[dDwWsSbBnp]|[\\[\](){}^$*+?|.]/g, " ")
    .split(" ")
    .filter((part) => part !== "");
  const punctuation = [...new Set(source.match(/[^\w\s]/g) ?? [])];
  const pumps = new Set([
    ...CLASSES,
    ...punctuation,
    ...own,
    own.join(""),
    ...punctuation.map((mark) => `a${mark}`),
  ]);
  pumps.delete("");
  for (const pump of pumps) {
    for (const end of ENDS) {
      const text = pump.repeat(Math.ceil(LENGTH / pump.length)) + end;
      for (const input of [text, (own[0] ?? "") + text]) {
        process.stdout.write(`${JSON.stringify({ source, pump, end })}\n`);
        if (regex.global) input.replace(regex, "");
        else regex.test(input);
      }
    }
  }
}
process.stdout.write("all came back\n");
