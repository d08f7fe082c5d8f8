import { fileURLToPath } from "node:url";
import { redact } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { findSuperlinearGrowth } from "./growth.js";
import { type Regex, regexesBelow, regexesOf } from "./regexes.js";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** One of each class that patterns distinguish. */
const CLASSES = ["a", "A", "0", " ", "\n", "-", "é"];
/** Suffixes that make a match fail after it has started. */
const SUFFIXES = ["\0", "!x"];

/** Texts that repeat what the pattern looks for, and do not match in the end. */
function* attacks(source: string): Generator<{ name: string; toText: (length: number) => string }> {
  const literals = source
    .replace(/\\[dDwWsSbBnp]|[\\[\](){}^$*+?|.]/g, " ")
    .split(" ")
    .filter((part) => part !== "");
  const punctuation = [...new Set(source.match(/[^\w\s]/g) ?? [])];
  const pairs = punctuation.map((mark) => `a${mark}`);
  const pumps = new Set([...CLASSES, ...punctuation, ...literals, literals.join(""), ...pairs]);
  pumps.delete("");
  for (const pump of pumps) {
    for (const suffix of SUFFIXES) {
      for (const prefix of new Set(["", literals[0] ?? ""])) {
        const toText = (length: number) => prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
        yield { name: JSON.stringify({ prefix, pump, suffix }), toText };
      }
    }
  }
}

/** Texts on which an expression takes more than linear time. */
function findAttacks({ source, flags }: Regex): string[] {
  const regex = new RegExp(source, flags);
  const run = (text: string) => (regex.global ? text.replace(regex, "") : regex.test(text));
  for (const { name, toText } of attacks(source)) {
    const growth = findSuperlinearGrowth(run, toText);
    // One is enough, and each of them takes long.
    if (growth !== undefined) return [`${source} grows ${growth.toFixed()} times on ${name}`];
    run(toText(100_000));
  }
  return [];
}

test("every regular expression of the SDK takes linear time on every attack", { timeout: 200_000 }, () => {
  const regexes = regexesBelow(SRC);
  expect(regexes.length).toBeGreaterThan(30);
  expect(regexes.some(({ source }) => source.includes("private[_-]?key") && source.includes("{0,40}"))).toBe(
    true,
  );
  expect(regexes.flatMap(findAttacks)).toEqual([]);
});

test.each(["/\\/+$/", "/^(a+)+$/", "/\\{([^}]*)\\}/g", "new RegExp(`(\\\\w+\\\\s?)*:`)"])(
  "the attacks find %s, which takes more than linear time",
  (text) => {
    const [regex] = regexesOf("bad.ts", `const bad = ${text};`);
    expect(findAttacks(regex as Regex)).toEqual([expect.stringContaining(String(regex?.source))]);
  },
);

test.each(['"', '"password":"', "\\", '\\"secret\\":\\"', "redis://", "?sig=", "?", "token", "a://b@"])(
  "redacting repetitions of %j takes linear time",
  (pump) => {
    const toText = (length: number) => pump.repeat(Math.ceil(length / pump.length));
    expect(findSuperlinearGrowth(redact, toText)).toBeUndefined();
    expect(redact(toText(200_000))).toBeTypeOf("string");
  },
);
