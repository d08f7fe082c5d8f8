import { text } from "node:stream/consumers";
import { checkPackages } from "./update/check-packages.js";
import { findExecutable } from "./update/native-compiler.js";

// Separate process, so that the compiler runs in parallel with generation and coverage: `update` passes the root
// immediately and the changed files when they are known, and receives the errors.
const [root = ""] = process.argv.slice(2);
const readTexts = async () =>
  new Map(JSON.parse(await text(process.stdin)) as [name: string, text: string][]);
process.stdout.write(JSON.stringify(await checkPackages(root, findExecutable(), readTexts)));
