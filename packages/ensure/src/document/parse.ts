import { type Document, LineCounter, parseAllDocuments } from "yaml";
import { DocumentError } from "../errors.js";
import type { SourcedDocument } from "./document.js";
import { validateDocument } from "./validate.js";

/** Maximum size of a file, in characters. */
const MAX_FILE_CHARACTERS = 4 * 1024 * 1024;

/** Parses the YAML documents of a file. @throws DocumentError naming file, document and path. */
export function parseDocuments(text: string, file: string): SourcedDocument[] {
  if (text.length > MAX_FILE_CHARACTERS) {
    throw new DocumentError(file, `must have at most ${MAX_FILE_CHARACTERS} characters (got ${text.length})`);
  }
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, merge: true });
  const documents = (Array.isArray(parsed) ? parsed : []) as Document[];
  for (const { errors, warnings } of documents) {
    // A warning names a tag without a meaning here, such as `!env`, whose value would be taken literally.
    const [error] = [...errors, ...warnings];
    if (error === undefined) continue;
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new DocumentError(
      `${file}:${line}:${col}`,
      `not ${error.name === "YAMLWarning" ? "usable " : ""}YAML: ${error.message}`,
    );
  }
  const sourced = documents
    .map((document, index) => ({
      value: toPlain(document, file, index + 1),
      source: { file, position: index + 1 },
    }))
    // A leading or trailing `---` is an empty document.
    .filter(({ value }) => value !== null)
    .map(({ value, source }) => ({ document: validateDocument(value, source), source }));
  if (sourced.length === 0) throw new DocumentError(file, "contains no document");
  return sourced;
}

function toPlain(document: Document, file: string, position: number): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new DocumentError(`${file}, document ${position}`, `not usable YAML: ${(error as Error).message}`);
  }
}
