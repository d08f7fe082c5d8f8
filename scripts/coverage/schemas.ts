import {
  type InterfaceDeclaration,
  Node,
  type Project,
  type SourceFile,
  SyntaxKind,
  type TypeAliasDeclaration,
  type TypeNode,
} from "ts-morph";
import { MAIN, SDK } from "../contracts.js";
import { findFile, findSource, findSourceOrThrow } from "./project.js";

/**
 * Path by which a schema is reached from the package's exports:
 * - `facade`: a signature of the client, its nouns or their results leads to it;
 * - `route`: it is the typed input or response of a route that a method calls, such as the envelope of a list;
 * - `raw`: only `cloud.raw` leads to it.
 */
export type SchemaReach = "facade" | "route" | "raw";

/** Files with the types of a contract and the exports of its client. */
export interface TypeFiles {
  generated: string;
  index: string;
  sources: string;
}

/** Every schema that the public types reach, and the path; schemas have the names of the contract. */
export function findReachedSchemas(
  project: Project,
  root: string,
  calledRoutes: ReadonlySet<string>,
  files: TypeFiles = { ...SDK, ...MAIN },
): Map<string, SchemaReach> {
  const sourceOf = (name: string) => findSourceOrThrow(project, `${files.generated}/${name}.ts`);
  const schema = sourceOf("schema");
  const schemaByModel = readSchemas(schema);
  const graph = new ModelGraph(sourceOf("models"));
  const walk = new TypeWalk(root, files);
  const exported = findSource(project, files.index)?.getExportedDeclarations().values() ?? [];
  for (const declarations of exported) for (const declaration of declarations) walk.visit(declaration);
  const reached = new Map<string, SchemaReach>();
  const mark = (models: Iterable<string>, reach: SchemaReach) => {
    for (const model of graph.closure(models)) {
      // Objects within a schema are models without a schema.
      const name = schemaByModel.get(model);
      if (name !== undefined && !reached.has(name)) reached.set(name, reach);
    }
  };
  mark(walk.models, "facade");
  mark(findModelsOfRoutes(sourceOf("routes"), calledRoutes), "route");
  if (walk.components) mark(schemaByModel.keys(), "facade");
  if (walk.paths) mark(findNames(schema.getInterfaceOrThrow("paths")), "raw");
  return reached;
}

/** Follows the types that signatures name, through the SDK's own declarations, down to the models. */
class TypeWalk {
  readonly models = new Set<string>();
  /** Whether the contract's `paths`, that is `cloud.raw`, is among what was reached. */
  paths = false;
  /** Whether the map of all schemas was reached. */
  components = false;
  readonly #root: string;
  readonly #files: TypeFiles;
  readonly #seen = new Set<Node>();

  constructor(root: string, files: TypeFiles) {
    this.#root = root;
    this.#files = files;
  }

