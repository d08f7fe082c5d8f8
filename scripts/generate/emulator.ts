import { COMBINERS, type Contract, type Parameter, type Schema } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { refName } from "../contract/schemas.js";
import { BANNER } from "./banner.js";

type JsonSchema = Record<string, unknown>;

/**
 * Generates `packages/emulator/generated/contract.ts`: the effective contract as JSON Schema, for a validator.
 *
 * One text that is parsed on first use: an object literal of this size would slow down every start.
 */
export function generateEmulatorContract(contract: Contract): string {
  const schemas = Object.fromEntries(
    Object.entries(contract.components.schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, jsonSchema(schema)]),
  );
  const routes = Object.fromEntries(
    listOperations(contract).map((route) => [route.route, routeSchemas(route)]),
  );
  const text = JSON.stringify(JSON.stringify({ schemas, routes }));
  return `${BANNER}/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas of the data of one operation. */
export interface RouteSchemas {
  query: Readonly<Record<string, { schema: JsonSchema; required: boolean }>>;
  body?: { schema: JsonSchema; required: boolean };
  response?: JsonSchema;
  resource?: JsonSchema;
  dryRunResource?: JsonSchema;
}

/** The contract, as JSON Schema. References point to \`#/schemas/NAME\`. */
export interface ContractSchemas {
  schemas: Readonly<Record<string, JsonSchema>>;
  routes: Readonly<Record<string, RouteSchemas>>;
}

/** Parses the contract. */
export function loadContract(): ContractSchemas {
  return JSON.parse(TEXT) as ContractSchemas;
}

const TEXT =
  ${text};
`;
}

function routeSchemas(route: ContractOperation): JsonSchema {
  const { body, response, resource, dryRunResource } = route;
  return {
    query: Object.fromEntries(route.query.map((parameter) => [parameter.name, querySchema(parameter)])),
    ...(body && { body: { schema: jsonSchema(body.schema), required: body.required } }),
    ...(response && route.kind !== "binary" && { response: jsonSchema(response) }),
    ...(resource && { resource: jsonSchema(resource) }),
    ...(dryRunResource && { dryRunResource: jsonSchema(dryRunResource) }),
  };
}

function querySchema({ schema, required }: Parameter): JsonSchema {
  return { schema: jsonSchema(schema), required: required === true };
}

/** Keywords that the validator reads. Descriptions and extensions are left out. */
const KEPT_KEYWORDS = [
  "type",
  "format",
  "enum",
  "required",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
] as const;

/** The validator compiles patterns in Unicode mode, in which some legal ones are errors. */
function isUnicodePattern(pattern: unknown): boolean {
  try {
    return typeof pattern === "string" && new RegExp(pattern, "u") !== undefined;
  } catch {
    return false;
  }
}

/** Translates an OpenAPI 3.0 schema, which differs from JSON Schema in a few keywords. */
function jsonSchema(schema: Schema): JsonSchema {
  if (schema.$ref !== undefined) return { $ref: `#/schemas/${refName(schema.$ref)}` };
  const source = schema as Record<string, unknown>;
  const result: JsonSchema = {};
  for (const key of KEPT_KEYWORDS) if (source[key] !== undefined) result[key] = source[key];
  if (!isUnicodePattern(result["pattern"])) delete result["pattern"];
  for (const key of COMBINERS) {
    if (schema[key] !== undefined) result[key] = schema[key].map(jsonSchema);
  }
  if (schema.items !== undefined) result["items"] = jsonSchema(schema.items);
  if (schema.properties !== undefined) {
    result["properties"] = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, jsonSchema(inner)]),
    );
  }
  const additional = schema.additionalProperties;
  if (additional !== undefined) {
    result["additionalProperties"] = typeof additional === "object" ? jsonSchema(additional) : additional;
  }
  return schema.nullable === true ? { anyOf: [result, { type: "null" }] } : result;
}
