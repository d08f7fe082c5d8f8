import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CHECKED_FOLDERS, mirrorPackages } from "./mirror.js";
import type { TypeProblem } from "./types.js";

/** The executable did not start, or exited without a result. */
export class NativeCompilerError extends Error {}

/**
 * Returns the executable of the native compiler, `undefined` if none is installed for this platform.
 *
 * The package's own starter is not used: it would keep the executable running if it is killed itself.
 */
export function findExecutable(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const starter = require.resolve("typescript-native/package.json");
    const name = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
    const folder = dirname(createRequire(starter).resolve(name));
    return join(folder, "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
  } catch {
    return undefined;
  }
}

const CONFIG = "tsconfig.update.json";
// A single thread needs two thirds of the processor time, and the update measures the coverage on another one.
const ARGUMENTS = ["--noEmit", "--singleThreaded", "--pretty", "false", "--locale", "en", "-p", CONFIG];
// Collects garbage less often.
const ENVIRONMENT = { ...process.env, GOGC: "300" };

/** Native compiler of the packages. It reads a copy in a temporary folder, into which the changed files are written. */
export class NativeCompiler {
  readonly #root: string;
  readonly #executable: string;
  readonly #copy = realpathSync(mkdtempSync(join(tmpdir(), "redis-cloud-update-")));
  #child: ChildProcess | undefined;

  constructor(root: string, executable: string) {
    this.#root = root;
    this.#executable = executable;
  }

  /** Copies the files as they are. */
  prepare(): void {
    mirrorPackages(this.#root, this.#copy);
    const include = CHECKED_FOLDERS;
    this.#write(
      CONFIG,
      JSON.stringify({ extends: "./tsconfig.json", include, exclude: ["**/node_modules"] }),
    );
  }

  /**
   * Compiles with some files as they would be.
   *
   * @throws NativeCompilerError if the executable cannot run here.
   */
  async findErrors(texts: ReadonlyMap<string, string>): Promise<TypeProblem[]> {
    for (const [name, text] of texts) this.#write(name, text);
    const output: string[] = [];
    const child = spawn(this.#executable, ARGUMENTS, {
      cwd: this.#copy,
      env: ENVIRONMENT,
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.#child = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", (cause) => reject(new NativeCompilerError(cause.message, { cause })));
      child.on("close", resolve);
    });
    const problems = readProblems(output.join(""));
    if (code === 0 || problems.length > 0) return problems;
    throw new NativeCompilerError(`exit code ${String(code)}`);
  }

  /** Stops the executable and removes the copy. */
  stop(): void {
    this.#child?.kill();
    rmSync(this.#copy, { recursive: true, force: true });
  }

  #write(name: string, text: string): void {
    const file = join(this.#copy, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Reads the errors that `tsc` prints, of each message the first line.
 *
 * @throws Error if the configuration is the reason.
 */
export function readProblems(output: string): TypeProblem[] {
  return output.split(/\r?\n/).flatMap((line) => {
    const [, place, message = ""] = /^(?:(\S.*?\(\d+,\d+\)): )?error TS\d+: (.*)$/.exec(line) ?? [];
    if (message === "") return [];
    const [, file = "", number] = /^(.*)\((\d+),\d+\)$/.exec(place ?? "") ?? [];
    if (/^(tsconfig.*\.json)?$/.test(file)) throw new Error(message);
    return [{ file, line: Number(number), message }];
  });
}
