import type { ContractSource } from "../contracts.js";
import { type Contract, METHODS } from "./document.js";
import { PartExpander } from "./expand.js";
import { asList, asObject, compact, isObject, type Json, sortKeys } from "./json.js";
import { ContractError } from "./read.js";
import { checkReferences } from "./references.js";
import { downgrade, MAPS, SCHEMA_MAPS } from "./structure.js";

/**
 * Reads a contract that is written in this repository: OpenAPI 3.1, with shared parameters and responses.
 *
 * Returns it in the form of the canonical contracts. Unlike those, it keeps its extensions, which state facts that
 * corrections add to a published contract.
 */
export function readWritten(document: unknown, { file, title, version }: ContractSource): Contract {
  const written = asObject(document, file);
  if (!String(written["openapi"]).startsWith("3.1."))
    throw new ContractError(`${file} must be OpenAPI 3.1 (got ${String(written["openapi"])}).`);
  const components = asObject(written["components"], `${file}: components`);
  const parts = new PartExpander(written);
  const contract = {
    openapi: "3.0.3",
    info: { title, version },
    servers: written["servers"],
    tags: written["tags"],
    security: written["security"],
    paths: sortKeys(asObject(written["paths"], `${file}: paths`), (item, path) =>
      translate(toPathItem(asObject(parts.expand(item), path))),
    ),
    components: {
      schemas: sortKeys(asObject(components["schemas"], `${file}: schemas`), translate),
      securitySchemes: components["securitySchemes"],
    },
  };
  checkReferences(contract, file);
  return contract as unknown as Contract;
}

/** Moves the parameters of a path into each of its operations. */
function toPathItem({ parameters: shared, ...item }: Json): Json {
  return Object.fromEntries(
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const { parameters: own, ...operation } = asObject(item[method], method);
      const parameters = [...asList(shared, "parameters"), ...asList(own, "parameters")];
      return [method, compact({ parameters: parameters.length > 0 ? parameters : undefined, ...operation })];
    }),
  );
}

/** Translates the keywords of OpenAPI 3.1 to those of 3.0. Names of properties may look like keywords. */
function translate(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(translate);
  if (!isObject(node)) return node;
  return mapValues(downgrade(node), (value, key) =>
    (MAPS.has(key) || SCHEMA_MAPS.has(key)) && isObject(value)
      ? mapValues(value, translate)
      : translate(value),
  );
}

function mapValues(node: Json, map: (value: unknown, key: string) => unknown): Json {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, map(value, key)]));
}
