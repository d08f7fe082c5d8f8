import { spawn } from "node:child_process";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { ContractError } from "../contract/read.js";

/** Error of the compiler. */
export interface TypeProblem {
  /** Path below the root. */
  file: string;
  line: number;
  message: string;
  /** Changed route or schema of the contract that brought it. */
  because?: string;
}

/** Packages of the repository, the SDK included. Tests and examples are left to `npm run check`. */
const CHECKED = /^(src|generated|packages\/[^/]+\/(src|generated))\//;

/** Compiles the packages with some files as they would be. Nothing is written. */
export function typeErrors(root: string, texts: ReadonlyMap<string, string>): TypeProblem[] {
  const read = (file: string) => texts.get(file) ?? ts.sys.readFile(file);
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error) => throwConfig(error) },
  );
  if (config === undefined) throw new Error("tsconfig.json cannot be read.");
  if (config.errors[0] !== undefined) throwConfig(config.errors[0]);
  const names = config.fileNames.filter((file) => CHECKED.test(below(root, file)));
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.readFile = read;
  host.getSourceFile = (file, options, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, options, ...rest)
      : ts.createSourceFile(file, text, options, true);
  };
  const program = ts.createProgram(names, config.options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => problemOf(diagnostic, root));
}

function throwConfig({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
}

function problemOf({ file, start, messageText }: ts.Diagnostic, root: string): TypeProblem {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "";
  if (file === undefined) return { file: "tsconfig.json", line: 1, message: text };
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return { file: below(root, file.fileName), line: line + 1, message: text };
}

function below(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}

/** Compiles in a separate process, which the signal kills. */
export async function checkTypes(
  root: string,
  files: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<TypeProblem[]> {
  const script = fileURLToPath(new URL("../check-types.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    signal,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  // The exit code reports a process that dies before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify({ root, files: [...files] }));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code === 0) return JSON.parse(output.join("")) as TypeProblem[];
  const reason = /^\w*Error: .*$/m.exec(errors.join(""))?.[0] ?? `exit code ${String(code)}`;
  throw new ContractError(`The compiler did not run: ${reason}`);
}
