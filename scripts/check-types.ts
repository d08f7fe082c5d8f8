import { readFileSync } from "node:fs";
import { PackageCompiler } from "./update/types.js";

// Separate process, so that the compiler runs in parallel with generation and coverage: `update` passes the root immediately and the
// changed files when they are known, and receives the errors.
const [root = ""] = process.argv.slice(2);
const compiler = new PackageCompiler(root);
compiler.prepare();
const texts = new Map(JSON.parse(readFileSync(0, "utf8")) as [file: string, text: string][]);
process.stdout.write(JSON.stringify(compiler.findErrors(texts)));
