import type { Contract, Schema } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { refName } from "../contract/schemas.js";
import { BANNER } from "./banner.js";
import { TypeWriter } from "./type-writer.js";

/**
 * Generates `packages/emulator/generated/request-bodies.ts`: the type of every request body, by route.
 *
 * The members of a union are merged, with all fields optional: a request belongs to a member only by the fields that
 * are present.
 */
export function generateRequestBodies(contract: Contract): string {
  const types = new TypeWriter({ schemas: contract.components.schemas });
  const lines = listOperations(contract).flatMap((route) => {
    const members = membersOfBody(route, contract).map((schema) => types.type(schema));
    return members.length === 0 ? [] : [`  ${JSON.stringify(route.route)}: ${mergedType(members)};`];
  });
  return `${BANNER}import type {\n${[...types.models]
    .sort()
    .map((name) => `  ${name},\n`)
    .join("")}} from "redis-cloud-sdk/models";

/** Request bodies, by route. */
export interface RequestBodies {
${lines.join("\n")}
}
`;
}

function mergedType(members: readonly string[]): string {
  return members.length === 1 ? members.join() : members.map((name) => `Partial<${name}>`).join(" & ");
}

/** Lists the members of a union, otherwise the body itself. A member without a name stands for the whole union. */
function membersOfBody({ body }: ContractOperation, { components }: Contract): Schema[] {
  if (body === undefined) return [];
  const reference = body.schema.$ref;
  const schema = reference === undefined ? body.schema : components.schemas[refName(reference)];
  const members = schema?.oneOf ?? schema?.anyOf ?? [body.schema];
  return members.map((member) => (member.$ref === undefined ? body.schema : member));
}