  visit(declaration: Node): void {
    if (this.#seen.has(declaration)) return;
    this.#seen.add(declaration);
    const { generated, sources } = this.#files;
    const file = findFile(declaration, this.#root);
    if (file === `${generated}/models.ts`) {
      if (isModel(declaration)) this.models.add(declaration.getName());
    } else if (file === `${generated}/schema.ts`) this.#whole(declaration);
    else if (file.startsWith(`${sources}/`))
      for (const type of listSignatureTypes(declaration)) this.#types(type);
  }

  #whole(declaration: Node): void {
    if (!Node.isInterfaceDeclaration(declaration)) return;
    this.paths ||= declaration.getName() === "paths";
    this.components ||= declaration.getName() === "components";
  }

  #types(node: Node): void {
    for (const inner of [node, ...node.getDescendants()]) {
      const name = Node.isTypeReference(inner)
        ? inner.getTypeName()
        : Node.isExpressionWithTypeArguments(inner)
          ? inner.getExpression()
          : undefined;
      const symbol = name?.getSymbol();
      for (const declaration of (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations() ?? [])
        this.visit(declaration);
    }
  }
}

/** Lists the written types of a declaration's public part, without bodies and private members. */
function listSignatureTypes(declaration: Node): Node[] {
  if (Node.isInterfaceDeclaration(declaration) || Node.isTypeAliasDeclaration(declaration))
    return [declaration];
  if (Node.isVariableDeclaration(declaration)) return withoutUndefined([declaration.getTypeNode()]);
  if (Node.isFunctionDeclaration(declaration)) return listWrittenTypes(declaration);
  if (!Node.isClassDeclaration(declaration)) return [];
  const isPublic = (member: { getName(): string; getScope(): string }) =>
    !member.getName().startsWith("#") && member.getScope() === "public";
  return [
    ...withoutUndefined([declaration.getExtends()]),
    ...declaration
      .getProperties()
      .filter(isPublic)
      .flatMap((property) => withoutUndefined([property.getTypeNode()])),
    ...declaration
      .getGetAccessors()
      .filter(isPublic)
      .flatMap((getter) => withoutUndefined([getter.getReturnTypeNode()])),
    ...declaration.getMethods().filter(isPublic).flatMap(listWrittenTypes),
  ];
}

function listWrittenTypes(method: {
  getParameters(): { getTypeNode(): TypeNode | undefined }[];
  getReturnTypeNode(): TypeNode | undefined;
}): Node[] {
  return withoutUndefined([
    ...method.getParameters().map((parameter) => parameter.getTypeNode()),
    method.getReturnTypeNode(),
  ]);
}

function withoutUndefined(nodes: (Node | undefined)[]): Node[] {
  return nodes.filter((node) => node !== undefined);
}

/** Lists the models in the typed input and response of routes. */
function findModelsOfRoutes(source: SourceFile, routes: ReadonlySet<string>): Set<string> {
  const members = source.getInterfaces().flatMap((part) => part.getProperties());
  const names = members
    .filter((member) => routes.has(unquoted(member.getName())))
    .flatMap((member) => member.getDescendantsOfKind(SyntaxKind.TypeReference))
    .map((reference) => reference.getTypeName().getText());
  return new Set(names);
}

/** Reads the names of schemas, by their models. */
function readSchemas(source: SourceFile): Map<string, string> {
  const schemas = source
    .getInterfaceOrThrow("components")
    .getPropertyOrThrow("schemas")
    .getTypeNodeOrThrow()
    .asKindOrThrow(SyntaxKind.TypeLiteral);
  return new Map(
    schemas
      .getProperties()
      .map((schema) => [
        getLastName(schema.getTypeNodeOrThrow().getText()),
        unquoted(schema.getNameNode().getText()),
      ]),
  );
}

/** Finds the models to which each model refers. */
class ModelGraph {
  readonly #edges: Map<string, Set<string>>;

  constructor(source: SourceFile) {
    this.#edges = new Map(
      source
        .getStatements()
        .flatMap((model) => (isModel(model) ? [[model.getName(), findNames(model)]] : [])),
    );
  }

  closure(names: Iterable<string>): Set<string> {
    const reached = new Set<string>();
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name) || !this.#edges.has(name)) continue;
      reached.add(name);
      waiting.push(...(this.#edges.get(name) ?? []));
    }
    return reached;
  }
}

function isModel(node: Node): node is InterfaceDeclaration | TypeAliasDeclaration {
  return Node.isInterfaceDeclaration(node) || Node.isTypeAliasDeclaration(node);
}

/** Lists the names of the types that a declaration refers to, without those of their modules. */
function findNames(node: Node): Set<string> {
  return new Set(
    node
      .getDescendantsOfKind(SyntaxKind.TypeReference)
      .map((reference) => getLastName(reference.getTypeName().getText())),
  );
}

function getLastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function unquoted(name: string): string {
  return /^["']/.test(name) ? JSON.parse(name) : name;
}
