import type { Contract, Parameter, Schema } from "../contract/document.js";
import { type ContractOperation, routesOf } from "../contract/operations.js";
import { refName } from "../contract/schemas.js";
import { BANNER } from "./banner.js";
import { modelName, propertyKey } from "./names.js";

/**
 * `generated/routes.ts`: input and reply of every route, flat.
 *
 * Flat types keep the facade and its users cheap to check: no conditional type walks `paths`.
 */
export function generateRoutes(contract: Contract): string {
  const models = new Set<string>();
  const types = new TypeWriter(models);
  const routes = routesOf(contract);
  const entries = (kinds: string[], entry: (route: ContractOperation) => string) =>
    routes
      .filter((route) => kinds.includes(route.kind))
      .map((route) => `  ${JSON.stringify(route.route)}: ${entry(route)};`);

  const plain = entries(
    ["plain", "empty"],
    (route) => `{ input: ${types.input(route)}; reply: ${types.reply(route)} }`,
  );
  const task = entries(
    ["task"],
    (route) => `{ input: ${types.input(route)}; resource: ${types.resource(route)} }`,
  );
  const binary = entries(["binary"], (route) => `{ input: ${types.input(route)} }`);
  return `${BANNER}import type {\n${[...models]
    .sort()
    .map((name) => `  ${name},\n`)
    .join("")}} from "./models.js";

/** Routes with an immediate response. \`reply\` is the response body. */
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

/** Writes the types of a route, and notes the models that they name. */
export class TypeWriter {
  readonly #models: Set<string>;

  constructor(models: Set<string>) {
    this.#models = models;
  }

  input(route: ContractOperation): string {
    const parts = [
      ...this.#group("path", route.ids, true),
      ...this.#group("query", route.query, false),
      ...(route.body === undefined ? [] : [field("body", route.body.required, this.type(route.body.schema))]),
    ];
    return parts.length === 0 ? "Record<never, never>" : `{ ${parts.join("; ")} }`;
  }

  reply(route: ContractOperation): string {
    return route.reply === undefined ? "undefined" : this.type(route.reply);
  }

  resource(route: ContractOperation): string {
    const schema = route.resource ?? route.dryRunResource;
    return schema === undefined ? "undefined" : this.type(schema);
  }

  #group(name: string, parameters: Parameter[], always: boolean): string[] {
    if (parameters.length === 0) return [];
    const optional = !always && parameters.every((parameter) => parameter.required !== true);
    const fields = parameters.map((parameter) =>
      field(parameter.name, always || parameter.required === true, this.type(parameter.schema)),
    );
    return [field(name, !optional, `{ ${fields.join("; ")} }`)];
  }

  type(schema: Schema): string {
    if (schema.$ref !== undefined) {
      const name = modelName(refName(schema.$ref));
      this.#models.add(name);
      return name;
    }
    const union = schema.anyOf ?? schema.oneOf;
    if (union !== undefined) return union.map((part) => this.type(part)).join(" | ");
    if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.type === "array") return `(${this.type(schema.items ?? {})})[]`;
    if (schema.type === "integer" || schema.type === "number") return "number";
    if (schema.type === "string" || schema.type === "boolean") return schema.type;
    return schema.type === "object" ? "Record<string, unknown>" : "unknown";
  }
}

/** `undefined` may stand for "not given", so that callers can hand an optional argument on as it is. */
function field(name: string, required: boolean, type: string): string {
  return required ? `${propertyKey(name)}: ${type}` : `${propertyKey(name)}?: ${type} | undefined`;
}
