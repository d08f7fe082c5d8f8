import { runSync } from "./contract/run-sync.js";
import { ROOT, runScript } from "./run-script.js";

await runScript((args) => runSync(args, ROOT, console.log));
