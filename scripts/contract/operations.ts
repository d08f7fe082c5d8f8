import {
  type Contract,
  METHODS,
  type Media,
  type Operation,
  type Parameter,
  type Schema,
} from "./document.js";
import { compare } from "./json.js";
import { ContractError } from "./read.js";

/** Kind of response of an operation. */
export type Kind = "plain" | "task" | "binary" | "empty";

/** One operation of the effective contract, parsed once for all generators. */
export interface ContractOperation {
  /** `"METHOD /path"`: the identity of the operation everywhere. */
  route: string;
  method: string;
  path: string;
  kind: Kind;
  tag: string;
  summary: string;
  /** Facts for every caller. */
  description: string;
  wireNote: string;
  sdkNote: string;
  estimateSummary: string;
  methodSummaries: Readonly<Record<string, string>>;
  ids: Parameter[];
  query: Parameter[];
  /** The request body's schema, and whether it must be sent. */
  body: { schema: Schema; required: boolean } | undefined;
  /** Declared content types of the fields if the body is a form; `undefined` if it is not. */
  form: Record<string, string> | undefined;
  /** The declared status of success. */
  status: number;
  /** Whether the contract declares no successful response, so that the response is a guess. */
  isResponseUndeclared: boolean;
  response: Schema | undefined;
  /** Payload of the completed task, if it has one. */
  resource: Schema | undefined;
  dryRunResource: Schema | undefined;
  /** The task's `commandType`, then its former spellings. Empty when no task is involved, or when it is not known. */
  commandTypes: string[];
  publishedPath: string | undefined;
}

/** Schemas that mark a response as a task, except on routes that read tasks. */
const TASK_REF = "#/components/schemas/TaskStateUpdate";
const TASK_READS = new Set(["GET /tasks", "GET /tasks/{taskId}"]);

/** Returns every operation of the contract, sorted by path and then by method. */
export function listOperations(contract: Contract): ContractOperation[] {
  return Object.entries(contract.paths)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation === undefined ? [] : [parseOperation(operation, method.toUpperCase(), path)];
      }),
    );
}

function parseOperation(operation: Operation, method: string, path: string): ContractOperation {
  const route = `${method} ${path}`;
  const parameters = operation.parameters ?? [];
  const [status, success] = findSuccess(operation, route);
  const [contentType, media] = preferJson(success.content) ?? [];
  const response = media?.schema ?? (contentType === undefined ? undefined : {});
  const [sentType, sent] = preferJson(operation.requestBody?.content) ?? [];
  const body = sent === undefined ? undefined : (sent.schema ?? {});
  const isAccountTask = response?.$ref === TASK_REF && !TASK_READS.has(route);
  const kind = isAccountTask || operation["x-task"] === true ? "task" : classifyResponse(contentType);
  return {
    route,
    method,
    path,
    kind,
    tag: operation.tags?.[0] ?? "",
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    wireNote: operation["x-wire-note"] ?? "",
    sdkNote: operation["x-sdk-note"] ?? "",
    estimateSummary: operation["x-estimate-summary"] ?? "",
    methodSummaries: operation["x-method-summaries"] ?? {},
    ids: listPathParameters(parameters, route),
    query: parameters.filter((parameter) => parameter.in === "query"),
    body:
      body === undefined ? undefined : { schema: body, required: operation.requestBody?.required === true },
    form: sentType?.startsWith("multipart/form-data") === true ? listContentTypes(sent) : undefined,
    status,
    isResponseUndeclared: success["x-undeclared"] === true,
    response,
    resource: operation["x-task-resource"],
    dryRunResource: operation["x-dry-run-resource"],
    commandTypes: isAccountTask ? listCommandTypes(operation, body) : [],
    publishedPath: operation["x-published-path"],
  };
}

/** Content types of a form's fields. A field with several, or with a wildcard, is sent with its default. */
function listContentTypes({ encoding = {} }: Media = {}): Record<string, string> {
  const types = Object.entries(encoding).map(([name, { contentType = "" }]) => [name, contentType] as const);
  return Object.fromEntries(types.filter(([, type]) => /^[^,*]+$/.test(type)));
}

/** The JSON among several media types of one body, which this client sends and reads; otherwise the first. */
function preferJson<T>(content: Record<string, T> = {}): [type: string, media: T] | undefined {
  const entries = Object.entries(content);
  return (
    entries.find(([type]) => /^application\/json\b/.test(type)) ??
    entries.find(([type]) => /\+json\b/.test(type)) ??
    entries[0]
  );
}

function listCommandTypes(operation: Operation, body: Schema | undefined): string[] {
  const schema = body?.$ref?.slice(body.$ref.lastIndexOf("/") + 1);
  const current = operation["x-command-type"] ?? (schema && schema.charAt(0).toLowerCase() + schema.slice(1));
  return current === undefined ? [] : [current, ...(operation["x-former-command-types"] ?? [])];
}

/** Returns the path parameters in path order. A template without its parameter could not be called. */
function listPathParameters(parameters: Parameter[], route: string): Parameter[] {
  const declared = new Map(
    parameters.filter((parameter) => parameter.in === "path").map((parameter) => [parameter.name, parameter]),
  );
  const names = [...route.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) throw new ContractError(`${route} has the path parameter {${repeated}} twice.`);
  const ids = names.map((name) => {
    const parameter = declared.get(name);
    if (parameter === undefined)
      throw new ContractError(`${route} does not declare its path parameter {${name}}.`);
    return parameter;
  });
  const stray = [...declared.values()].find((parameter) => !ids.includes(parameter));
  if (stray !== undefined)
    throw new ContractError(`${route} declares {${stray.name}}, which its path lacks.`);
  return ids;
}

function findSuccess(operation: Operation, route: string): [number, Operation["responses"][string]] {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  if (success === undefined) throw new ContractError(`${route} declares no successful response.`);
  return [Number(success[0].replaceAll("X", "0")), success[1]];
}

/** Downloads a response of another type, such as `text/csv`, as bytes: parsing it as JSON would always fail. */
function classifyResponse(contentType: string | undefined): Kind {
  if (contentType === undefined) return "empty";
  return JSON_RANGE.test(contentType) ? "plain" : "binary";
}

/** Media types of JSON, and the wildcards that include it. */
const JSON_RANGE = /^(?:\*|application)\/\*|[/+]json\b/i;
