import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findExecutable, readProblems } from "../../scripts/update/native-compiler.js";
import type { TypeProblem } from "../../scripts/update/types.js";
import { runProgram } from "./run-program.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The compiler in JavaScript, where the native one has no executable. */
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

/** Creates an empty folder inside the project, so that its packages are found, where git does not look. */
export function folderInProject(): { path: string } & Disposable {
  mkdirSync(join(ROOT, "coverage"), { recursive: true });
  const path = mkdtempSync(join(ROOT, "coverage/test-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Compiles a project in a folder and returns its errors, with files named from there. The native compiler with a single
 * thread needs a sixth of the processor time of the one in JavaScript.
 */
export async function compile(
  folder: string,
  project: { files: readonly string[]; compilerOptions: object; extends?: string },
): Promise<TypeProblem[]> {
  const config = "tsconfig.test.json";
  writeFileSync(join(folder, config), JSON.stringify({ include: [], ...project }));
  const native = findExecutable();
  const [program, first] = native === undefined ? [process.execPath, [TSC]] : [native, ["--singleThreaded"]];
  const { code, out, err } = await runProgram(
    program,
    [...first, "--noEmit", "--pretty", "false", "--locale", "en", "-p", config],
    // Collects garbage less often.
    { cwd: folder, env: { ...process.env, GOGC: "300" } },
  );
  const problems = readProblems(out);
  if (code !== 0 && problems.length === 0) throw new Error(`The compiler did not run: ${out}${err}`);
  return problems;
}
