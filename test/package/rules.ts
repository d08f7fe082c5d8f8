import { posix } from "node:path";
import ts from "typescript";

/** Modules of the SDK, lowest first. A file imports from its own module and from lower ones. */
const MODULES = [
  "generated",
  "core",
  "capabilities",
  "waiters",
  "idempotency",
  "composed",
  "facade",
  "client",
  "index",
  "companion",
  "raw",
  "gaps",
  "fallbacks",
  "progress",
  "tenants",
  "otel",
] as const;
type Module = (typeof MODULES)[number];

/** Separate entry point for Node only: it may use `node:` modules, imports core only, and no module imports it. */
const NODE_FOLDER = "src/node/";

/** Maximum length of an SDK file: three screens. */
const MAX_LINES = 300;
/** The only file that may access platform globals. */
const PLATFORM_FILE = "src/core/platform.ts";
/** Generated files whose values the SDK may use: they are kept small. */
const RUNTIME_FACTS = new Set(["generated/facts.ts", "generated/capabilities.ts"]);
const PLATFORM = new Set(["process", "Deno", "Bun", "__dirname", "__filename"]);

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Returns the architecture violations of one file of `src/` or `generated/`. */
export function violations(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = importsOf(source).flatMap((one) => importViolation(file, one));
  const visit = (node: ts.Node): void => {
    found.push(...nodeViolation(file, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = text.trimEnd().split("\n").length;
  if (file.startsWith("src/") && lines > MAX_LINES) found.push(`has more than ${MAX_LINES} lines`);
  return found.map((violation) => `${file} ${violation}`);
}

function importViolation(file: string, { specifier, typeOnly }: Import): string[] {
  if (specifier === "openapi-fetch" && moduleOf(file) === "core") return [];
  if (specifier === "@opentelemetry/api" && moduleOf(file) === "otel") return [];
  if (file.startsWith(NODE_FOLDER) && specifier.startsWith("node:")) return [];
  if (!specifier.startsWith(".")) return [`imports ${specifier}, which is not portable or not a dependency`];
  const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, ".ts");
  if (file.startsWith(NODE_FOLDER)) {
    const below = target.startsWith(NODE_FOLDER) || moduleOf(target) === "core";
    return below ? [] : [`imports ${target}: src/node imports core only`];
  }
  if (target.startsWith(NODE_FOLDER)) return [`imports ${target}, which is for Node only`];
  const [from, to] = [moduleOf(file), moduleOf(target)];
  if (from === undefined || to === undefined) return [`imports ${target}, which is not part of the SDK`];
  if (MODULES.indexOf(to) > MODULES.indexOf(from))
    return [`imports ${target}: this reverses the import direction`];
  if (/^generated\/(.*\/)?catalog\.ts$/.test(target) && !/^generated\/.+\/catalog\.ts$/.test(file))
    return [`imports ${target}, which is for tooling only`];
  if (from !== "generated" && to === "generated" && !RUNTIME_FACTS.has(target) && !typeOnly)
    return [`imports values of ${target}`];
  const isLookup = file === "src/facade/find-by-id.ts";
  // It contains types and the paths that long routes have in common.
  const isRoutes = target === "src/core/routes.ts";
  const isRefusal = target === "src/core/not-offered.ts";
  if (from === "facade" && to !== "facade" && !typeOnly && !isLookup && !isRoutes && !isRefusal)
    return [`imports values of ${target}: the facade contains no logic`];
  return [];
}

function nodeViolation(file: string, node: ts.Node): string[] {
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined) {
    return ["has an export *"];
  }
  if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
    return node.parent.kind === ts.SyntaxKind.CaseBlock ? [] : ["has a default export"];
  }
  if (node.kind === ts.SyntaxKind.AnyKeyword) return [`uses any: ${node.parent.getText().slice(0, 60)}`];
  if (ts.isIdentifier(node) && PLATFORM.has(node.text) && file !== PLATFORM_FILE) {
    return [`accesses ${node.text}`];
  }
  return [];
}

function moduleOf(file: string): Module | undefined {
  if (file === "src/client.ts") return "client";
  if (file === "src/index.ts") return "index";
  if (file === "src/companion.ts") return "companion";
  const folder =
    /^(generated|src\/(?:core|capabilities|waiters|idempotency|composed|facade|raw|gaps|fallbacks|progress|tenants|otel))\//.exec(
      file,
    )?.[1];
  return MODULES.find((module) => module === folder?.replace("src/", ""));
}

/** Returns every module reference: `import`, `export … from`, and `import()` as a value and as a type. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((element) => element.isTypeOnly)
  );
}
