import type { Contract, Schema } from "../contract/document.js";
import { type ContractOperation, routesOf } from "../contract/operations.js";
import { ContractError } from "../contract/read.js";
import { refName } from "../contract/schemas.js";
import { BANNER } from "./banner.js";
import { modelName } from "./names.js";

/**
 * `packages/emulator/generated/request-bodies.ts`: the type of every request body, by route.
 *
 * The members of a union are merged, with all fields optional: only the fields that are present tell which member a
 * request is.
 */
export function generateRequestBodies(contract: Contract): string {
  const models = new Set<string>();
  const lines = routesOf(contract).flatMap((route) => {
    const names = modelsOfBody(route, contract);
    for (const name of names) models.add(name);
    return names.length === 0 ? [] : [`  ${JSON.stringify(route.route)}: ${typeOf(names)};`];
  });
  return `${BANNER}import type {\n${[...models]
    .sort()
    .map((name) => `  ${name},\n`)
    .join("")}} from "redis-cloud-sdk/models";

/** Request bodies, by route. */
export interface RequestBodies {
${lines.join("\n")}
}
`;
}

function typeOf(names: readonly string[]): string {
  return names.length === 1 ? names.join() : names.map((name) => `Partial<${name}>`).join(" & ");
}

function modelsOfBody({ body, route }: ContractOperation, { components }: Contract): string[] {
  if (body === undefined) return [];
  const reference = body.schema.$ref;
  if (reference === undefined)
    throw new ContractError(`${route}: the request body must be a reference to a schema.`);
  const schema: Schema | undefined = components.schemas[refName(reference)];
  const members = schema?.oneOf ?? schema?.anyOf ?? [body.schema];
  return members.map((member) => modelName(refName(member.$ref ?? reference)));
}
