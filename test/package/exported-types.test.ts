import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGES = [
  "src",
  "packages/emulator/src",
  "packages/fleet/src",
  "packages/azure/src",
  "packages/ensure/src",
  "packages/operator/src",
  "scripts",
];

/** Returns `name: file, file` for each type, class, enum or interface that several files of a package export. */
function findHomonyms(files: ReadonlyMap<string, string>): string[] {
  const filesByName = new Map<string, string[]>();
  for (const [file, text] of files)
    for (const name of exportedTypes(ts.createSourceFile(file, text, ts.ScriptTarget.Latest)))
      filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  return [...filesByName]
    .filter(([, declaredIn]) => declaredIn.length > 1)
    .map(([name, declaredIn]) => `${name}: ${declaredIn.join(", ")}`);
}

/** Names declared in a file. A type and a class of one file may merge, so each name counts once. */
function exportedTypes(source: ts.SourceFile): Set<string> {
  const declared = source.statements.flatMap((statement) => {
    const isType =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    if (!isType || statement.name === undefined) return [];
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported ? [statement.name.text] : [];
  });
  return new Set(declared);
}

function readPackage(folder: string): Map<string, string> {
  const files = execFileSync("git", ["ls-files", `${folder}/**.ts`], { cwd: ROOT, encoding: "utf8" });
  const names = files.split("\n").filter((name) => name !== "" && !name.endsWith(".d.ts"));
  return new Map(names.map((name) => [name, readFileSync(`${ROOT}${name}`, "utf8")]));
}

describe("exported types, classes, enums and interfaces", () => {
  test.each(PACKAGES)("of %s have unique names", (folder) => {
    const files = readPackage(folder);
    expect(files.size).toBeGreaterThan(10);
    expect(findHomonyms(files)).toEqual([]);
  });

  test("exported types, classes, enums and interfaces are reported if two files of a package share a name", () => {
    const files = new Map([
      ["a.ts", "export interface Outcome {}"],
      ["b.ts", "export class Outcome {}"],
      ["c.ts", "export type Result = 1; type Outcome = 2;"],
    ]);
    expect(findHomonyms(files)).toEqual(["Outcome: a.ts, b.ts"]);
  });
});
