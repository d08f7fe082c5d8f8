import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type JsonSchema, loadContract, type RouteSchemas } from "../../generated/contract.js";

/** What does not fit a schema: where, and what was expected there. */
export interface SchemaError {
  /** JSON Pointer into the data; empty for the data itself. */
  pointer: string;
  /** What is wrong, for example `must be integer`. */
  problem: string;
  /** The words that would have been accepted, when these are few and known. */
  allowed?: readonly string[];
}

/** Checks requests and answers against the contract. Schemas are compiled when they are first needed. */
export class ContractValidator {
  readonly #routes: Readonly<Record<string, RouteSchemas>>;
  readonly #ajv: Ajv;
  /** For bodies: the service has errors of its own for fields that are missing, too small or too large. */
  readonly #lenientAjv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor() {
    const { schemas, routes } = loadContract();
    this.#routes = routes;
    this.#ajv = ajvWith(schemas);
    this.#lenientAjv = ajvWith(withoutConstraints(schemas) as typeof schemas);
  }

  /** What is wrong with a request's body, if anything. What is missing is not looked at. */
  body(route: string, body: unknown): SchemaError | undefined {
    const declared = this.#routes[route]?.body;
    if (declared === undefined || body === undefined) return undefined;
    return this.#check(
      this.#lenientAjv,
      `${route} body`,
      withoutConstraints(declared.schema) as JsonSchema,
      body,
    );
  }

  /** The same of a request's query. Numbers and booleans arrive as text. */
  query(route: string, query: URLSearchParams): SchemaError | undefined {
    for (const [name, { schema }] of Object.entries(this.#routes[route]?.query ?? {})) {
      const text = query.get(name);
      if (text === null) continue;
      const misfit = this.#check(this.#ajv, `${route} ?${name}`, schema, read(text, schema));
      if (misfit !== undefined) return { ...misfit, pointer: `?${name}${misfit.pointer}` };
    }
    return undefined;
  }

  /** What is wrong with an answer, if anything. */
  reply(route: string, body: unknown): SchemaError | undefined {
    const schema = this.#routes[route]?.reply;
    return schema === undefined ? undefined : this.#check(this.#ajv, `${route} reply`, schema, body);
  }

  /** What is wrong with what a completed task carries, if anything. A dry run carries something else. */
  resource(route: string, resource: unknown): SchemaError | undefined {
    const { resource: own, dryRunResource } = this.#routes[route] ?? {};
    const schema = own ?? dryRunResource;
    return schema === undefined ? undefined : this.#check(this.#ajv, `${route} resource`, schema, resource);
  }

  #check(ajv: Ajv, key: string, schema: JsonSchema, data: unknown): SchemaError | undefined {
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = ajv.compile(absolute(schema) as object);
      this.#compiled.set(key, validate);
    }
    return validate(data) ? undefined : misfit(validate.errors ?? []);
  }
}

/** Limits of values, which the service leaves to its tasks. */
const LIMITS =
  /^(?:required|pattern|(?:exclusive)?(?:Min|Max)imum|(?:min|max)(?:imum|Length|Items|Properties))$/i;

/**
 * A schema of the form alone: types and words. Without what tells them apart, several of the schemas in a `oneOf` may
 * fit.
 */
function withoutConstraints(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutConstraints);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      // A property may be called so, too; then it is a schema.
      LIMITS.test(key) && (Array.isArray(value) || typeof value !== "object")
        ? []
        : [[key === "oneOf" ? "anyOf" : key, withoutConstraints(value)]],
    ),
  );
}

function ajvWith(schemas: object): Ajv {
  // A format without a check is a fault of this table, not of the data.
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    validateFormats: true,
    verbose: false,
    // The schemas are generated and tested: looking at each again would take most of an emulator's start.
    meta: false,
    validateSchema: false,
  });
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  return ajv.addSchema({ $id: "contract", schemas });
}

/** References of a route's own schema are made to point into the contract. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `contract${value}` : absolute(value),
    ]),
  );
}

function misfit(errors: readonly ErrorObject[]): SchemaError {
  const [first] = errors;
  const pointer = first?.instancePath ?? "";
  const allowed = (first?.params as { allowedValues?: unknown[] } | undefined)?.allowedValues;
  const error = first?.message ?? "does not fit";
  return { pointer, problem: error, ...(allowed === undefined ? {} : { allowed: allowed.map(String) }) };
}

/** A query value as the type that its schema asks for; left as text when it is not one. */
function read(text: string, schema: JsonSchema): unknown {
  const { type } = schema;
  if ((type === "integer" || type === "number") && text.trim() !== "" && Number.isFinite(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

const INT32 = 2 ** 31;

/** The formats of the contract. Text formats are checked as loosely as the service seems to. */
const FORMATS = {
  int32: { type: "number", validate: (value: number) => value >= -INT32 && value < INT32 },
  int64: { type: "number", validate: (value: number) => Number.isFinite(value) },
  double: { type: "number", validate: () => true },
  float: { type: "number", validate: () => true },
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  // Three to nine digits of a second, and `Z` or an offset, have been seen.
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/,
  cidr: /^[\da-f.:]+(\/\d{1,3})?$/i,
  ip: /^[\da-f.:]+$/i,
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  binary: true,
} as const;
