import { asList, asObject, brief, type Json } from "./json.js";
import { ContractError } from "./read.js";

/** Address of a contract that does not name its server: the one that it was published at. */
const DEFAULT = "/";

/**
 * Returns the URL of the first server, with the default of each variable, and without a slash at the end.
 *
 * A relative URL is legal, and returned unchanged: callers choose the address.
 */
export function getServerUrl(published: Json): string {
  const [first] = asList(published["servers"], "servers");
  if (first === undefined) return "";
  const { url = DEFAULT, variables = {} } = asObject(first, "servers[0]");
  if (typeof url !== "string")
    throw new ContractError(`The server URL must be a string (got ${brief(url)}).`);
  const values = asObject(variables, "servers[0].variables");
  return url
    .replace(/\{([^{}]*)\}/g, (_, name: string) => getVariableDefault(values, name))
    .replace(/\/+$/, "");
}

function getVariableDefault(variables: Json, name: string): string {
  const where = `servers[0].variables.${name}`;
  const { default: value } = asObject(Object.hasOwn(variables, name) ? variables[name] : undefined, where);
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new ContractError(`${where}.default must be a string (got ${brief(value)}).`);
}
