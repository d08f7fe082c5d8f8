import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { documentOf } from "./document.js";
import { ROUTES } from "./fault-kinds.js";
import { FAULT_NAMES } from "./faults.js";
import { type Matrix, runMatrix } from "./matrix.js";

let matrix: Matrix;

beforeAll(async () => {
  matrix = await runMatrix();
}, 1_200_000);

describe("the fault matrix", () => {
  test("every operation has a cell for each fault", () => {
    expect(matrix.rows).toHaveLength(ROUTES.length);
    for (const { atFirst } of matrix.rows) expect(Object.keys(atFirst)).toEqual(FAULT_NAMES);
    for (const { aborted, route } of matrix.rows) expect(aborted, route).not.toEqual([]);
    expect(matrix.cells).toBeGreaterThan(ROUTES.length * (FAULT_NAMES.length + 1));
  });

  test("every call keeps its promises: no hang, no leak, no duplicate, no lost wait, no other outcome", () => {
    expect(matrix.problems).toEqual([]);
  });

  test("docs/faults.md is up to date (otherwise run `npm run docs:faults`)", async () => {
    const document = await readFile(new URL("../../docs/faults.md", import.meta.url), "utf8");
    expect(document).toBe(documentOf(matrix));
  });
});
