import type { ClassDeclaration, Project } from "ts-morph";
import type { ContractOperation } from "../../contract/operations.js";
import type { FacadeMethod } from "../../coverage/facade.js";
import { findSource } from "../../coverage/project.js";
import { toIdentifier } from "../../generate/names.js";

/** Dependency that a facade class calls: `http` for immediate responses, `operations` for tasks. */
export type Tool = "http" | "operations";

/** The class of the facade that an operation belongs to. */
export interface TargetClass {
  className: string;
  file: string;
  /** As a caller reaches it: `databases.tags`. */
  noun: string;
  /** Methods that are there already. */
  methods: FacadeMethod[];
  /** Whether the class has to be written first. */
  isNew: boolean;
  /** Tools that the class has a field for. */
  has: ReadonlySet<Tool>;
}

/**
 * Finds the closest class: the one that calls a route with the longest common path, the shortest such route first.
 *
 * @param all - Every route of the contract: a list without items in other routes, such as `GET /regions`, belongs to
 * the account.
 */
export function findTargetClass(
  route: ContractOperation,
  all: readonly ContractOperation[],
  facade: readonly FacadeMethod[],
  project: Project,
): TargetClass {
  let best: { method: FacadeMethod; common: number; extra: number } | undefined;
  const wanted = segments(route.path);
  for (const method of facade) {
    for (const called of method.calls.flatMap(({ routes }) => routes)) {
      const path = segments(called.slice(called.indexOf(" ") + 1));
      const common = commonLength(wanted, path);
      const extra = path.length - common;
      if (common === 0) continue;
      if (best === undefined || common > best.common || (common === best.common && extra < best.extra))
        best = { method, common, extra };
    }
  }
  // A single item is not: it is a new noun, whose list is still to come.
  const isAlone =
    !wanted.includes("{}") && all.filter(({ path }) => segments(path)[0] === wanted[0]).length === 1;
  const account = facade.find(({ name }) => name.startsWith("account."));
  const closest = best?.method ?? (isAlone && route.method === "GET" ? account : undefined);
  return closest === undefined ? planClass(wanted[0] ?? "root") : knownClass(closest, facade, project);
}

function knownClass(
  { className, file, name }: FacadeMethod,
  facade: readonly FacadeMethod[],
  project: Project,
): TargetClass {
  const noun = name.slice(0, name.lastIndexOf("."));
  const declaration = findSource(project, file)?.getClass(className);
  return {
    className,
    file,
    noun,
    methods: facade.filter((method) => method.name.slice(0, method.name.lastIndexOf(".")) === noun),
    isNew: false,
    has: listTools(declaration),
  };
}

function listTools(declaration: ClassDeclaration | undefined): Set<Tool> {
  const names = declaration?.getProperties().map((property) => property.getName()) ?? [];
  return new Set((["http", "operations"] as const).filter((name) => names.includes(`#${name}`)));
}

/** Plans a new class, named after the first segment of the path. */
function planClass(segment: string): TargetClass {
  const word = splitSegment(segment).length === 0 ? "root" : segment;
  const noun = toIdentifier(camelCase(word), "Resource");
  return {
    className: toIdentifier(pascalCase(word), "Resource"),
    file: `src/facade/${kebabCase(word)}.ts`,
    noun,
    methods: [],
    isNew: true,
    has: new Set(["http", "operations"]),
  };
}

/** Splits a path into parts, without the names of its parameters. */
export function segments(path: string): string[] {
  return path
    .split("/")
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") ? "{}" : part));
}

/** Returns the number of leading parts that two paths share. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, index) => part !== b[index]);
  return end < 0 ? a.length : end;
}

function splitSegment(text: string): string[] {
  return text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

export function pascalCase(text: string): string {
  return splitSegment(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function kebabCase(text: string): string {
  return splitSegment(text)
    .map((word) => word.toLowerCase())
    .join("-");
}

/**
 * Lists the steps before a method can be pasted: a class to write, a field to add.
 *
 * @param classTools - Tools of all methods to paste into the class: a new one is written once, for all of them.
 */
export function listPrerequisites(
  { isNew, has, className, file, noun }: TargetClass,
  tool: Tool,
  classTools: ReadonlySet<Tool>,
): string[] {
  if (isNew) {
    const tools = (["http", "operations"] as const).filter((one) => classTools.has(one));
    const fields = tools.map(formatField);
    const values = tools.map((one) => TOOLS[one].variable);
    return [
      `Write the class ${className} in ${file} (as src/facade/users.ts is) with ${
        fields.length > 1 ? "the fields" : "a field"
      } ${fields.join(" and ")}.`,
      `Give it to the client in src/client.ts: readonly ${noun}: ${className}; ` +
        `this.${noun} = new ${className}(${values.join(", ")}).`,
    ];
  }
  if (has.has(tool)) return [];
  return [
    `Give ${className} a field ${formatField(tool)}, and hand it over where src/client.ts constructs the class.`,
  ];
}

/** Type of each tool, and the variable of `src/client.ts` that contains it. */
const TOOLS = {
  http: { type: "HttpClient", variable: "http" },
  operations: { type: "OperationClient", variable: "operationClient" },
} as const satisfies Record<Tool, object>;

const formatField = (tool: Tool) => `#${tool}: ${TOOLS[tool].type}`;
