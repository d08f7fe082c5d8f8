import type { Project } from "ts-morph";
import type { Contract, Parameter, Schema } from "../../contract/document.js";
import { type ContractOperation, listOperations } from "../../contract/operations.js";
import { listIn } from "../../contract/schemas.js";
import type { FacadeMethod } from "../../coverage/facade.js";
import { findSource } from "../../coverage/project.js";
import { tsdoc } from "../../generate/banner.js";
import { formatFacadeDoc } from "../../generate/facade-text.js";
import { toPropertyKey } from "../../generate/names.js";
import { TypeWriter } from "../../generate/type-writer.js";
import { formatIdsType } from "./ids.js";
import { chooseMethodName } from "./method-name.js";
import { formatParameter, localName, type MethodParameter, memberAccess, pathEntry } from "./parameters.js";
import { findTargetClass, listPrerequisites, type TargetClass, type Tool } from "./target-class.js";

/** A method of the facade, ready to be pasted. */
export interface Skeleton {
  route: string;
  /** As a caller writes it after the client: `databases.backup`. */
  method: string;
  className: string;
  file: string;
  /** The method, indented as a member of its class. */
  code: string;
  /** Import lines that the method needs and its file lacks. */
  imports: string[];
  /** Prerequisites of the method: a class to write, a field to add. */
  first: string[];
}

/** Methods for operations that none calls yet, in the order of the contract. */
export function createSkeletons(
  routes: readonly ContractOperation[],
  contract: Contract,
  facade: readonly FacadeMethod[],
  project: Project,
): Skeleton[] {
  const taken = new Map<string, Set<string>>();
  const all = listOperations(contract);
  const toolsByFile = new Map<string, Set<Tool>>();
  const drafts = routes.map((route) => {
    const home = findTargetClass(route, all, facade, project);
    const names =
      taken.get(home.noun) ?? new Set(home.methods.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)));
    taken.set(home.noun, names);
    const name = chooseMethodName(route, home, names);
    names.add(name);
    const draft = { home, ...new MethodWriter(route, contract, home, project).write(name) };
    toolsByFile.set(home.file, (toolsByFile.get(home.file) ?? new Set<Tool>()).add(draft.tool));
    return draft;
  });
  return drafts.map(({ home, tool, skeleton }) => ({
    ...skeleton,
    first: listPrerequisites(home, tool, toolsByFile.get(home.file) ?? new Set()),
  }));
}

/** Writes one method in the style of the facade: the route a literal, one call, no logic. */
class MethodWriter {
  readonly #route: ContractOperation;
  readonly #contract: Contract;
  readonly #home: TargetClass;
  readonly #project: Project;
  readonly #models = new Set<string>();
  readonly #imports = new Map<string, Set<string>>();

  constructor(route: ContractOperation, contract: Contract, home: TargetClass, project: Project) {
    this.#route = route;
    this.#contract = contract;
    this.#home = home;
    this.#project = project;
  }

