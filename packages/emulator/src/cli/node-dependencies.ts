import { text } from "node:stream/consumers";
import { VERSION } from "../version.js";
import { openPage } from "./browser.js";
import type { CliDependencies } from "./dependencies.js";
import { createNodeProcesses } from "./processes.js";
import { waitForStop } from "./signals.js";

/** Dependencies provided by the rest of the emulator. */
export type Bindings = Pick<CliDependencies, "startEmulator" | "engines">;

/** Creates the dependencies for Node.js. `script` is the entry file, which `--detach` runs again. */
export function createNodeDependencies(bindings: Bindings, script: string): CliDependencies {
  return {
    ...bindings,
    version: VERSION,
    environment: process.env,
    fetch: globalThis.fetch,
    stdout: (written) => void process.stdout.write(written),
    stderr: (written) => void process.stderr.write(written),
    stdin: () => text(process.stdin),
    processes: createNodeProcesses(script),
    waitForStop,
    openPage,
  };
}
