import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";
import type { NameChanges } from "../diff/diff.js";
import { toModelName } from "../generate/names.js";
import type { TypeProblem } from "./types.js";

/** Changes of an update, from which compiler errors are explained. */
export interface CompileContext {
  root: string;
  generated: ReadonlyMap<string, string>;
  routes: NameChanges;
  schemas: NameChanges;
  /** Whether errors in hand-written code are expected: a breaking change, or a correction that no longer applies. */
  isBreaking: boolean;
  /** Compiles the unchanged tree. */
  checkUnchanged: () => Promise<TypeProblem[]>;
}

/**
 * Returns the errors that are left for people, each with the changed route or schema that brought it.
 *
 * @throws ContractError if the unchanged tree does not compile either, or if a generated file does not compile.
 */
export async function explainErrors(
  errors: readonly TypeProblem[],
  context: CompileContext,
): Promise<TypeProblem[]> {
  if (errors.length === 0) return [];
  if (!context.isBreaking) {
    const [before] = await context.checkUnchanged();
    if (before !== undefined)
      throw new ContractError(
        `The unchanged packages do not compile, and nothing in this contract is the reason: ${formatProblem(before)}`,
      );
  }
  const explained = await Promise.all(errors.map((error) => explain(error, context)));
  const broken = explained.find(({ file }) => /(^|\/)generated\//.test(file));
  if (broken !== undefined)
    throw new ContractError(
      `The generated code does not compile because of ${broken.origin ?? "a change in this contract"}: ${formatProblem(broken)}`,
    );
  return explained;
}

function formatProblem({ file, line, message }: TypeProblem): string {
  return `${file}:${line}: ${message}`;
}

async function explain(error: TypeProblem, context: CompileContext): Promise<TypeProblem> {
  const { root, generated } = context;
  const text = generated.get(error.file) ?? (await readFile(join(root, error.file), "utf8").catch(() => ""));
  const line = text.split("\n")[error.line - 1] ?? "";
  const because = findOrigin(`${line}\n${error.message}`, context);
  return because === undefined ? error : { ...error, origin: because };
}

/** Returns the changed route or schema that a text names, the longest name first. */
export function findOrigin(
  text: string,
  { routes, schemas }: Pick<CompileContext, "routes" | "schemas">,
): string | undefined {
  const names = ({ added, removed, changed }: NameChanges) => [...added, ...removed, ...changed];
  const routeNames = names(routes).map((name) => ({ name, shown: JSON.stringify(name) }));
  const schemaNames = names(schemas).flatMap((name) => [
    { name, shown: JSON.stringify(name) },
    { name, shown: toModelName(name) },
  ]);
  return [...routeNames, ...schemaNames]
    .sort((a, b) => b.shown.length - a.shown.length)
    .find(({ shown }) => includesName(text, shown))?.name;
}

function includesName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isWord = (character: string | undefined) => character !== undefined && /[\w$]/.test(character);
  const isWhole = !isWord(text[at - 1]) && !isWord(text[at + name.length]);
  return isWhole || includesName(text.slice(at + 1), name);
}
