import {
  type CallExpression,
  type ClassDeclaration,
  type MethodDeclaration,
  Node,
  type Project,
  SyntaxKind,
  type Type,
} from "ts-morph";
import { type ClientSource, SDK } from "../contracts.js";
import { findFile, findPlace, findSource } from "./project.js";

/** One parameter of a facade method, as its signature writes it. */
export interface FacadeParameter {
  name: string;
  type: string;
  optional: boolean;
}

/** Call of core or waiters with a route. */
export interface RouteCall {
  /** The method called: `call`, `list`, `pages`, `submit`, `read` and so on. */
  verb: string;
  /** Routes that the argument's type allows: one for a literal, none for a plain string. */
  routes: string[];
  /** Wait target of a pending operation. */
  outcome: string | undefined;
  line: number;
}

/** One public method of the facade. */
export interface FacadeMethod {
  /** As a caller writes it after the client: `databases.tags.update`. */
  name: string;
  className: string;
  file: string;
  line: number;
  calls: RouteCall[];
  /** Routes in `@route` tags. */
  routeTags: string[];
  /** Routes in `@serves` tags: not in the contract, and replaced by this method. */
  servesTags: string[];
  described: boolean;
  parameters: FacadeParameter[];
  returns: string;
}

/** Returns every public method of the client's nouns, in the order of the client. */
export function readFacade(
  project: Project,
  root: string,
  { file, className, sources, facade }: ClientSource = SDK,
): FacadeMethod[] {
  const client = findSource(project, file)?.getClassOrThrow(className);
  if (client === undefined) return [];
  return [...listNouns(client.getType(), "", { root, sources, facade })].flatMap(({ name, noun }) =>
    listPublicMethods(noun).map((method) => readMethod(method, name, root)),
  );
}

interface Noun {
  name: string;
  noun: ClassDeclaration;
}

/** Finds the facade classes in a type's properties, including groups such as `acl`. */
function* listNouns(
  type: Type,
  prefix: string,
  place: { root: string; sources: string; facade: string },
): Generator<Noun> {
  for (const property of type.getProperties()) {
    const declaration = property.getValueDeclaration();
    if (declaration === undefined || !isPublicProperty(declaration)) continue;
    const name = `${prefix}${property.getName()}`;
    const inner = property.getTypeAtLocation(declaration);
    const holder = inner.getSymbol()?.getDeclarations()[0];
    if (holder === undefined || !findFile(holder, place.root).startsWith(`${place.sources}/`)) continue;
    // Methods composed of several operations are not part of the facade.
    const isComposed =
      Node.isClassDeclaration(holder) && !findFile(holder, place.root).startsWith(`${place.facade}/`);
    if (isComposed) continue;
    if (Node.isClassDeclaration(holder)) yield { name: `${name}.`, noun: holder };
    if (Node.isClassDeclaration(holder) || Node.isTypeLiteral(holder))
      yield* listNouns(inner, `${name}.`, place);
  }
}

function isPublicProperty(node: Node): boolean {
  if (Node.isPropertySignature(node)) return true;
  return Node.isPropertyDeclaration(node) && isPublic(node);
}

function isPublic(node: { getName(): string; getScope(): string }): boolean {
  return !node.getName().startsWith("#") && node.getScope() === "public";
}

function listPublicMethods(noun: ClassDeclaration): MethodDeclaration[] {
  const base = noun.getBaseClass();
  return [
    ...(base === undefined ? [] : listPublicMethods(base)),
    ...noun.getInstanceMethods().filter((method) => isPublic(method)),
  ];
}

function readMethod(method: MethodDeclaration, prefix: string, root: string): FacadeMethod {
  const docs = method.getJsDocs();
  const tags = (name: string) =>
    docs
      .flatMap((doc) => doc.getTags())
      .filter((tag) => tag.getTagName() === name)
      .map((tag) => (tag.getCommentText() ?? "").trim());
  return {
    name: `${prefix}${method.getName()}`,
    className: method.getParentIfKindOrThrow(SyntaxKind.ClassDeclaration).getName() ?? "",
    ...findPlace(method, root),
    calls: routeCalls(method),
    routeTags: tags("route"),
    servesTags: tags("serves"),
    described: docs.some((doc) => doc.getDescription().trim() !== ""),
    parameters: method.getParameters().map((parameter) => ({
      name: parameter.getName(),
      type: parameter.getTypeNode()?.getText() ?? "",
      optional: parameter.isOptional(),
    })),
    returns: method.getReturnTypeNode()?.getText() ?? "",
  };
}

/** Finds calls whose first parameter is named `route`, independent of the receiver. */
export function routeCalls(body: Node): RouteCall[] {
  return body.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    const names = parameterNames(call);
    if (names[0] !== "route") return [];
    const [route] = call.getArguments();
    const outcome = call.getArguments()[names.indexOf("outcome")];
    const callee = call.getExpression();
    return [
      {
        verb: Node.isPropertyAccessExpression(callee) ? callee.getName() : callee.getText(),
        routes: route === undefined ? [] : listLiterals(route),
        outcome: outcome === undefined ? undefined : listLiterals(outcome)[0],
        line: call.getStartLineNumber(),
      },
    ];
  });
}

function parameterNames(call: CallExpression): string[] {
  const symbol = call.getExpression().getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getValueDeclaration();
  return Node.isParametered(declaration)
    ? declaration.getParameters().map((parameter) => parameter.getName())
    : [];
}

/** Returns the string literals that an expression can be, by its type; none for a plain string. */
function listLiterals(expression: Node): string[] {
  const type = expression.getType();
  const parts = type.isUnion() ? type.getUnionTypes() : [type];
  const values = parts.map((part) => (part.isStringLiteral() ? String(part.getLiteralValue()) : undefined));
  return values.includes(undefined) ? [] : (values as string[]);
}

/** Returns the methods that call a route, estimates last. */
export function findMethods(route: string, facade: readonly FacadeMethod[]): FacadeMethod[] {
  const callers = facade.filter(({ calls }) => calls.some(({ routes }) => routes.includes(route)));
  const estimates = (method: FacadeMethod) => method.calls.every(({ verb }) => verb === "estimate");
  return [...callers.filter((method) => !estimates(method)), ...callers.filter(estimates)];
}
