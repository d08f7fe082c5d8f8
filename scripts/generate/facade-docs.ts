import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Contract } from "../contract/document.js";
import { type ContractOperation, routesOf } from "../contract/operations.js";
import { tsdoc } from "./banner.js";
import { facadeDoc } from "./facade-text.js";

const FOLDER = "src/facade";

/** A facade file with the comments that the contract's words prescribe. */
export interface DocumentedFile {
  file: string;
  text: string;
  /** Methods whose comment differs from the prescribed one, as `Class.method`. */
  stale: string[];
}

/** Every file of the facade below `root`, its methods documented from the contract. */
export async function documentFacade(root: string, contract: Contract): Promise<DocumentedFile[]> {
  const routes = new Map(routesOf(contract).map((route) => [route.route, route]));
  const names = await readdir(join(root, FOLDER), { recursive: true }).catch(() => []);
  const files = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${FOLDER}/${name}`.replaceAll("\\", "/"));
  return Promise.all(
    files
      .sort()
      .map(async (file) => document(file, await readFile(join(root, file), "utf8"), routes, contract)),
  );
}

/** Documents the methods of one file that call a route of the contract. All other comments stay as they are. */
export function document(
  file: string,
  text: string,
  routes: ReadonlyMap<string, ContractOperation>,
  contract: Contract,
): DocumentedFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let documented = text;
  const stale: string[] = [];
  for (const { className, method } of methodsOf(source).reverse()) {
    const call = findCall(method);
    const route = routes.get(call?.route ?? "");
    if (call === undefined || route === undefined) continue;
    const name = method.name.getText(source);
    const doc = facadeDoc({ ...call, route, contract, className, name, parameters: parametersOf(method) });
    const comment = `${tsdoc(doc, "  ").trim()}\n  `;
    const start = commentStart(method);
    const end = method.getStart(source, false);
    if (text.slice(start, end) === comment) continue;
    stale.unshift(`${className}.${name}`);
    documented = documented.slice(0, start) + comment + documented.slice(end);
  }
  return { file, text: documented, stale };
}

function methodsOf(source: ts.SourceFile): { className: string; method: ts.MethodDeclaration }[] {
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

function parametersOf(method: ts.MethodDeclaration): string[] {
  return method.parameters.map(({ name }) => name.getText());
}

/** The call of a tool with a route literal: `this.#operations.submit("POST /…", …, "database", options)`. */
function findCall(node: ts.Node): { verb: string; route: string; outcome: string | undefined } | undefined {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const [first, , third] = node.arguments;
    if (first !== undefined && ts.isStringLiteral(first) && /^[A-Z]+ \//.test(first.text)) {
      const outcome = third !== undefined && ts.isStringLiteral(third) ? third.text : undefined;
      return { verb: node.expression.name.text, route: first.text, outcome };
    }
  }
  return ts.forEachChild(node, findCall);
}
