import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Returns the compiler errors, with the repository's options, for files that may exist in memory only. */
function complaints(files: string[], virtual: Record<string, string> = {}): string[] {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file in virtual || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file in virtual
      ? ts.createSourceFile(file, virtual[file] ?? "", ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram([...files, ...Object.keys(virtual)], options, host);
  // Only the type tests: `npm run check` compiles everything else.
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("test/types/"))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(HERE.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

// vitest runs the other files of this folder without type checks, so that they pass whatever the types are.
test("all type tests compile", { timeout: 120_000 }, () => {
  const files = readdirSync(HERE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => HERE + name);
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(complaints(files)).toEqual([]);
});

test("incorrect type tests fail to compile", { timeout: 120_000 }, () => {
  const head = 'import { expectTypeOf } from "vitest";\nimport type { RedisCloud } from "redis-cloud-sdk";\n';
  const found = complaints([], {
    [`${HERE}wrong.ts`]: `${head}export const wrong = (cloud: RedisCloud) => {
      expectTypeOf(cloud.users.get(1)).toEqualTypeOf<Promise<string>>();
      // @ts-expect-error nothing is wrong with this
      cloud.users.get(1);
      cloud.users.get("1");
    };`,
  });
  expect(found).toEqual([
    expect.stringMatching(/^wrong\.ts: .*does not satisfy the constraint/),
    "wrong.ts: Unused '@ts-expect-error' directive.",
    "wrong.ts: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ]);
});
