import { writeFile } from "node:fs/promises";
import { documentOf } from "../test/faults/document.js";
import { runMatrix } from "../test/faults/matrix.js";

// Writes docs/faults.md from a run of the fault matrix. The test of the matrix compares it.

const matrix = await runMatrix();
for (const error of matrix.problems) console.error(error);
await writeFile(new URL("../docs/faults.md", import.meta.url), documentOf(matrix));
console.log(`docs/faults.md: ${matrix.cells} calls, ${matrix.problems.length} problems`);
if (matrix.problems.length > 0) process.exitCode = 1;
