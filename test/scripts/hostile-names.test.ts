import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { transformSync } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { ContractError } from "../../scripts/contract/read.js";
import { INVISIBLE } from "../../scripts/contract/text.js";
import { MAIN } from "../../scripts/contracts.js";
import { generateFrom } from "../../scripts/generate/all.js";
import { checkInert } from "../../scripts/generate/inert.js";
import { toModelName, toModelNames } from "../../scripts/generate/names.js";
import type { UpdateReport } from "../../scripts/update/report.js";
import { addOddNames, HOSTILE, ODD_SCHEMAS, POSITIONS } from "./hostile-names.js";
import { complaint, contract, repository, snapshot, update } from "./repository.js";
import { loadSmallContract } from "./small-contract.js";

const base = await loadSmallContract();

/** Files that were compiled and imported before: most are the same in every case. */
const imported = new Set<string>();

/**
 * Compiles every generated file, and runs its import. Types are gone by then; whatever else a name has become is left.
 *
 * @throws Error with file and line if one is not valid TypeScript. The generators ask the parser of TypeScript: this is
 * another one.
 */
function importAll(files: ReadonlyMap<string, string>): void {
  for (const [sourcefile, text] of files) {
    if (imported.has(text)) continue;
    const { code } = transformSync(text, { sourcefile, loader: "ts", format: "cjs", logLevel: "silent" });
    new Function("exports", "module", "require", code)({}, {}, () => ({}));
    imported.add(text);
  }
}

const accepted: [position: string, name: string][] = [];

describe.each(Object.entries(POSITIONS))("a hostile name as %s", (position, { place, put }) => {
  test.each(HOSTILE)("%j is rejected with its place, or is inert data", async (name) => {
    const document = structuredClone(base);
    put(document, name);
    let files: Map<string, string>;
    try {
      const plain = canonical(document);
      files = await generateFrom([{ source: MAIN, canonical: plain, effective: plain }]);
    } catch (error) {
      expect(error).toBeInstanceOf(ContractError);
      const { message } = error as Error;
      expect(message).toMatch(place);
      expect(message).not.toMatch(INVISIBLE);
      return;
    }
    accepted.push([position, name]);
    importAll(files);
    expect(globalThis).not.toHaveProperty("hacked");
  });
});

test("names that are accepted together: the update compiles them, and importing the result runs nothing", {
  timeout: 600_000,
}, async () => {
  const root = await repository();
  const document = await contract((it) => {
    // A separate schema or path for each name.
    for (const [index, [position, name]] of accepted.entries()) {
      const one = structuredClone(base);
      const known = { schemas: { ...one.components.schemas }, paths: { ...one.paths } };
      if (/security|server/.test(position)) continue;
      POSITIONS[position]?.put(one, name);
      for (const [key, value] of Object.entries(one.components.schemas))
        if (known.schemas[key] === undefined) it.components.schemas[`${key}${index}`] = value;
      for (const [key, value] of Object.entries(one.paths))
        if (known.paths[key] === undefined) it.paths[`/n${index}${key}`] = value;
    }
    addOddNames(it);
  });
  await writeFile(join(root, "published.json"), JSON.stringify(document));
  const ended = await update(root, "published.json", "--json", "-", "--report", "report.md");
  expect({ code: ended.code, complaint: ended.code === 0 ? "" : complaint(ended) }).toEqual({
    code: 0,
    complaint: "",
  });
  const report = JSON.parse(ended.stdout) as UpdateReport;
  expect(report.typeErrors).toEqual([]);
  expect(report.methodsToAdd.length).toBeGreaterThan(0);
  for (const { code, className } of report.methodsToAdd) {
    const { diagnostics } = ts.transpileModule(`class ${className} {\n${code}\n}`, {
      reportDiagnostics: true,
    });
    expect({ code, errors: diagnostics?.map(({ messageText }) => messageText) }).toEqual({
      code,
      errors: [],
    });
  }
  const models = await readFile(join(root, "generated/models.ts"), "utf8");
  const schemas = await readFile(join(root, "generated/schema.ts"), "utf8");
  for (const [schema, model] of Object.entries(ODD_SCHEMAS))
    expect(schemas).toContain(`"${schema}": models.${model};`);
  expect(models).toContain("Named `Page.Thing` in the contract.");
  const modules = [...(await readdir(join(root, "generated"))).map((file) => `./generated/${file}`)];
  modules.push(
    "./packages/emulator/generated/contract.ts",
    "./packages/emulator/generated/request-bodies.ts",
  );
  const script = `${modules
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `await import(${JSON.stringify(file)});`)
    .join("\n")}\nconsole.log(String(globalThis.hacked));\n`;
  await writeFile(join(root, "import-all.mts"), script);
  const run = promisify(execFile)(process.execPath, ["--import", "tsx", "import-all.mts"], { cwd: root });
  expect((await run).stdout).toBe("undefined\n");
});

test.each<[string, string]>([
  ["schema", "X = 1; globalThis.hacked = 1; export type Y"],
  ["path", 'a"b'],
  ["path parameter", "a\\"],
])(
  "the update of a contract with a hostile %s exits with 1 and leaves the tree untouched",
  {
    timeout: 600_000,
  },
  async (position, name) => {
    const root = await repository();
    const document = await contract((it) => POSITIONS[position]?.put(it, name));
    await writeFile(join(root, "published.json"), JSON.stringify(document));
    const before = snapshot(root);
    const ended = await update(root, "published.json");
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 1, stdout: "" });
    expect(complaint(ended)).toMatch(POSITIONS[position]?.place as RegExp);
    expect(snapshot(root)).toEqual(before);
  },
);

describe("model names", () => {
  const withSchemas = (...names: string[]) =>
    ({ components: { schemas: Object.fromEntries(names.map((name) => [name, {}])) } }) as Parameters<
      typeof toModelNames
    >[0];

  test.each(Object.entries(ODD_SCHEMAS))("the schema %s is exported as %s", (schema, model) => {
    expect(toModelName(schema)).toBe(model);
  });

  test("names that differ in case only stay two names", () => {
    expect(toModelNames(withSchemas("Thing", "thing"))).toEqual([
      ["Thing", "Thing"],
      ["thing", "thing"],
    ]);
  });

  test.each([
    ["Page.Thing", "Page-Thing"],
    ["default", "defaultModel"],
    ["tag", "DatabaseTag"],
  ])("the schemas %s and %s clash: the error names both", (one, other) => {
    expect(() => toModelNames(withSchemas(one, other))).toThrow(
      new RegExp(`^The schemas ${one} and ${other} would both be exported as `),
    );
  });
});

describe("generated text is checked", () => {
  test.each([
    "globalThis.hacked = 1;",
    "export const a = run();",
    "export const a = { [run()]: 1 };",
    'import "./other.js";',
    "export default run();",
    "export type A = ;",
    "class A { static { run(); } }",
    "enum A { B = run() }",
    'export * from "https://example.com/x.js";',
  ])("%s is rejected with file and line", (line) => {
    const files = new Map([["generated/a.ts", `export type Z = 1;\n${line}\n`]]);
    expect(() => checkInert(files)).toThrow(/^generated\/a\.ts:2 is /);
  });
});
