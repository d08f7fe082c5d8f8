// Draws docs/demo.svg from a run of the demonstration: npm run docs:demo
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawTerminal } from "./picture/terminal.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** First and last step of the demo to show: the life of a database. Earlier steps concern this repository. */
const [FIRST, LAST] = ["4.", "7."];

const child = spawn(process.execPath, ["--import", "tsx", "examples/demo.ts"], {
  cwd: ROOT,
  env: { ...process.env, NO_COLOR: "1" },
  stdio: ["ignore", "pipe", "inherit"],
});
let output = "";
child.stdout.on("data", (chunk: Buffer) => {
  output += chunk.toString();
});
const [code] = await once(child, "exit");
if (code !== 0) throw new Error(`The demonstration exited with code ${code}.`);

const lines = output.split("\n");
const from = lines.findIndex((line) => line.startsWith(FIRST));
const after = lines.findIndex(
  (line, index) => index > from && /^\d+\./.test(line) && line > LAST && !line.startsWith(LAST),
);
mkdirSync(join(ROOT, "docs"), { recursive: true });
const shown = ["$ npm run demo", "…", "", ...lines.slice(from, after)];
writeFileSync(join(ROOT, "docs/demo.svg"), drawTerminal(shown));
