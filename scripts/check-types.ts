import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typeErrors } from "./update/types.js";

// Separate process, so the compiler runs parallel to the coverage: `update` passes the root and the generated
// files as they would be, and receives the errors.
const { root, files } = JSON.parse(readFileSync(0, "utf8")) as { root: string; files: [string, string][] };
const texts = new Map(files.map(([name, text]) => [join(root, name), text]));
process.stdout.write(JSON.stringify(typeErrors(root, texts)));
