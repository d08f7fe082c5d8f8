import ts from "typescript";
import type { Contract } from "../contract/document.js";
import { ContractError } from "../contract/read.js";

/**
 * Schemas whose published name cannot stay: `Tag` and `tag` are two schemas, and names that differ only in
 * case break file systems and readers.
 */
const RENAMED: ReadonlyMap<string, string> = new Map([["tag", "DatabaseTag"]]);

/** Names that the generated files use or declare, and global names that a type must not hide. */
const TAKEN = new Set([
  ..."components PlainRoutes TaskRoutes BinaryRoutes PlainRoute TaskRoute BinaryRoute Route".split(" "),
  ..."RequestBodies ServiceCode KnownServiceCode".split(" "),
  ..."Record Partial Extract Readonly Uint8Array Promise Array Object String Number Boolean Function".split(
    " ",
  ),
  ..."Date Error Map Set Symbol globalThis arguments eval".split(" "),
]);

/**
 * Returns the name under which a schema is exported as a model: its own where that is an identifier. Otherwise each
 * character that no identifier has becomes `_`, a digit in front gets one, and a reserved word ends in `Model`.
 */
export function toModelName(schema: string): string {
  return RENAMED.get(schema) ?? toIdentifier(schema, "Model");
}

/** Returns the model names by schema, sorted by model. */
export function toModelNames(contract: Contract): [schema: string, model: string][] {
  const schemas = new Map<string, string>();
  for (const schema of Object.keys(contract.components.schemas)) {
    const model = toModelName(schema);
    const other = schemas.get(model);
    if (other !== undefined)
      throw new ContractError(
        `The schemas ${other} and ${schema} would both be exported as ${model}. ` +
          "Give one of them a name in RENAMED in scripts/generate/names.ts.",
      );
    schemas.set(model, schema);
  }
  return [...schemas]
    .map(([model, schema]): [string, string] => [schema, model])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** Returns the name as an identifier of TypeScript; `suffix` is appended to reserved words and names in use. */
export function toIdentifier(name: string, suffix: string): string {
  const text = name.replace(/[^\p{ID_Continue}$]/gu, "_").replace(/^(?![\p{ID_Start}_$])/u, "_");
  return isReserved(text) || TAKEN.has(text) ? `${text}${suffix}` : text;
}

function isReserved(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}

/** Formats a name as the key of an object type or literal: as it is where that is possible, otherwise quoted. */
export function toPropertyKey(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Words as the name of a type: `Source connection item` is `SourceConnectionItem`. */
export function toPascalName(words: string): string {
  const parts = words.split(/[^\p{ID_Continue}$]+/u).filter((word) => word !== "");
  return toIdentifier(parts.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""), "Model");
}
