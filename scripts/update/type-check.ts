import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ContractError } from "../contract/read.js";
import type { TypeProblem } from "./types.js";

const SCRIPT = fileURLToPath(new URL("../check-types.ts", import.meta.url));

/** Compiler of the packages, started before the changed files are known. */
export interface Compiler {
  /** Compiles with some files as they would be. Can be called once. */
  run(files: ReadonlyMap<string, string>): Promise<TypeProblem[]>;
  /** Stops it immediately. */
  stop(): void;
}

/**
 * Compiler of the packages in a separate process: the native one, or the one in JavaScript where that is missing. It
 * reads the files as they are as soon as it is started, while the main process generates, and receives the changed
 * files when these are known.
 */
export class TypeCheck implements Compiler {
  readonly #child: ChildProcess;
  readonly #result: Promise<TypeProblem[]>;

  constructor(root: string) {
    // A larger young generation: most of what a compiler allocates lives as long as the compiler.
    this.#child = spawn(process.execPath, ["--max-semi-space-size=64", "--import", "tsx", SCRIPT, root], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    // The exit code reports a process that dies before it has read everything.
    this.#child.stdin?.on("error", () => undefined);
    this.#result = readResult(this.#child);
    // The rejection would be unhandled if the update fails before it awaits the result.
    this.#result.catch(() => undefined);
  }

  run(files: ReadonlyMap<string, string>): Promise<TypeProblem[]> {
    this.#child.stdin?.end(JSON.stringify([...files]));
    return this.#result;
  }

  stop(): void {
    this.#child.kill();
  }
}

async function readResult(child: ChildProcess): Promise<TypeProblem[]> {
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code === 0) return JSON.parse(output.join("")) as TypeProblem[];
  const reason = /^\w*Error: .*$/m.exec(errors.join(""))?.[0] ?? `exit code ${String(code)}`;
  throw new ContractError(`The compiler did not run: ${reason}`);
}
