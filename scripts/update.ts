import { ROOT, runScript } from "./run-script.js";
import { runUpdate } from "./update/run.js";

await runScript((args) =>
  runUpdate(args, {
    root: ROOT,
    folder: process.cwd(),
    env: process.env,
    print: (text) => process.stdout.write(text),
    log: (line) => console.error(line),
  }),
);
