import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile, folderInProject } from "../support/compile.js";

/** Compiles the generated types alone, and returns the errors. */
export async function compileGenerated(files: ReadonlyMap<string, string>): Promise<string[]> {
  const own = [...files].filter(([file]) => file.startsWith("generated/"));
  using folder = folderInProject();
  for (const [file, text] of own) {
    const path = join(folder.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const problems = await compile(folder.path, {
    compilerOptions: { strict: true, module: "nodenext", target: "es2022", types: [], skipLibCheck: true },
    files: own.map(([file]) => file),
  });
  return problems.map(({ file, message }) => `${file}: ${message}`);
}
