import { join, relative, sep } from "node:path";
import ts from "typescript";

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

/** Compiles the packages with other texts in place of some files. */
export class PackageCompiler {
  readonly #root: string;
  readonly #names: readonly string[];
  readonly #options: ts.CompilerOptions;
  #before: ts.Program | undefined;

  constructor(root: string) {
    const { fileNames, options } = readConfig(root);
    this.#root = root;
    this.#names = fileNames.filter((file) => CHECKED.test(toRelative(root, file)));
    this.#options = options;
  }

  /** Reads and binds the files as they are. They are taken over unless their text changes. */
  prepare(): void {
    this.#before = ts.createProgram(this.#names, this.#options);
    this.#before.getTypeChecker();
  }

  /** @param texts - New texts, by path. Nothing is written. */
  findErrors(texts: ReadonlyMap<string, string>): TypeProblem[] {
    const host = ts.createCompilerHost(this.#options);
    host.readFile = (file) => texts.get(file) ?? ts.sys.readFile(file);
    host.getSourceFile = (file, options) => {
      const text = texts.get(file);
      const known = withoutRedirect(this.#before?.getSourceFile(file));
      if (known !== undefined && (text === undefined || text === known.text)) return known;
      const changed = text ?? ts.sys.readFile(file);
      return changed === undefined ? undefined : ts.createSourceFile(file, changed, options, true);
    };
    const program = ts.createProgram(this.#names, this.#options, host, this.#before);
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => toTypeProblem(diagnostic, this.#root));
  }
}

/** The file itself, where the compiler has put one package in the place of another installation of it. */
function withoutRedirect(file: ts.SourceFile | undefined): ts.SourceFile | undefined {
  const { redirectInfo } = (file ?? {}) as { redirectInfo?: { unredirected: ts.SourceFile } };
  return redirectInfo?.unredirected ?? file;
}

function readConfig(root: string): ts.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error) => throwConfig(error) },
  );
  if (config === undefined) throw new Error("tsconfig.json cannot be read.");
  if (config.errors[0] !== undefined) throwConfig(config.errors[0]);
  return config;
}

function throwConfig({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
}

function toTypeProblem({ file, start, messageText }: ts.Diagnostic, root: string): TypeProblem {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "";
  if (file === undefined) return { file: "tsconfig.json", line: 1, message: text };
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return { file: toRelative(root, file.fileName), line: line + 1, message: text };
}

function toRelative(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}
