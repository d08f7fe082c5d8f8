import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = `${ROOT}test/types/editor.ts`;

/** An editor with one file that uses the package, and the answers of the compiler's language service. */
export class Editor {
  readonly #service: ts.LanguageService;
  #text = "";
  #version = 0;

  constructor() {
    const config = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => ({ ...options, types: [] }),
      getScriptFileNames: () => [FILE],
      getScriptVersion: (file) => (file === FILE ? String(this.#version) : "0"),
      getScriptSnapshot: (file) => {
        const text = file === FILE ? this.#text : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => ROOT,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file === FILE || ts.sys.fileExists(file),
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  /** Text that is shown for the name at the cursor, which `|` marks: its type, and its comment. */
  hover(body: string): { type: string; comment: string } {
    const info = this.#service.getQuickInfoAtPosition(FILE, this.#open(body));
    return {
      type: ts.displayPartsToString(info?.displayParts),
      comment: ts.displayPartsToString(info?.documentation),
    };
  }

  /** Names that are offered at the cursor. */
  completions(body: string): string[] {
    const found = this.#service.getCompletionsAtPosition(FILE, this.#open(body), undefined);
    return found?.entries.map(({ name }) => name) ?? [];
  }

  /** The signature that is shown while the arguments at the cursor are written. */
  signature(body: string): string {
    const [item] = this.#service.getSignatureHelpItems(FILE, this.#open(body), undefined)?.items ?? [];
    const {
      prefixDisplayParts = [],
      parameters = [],
      separatorDisplayParts = [],
      suffixDisplayParts = [],
    } = item ?? {};
    const separator = ts.displayPartsToString(separatorDisplayParts);
    return [
      ts.displayPartsToString(prefixDisplayParts),
      parameters.map((parameter) => ts.displayPartsToString(parameter.displayParts)).join(separator),
      ts.displayPartsToString(suffixDisplayParts),
    ].join("");
  }

  /** Errors of a function body, one line each. */
  errors(body: string): string[] {
    this.#open(body);
    return this.#service
      .getSemanticDiagnostics(FILE)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " "));
  }

  /** Puts a function body into the file, and returns the position of the cursor. */
  #open(body: string): number {
    const text = `import type { RedisCloud } from "redis-cloud-sdk";
import type { Database } from "redis-cloud-sdk/models";
export async function main(cloud: RedisCloud, use: (value: unknown) => void, read: (database: Database) => void) {
${body}
  use(read);
}
`;
    const cursor = text.indexOf("|");
    this.#text = text.replace("|", "");
    this.#version += 1;
    return cursor;
  }
}
