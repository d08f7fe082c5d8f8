import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkPackages } from "../../scripts/update/check-packages.js";
import { findExecutable, NativeCompiler, readProblems } from "../../scripts/update/native-compiler.js";
import { TypeCheck } from "../../scripts/update/type-check.js";
import { emptyFolder, filesOf, folder } from "../support/temp-folder.js";

const TSCONFIG = JSON.stringify({
  compilerOptions: { module: "NodeNext", strict: true, types: [], lib: ["es5"] },
  include: ["."],
});

/** Repository with an installed package, its own package, and a test that does not compile. */
const repository = () =>
  folder({
    "tsconfig.json": TSCONFIG,
    "package.json": '{ "type": "module" }',
    "node_modules/twice/package.json": '{ "name": "twice", "types": "index.d.ts" }',
    "node_modules/twice/index.d.ts": "export declare const twice: number;\n",
    "generated/routes.ts": 'export { twice as id } from "twice";\n',
    "src/index.ts": 'import { id } from "../generated/routes.js";\nexport const twice: number = id * 2;\n',
    "packages/fleet/package.json": '{ "type": "module" }',
    "packages/fleet/src/a.ts":
      'import { id } from "../../../generated/routes.js";\nexport const a: { b: number } = { b: id };\n',
    "packages/fleet/test/a.test.ts": "export const a: string = 5;\n",
  });

const CHANGED = new Map([["generated/routes.ts", 'export const id = "5";\n']]);
const PROBLEMS = [
  { file: "packages/fleet/src/a.ts", line: 2, message: "Type 'string' is not assignable to type 'number'." },
  {
    file: "src/index.ts",
    line: 2,
    message:
      "The left-hand side of an arithmetic operation must be of type 'any', 'number', 'bigint' or an enum type.",
  },
];

test("the native compiler is installed for this platform", () => {
  expect(findExecutable()).toMatch(/tsc(\.exe)?$/);
});

test.each<[compiler: string, executable: string | undefined]>([
  ["the native compiler", findExecutable()],
  ["the compiler in JavaScript", undefined],
  ["a native compiler that cannot run here", join("nowhere", "tsc")],
])(
  "%s finds the errors that a changed file brings, in its own packages only",
  { timeout: 600_000 },
  async (_, executable) => {
    const root = await repository();
    expect(await checkPackages(root, executable, async () => new Map())).toEqual([]);
    const problems = await checkPackages(root, executable, async () => CHANGED);
    expect(problems.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(PROBLEMS);
  },
);

test("the separate process returns what the compiler finds", { timeout: 600_000 }, async () => {
  const problems = await new TypeCheck(await repository()).run(CHANGED);
  expect(problems.map(({ file }) => file).sort()).toEqual(PROBLEMS.map(({ file }) => file));
});

test("a stopped compiler removes its copy of the packages", async () => {
  const root = await repository();
  const temporary = emptyFolder();
  for (const name of ["TMPDIR", "TEMP"]) vi.stubEnv(name, temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const compiler = new NativeCompiler(root, "tsc");
  compiler.prepare();
  expect(await filesOf(temporary)).toContain("routes.ts");
  compiler.stop();
  expect(readdirSync(temporary)).toEqual([]);
});

test("of the compiler's output, errors are read with their place and first line", () => {
  const output = [
    "packages/a b/src/x(1).ts(12,3): error TS2345: Argument of type '(a: string) => void' is not assignable.",
    "  Types of parameters 'a' and 'b' are incompatible.",
    "    src/y.ts(1,2): error TS1: No.",
    "",
  ].join("\r\n");
  expect(readProblems(output)).toEqual([
    {
      file: "packages/a b/src/x(1).ts",
      line: 12,
      message: "Argument of type '(a: string) => void' is not assignable.",
    },
  ]);
});

test.each([
  "error TS5083: Cannot read file 'tsconfig.json'.",
  "tsconfig.json(1,2): error TS5083: Cannot read file 'tsconfig.json'.",
])("an error of the configuration is not one of the packages: %s", (line) => {
  expect(() => readProblems(line)).toThrow("Cannot read file 'tsconfig.json'.");
});
