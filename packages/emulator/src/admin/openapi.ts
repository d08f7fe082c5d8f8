import type { Fields } from "./body.js";
import type { AdminEndpoint, AdminEndpoints } from "./endpoint.js";
import { responseSchemas } from "./response-schemas.js";
import type { Schema } from "./schema.js";

/** Endpoint that needs no keys. */
export interface PublicEndpoint {
  summary: string;
  query?: AdminEndpoint["query"];
  /** Media type of the response. Default: `application/json`. */
  mediaType?: string;
  response?: AdminEndpoint["response"];
  /** Whether keys are accepted in addition: without them, the response has less or requires loopback. */
  security?: readonly Schema[];
}

const KEYS = { apiKey: [], secretKey: [] };

/** Creates the OpenAPI document of the admin API from its endpoints. */
export function createOpenApi(
  endpoints: AdminEndpoints,
  publicEndpoints: Readonly<Record<string, PublicEndpoint>>,
  version: string,
  prefix: string,
): object {
  const operations = [
    ...Object.entries(publicEndpoints).map(([route, one]) => [route, toPublicOperation(route, one)] as const),
    ...Object.entries(endpoints).map(([route, one]) => [route, toOperation(route, one)] as const),
  ];
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, operation] of operations) {
    const [method = "", path = ""] = route.split(" ");
    paths[prefix + path] = { ...paths[prefix + path], [method.toLowerCase()]: operation };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Admin API of redis-cloud-emulator",
      version,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [KEYS],
    paths,
    components: {
      schemas: responseSchemas,
      securitySchemes: {
        apiKey: { type: "apiKey", in: "header", name: "x-api-key" },
        secretKey: { type: "apiKey", in: "header", name: "x-api-secret-key" },
        ticket: { type: "apiKey", in: "query", name: "ticket" },
        basic: { type: "http", scheme: "basic", description: "API key as user, secret key as password." },
      },
    },
  };
}

function toPublicOperation(route: string, endpoint: PublicEndpoint): object {
  const { summary, query, mediaType, response, security = [{}] } = endpoint;
  return {
    operationId: toOperationId(route),
    summary,
    security,
    ...toParameters(route, query),
    responses: { 200: toResponse("Success.", response, mediaType), 400: toResponse("Error.", "Error") },
  };
}

function toOperation(route: string, endpoint: AdminEndpoint): object {
  const { summary, query, access, status, response } = endpoint;
  return {
    operationId: toOperationId(route),
    summary,
    ...(access === "operator" ? { description: "Requires the keys of the first account." } : {}),
    ...toParameters(route, query),
    ...toRequestBody(endpoint),
    responses: {
      [status]: toResponse("Success.", response),
      default: toResponse("Error, with a hint how to fix the request.", "Error"),
    },
  };
}

/** `POST /databases/{databaseId}/command` is `postDatabasesCommand`. */
function toOperationId(route: string): string {
  const words = route.replace(/{(\w)(\w*)}/g, (_, first: string, rest: string) => `by-${first}${rest}`);
  const [method = "", ...others] = words.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return method.toLowerCase() + others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function toParameters(route: string, query: AdminEndpoint["query"] = {}): object {
  const inPath = [...route.matchAll(/{(\w+)}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    description,
    schema,
  }));
  const parameters = [...inPath, ...inQuery];
  return parameters.length === 0 ? {} : { parameters };
}

function toRequestBody({ fields, body, example }: AdminEndpoint): object {
  const schema = body ?? (fields === undefined ? undefined : toSchema(fields));
  if (schema === undefined) return {};
  const content = { schema, ...(example === undefined ? {} : { example }) };
  const isRequired = body !== undefined || Object.values(fields ?? {}).some(({ required }) => required);
  return { requestBody: { required: isRequired, content: { "application/json": content } } };
}

function toSchema(fields: Fields): Schema {
  const names = Object.keys(fields).filter((name) => fields[name]?.required);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { schema, expected }]) => [
        name,
        { ...schema, description: `Must be ${expected}.` },
      ]),
    ),
    ...(names.length === 0 ? {} : { required: names }),
  };
}

function toResponse(
  description: string,
  name: AdminEndpoint["response"],
  mediaType = "application/json",
): object {
  if (name === undefined && mediaType === "application/json") return { description };
  const schema = name === undefined ? { type: "string" } : { $ref: `#/components/schemas/${name}` };
  return { description, content: { [mediaType]: { schema } } };
}
