import { Ajv, type ValidateFunction } from "ajv";
import { loadContract as loadAzure } from "../../generated/azure-managed-redis/contract.js";
import {
  type ContractSchemas,
  type JsonSchema,
  loadContract,
  type RouteSchemas,
} from "../../generated/contract.js";
import { loadContract as loadDataIntegration } from "../../generated/data-integration/contract.js";
import { type BodyOptions, toBodySchemas, UNQUOTE, unquote } from "./body-schemas.js";
import { isDataIntegration } from "./catalog.js";
import { FORMATS } from "./formats.js";
import { type SchemaError, toSchemaError } from "./schema-error.js";

/** Checks requests and responses against the contract of their route. A contract is parsed when it is first needed. */
export class ContractValidator {
  readonly #cloud = new SchemaValidator(loadContract());
  #dataIntegration: SchemaValidator | undefined;
  #azure: SchemaValidator | undefined;

  /** Finds the first error of a request's body, if any. */
  body(route: string, body: unknown, options?: BodyOptions): SchemaError | undefined {
    return this.#of(route).body(route, body, options);
  }

  /** Finds the first error of a request's query, if any. */
  query(route: string, query: URLSearchParams): SchemaError | undefined {
    return this.#of(route).query(route, query);
  }

  /** Finds the first error of a response, if any. */
  response(route: string, body: unknown): SchemaError | undefined {
    return this.#of(route).response(route, body);
  }

  /** Finds the first error of a completed task's resource, if any. */
  resource(route: string, resource: unknown): SchemaError | undefined {
    return this.#of(route).resource(route, resource);
  }

  /** Returns the values that a property of a schema of the main contract allows. */
  listAllowedValues(schema: string, property: string): readonly string[] {
    return this.#cloud.listAllowedValues(schema, property);
  }

  #of(route: string): SchemaValidator {
    if (route.includes("/providers/")) {
      this.#azure ??= new SchemaValidator(loadAzure());
      return this.#azure;
    }
    if (!isDataIntegration(route)) return this.#cloud;
    this.#dataIntegration ??= new SchemaValidator(loadDataIntegration());
    return this.#dataIntegration;
  }
}

/** Checks against one contract. Schemas are compiled when they are first needed. */
class SchemaValidator {
  readonly #contract: ContractSchemas;
  readonly #ajv: Ajv;
  readonly #bodyAjvs = new Map<string, Ajv>();
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(contract: ContractSchemas) {
    this.#contract = contract;
    this.#ajv = createAjv(contract.schemas);
  }

  listAllowedValues(schema: string, property: string): readonly string[] {
    const properties = this.#contract.schemas[schema]?.["properties"] as
      | Readonly<Record<string, { enum?: readonly string[] }>>
      | undefined;
    const values = properties?.[property]?.enum;
    if (values === undefined) throw new Error(`${schema}.${property} of the contract must have an enum.`);
    return values;
  }

  /**
   * Finds the first error of a request's body, if any. An absent body is checked as an object without fields.
   *
   * Numbers and booleans in quotes that are accepted are replaced in the body.
   */
  body(
    route: string,
    body: unknown,
    { rejectUnknownFields = false, acceptQuotedNumbers = false }: BodyOptions = {},
  ): SchemaError | undefined {
    const schema = this.#schemasOf(route)?.body?.schema;
    if (schema === undefined) return undefined;
    const kind = `${rejectUnknownFields ? "strict" : ""} ${acceptQuotedNumbers ? "unquoted" : ""}`;
    const ajv = this.#bodyAjv(kind, { rejectUnknownFields, acceptQuotedNumbers });
    return this.#check(ajv, `${route} body ${kind}`, schema, body ?? {});
  }

  /** Finds the first error of a request's query, if any. Numbers and booleans arrive as strings. */
  query(route: string, query: URLSearchParams): SchemaError | undefined {
    for (const [name, { schema }] of Object.entries(this.#schemasOf(route)?.query ?? {})) {
      const text = query.get(name);
      if (text === null) continue;
      const error = this.#check(this.#ajv, `${route} ?${name}`, schema, parseQueryValue(text, schema));
      if (error !== undefined) return { ...error, path: `?${name}${error.path}` };
    }
    return undefined;
  }

  /** Finds the first error of a response, if any. */
  response(route: string, body: unknown): SchemaError | undefined {
    const schema = this.#schemasOf(route)?.response;
    return schema === undefined ? undefined : this.#check(this.#ajv, `${route} response`, schema, body);
  }

  /** Finds the first error of a completed task's resource, if any. A dry run has another resource. */
  resource(route: string, resource: unknown): SchemaError | undefined {
    const { resource: own, dryRunResource } = this.#schemasOf(route) ?? {};
    const schema = own ?? dryRunResource;
    return schema === undefined ? undefined : this.#check(this.#ajv, `${route} resource`, schema, resource);
  }

  #schemasOf(route: string): RouteSchemas | undefined {
    return this.#contract.routes[route];
  }

  #bodyAjv(kind: string, options: BodyOptions): Ajv {
    let ajv = this.#bodyAjvs.get(kind);
    if (ajv === undefined) {
      ajv = createAjv(toBodySchemas(this.#contract.schemas, options));
      this.#bodyAjvs.set(kind, ajv);
    }
    return ajv;
  }

  #check(ajv: Ajv, key: string, schema: JsonSchema, data: unknown): SchemaError | undefined {
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = ajv.compile(toContractReferences(schema) as object);
      this.#compiled.set(key, validate);
    }
    return validate(data) ? undefined : toSchemaError(validate.errors ?? []);
  }
}

let shared: ContractValidator | undefined;

/** Returns the validator of every emulator in this process: a schema is compiled once, not once per emulator. */
export function getContractValidator(): ContractValidator {
  shared ??= new ContractValidator();
  return shared;
}

function createAjv(schemas: ContractSchemas["schemas"]): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    // A format without a check is a gap in FORMATS, not an error in the data.
    validateFormats: true,
    // Errors show the value.
    verbose: true,
    // The schemas are generated and tested: checking each of them again would take most of an emulator's start.
    meta: false,
    validateSchema: false,
  });
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  ajv.addKeyword({ keyword: UNQUOTE, validate: unquote });
  return ajv.addSchema({ $id: "contract", schemas });
}

/** Makes the references of a route's own schema point into the contract. */
function toContractReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toContractReferences);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `contract${value}` : toContractReferences(value),
    ]),
  );
}

/** Reads a query value as the type of its schema; as a string if it is not one. */
function parseQueryValue(text: string, { type }: JsonSchema): unknown {
  if ((type === "integer" || type === "number") && text.trim() !== "" && Number.isFinite(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
