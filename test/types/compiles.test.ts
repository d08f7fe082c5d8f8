import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));

const TYPE_TESTS = readdirSync(HERE, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

/** A type test that exists in memory only. */
const WRONG = "wrong.ts";
const WRONG_TEXT = `import { expectTypeOf } from "vitest";
import type { RedisCloud } from "redis-cloud-sdk";
export const wrong = (cloud: RedisCloud) => {
  expectTypeOf(cloud.users.get(1)).toEqualTypeOf<Promise<string>>();
  // @ts-expect-error nothing is wrong with this
  cloud.users.get(1);
  cloud.users.get("1");
};`;

/** Returns the compiler errors of the type tests, with the repository's options: the incorrect one's separately. */
function compile(): { own: string[]; wrong: string[] } {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === HERE + WRONG || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === HERE + WRONG
      ? ts.createSourceFile(file, WRONG_TEXT, ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram(
    [...TYPE_TESTS, WRONG].map((name) => HERE + name),
    options,
    host,
  );
  // Only the type tests: `npm run check` compiles everything else.
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("test/types/"))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(HERE.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  const isWrong = (line: string) => line.startsWith(`${WRONG}: `);
  return { own: found.filter((line) => !isWrong(line)), wrong: found.filter(isWrong) };
}

const found = compile();

// vitest runs the other files of this folder without type checks, so that they pass whatever the types are.
test("all type tests compile", () => {
  expect(TYPE_TESTS.length).toBeGreaterThanOrEqual(5);
  expect(found.own).toEqual([]);
});

test("incorrect type tests fail to compile", () => {
  expect(found.wrong).toEqual([
    expect.stringMatching(/^wrong\.ts: .*does not satisfy the constraint/),
    "wrong.ts: Unused '@ts-expect-error' directive.",
    "wrong.ts: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ]);
});
