/** The part of OpenAPI that this project reads. Other keys are preserved unchanged. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  nullable?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  /** Correction: known values of an open enum. */
  "x-known-values"?: string[];
  /** Correction: the string is one of the service's error codes, or a newer one. */
  "x-service-code"?: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface Response {
  description?: string;
  content?: Record<string, { schema?: Schema }>;
  /** The contract declares no successful response: this one stands in for it. */
  "x-undeclared"?: boolean;
}

/** Body in one media type. */
export interface Media {
  schema?: Schema;
  /** Content types of a form's fields. */
  encoding?: Record<string, { contentType?: string }>;
}

export interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, Response>;
  /** Words: facts that only matter to callers of the bare HTTP API. */
  "x-wire-note"?: string;
  /** Words: facts that only matter to callers of the SDK's method. */
  "x-sdk-note"?: string;
  /** Words: summaries of SDK methods that are more specific than the operation's own, by `Class.method`. */
  "x-method-summaries"?: Readonly<Record<string, string>>;
  /** Words: summary of the SDK's method that sends the request as a dry run. */
  "x-estimate-summary"?: string;
  /** Correction: the response is a task, although its schema is not that of the account's tasks. */
  "x-task"?: boolean;
  /** Correction: schema of `response.resource` in the completed task. */
  "x-task-resource"?: Schema;
  /** Correction: schema of `response.resource` after a dry run. */
  "x-dry-run-resource"?: Schema;
  /** Correction: the `commandType` of the task, where it is not the request schema's name in lower camel case. */
  "x-command-type"?: string;
  /** Correction: spellings that older tasks carry. */
  "x-former-command-types"?: string[];
  /** Correction: the published path, if it is not a valid template. */
  "x-published-path"?: string;
}

export interface Contract {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags?: { name: string }[];
  security?: unknown[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes?: Record<string, unknown> };
}

/** Keywords that combine schemas. */
export const COMBINERS = ["oneOf", "anyOf", "allOf"] as const;

export const METHODS = ["get", "post", "put", "patch", "delete", "options", "head", "trace"] as const;
