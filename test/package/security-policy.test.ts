import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Rows of the tables: party, attack, measure. */
const rows = readFileSync(root("SECURITY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| party"));

function isTest(path: string): boolean {
  return (
    existsSync(root(`${path}.test.ts`)) || (existsSync(root(path)) && statSync(root(path)).isDirectory())
  );
}

test("every question of the audit page names tests that exist", () => {
  const questions = readFileSync(root("docs/guide/security.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| question") && !line.startsWith("| ---"));
  expect(questions.length).toBeGreaterThan(8);
  const named = questions.map(
    (row) =>
      row
        .split(" | ")
        .at(-1)
        ?.match(/(?<=`)[^`]+(?=`)/g) ?? [],
  );
  expect(named.filter((tests) => tests.length === 0)).toEqual([]);
  expect(named.flat().filter((path) => !/^[,| ]+$/.test(path) && !isTest(path))).toEqual([]);
});

test("every measure of SECURITY.md names tests that exist", () => {
  expect(rows.length).toBeGreaterThan(25);
  const named = rows.map((row) => ({
    row,
    tests: [...(/\[([^\]]+)\] \|$/.exec(row)?.[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
  }));
  expect(named.filter(({ tests }) => tests.length === 0)).toEqual([]);
  expect(named.flatMap(({ tests }) => tests).filter((path) => !isTest(path))).toEqual([]);
});
