import type { Operation, Parameter, Schema } from "../contract/document.js";
import type { Finding } from "./change.js";
import { isSameJson, unionKeys } from "./json-sets.js";
import type { Direction } from "./rules.js";
import { SchemaComparison, type Scope } from "./schemas.js";
import { typeName } from "./type-name.js";

/** Finding with its direction: an operation has requests and responses. */
export interface OperationFinding extends Finding {
  direction: Direction;
}

type Emit = (finding: OperationFinding) => void;
type Media = Record<string, { schema?: Schema }>;

/** Compares request and response of one route. */
export function compareOperations(before: Operation, after: Operation, scope: Scope, emit: Emit): void {
  compareParameters(before.parameters ?? [], after.parameters ?? [], scope, emit);
  compareBodies(before.requestBody, after.requestBody, scope, emit);
  compareResponses(before.responses, after.responses, scope, emit);
  if (!isSameJson(before.tags, after.tags))
    emit({ rule: "tags changed", at: "tags", ...sides(before.tags, after.tags), direction: "request" });
  for (const key of unionKeys(before, after).filter((name) => !COMPARED.has(name))) {
    const [from, to] = [before[key as keyof Operation], after[key as keyof Operation]];
    if (isSameJson(from, to)) continue;
    const rule =
      key === "security"
        ? "security changed"
        : key !== "deprecated"
          ? "keyword changed"
          : to === undefined
            ? "no longer deprecated"
            : "deprecated";
    emit({ rule, at: key === "deprecated" ? "" : key, ...sides(from, to), direction: "request" });
  }
}

const COMPARED = new Set(["tags", "parameters", "requestBody", "responses"]);

function compareParameters(before: Parameter[], after: Parameter[], scope: Scope, emit: Emit): void {
  const [from, to] = [byName(before), byName(after)];
  for (const at of new Set([...from.keys(), ...to.keys()])) {
    const [old, now] = [from.get(at), to.get(at)];
    const found = (finding: Omit<Finding, "at">) => emit({ at, ...finding, direction: "request" });
    if (old === undefined || now === undefined) {
      if (now === undefined) found({ rule: "parameter removed", before: typeName(old?.schema ?? {}) });
      else
        found({
          rule: now.required === true ? "required parameter added" : "optional parameter added",
          after: typeName(now.schema),
        });
      continue;
    }
    if (old.required !== now.required)
      found({ rule: now.required === true ? "parameter became required" : "parameter became optional" });
    schemas("request", scope, emit).compare(old.schema, now.schema, at);
    compareRest(old, now, ["name", "in", "required", "schema"], at, "request", emit);
  }
}

function byName(parameters: Parameter[]): Map<string, Parameter> {
  return new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
}

function compareBodies(
  before: Operation["requestBody"],
  after: Operation["requestBody"],
  scope: Scope,
  emit: Emit,
): void {
  const found = (finding: Omit<Finding, "at">) => emit({ at: "request", ...finding, direction: "request" });
  if (before === undefined && after === undefined) return;
  if (before === undefined)
    found({
      rule: after?.required === true ? "required body added" : "optional body added",
      after: mediaName(after?.content),
    });
  else if (after === undefined) found({ rule: "body removed", before: mediaName(before.content) });
  else {
    if (before.required !== after.required)
      found({ rule: after.required === true ? "body became required" : "body became optional" });
    compareContent(before.content, after.content, "request", "request", scope, emit);
    compareRest(before, after, ["required", "content"], "request", "request", emit);
  }
}

function compareResponses(
  before: Operation["responses"],
  after: Operation["responses"],
  scope: Scope,
  emit: Emit,
): void {
  for (const status of unionKeys(before, after)) {
    const at = `response ${status}`;
    const [old, now] = [before[status], after[status]];
    if (isSameJson(old, now)) continue;
    const found = (finding: Omit<Finding, "at">) => emit({ at, ...finding, direction: "response" });
    if (!/^2/.test(status))
      found({ rule: "failure response changed", ...sides(describeContent(old), describeContent(now)) });
    else if (old === undefined) found({ rule: "response added", after: mediaName(now?.content) });
    else if (now === undefined) found({ rule: "response removed", before: mediaName(old.content) });
    else {
      compareContent(old.content ?? {}, now.content ?? {}, at, "response", scope, emit);
      compareHeaders(old, now, at, emit);
      compareRest(old, now, ["description", "content", "headers"], at, "response", emit);
    }
  }
}

function describeContent(response: Operation["responses"][string] | undefined): string | undefined {
  return response === undefined ? undefined : mediaName(response.content);
}

function compareHeaders(before: object, after: object, at: string, emit: Emit): void {
  const headers = (response: object) => (response as { headers?: Record<string, unknown> }).headers ?? {};
  const [from, to] = [headers(before), headers(after)];
  for (const name of unionKeys(from, to)) {
    if (isSameJson(from[name], to[name])) continue;
    const rule =
      from[name] === undefined
        ? "header added"
        : to[name] === undefined
          ? "header removed"
          : "keyword changed";
    emit({ rule, at: `${at} header ${name}`, ...sides(from[name], to[name]), direction: "response" });
  }
}

function compareContent(
  before: Media,
  after: Media,
  at: string,
  direction: Direction,
  scope: Scope,
  emit: Emit,
): void {
  for (const type of unionKeys(before, after)) {
    const [old, now] = [before[type], after[type]];
    const where = type === "application/json" ? at : `${at} ${type}`;
    if (old === undefined || now === undefined) {
      const rule = old === undefined ? "content type added" : "content type removed";
      emit({ rule, at: where, ...sides(old && mediaTypeName(old), now && mediaTypeName(now)), direction });
      continue;
    }
    schemas(direction, scope, emit).compare(old.schema ?? {}, now.schema ?? {}, where);
    compareRest(old, now, ["schema"], where, direction, emit);
  }
}

/** Compares the remaining keywords. */
function compareRest(
  before: object,
  after: object,
  compared: readonly string[],
  at: string,
  direction: Direction,
  emit: Emit,
): void {
  for (const key of unionKeys(before, after).filter((name) => !compared.includes(name))) {
    const [from, to] = [(before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]];
    if (isSameJson(from, to)) continue;
    const rule =
      key !== "deprecated" ? "keyword changed" : to === undefined ? "no longer deprecated" : "deprecated";
    emit({ rule, at: key === "deprecated" ? at : `${at} ${key}`, ...sides(from, to), direction });
  }
}

function schemas(direction: Direction, scope: Scope, emit: Emit): SchemaComparison {
  return new SchemaComparison(scope, [direction], (finding) => emit({ ...finding, direction }));
}

function mediaName(content: Media | undefined): string {
  return (
    Object.values(content ?? {})
      .map(mediaTypeName)
      .join(" or ") || "nothing"
  );
}

function mediaTypeName({ schema }: { schema?: Schema }): string {
  return typeName(schema ?? {});
}

function sides(before: unknown, after: unknown): { before?: unknown; after?: unknown } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
