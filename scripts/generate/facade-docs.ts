import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Contract } from "../contract/document.js";
import { findSince, type History } from "../contract/history.js";
import { groupByClient, type LoadedContract } from "../contract/load.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { tsdoc } from "./banner.js";
import { formatFacadeDoc } from "./facade-text.js";

/** A facade file with the comments that the contract's words prescribe. */
export interface DocumentedFile {
  file: string;
  text: string;
  /** Methods whose comment differs from the prescribed one, as `Class.method`. */
  stale: string[];
}

/** Every file of the clients' facades below `root`, its methods documented from the contracts. */
export async function documentFacades(
  root: string,
  contracts: readonly LoadedContract[],
  history: History = {},
): Promise<DocumentedFile[]> {
  const groups = groupByClient(contracts).map(async (group) => {
    const routes = new Map(
      group.contracts.flatMap(({ source, effective: contract }) => {
        const since = findSince(history, source.name);
        return listOperations(contract).map(
          (route) => [route.route, { route, contract, since: since.operation(route.route) }] as const,
        );
      }),
    );
    const files = await listFiles(root, group.client.facade);
    const paths = await readPaths(root, group.client.sources);
    return Promise.all(
      files.map(async (file) => document(file, await readFile(join(root, file), "utf8"), routes, paths)),
    );
  });
  return (await Promise.all(groups)).flat();
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`.replaceAll("\\", "/"))
    .sort();
}

/** Reads the exported constants that are paths, by name: long routes share them. */
async function readPaths(root: string, folder: string): Promise<Map<string, string>> {
  const files = await listFiles(root, folder);
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8")));
  const paths = new Map(
    texts
      .flatMap((text) => [...text.matchAll(/^export const (\w+) =\s+(?:"|`)((?:\/|\$\{)[^"`]*)(?:"|`)/gm)])
      .map(([, name = "", path = ""]) => [name, path] as const),
  );
  const expand = (path: string): string =>
    path.replace(/\$\{(\w+)\}/g, (_, name: string) => expand(paths.get(name) ?? ""));
  return new Map([...paths].map(([name, path]) => [name, expand(path)]));
}

/** A route and the contract that describes it. */
interface DescribedRoute {
  route: ContractOperation;
  contract: Contract;
  since?: string | undefined;
}

/** Documents the methods of one file that call a route of the contract. All other comments stay as they are. */
export function document(
  file: string,
  text: string,
  routes: ReadonlyMap<string, DescribedRoute>,
  paths: ReadonlyMap<string, string> = new Map(),
): DocumentedFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let documented = text;
  const stale: string[] = [];
  for (const { className, method } of listMethods(source).reverse()) {
    const call = findCall(method, paths);
    const described = routes.get(call?.route ?? "");
    if (call === undefined || described === undefined) continue;
    const name = method.name.getText(source);
    const doc = formatFacadeDoc({
      ...call,
      ...described,
      className,
      name,
      parameters: listParameters(method),
    });
    const comment = `${tsdoc(doc, "  ").trim()}\n  `;
    const start = commentStart(method);
    const end = method.getStart(source, false);
    if (text.slice(start, end) === comment) continue;
    stale.unshift(`${className}.${name}`);
    documented = documented.slice(0, start) + comment + documented.slice(end);
  }
  return { file, text: documented, stale };
}

function listMethods(source: ts.SourceFile): { className: string; method: ts.MethodDeclaration }[] {
  return source.statements
    .filter(ts.isClassDeclaration)
    .flatMap((declaration) =>
      declaration.members
        .filter(ts.isMethodDeclaration)
        .map((method) => ({ className: declaration.name?.text ?? "", method })),
    );
}

function commentStart(method: ts.MethodDeclaration): number {
  const [comment] = ts.getJSDocCommentsAndTags(method).filter(ts.isJSDoc);
  return comment?.getStart() ?? method.getStart();
}

function listParameters(method: ts.MethodDeclaration): string[] {
  return method.parameters.map(({ name }) => name.getText());
}

/** Finds the call of a tool with a route: `this.#operations.submit("POST /…", …, "database", options)`. */
function findCall(
  node: ts.Node,
  paths: ReadonlyMap<string, string>,
): { verb: string; route: string; outcome: string | undefined } | undefined {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const [first, , third] = node.arguments;
    const route = first === undefined ? "" : resolveText(first, paths);
    if (/^[A-Z]+ \//.test(route)) {
      const outcome = third !== undefined && ts.isStringLiteral(third) ? third.text : undefined;
      return { verb: node.expression.name.text, route, outcome };
    }
  }
  return ts.forEachChild(node, (child) => findCall(child, paths));
}

/** Returns a string, or a template of known constants; empty for anything else. */
function resolveText(node: ts.Expression, paths: ReadonlyMap<string, string>): string {
  if (ts.isStringLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return "";
  const parts = node.templateSpans.map(({ expression, literal }) => {
    const path = paths.get(expression.getText());
    return path === undefined ? undefined : path + literal.text;
  });
  return parts.includes(undefined) ? "" : node.head.text + parts.join("");
}