  write(name: string): { tool: Tool; skeleton: Omit<Skeleton, "first"> } {
    const { route } = this.#route;
    const parameters = [...this.#parameters(), { name: "options", isOptional: true, type: "CallOptions" }];
    this.#import("core/options.js", "CallOptions");
    const { tool, verb, returns, rest } = this.#call();
    const doc = formatFacadeDoc({
      route: this.#route,
      contract: this.#contract,
      className: this.#home.className,
      name,
      verb,
      outcome: verb === "submit" ? JSON.parse(rest[0] ?? '"done"') : undefined,
      parameters: parameters.map((parameter) => parameter.name),
    });
    const code = [
      tsdoc(doc, "  ").trimEnd(),
      `  ${name}(${parameters.map(formatParameter).join(", ")}): ${returns} {`,
      `    return this.#${tool}.${verb}(${[JSON.stringify(route), this.#input(), ...rest, "options"].join(", ")});`,
      "  }",
    ].join("\n");
    const { className, file, noun } = this.#home;
    return {
      tool,
      skeleton: { route, method: `${noun}.${name}`, className, file, code, imports: this.#importLines() },
    };
  }

  #call(): { tool: Tool; verb: string; returns: string; rest: string[] } {
    const { kind, method, response, resource, query } = this.#route;
    if (kind === "binary")
      return { tool: "http", verb: "download", returns: this.#callOf("Uint8Array"), rest: [] };
    if (kind === "task" && method === "GET") {
      const returns = this.#callOf(resource === undefined ? "undefined" : this.#type(resource));
      return { tool: "operations", verb: "read", returns, rest: [] };
    }
    if (kind === "task") {
      const outcome = this.#outcome();
      this.#import("waiters/operation.js", "PendingOperation");
      if (outcome !== "done" && !outcome.endsWith(" gone"))
        this.#import("waiters/resource-types.js", "Resources");
      const value = outcome === "done" || outcome.endsWith(" gone") ? "undefined" : `Resources["${outcome}"]`;
      return {
        tool: "operations",
        verb: "submit",
        returns: `PendingOperation<${value}>`,
        rest: [JSON.stringify(outcome)],
      };
    }
    const list = method === "GET" ? listIn(response, this.#contract) : undefined;
    if (list === undefined) {
      const returns = this.#callOf(response === undefined ? "undefined" : this.#type(response));
      return { tool: "http", verb: "call", returns, rest: [] };
    }
    this.#import("core/paged-list.js", "PagedList");
    const isPaged = ["offset", "limit"].every((name) => query.some((parameter) => parameter.name === name));
    return {
      tool: "http",
      verb: isPaged ? "pages" : "list",
      returns: `PagedList<${this.#type(list.items)}>`,
      rest: [`(response) => response${memberAccess(list.field)}`],
    };
  }

  #callOf(value: string): string {
    this.#import("core/with-response.js", "Call");
    return `Call<${value}>`;
  }

  /** Chooses the wait target that the other methods of the class use; deleting the resource waits until it is gone. */
  #outcome(): string {
    const kinds = this.#home.methods
      .flatMap(({ calls }) => calls.map(({ outcome }) => outcome))
      .filter((outcome) => outcome !== undefined && outcome !== "done")
      .map((outcome) => String(outcome).replace(/ gone$/, ""));
    const [kind] = kinds;
    if (kind === undefined || this.#route.method === "PATCH") return "done";
    const siblingRoutes = new Set(
      this.#home.methods.flatMap(({ calls }) => calls.flatMap(({ routes }) => routes)),
    );
    if (this.#route.method !== "DELETE") return kinds.every((one) => one === kind) ? kind : "done";
    return siblingRoutes.has(`GET ${this.#route.path}`) ? `${kind} gone` : "done";
  }

  #parameters(): MethodParameter[] {
    const { ids, body, query } = this.#route;
    const [id] = ids;
    const own = query.filter(({ name }) => name !== "offset" && name !== "limit");
    return [
      ...(ids.length > 1
        ? [{ name: "ids", isOptional: false, type: this.#ids() }]
        : id === undefined
          ? []
          : [{ name: localName(id), isOptional: false, type: this.#type(id.schema) }]),
      ...(body === undefined
        ? []
        : [{ name: "request", isOptional: !body.required, type: this.#type(body.schema) }]),
      ...(own.length === 0
        ? []
        : [
            {
              name: "query",
              isOptional: !own.some(({ required }) => required === true),
              type: this.#fields(own),
            },
          ]),
    ];
  }

  #fields(parameters: readonly Parameter[]): string {
    const fields = parameters.map(({ name, in: place, required, schema }) =>
      formatParameter({
        name: toPropertyKey(name),
        isOptional: place !== "path" && required !== true,
        type: this.#type(schema),
      }),
    );
    return `{ ${fields.join("; ")} }`;
  }

  #ids(): string {
    const { ids } = this.#route;
    const known = formatIdsType(
      ids.map(({ name }) => name),
      this.#project,
    );
    if (known === undefined) return this.#fields(ids);
    this.#import("facade/ids.js", known);
    return known;
  }

  #input(): string {
    const { ids, body, query } = this.#route;
    const [id] = ids;
    const parts = [
      ...(ids.length > 1 ? ["path: ids"] : id === undefined ? [] : [`path: { ${pathEntry(id)} }`]),
      ...(body === undefined ? [] : ["body: request"]),
      ...(query.some(({ name }) => name !== "offset" && name !== "limit") ? ["query"] : []),
    ];
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
  }

  /** A model may have the name of the class. */
  #type(schema: Schema): string {
    const { className } = this.#home;
    const types = new TypeWriter({ schemas: this.#contract.components.schemas });
    const type = types.type(schema);
    for (const model of types.models) this.#models.add(model);
    if (!this.#models.delete(className)) return type;
    this.#models.add(`${className} as ${className}Model`);
    return type.replace(new RegExp(`\\b${className}\\b`, "g"), `${className}Model`);
  }

  #import(file: string, name: string): void {
    this.#imports.set(file, (this.#imports.get(file) ?? new Set()).add(name));
  }

  /** Without names that the file imports already. */
  #importLines(): string[] {
    const up = "../".repeat(this.#home.file.split("/").length - 2);
    const source = findSource(this.#project, this.#home.file);
    const known = new Set(
      source?.getImportDeclarations().flatMap((line) => line.getNamedImports().map((name) => name.getName())),
    );
    return [["../generated/models.js", this.#models] as const, ...this.#imports].flatMap(([file, names]) => {
      const missing = [...names].filter((name) => !known.has(name)).sort();
      const from = `${up}${file}`.replace(/^\.\.\/facade\//, "./");
      return missing.length === 0 ? [] : [`import type { ${missing.join(", ")} } from "${from}";`];
    });
  }
}
