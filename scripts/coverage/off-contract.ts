import { Node, type Project, SyntaxKind, ts } from "ts-morph";
import { type ClientSource, SDK } from "../contracts.js";
import { type FacadeMethod, routeCalls } from "./facade.js";
import { findFile } from "./project.js";

/** Use of a route in `src/` that is not in the contract, or a call that bypasses it. */
export interface OffContract {
  route: string;
  file: string;
  line: number;
  reason: string;
}

const ROUTE = /^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|TRACE) \/[^{}\s]*(\{[^{}/]+\}[^{}\s]*)*$/;

/**
 * Finds everything off the contracts of a client.
 *
 * The compiler prevents most of it. The rest: routes as plain strings, calls through `raw`, and tags in
 * comments, which are not compiled.
 */
export function findOffContract(
  project: Project,
  root: string,
  facade: readonly FacadeMethod[],
  routes: ReadonlySet<string>,
  client: ClientSource = SDK,
): OffContract[] {
  const found = [...inSources(project, root, routes, client), ...inTags(facade, routes)];
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function* inSources(
  project: Project,
  root: string,
  routes: ReadonlySet<string>,
  { sources, facade }: ClientSource,
): Generator<OffContract> {
  for (const source of project.getSourceFiles()) {
    const file = findFile(source, root);
    if (!file.startsWith(`${sources}/`)) continue;
    for (const literal of findStringLiterals(source.compilerNode)) {
      const route = literal.text;
      if (!ROUTE.test(route) || routes.has(route)) continue;
      const { line } = source.getLineAndColumnAtPos(literal.getStart());
      yield { route, file, line, reason: "the contract has no such route" };
    }
    if (!file.startsWith(`${facade}/`)) continue;
    for (const call of routeCalls(source)) {
      if (call.routes.length > 0) continue;
      yield {
        route: "(not a literal)",
        file,
        line: call.line,
        reason: `${call.verb}() is given a route that is not a literal`,
      };
    }
    for (const access of source.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)) {
      if (access.getName() !== "raw" || !Node.isCallExpression(access.getParent()?.getParent())) continue;
      yield {
        route: access.getText(),
        file,
        line: access.getStartLineNumber(),
        reason: "a call past the typed routes",
      };
    }
  }
}

/** Finds the string literals below a node by its parsed children: ts-morph would scan every file again for them. */
function findStringLiterals(node: ts.Node): ts.StringLiteral[] {
  const found: ts.StringLiteral[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isStringLiteral(inner)) found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

function* inTags(facade: readonly FacadeMethod[], routes: ReadonlySet<string>): Generator<OffContract> {
  for (const { name, file, line, routeTags, servesTags } of facade) {
    for (const route of routeTags) {
      if (!routes.has(route))
        yield { route, file, line, reason: `@route of ${name}: the contract has no such route` };
    }
    for (const route of servesTags) {
      if (!ROUTE.test(route)) yield { route, file, line, reason: `@serves of ${name} is not a route` };
      if (routes.has(route)) {
        yield { route, file, line, reason: `@serves of ${name}: the contract has this route, so call it` };
      }
    }
  }
}
