import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { Contract, Operation, Schema } from "../contract/document.js";
import { MAIN } from "../contracts.js";
import { BANNER } from "./banner.js";

/** `generated/schema.ts`: the whole effective contract as types, for `cloud.raw` and for the models. */
export async function generateSchema(contract: Contract, failure = MAIN.failure): Promise<string> {
  const nodes = await openapiTS(withoutFailures(contract, failure) as unknown as OpenAPI3, {
    alphabetize: true,
    defaultNonNullable: false,
    silent: true,
    ...(usesServiceCodes(contract) && { inject: 'import type { ServiceCode } from "./service-codes.js";\n' }),
    transform: (schema) => openType(schema as Schema),
  });
  return BANNER + astToString(nodes);
}

function usesServiceCodes(contract: Contract): boolean {
  return JSON.stringify(contract.components).includes('"x-service-code":true');
}

/** 1,572 failure responses say nothing that one does not: any failure may carry the same error. */
function withoutFailures(contract: Contract, failure: string): Contract {
  const paths = Object.entries(contract.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, lean(operation, failure)])),
  ]);
  return { ...contract, paths: Object.fromEntries(paths) };
}

function lean(operation: Operation, error: string): Operation {
  const responses = Object.entries(operation.responses).filter(([status]) => /^2/.test(status));
  const failure = { content: { "application/json": { schema: { $ref: `#/components/schemas/${error}` } } } };
  const description = [operation["x-wire-note"], operation.description].filter(Boolean).join(" ");
  return { ...operation, description, responses: { ...Object.fromEntries(responses), default: failure } };
}

/** Strings with known values stay open: editors complete the known ones, the compiler takes any. */
function openType(schema: Schema): ts.TypeNode | undefined {
  const known = knownType(schema);
  if (known === undefined) return undefined;
  return schema.nullable === true
    ? ts.factory.createUnionTypeNode([known, ts.factory.createLiteralTypeNode(ts.factory.createNull())])
    : known;
}

function knownType(schema: Schema): ts.TypeNode | undefined {
  if (schema["x-service-code"] === true) return ts.factory.createTypeReferenceNode("ServiceCode");
  if (schema.format === "binary") return ts.factory.createTypeReferenceNode("Uint8Array");
  const values = schema["x-known-values"];
  if (values === undefined) return undefined;
  const literals = values.map((value) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)),
  );
  return ts.factory.createUnionTypeNode([...literals, anyString()]);
}

/** `string & {}`: any string, without absorbing the literals of the same union. */
function anyString(): ts.TypeNode {
  return ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
}
