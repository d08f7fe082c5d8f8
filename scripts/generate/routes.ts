import type { Contract, Parameter } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { BANNER } from "./banner.js";
import { toPropertyKey } from "./names.js";
import { TypeWriter } from "./type-writer.js";

/**
 * Generates `generated/routes.ts`: input and response of every route, flat.
 *
 * Flat types keep the facade and its users cheap to check: no conditional type walks `paths`.
 */
export function generateRoutes(contract: Contract): string {
  const types = new RouteTypes(contract);
  const routes = listOperations(contract);
  const entries = (kinds: string[], entry: (route: ContractOperation) => string) =>
    routes
      .filter((route) => kinds.includes(route.kind))
      .map((route) => `  ${JSON.stringify(route.route)}: ${entry(route)};`);

  const plain = entries(
    ["plain", "empty"],
    (route) => `{ input: ${types.input(route)}; response: ${types.response(route)} }`,
  );
  const task = entries(
    ["task"],
    (route) => `{ input: ${types.input(route)}; resource: ${types.resource(route)} }`,
  );
  const binary = entries(["binary"], (route) => `{ input: ${types.input(route)} }`);
  return `${BANNER}import type {\n${[...types.models]
    .sort()
    .map((name) => `  ${name},\n`)
    .join("")}} from "./models.js";

/** Routes with an immediate response. \`response\` is the response body. */
export interface PlainRoutes {
${plain.join("\n")}
}

/** Routes that return a task. \`resource\` is the payload of the completed task, if any. */
export interface TaskRoutes {
${task.join("\n")}
}

/** Routes that return a file. */
export interface BinaryRoutes {
${binary.join("\n")}
}

export type PlainRoute = keyof PlainRoutes;
export type TaskRoute = keyof TaskRoutes;
export type BinaryRoute = keyof BinaryRoutes;
/** \`"METHOD /path"\`: the identity of an operation. */
export type Route = PlainRoute | TaskRoute | BinaryRoute;
`;
}

/** Writes the input and the results of routes, and records the models that they name. */
export class RouteTypes {
  readonly #types: TypeWriter;

  constructor(contract: Contract) {
    this.#types = new TypeWriter({ schemas: contract.components.schemas });
  }

  get models(): ReadonlySet<string> {
    return this.#types.models;
  }

  input(route: ContractOperation): string {
    const parts = [
      ...this.#group("path", route.ids, true),
      ...this.#group("query", route.query, false),
      ...(route.body === undefined
        ? []
        : [field("body", route.body.required, this.#types.type(route.body.schema))]),
    ];
    return parts.length === 0 ? "Record<never, never>" : `{ ${parts.join("; ")} }`;
  }

  response(route: ContractOperation): string {
    return route.response === undefined ? "undefined" : this.#types.type(route.response);
  }

  resource(route: ContractOperation): string {
    const schema = route.resource ?? route.dryRunResource;
    return schema === undefined ? "undefined" : this.#types.type(schema);
  }

  #group(name: string, parameters: Parameter[], always: boolean): string[] {
    if (parameters.length === 0) return [];
    const optional = !always && parameters.every((parameter) => parameter.required !== true);
    const fields = parameters.map((parameter) =>
      field(parameter.name, always || parameter.required === true, this.#types.type(parameter.schema)),
    );
    return [field(name, !optional, `{ ${fields.join("; ")} }`)];
  }
}

/** `undefined` may stand for "not given", so that callers can pass an optional argument on unchanged. */
function field(name: string, required: boolean, type: string): string {
  return required ? `${toPropertyKey(name)}: ${type}` : `${toPropertyKey(name)}?: ${type} | undefined`;
}
