import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { compile, folderInProject } from "../support/compile.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const TYPE_TESTS = readdirSync(HERE, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

/** An incorrect type test, compiled in a temporary folder. */
const WRONG = "wrong.ts";
const WRONG_TEXT = `import { expectTypeOf } from "vitest";
import type { RedisCloud } from "redis-cloud-sdk";
export const wrong = (cloud: RedisCloud) => {
  expectTypeOf(cloud.users.get(1)).toEqualTypeOf<Promise<string>>();
  // @ts-expect-error nothing is wrong with this
  cloud.users.get(1);
  cloud.users.get("1");
};`;

let own: string[];
let wrong: string[];

/** Compiles the type tests with the repository's options, and the incorrect one with them. */
beforeAll(async () => {
  using folder = folderInProject();
  writeFileSync(join(folder.path, WRONG), WRONG_TEXT);
  const errors = await compile(folder.path, {
    extends: "../../tsconfig.json",
    compilerOptions: {},
    files: [...TYPE_TESTS.map((name) => join(HERE, name)), WRONG],
  });
  // Only the type tests: `npm run check` compiles everything else.
  const found = errors.map(({ file, message }) => `${file.replace("../../test/types/", "")}: ${message}`);
  wrong = found.filter((line) => line.startsWith(`${WRONG}: `));
  own = found.filter((line) => !wrong.includes(line) && !line.startsWith(".."));
});

// vitest runs the other files of this folder without type checks, so that they pass whatever the types are.
test("all type tests compile", () => {
  expect(TYPE_TESTS.length).toBeGreaterThanOrEqual(5);
  expect(own).toEqual([]);
});

test("incorrect type tests fail to compile", () => {
  expect(wrong).toEqual([
    // In the words of the compiler in JavaScript, or of the native one.
    expect.stringMatching(
      /^wrong\.ts: .*(does not satisfy the constraint|in type 'Promise<string>' but required)/,
    ),
    "wrong.ts: Unused '@ts-expect-error' directive.",
    "wrong.ts: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ]);
});
