import { ContractError } from "../../contract/read.js";
import { readText, replaceFile } from "../checklist/file.js";
import { fillMatrix } from "./fill.js";
import type { UseCaseReport } from "./results.js";

/**
 * Fills in the status column of a hand-written matrix in place.
 *
 * @returns one line on what was done.
 * @throws ContractError naming the file if it is not such a matrix, which is then left unchanged.
 */
export async function fillFile(file: string, report: UseCaseReport): Promise<string> {
  const text = await readText(file, "matrix");
  const filled = fillMatrix(text, report);
  if (filled === undefined)
    throw new ContractError(
      `${file} is not a matrix of use cases: no table has a column "Status" and a row with a use case, as in "| UC1 | … |".`,
    );
  const isChanged = filled.text !== text;
  if (isChanged) await replaceFile(file, filled.text);
  const line = `${file}: ${filled.rows} of ${report.useCases.length} use cases filled in${isChanged ? "" : "; unchanged"}.`;
  return filled.unknown.length === 0
    ? line
    : `${line}\nRows not understood: lines ${filled.unknown.join(", ")}.`;
}
