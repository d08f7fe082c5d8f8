import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { Contract, Operation, Schema } from "../contract/document.js";
import { compact, isObject, type Json } from "../contract/json.js";
import { MAIN } from "../contracts.js";
import { BANNER } from "./banner.js";
import { toModelNames } from "./names.js";
import { TypeWriter } from "./type-writer.js";

/** Generates `generated/schema.ts`: the operations as openapi-fetch takes them. Their types are the models. */
export async function generateSchema(contract: Contract, failure = MAIN.failure): Promise<string> {
  const types = new TypeWriter({ schemas: contract.components.schemas, prefix: "models." });
  const document = {
    openapi: contract.openapi,
    info: contract.info,
    paths: mapValues(contract.paths, (item) =>
      mapValues(
        item,
        (operation) => replaceSchemas(mergeFailures(operation, failure, contract), types) as object,
      ),
    ),
  };
  const nodes = await openapiTS(document as OpenAPI3, {
    alphabetize: true,
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => typeNode(schema["x-type"] as string),
  });
  const statements = nodes.filter(
    (node) => !(ts.isInterfaceDeclaration(node) && node.name.text === "components"),
  );
  return `${BANNER}import type * as models from "./models.js";\n\n${astToString(statements)}${components(contract)}`;
}

/** Models by the names of their schemas. */
function components(contract: Contract): string {
  const schemas = toModelNames(contract)
    .map(([schema, model]) => `    ${JSON.stringify(schema)}: models.${model};\n`)
    .join("");
  return `export interface components {\n  schemas: {\n${schemas}  };\n}\n`;
}

/** One type for all 1,572 failure responses: any failure may have the same error. */
function mergeFailures(operation: Operation, error: string, { components: { schemas } }: Contract): Json {
  const { summary, deprecated, parameters, requestBody } = operation;
  const responses = Object.entries(operation.responses).filter(([status]) => /^2/.test(status));
  const schema = Object.hasOwn(schemas, error) ? { $ref: `#/components/schemas/${error}` } : {};
  const failure = { content: { "application/json": { schema } } };
  return compact({
    summary,
    description: [operation["x-wire-note"], operation.description].filter(Boolean).join(" "),
    deprecated,
    parameters,
    requestBody,
    responses: { ...Object.fromEntries(responses), default: failure },
  });
}

/** A part of an operation, in which each schema is its type: names and keywords of schemas are left to `TypeWriter`. */
function replaceSchemas(node: unknown, types: TypeWriter): unknown {
  if (Array.isArray(node)) return node.map((item) => replaceSchemas(item, types));
  if (!isObject(node)) return node;
  return mapValues(node, (value, key) =>
    key === "schema" && isObject(value)
      ? { type: "string", "x-type": types.type(value as Schema) }
      : replaceSchemas(value, types),
  );
}

/** The printer writes an identifier as it is. */
function typeNode(type: string): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(ts.factory.createIdentifier(type));
}

function mapValues<T, R>(
  map: Readonly<Record<string, T>>,
  convert: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value, key)]));
}
