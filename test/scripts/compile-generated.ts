import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./run.js";

/** Compiles the generated types alone, and returns the errors. */
export function compileGenerated(files: ReadonlyMap<string, string>): string[] {
  const own = [...files].filter(([file]) => file.startsWith("generated/"));
  const texts = new Map(own.map(([file, text]) => [join(ROOT, file), text]));
  const options = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || ts.sys.fileExists(file);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, languageVersion, ...rest)
      : ts.createSourceFile(file, text, languageVersion);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
