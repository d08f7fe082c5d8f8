import { asList, asObject, compare, isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";
import { structure } from "./structure.js";

/** Lists the operation's parameters and those of its path, in the order of the path and then by name. */
export function canonicalParameters(shared: unknown, own: unknown, path: string, label: string): Json[] {
  const ranked = new Map([...rankParameters(shared, path, label), ...rankParameters(own, path, label)]);
  return [...ranked].sort(([a], [b]) => compare(a, b)).map(([, parameter]) => parameter);
}

function rankParameters(list: unknown, path: string, label: string): Map<string, Json> {
  const ranked = new Map<string, Json>();
  for (const [index, item] of asList(list, `${label}: parameters`).entries()) {
    const parameter = withSchema(structure(asObject(item, `${label}: parameters[${index}]`)) as Json);
    checkParameter(parameter, `${label}: parameters[${index}]`);
    const rank = parameterRank(parameter, path);
    if (ranked.has(rank))
      throw new ContractError(`${label} has the parameter ${String(parameter["name"])} twice.`);
    ranked.set(rank, parameter);
  }
  return ranked;
}

/** A parameter may be described by a media type instead of a schema, and a media type need not have one. */
function withSchema({ content, ...parameter }: Json): Json {
  const [media] = isObject(content) ? Object.values(content) : [];
  return isObject(media) ? { ...parameter, schema: media["schema"] ?? {} } : parameter;
}

function checkParameter(parameter: Json, where: string): void {
  if (typeof parameter["$ref"] === "string") {
    throw new ContractError(`${where} refers to ${parameter["$ref"]}, which is not defined.`);
  }
  for (const key of ["name", "in"]) {
    if (typeof parameter[key] !== "string") throw new ContractError(`${where} has no "${key}".`);
  }
  if (parameter["schema"] === undefined)
    throw new ContractError(`${where} (${parameter["name"]}) has no schema.`);
}

function parameterRank(parameter: Json, path: string): string {
  const name = String(parameter["name"]);
  const position = path.indexOf(`{${name}}`);
  return parameter["in"] === "path" && position >= 0
    ? `0 ${String(position).padStart(4, "0")}`
    : `1 ${String(parameter["in"])} ${name}`;
}
