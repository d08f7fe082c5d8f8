import { fileURLToPath } from "node:url";
import { realDependencies } from "../../src/cli/real.js";
import { run } from "../../src/cli/run.js";
import { startFake } from "./fake-emulator.js";

/** The real command line, real processes included, around an emulator that is a fake. */
const nothing = () => Promise.reject(new Error("no engine in this test"));

process.exitCode = await run(
  process.argv.slice(2),
  realDependencies(
    { startEmulator: startFake, engines: { find: nothing, install: nothing } },
    fileURLToPath(import.meta.url),
  ),
);
