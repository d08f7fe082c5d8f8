import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import type TypeScript from "typescript";
import { CHECKED_FOLDERS } from "./mirror.js";

// An `import` would search its 9 MB for exports first.
const ts = createRequire(import.meta.url)("typescript") as typeof TypeScript;

/** Error of the compiler. */
export interface TypeProblem {
  /** Path below the root. */
  file: string;
  line: number;
  message: string;
  /** Changed route or schema of the contract that brought it. */
  origin?: string;
}

const CHECKED = new RegExp(`^(${CHECKED_FOLDERS.join("|").replaceAll("*", "[^/]+")})/`);

/** Parsed files of installed packages, which are the same for every compiler of a process. */
const installed = new Map<string, TypeScript.SourceFile>();

/** Compiles the packages with other texts in place of some files. */
export class PackageCompiler {
  readonly #root: string;
  readonly #names: readonly string[];
  readonly #options: TypeScript.CompilerOptions;
  readonly #own = new Map<string, TypeScript.SourceFile>();
  #before: TypeScript.Program | undefined;

  constructor(root: string) {
    const { fileNames, options } = readConfig(root);
    this.#root = root;
    this.#names = fileNames.filter((file) => CHECKED.test(toRelative(root, file)));
    this.#options = options;
  }

  /** Reads and binds the files as they are. The compilation reuses those whose text does not change. */
  prepare(): void {
    this.#before = ts.createProgram(this.#names, this.#options, this.#host(new Map()));
    this.#before.getTypeChecker();
  }

  /** @param texts - New texts, by path, which are not written to disk. */
  findErrors(texts: ReadonlyMap<string, string>): TypeProblem[] {
    const program = ts.createProgram(this.#names, this.#options, this.#host(texts), this.#before);
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => toTypeProblem(diagnostic, this.#root));
  }

  #host(texts: ReadonlyMap<string, string>): TypeScript.CompilerHost {
    const host = ts.createCompilerHost(this.#options);
    // Comments cannot be errors, apart from a few tags; parsing all of them takes a third of the reading.
    host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
    host.readFile = (file) => texts.get(file) ?? ts.sys.readFile(file);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, options) => {
      const parsed = file.includes("/node_modules/") ? installed : this.#own;
      const known = parsed.get(file);
      const text = texts.get(file);
      if (known !== undefined && (text === undefined || text === known.text)) return known;
      const source = read(file, options);
      if (source !== undefined) parsed.set(file, source);
      return source;
    };
    return host;
  }
}

function readConfig(root: string): TypeScript.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error) => throwConfig(error) },
  );
  if (config === undefined) throw new Error("tsconfig.json cannot be read.");
  if (config.errors[0] !== undefined) throwConfig(config.errors[0]);
  return config;
}

function throwConfig({ messageText }: TypeScript.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
}

function toTypeProblem({ file, start, messageText }: TypeScript.Diagnostic, root: string): TypeProblem {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "";
  if (file === undefined) return { file: "tsconfig.json", line: 1, message: text };
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return { file: toRelative(root, file.fileName), line: line + 1, message: text };
}

function toRelative(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}
